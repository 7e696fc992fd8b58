using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Pipeline;
using ReportGen.Publishing.Site;
using ReportGen.Publishing.Storage;
using ReportGen.Reading;

namespace ReportGen.Publishing.Commands;

/// <summary>Publishes inputs: each is read, checked, written and dropped; then come the pages over all of them.</summary>
/// <param name="checker">What checks them.</param>
/// <param name="folder">Where they go.</param>
/// <param name="publisher">What writes a report.</param>
/// <param name="kept">What stays though nothing of it is written this time.</param>
/// <param name="state">Which part of the inputs this is.</param>
/// <param name="messages">The messages about them.</param>
/// <param name="output">Where that goes.</param>
/// <param name="publishesDrafts">Whether reports with errors are published too.</param>
/// <param name="site">What makes the pages around the reports.</param>
internal sealed class PublicationRun(
    ReportChecker checker, OutputFolder folder, ReportPublisher publisher, KeptFiles kept, ShardState state, PublishMessages messages, Stream output, bool publishesDrafts, SitePublisher site) : IDisposable
{
    private readonly SummaryList _summaries = new(folder);
    private readonly LineSpool _failures = new();
    private readonly MemoryStream _told = new();
    private int _published;
    private int _drafts;
    private int _held;
    private int _withoutDate;

    private InputList Inputs => checker.Inputs;

    /// <summary>What the publication is made from, and by what; null where that is not to be told.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Publishes them, unless they were and everything stands as it was left.</summary>
    public int Run(LongRun run)
    {
        if (Fingerprint is not null && LastRun.Find(folder, Fingerprint) is { } last)
            return Repeat(last);
        LastRun.Forget(folder);
        (int first, int end) = checker.Part;
        int inputsDone = 0;
        run.Progress?.Begin(end - first);
        var listed = new ListedFailures(Inputs, first, end, Fail);
        (state with { IsFinished = false }).Save(folder);
        checker.Run(outcomes => outcomes.Select(o => Do(o)).ToArray(), (input, done) =>
        {
            inputsDone++;
            listed.Before(input);
            foreach (Done one in done)
            {
                if (one.Told.Length > 0)
                    run.Progress?.Clear();
                Take(Inputs[input], one);
            }

            run.Progress?.Step(_held, _failures.Count);
        }, run.Stop);
        run.Progress?.Clear();
        listed.End();
        foreach (InputFailure failure in checker.OtherFailures)
            Fail(failure.Path, failure.Failure);
        kept.KeepsAll = run.IsInterrupted;
        Finish();
        for (int i = 0; i < _failures.Count; i++)
            output.Write(_failures[i]);
        output.Write(messages.Summary(new PublishSummary(folder.Root, _published, _drafts, _held, _failures.Count, folder.Removed, _withoutDate)));
        output.Flush();
        int status = _failures.Count > 0 ? ExitStatus.Fault : _held > 0 ? ExitStatus.Findings : ExitStatus.Done;
        if (!run.IsInterrupted && status != ExitStatus.Fault)
            Remember(status);
        return run.End(status, inputsDone, end - first);
    }

    private int Repeat(LastRun last)
    {
        folder.Leave();
        output.Write(last.Told);
        output.Write(messages.Summary(new PublishSummary(folder.Root, last.Published, last.Drafts, last.Held, Failed: 0, Removed: 0, last.WithoutDate)));
        output.Flush();
        return last.Status;
    }

    private void Remember(int status)
    {
        if (Fingerprint is null || _told.Length > LastRun.MostTold)
            return;
        try
        {
            new LastRun(Fingerprint, status, _published, _drafts, _held, _withoutDate, _told.ToArray()).Save(folder);
        }
        catch (Exception e) when (FileFault.Is(e))
        {
            // The next run does it all again.
        }
    }

    public void Dispose()
    {
        _summaries.Dispose();
        _failures.Dispose();
    }

    private Done Do(CheckOutcome outcome)
    {
        if (outcome.Report is not { } report)
            return new Done(outcome.Path, [], outcome.Failure);
        if (!report.IsValid && !publishesDrafts)
            return new Done(outcome.Path, messages.HeldBack(report), null) { IsHeld = true, Summary = SafeName.Fault(report.Source.Name) is null ? ReportPublisher.HeldBack(report) : null };
        if (SameName(report) is { } clash)
            return new Done(outcome.Path, [], clash) { IsRefused = true };
        try
        {
            var (published, failure) = publisher.Publish(report, isDraft: !report.IsValid);
            return new Done(outcome.Path, failure is null ? messages.Published(report) : [], failure) { Summary = published };
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new Done(outcome.Path, [], Loading.ReportLoader.Unforeseen(e));
        }
    }

    private void Take(InputSource source, Done done)
    {
        output.Write(done.Told);
        if (_told.Length <= LastRun.MostTold)
            _told.Write(done.Told);
        if (done.Failure is { } failure)
            Fail(done.Path, failure);
        if (done.Failure is null || done.IsRefused)
            kept.Done(source);
        else
            kept.Fail(source);
        _held += done.IsHeld ? 1 : 0;
        if (done.Summary is not { } summary)
            return;
        _summaries.Add(summary);
        _published += summary.IsHeldBack ? 0 : 1;
        _drafts += summary.IsDraft ? 1 : 0;
    }

    private void Fail(string path, Problem failure) => _failures.Add(messages.Failed(path, failure));

    private void Finish()
    {
        try
        {
            // Of a run that was broken off they show what is done, and what stands there from before.
            bool hasPages = state.Shard.IsWhole;
            foreach (Problem failure in SiteStep.Finish(folder, _summaries, kept.Keeps, hasPages ? site : null))
                Fail(folder.Root, failure);
            _withoutDate = hasPages ? site.WithoutDate : 0;
            (state with { IsFinished = !kept.KeepsAll }).Save(folder);
        }
        catch (Exception e) when (FileFault.Is(e))
        {
            Fail(folder.Root, OutputFolder.Unwritten(folder.StatePath(Manifest.FileName), e));
        }
    }

    // Which of them is right nobody can tell from here: none is published.
    private Problem? SameName(CheckedReport report)
    {
        string path = report.Source.Path;
        string[] others = [.. Inputs.TwinsOf(report.Source).Where(n => checker.YearsOf(n).Contains(report.Report.Year)).Select(n => Inputs[n].Path).Where(p => p != path)];
        return others.Length == 0 ? null : new Problem(new Message(MessageIds.PublishSameName, w => w.ReportsOfThatName(others)));
    }

    /// <summary>What came of a report.</summary>
    /// <param name="Path">The input as the user would recognise it.</param>
    /// <param name="Told">The messages about it.</param>
    /// <param name="Failure">What could not be done.</param>
    private sealed record Done(string Path, byte[] Told, Problem? Failure)
    {
        public ReportSummary? Summary { get; init; }

        public bool IsHeld { get; init; }

        public bool IsRefused { get; init; }
    }
}
