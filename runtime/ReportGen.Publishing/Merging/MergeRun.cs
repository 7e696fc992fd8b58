using System.Globalization;
using System.Text;
using ReportGen.Messages;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Pipeline;
using ReportGen.Publishing.Site;
using ReportGen.Publishing.Storage;

namespace ReportGen.Publishing.Merging;

/// <summary>Makes one publication of several: the files of their reports as they are, and pages over all of them.</summary>
/// <param name="sources">The publications.</param>
/// <param name="doubles">What tells of reports that stand in several.</param>
/// <param name="folder">Where they go.</param>
/// <param name="site">What makes the pages around the reports.</param>
/// <param name="jobs">How many threads copy.</param>
internal sealed class MergeRun(IReadOnlyList<MergeSource> sources, MergeDoubles doubles, OutputFolder folder, SitePublisher site, int jobs) : IDisposable
{
    private readonly SummaryList _summaries = new(folder);
    private readonly LineSpool _reports = new();

    /// <summary>How many reports were merged.</summary>
    public int Merged { get; private set; }

    /// <summary>How many of them are drafts.</summary>
    public int Drafts { get; private set; }

    /// <summary>How many reports there are to merge.</summary>
    public int Count => _reports.Count;

    /// <summary>Finds what is to be merged.</summary>
    /// <param name="fail">Told of what is not, and why.</param>
    public void List(Action<string, Problem> fail)
    {
        foreach (var (source, report) in doubles.Merged(fail))
            _reports.Add(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{source:X8}{SummaryLine.Write(report)}")));
    }

    /// <summary>Merges it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="fail">Told of what cannot be, and why.</param>
    /// <returns>How many reports were gone through.</returns>
    public int Run(LongRun run, Action<string, Problem> fail)
    {
        int done = 0, failed = 0;
        var kept = new HashSet<string>(StringComparer.Ordinal);
        run.Progress?.Begin(Count);
        OrderedWork<Copied>.Run(0, Count, jobs, Copy, (_, copied) =>
        {
            done++;
            foreach (var (path, failure) in copied.Failures)
            {
                run.Progress?.Clear();
                fail(path, failure);
                failed++;
            }

            // What could not be read or written this time is not gone.
            if (copied.Failures.Count > 0)
                kept.Add(copied.Report.Path);
            // One that was held back has no files; that it was is known all the same.
            if (copied.Report.IsHeldBack)
            {
                _summaries.Add(copied.Report);
            }
            else if (copied.Files.Count > 0)
            {
                _summaries.Add(copied.Report with { Files = copied.Files });
                Merged++;
                Drafts += copied.Report.IsDraft ? 1 : 0;
            }

            run.Progress?.Step(held: null, failed);
        }, run.Stop);
        run.Progress?.Clear();
        bool Keeps(string path)
        {
            if (run.IsInterrupted)
                return true;
            for (int dot = path.LastIndexOf('.'); dot > path.LastIndexOf('/'); dot = path.LastIndexOf('.', dot - 1))
            {
                if (kept.Contains(path[..dot]))
                    return true;
            }

            return false;
        }

        foreach (Problem failure in SiteStep.Finish(folder, _summaries, Keeps, site))
            fail(folder.Root, failure);
        return done;
    }

    public void Dispose()
    {
        _summaries.Dispose();
        _reports.Dispose();
    }

    private Copied Copy(int number)
    {
        string line = Encoding.UTF8.GetString(_reports[number]);
        MergeSource source = sources[int.Parse(line.AsSpan(0, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture)];
        ReportSummary report = SummaryLine.Parse(line[8..])!;
        var files = new List<SummaryFile>();
        var failures = new List<(string, Problem)>();
        foreach (SummaryFile one in report.Files)
        {
            string file = $"{report.Path}.{one.Format}";
            try
            {
                if (folder.Write(file, File.ReadAllBytes(source.PathOf(file))) is { } failure)
                    failures.Add((source.PathOf(file), failure));
                else
                    files.Add(one);
            }
            catch (Exception e) when (FileFault.Is(e))
            {
                Func<Wording, string> reason = FileFault.Explain(e);
                failures.Add((source.PathOf(file), new Problem(new Message(MessageIds.InputIo, w => w.FileUnreadable(reason(w))))));
            }
        }

        // Its fragment goes with its page, and is not listed.
        string fragment = $"{report.Path}.{ReportPublisher.FragmentFormat}";
        if (File.Exists(source.PathOf(fragment)) && folder.Write(fragment, File.ReadAllBytes(source.PathOf(fragment))) is { } fault)
            failures.Add((source.PathOf(fragment), fault));
        return new Copied(report, files, failures);
    }

    /// <summary>What came of a report.</summary>
    private sealed record Copied(ReportSummary Report, IReadOnlyList<SummaryFile> Files, IReadOnlyList<(string Path, Problem Failure)> Failures);
}
