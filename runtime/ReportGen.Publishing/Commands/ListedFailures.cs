using ReportGen.Messages;
using ReportGen.Publishing.Inputs;
using ReportGen.Reading;

namespace ReportGen.Publishing.Commands;

/// <summary>Tells what could not be listed among what could not be read, each in its place.</summary>
internal sealed class ListedFailures(InputList inputs, Action<string, Problem> tell)
{
    private int _told;

    /// <summary>Tells what stood before an input.</summary>
    public void Before(int input)
    {
        for (; _told < inputs.Failures.Count && inputs.Failures[_told].Before <= input; _told++)
            tell(inputs.Failures[_told].Path, inputs.Failures[_told].Failure);
    }
}
