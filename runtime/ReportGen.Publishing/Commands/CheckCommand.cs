using System.CommandLine;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Pipeline;

namespace ReportGen.Publishing.Commands;

/// <summary>reportgen check: what is wrong, where, and what to do.</summary>
internal static class CheckCommand
{
    public static Command Create(CommandContext context)
    {
        Argument<string[]> inputs = SharedOptions.Inputs();
        Option<string> format = SharedOptions.Choice("--format", Wording.InAll(static w => w.FormatOption()), "text", "json", "sarif", "github", "msbuild");
        Option<Wording> lang = SharedOptions.Lang();
        Option<string> failOn = SharedOptions.Choice("--fail-on", Wording.InAll(static w => w.FailOnOption()), "error", "warning", "never");
        Option<string> color = SharedOptions.Choice("--color", Wording.InAll(static w => w.ColorOption()), "auto", "never", "always");
        Option<bool> quiet = SharedOptions.Quiet();
        var command = new Command("check", Wording.InAll(static w => w.CheckDescription())) { inputs, format, lang, failOn, color, quiet };
        CheckingOptions checking = CheckingOptions.AddTo(command);
        Option<bool> stream = SharedOptions.AddStream(command, inputs, format, "json");
        var fixedDirectory = new Option<string?>("--write-fixed")
        {
            HelpName = "DIR",
            Description = Wording.InAll(static w => w.WriteFixedOption()),
        };
        command.Options.Add(fixedDirectory);
        command.SetAction(parsed =>
        {
            string? directory = parsed.GetValue(fixedDirectory);
            Wording language = parsed.GetRequiredValue(lang);
            if (checking.SiteOf(parsed, context, language) is not { } site)
                return ExitStatus.Fault;
            using InputList list = context.List(parsed.GetValue(inputs)!, parsed.GetValue(stream), directory, parsed.GetValue(quiet), language, checking.SettingsOf(parsed));
            using var checker = new ReportChecker(context.Forms, list, checking.Of(context, parsed, site, language));
            using Stream output = CommandContext.OpenOutput();
            using CheckWriter writer = CreateWriter(context, parsed.GetValue(stream) ? "lines" : parsed.GetValue(format)!, output, language, checker, parsed.GetValue(color) switch { "never" => false, "always" => true, _ => null });
            using OutputFolder? folder = directory is null ? null : context.OpenFolder(directory, list.IsInput, language, keepsEdits: true);
            using LongRun run = context.Begin(checker.Part.End - checker.Part.First, parsed.GetValue(quiet), language);
            return Run(context, run, checker, writer, folder is null ? null : new FixedDataWriter(folder, context.NeedsReportName), parsed.GetValue(failOn)!, language);
        });
        return command;
    }

    private static int Run(CommandContext context, LongRun run, ReportChecker checker, CheckWriter writer, FixedDataWriter? fixedData, string failOn, Wording language)
    {
        var summary = new CheckSummary();
        bool isWritten = true;
        void Fail(string path, Problem failure)
        {
            summary.Failures++;
            writer.Fail(path, failure);
        }

        (int first, int end) = checker.Part;
        int done = 0, count = end - first;
        run.Progress?.Begin(count);
        var listed = new ListedFailures(checker.Inputs, first, end, Fail);
        checker.Run(outcomes => outcomes.Select(o => (Outcome: o, Rendered: o.Report is null ? [] : writer.Render(o.Report))).ToArray(), (input, outcomes) =>
        {
            done++;
            run.Progress?.Step(held: null, summary.Failures);
            listed.Before(input);
            if (!Console.IsOutputRedirected)
                run.Progress?.Clear();
            foreach (var (outcome, rendered) in outcomes)
            {
                if (outcome.Report is not { } report)
                {
                    Fail(outcome.Path, outcome.Failure!);
                    continue;
                }

                summary.Add(report);
                writer.Write(report, rendered);
                isWritten &= fixedData is null || WriteFixed(context, fixedData, report, language);
            }
        }, run.Stop);
        run.Progress?.Clear();
        listed.End();
        foreach (InputFailure failure in checker.OtherFailures)
            Fail(failure.Path, failure.Failure);
        fixedData?.Finish();
        summary.Policy = checker.Policy;
        int exit = isWritten ? Exit(summary, failOn) : ExitStatus.Fault;
        summary.ExitCode = exit;
        writer.End(summary);
        return run.End(exit, done, count);
    }

    private static int Exit(CheckSummary summary, string failOn) => failOn switch
    {
        _ when summary.Failures > 0 => ExitStatus.Fault,
        "error" when summary.Count(Severity.Error) > 0 => ExitStatus.Findings,
        "warning" when summary.Count(Severity.Error) + summary.Count(Severity.Warning) > 0 => ExitStatus.Findings,
        _ => ExitStatus.Done,
    };

    // Told on standard error: standard output is the outcome of the check, and may be read by a program.
    private static bool WriteFixed(CommandContext context, FixedDataWriter writer, CheckedReport report, Wording language)
    {
        FixedData data = writer.Write(report);
        string reason = data.Reason(language);
        context.Error.WriteLine(data.Path is null
            ? language.NotCorrected(report.Source.Path, reason)
            : language.Corrected(report.Source.Path, data.Path, reason));
        return !data.IsFault;
    }

    private static CheckWriter CreateWriter(CommandContext context, string format, Stream output, Wording language, ReportChecker checker, bool? isColoured) => format switch
    {
        "json" => new JsonCheckWriter(output, language),
        "lines" => new JsonLinesCheckWriter(output, language),
        "sarif" => new SarifCheckWriter(context.Forms, output, language, checker.SettingsFile),
        "msbuild" => new MsBuildCheckWriter(output, language),
        "github" => new GitHubCheckWriter(output, language),
        _ => new TextCheckWriter(output, language, Terminal.IsColoured(Console.IsOutputRedirected, wanted: isColoured)),
    };
}
