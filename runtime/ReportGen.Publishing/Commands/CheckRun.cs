using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Checking.Writers;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Pipeline;

namespace ReportGen.Publishing.Commands;

/// <summary>Checks inputs and writes what came of them.</summary>
/// <param name="context">What the command works with.</param>
/// <param name="checker">What checks them.</param>
/// <param name="writer">What writes the outcome.</param>
/// <param name="language">The language of messages.</param>
internal sealed class CheckRun(CommandContext context, ReportChecker checker, CheckWriter writer, Wording language)
{
    /// <summary>The level of findings that fails; null for none.</summary>
    public Severity? FailOn { get; init; }

    /// <summary>What writes corrected data; null for none.</summary>
    public FixedDataWriter? FixedData { get; init; }

    /// <summary>The findings that are known; null for none.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>What writes the findings down as known; null for none.</summary>
    public BaselineWriter? NewBaseline { get; init; }

    /// <summary>Paths below the root of the repository.</summary>
    public required RepositoryPaths Paths { get; init; }

    /// <summary>Whether the outcome names paths so.</summary>
    public bool NamesRepositoryPaths { get; init; }

    /// <summary>Checks.</summary>
    public int Run(LongRun run)
    {
        var summary = new CheckSummary();
        bool isWritten = true;
        void Fail(string path, Problem failure)
        {
            summary.Failures++;
            writer.Fail(Shown(path), failure);
        }

        (int first, int end) = checker.Part;
        int done = 0, count = end - first;
        run.Progress?.Begin(count);
        var listed = new ListedFailures(checker.Inputs, first, end, Fail);
        checker.Run(outcomes => outcomes.Select(Render).ToArray(), (input, outcomes) =>
        {
            done++;
            run.Progress?.Step(held: null, summary.Failures);
            listed.Before(input);
            if (!Console.IsOutputRedirected)
                run.Progress?.Clear();
            foreach (var (outcome, shown, rendered) in outcomes)
            {
                if (outcome.Report is not { } report)
                {
                    Fail(outcome.Path, outcome.Failure!);
                    continue;
                }

                summary.Add(report);
                writer.Write(shown!, rendered);
                NewBaseline?.Add(report, Paths[report.Source.Path]);
                isWritten &= FixedData is null || WriteFixed(FixedData, report);
            }
        }, run.Stop);
        run.Progress?.Clear();
        listed.End();
        foreach (InputFailure failure in checker.OtherFailures)
            Fail(failure.Path, failure.Failure);
        FixedData?.Finish();
        summary.Policy = checker.Policy is var (settings, findings) ? (Shown(settings), findings) : null;
        // Who writes the findings down means them to pass from now on.
        bool isKnown = NewBaseline is not null && !run.IsInterrupted;
        int exit = summary.Failures > 0 || !isWritten ? ExitStatus.Fault : !isKnown && IsFailing(summary) ? ExitStatus.Findings : ExitStatus.Done;
        summary.ExitCode = exit;
        writer.End(summary);
        if (isKnown)
        {
            NewBaseline!.Complete();
            context.Error.WriteLine(language.BaselineWritten(NewBaseline.Count));
        }

        return run.End(exit, done, count);
    }

    private (CheckOutcome Outcome, CheckedReport? Shown, byte[] Rendered) Render(CheckOutcome outcome)
    {
        if (outcome.Report is not { } report)
            return (outcome, null, []);
        if (Baseline is not null)
            outcome = outcome with { Report = report = Baseline.Apply(report, Paths[report.Source.Path]) };
        CheckedReport shown = NamesRepositoryPaths ? report with { Source = report.Source with { Path = Shown(report.Source.Path) } } : report;
        return (outcome, shown, writer.Render(shown));
    }

    private string Shown(string path) => NamesRepositoryPaths ? Paths[path] : path;

    private bool IsFailing(CheckSummary summary) => FailOn switch
    {
        Severity.Error => summary.Count(Severity.Error) > 0,
        Severity.Warning => summary.Count(Severity.Error) + summary.Count(Severity.Warning) > 0,
        _ => false,
    };

    // Told on standard error: standard output is the outcome of the check, and may be read by a program.
    private bool WriteFixed(FixedDataWriter fixedData, CheckedReport report)
    {
        FixedData data = fixedData.Write(report);
        string reason = data.Reason(language);
        context.Error.WriteLine(data.Path is null
            ? language.NotCorrected(report.Source.Path, reason)
            : language.Corrected(report.Source.Path, data.Path, reason));
        return !data.IsFault;
    }
}
