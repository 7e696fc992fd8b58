using System.Globalization;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Loading;
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
    private InputContents? _contents;
    private UInt128[] _dependencies = [];
    private int _published;
    private int _drafts;
    private int _held;
    private int _withoutDate;

    private InputList Inputs => checker.Inputs;

    /// <summary>What is known of the last run, and kept for the next; null for nothing.</summary>
    public RunMemory? Memory { get; init; }

    /// <summary>Publishes them, but for what was made from the same and stands as it was left.</summary>
    /// <exception cref="OperationCanceledException">It was given up: nothing is taken away, and the next run mends what is left in part.</exception>
    public int Run(LongRun run)
    {
        (int first, int end) = checker.Part;
        string? all = null;
        if (Memory is not null)
        {
            _contents = new InputContents(Inputs, checker.Jobs);
            all = _contents.All()?.ToString(CultureInfo.InvariantCulture);
            if (all is not null && Memory.Last?.Inputs == all && Memory.Stands())
                return Repeat(Memory.Last);
        }

        int inputsDone = 0;
        run.Progress?.Begin(end - first);
        if (_contents is not null)
        {
            checker.KnownKeys = number => Memory!.OfContent(Inputs.PathOf(number), _contents[number])?.Keys;
            _dependencies = checker.Dependencies(_contents, run.Stop);
        }

        Memory?.Begin();
        var listed = new ListedFailures(Inputs, first, end, Fail);
        (state with { IsFinished = false }).Save(folder);
        checker.RunEach(Do, (input, done) =>
        {
            inputsDone++;
            listed.Before(input);
            if (done.IsTold)
                run.Progress?.Clear();
            Take(Inputs[input], done);
            run.Progress?.Step(_held, _failures.Count);
        }, run.Stop);
        run.Progress?.Clear();
        run.Outdated.ThrowIfCancellationRequested();
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
        Memory?.Save(new RunHead("", run.IsInterrupted || status == ExitStatus.Fault ? null : all, status, _published, _drafts, _held, _withoutDate));
        return run.End(status, inputsDone, end - first);
    }

    public void Dispose()
    {
        _summaries.Dispose();
        _failures.Dispose();
    }

    private int Repeat(RunHead last)
    {
        folder.Leave();
        foreach (byte[] told in Memory!.Told())
            output.Write(told);
        output.Write(messages.Summary(new PublishSummary(folder.Root, last.Published, last.Drafts, last.Held, Failed: 0, Removed: 0, last.WithoutDate)));
        output.Flush();
        return last.Status;
    }

    private InputOutcome Do(int number)
    {
        if (_contents is not null && Memory!.Find(RecordLine.Input, Inputs.PathOf(number), _dependencies[number]) is { } known)
            return new InputOutcome([], known, []);
        IReadOnlyList<CheckOutcome> outcomes = checker.Check(number);
        ReportOutcome[] done = [.. outcomes.Select(Do)];
        return new InputOutcome(done, null, _contents is null ? [] : Entry(outcomes, done));
    }

    private ReportOutcome Do(CheckOutcome outcome)
    {
        if (outcome.Report is not { } report)
            return new ReportOutcome(outcome.Path, [], outcome.Failure);
        if (!report.IsValid && !publishesDrafts)
            return new ReportOutcome(outcome.Path, messages.HeldBack(report), null) { IsHeld = true, Summary = SafeName.Fault(report.Source.Name) is null ? ReportPublisher.HeldBack(report) : null };
        if (SameName(report) is { } clash)
            return new ReportOutcome(outcome.Path, [], clash) { IsRefused = true };
        try
        {
            var (published, files, failure) = publisher.Publish(report, isDraft: !report.IsValid);
            return new ReportOutcome(outcome.Path, failure is null ? messages.Published(report) : [], failure) { Summary = published, Files = files };
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new ReportOutcome(outcome.Path, [], ReportLoader.Unforeseen(e));
        }
    }

    // What is kept of an input for the next run; nothing where that is to try again.
    private byte[] Entry(IReadOnlyList<CheckOutcome> outcomes, ReportOutcome[] done)
    {
        if (Array.Exists(done, static d => d.Failure is not null))
            return [];
        string?[] files = [.. done.SelectMany(static d => d.Files).Select(folder.Stamp)];
        return Array.Exists(files, static f => f is null) ? [] : RecordEntry.OfInput(
            files.OfType<string>(),
            done.SelectMany(static d => d.Told).ToArray(),
            outcomes.Select(o => checker.KeyOf(o.Report!.Report)),
            done.Select(static d => d.Line).OfType<string>(),
            (done.Count(static d => d.IsHeld), done.Count(static d => d.Summary is { IsHeldBack: false }), done.Count(static d => d.Summary is { IsDraft: true })));
    }

    private void Take(InputSource source, InputOutcome input)
    {
        if (input.Known is { } known)
        {
            output.Write(known.Message);
            kept.Done(source);
            foreach (string summary in known.Summaries)
                _summaries.Add(summary);
            (int held, int published, int drafts) = known.Numbers;
            (_held, _published, _drafts) = (_held + held, _published + published, _drafts + drafts);
            Memory!.Keep(known);
            return;
        }

        foreach (ReportOutcome one in input.Reports)
            Take(source, one);
        if (input.Entry.Length > 0)
            Memory!.AddInput(source.Path, _dependencies[source.Number], _contents![source.Number], input.Entry);
    }

    private void Take(InputSource source, ReportOutcome done)
    {
        output.Write(done.Told);
        if (done.Failure is { } failure)
            Fail(done.Path, failure);
        if (done.Failure is null || done.IsRefused)
            kept.Done(source);
        else
            kept.Fail(source);
        _held += done.IsHeld ? 1 : 0;
        if (done.Line is not { } line)
            return;
        _summaries.Add(line);
        _published += done.Summary!.IsHeldBack ? 0 : 1;
        _drafts += done.Summary.IsDraft ? 1 : 0;
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
            Fail(folder.Root, OutputFault.Unwritten(folder.State.PathOf(Manifest.FileName), e));
        }
    }

    // Which of them is right nobody can tell from here: none is published.
    private Problem? SameName(CheckedReport report)
    {
        string path = report.Source.Path;
        string[] others = [.. Inputs.TwinsOf(report.Source).Where(n => checker.YearsOf(n).Contains(report.Report.Year)).Select(n => Inputs[n].Path).Where(p => p != path)];
        return others.Length == 0 ? null : new Problem(new Message(MessageIds.PublishSameName, w => w.ReportsOfThatName(others)));
    }
}
