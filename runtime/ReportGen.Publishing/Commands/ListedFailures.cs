using ReportGen.Messages;
using ReportGen.Publishing.Inputs;

namespace ReportGen.Publishing.Commands;

/// <summary>Tells what could not be listed among what could not be read, each in its place.</summary>
/// <param name="inputs">The inputs.</param>
/// <param name="first">The number of the first input that is done.</param>
/// <param name="end">The number after the last; what stands at the end of the list is listed with it.</param>
/// <param name="tell">Tells it.</param>
internal sealed class ListedFailures(InputList inputs, int first, int end, Action<string, Problem> tell)
{
    private readonly InputFailure[] _failures = inputs.Failures.Count == 0 ? [] : [.. inputs.Failures.Where(f => f.Before >= first && (f.Before < end || end == inputs.Count))];
    private int _told;

    /// <summary>Tells what stood before an input.</summary>
    public void Before(int input)
    {
        for (; _told < _failures.Length && _failures[_told].Before <= input; _told++)
            tell(_failures[_told].Path, _failures[_told].Failure);
    }

    /// <summary>Tells what is left.</summary>
    public void End() => Before(int.MaxValue);
}
