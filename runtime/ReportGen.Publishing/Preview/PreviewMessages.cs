using System.Collections.Concurrent;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Commands;
using ReportGen.Scriban;

namespace ReportGen.Publishing.Preview;

/// <summary>Gathers what a build of a preview has to tell. What was found in a report its own page shows.</summary>
internal sealed class PreviewMessages(Wording language) : PublishMessages
{
    private readonly ConcurrentQueue<PreviewFault> _faults = [];

    /// <summary>What was told, in no particular order.</summary>
    public IEnumerable<PreviewFault> Faults => _faults;

    public override byte[] Published(CheckedReport report) => [];

    public override byte[] HeldBack(CheckedReport report) => [];

    public override byte[] Failed(string path, Problem failure)
    {
        _faults.Enqueue(PreviewFault.Of(path, failure, language));
        return [];
    }

    public override byte[] Template(TemplateProblem problem)
    {
        _faults.Enqueue(PreviewFault.Of(problem));
        return [];
    }

    public override byte[] Summary(PublishSummary summary) => [];
}
