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
        Option<string> format = SharedOptions.Choice("--format", "输出格式。The format of the output.", "text", "json", "sarif", "github", "msbuild");
        Option<Language> lang = SharedOptions.Lang();
        Option<string> failOn = SharedOptions.Choice("--fail-on", "达到此级别时以 1 退出。The level that makes the exit status 1.", "error", "warning", "never");
        Option<string> color = SharedOptions.Choice("--color", "文字输出是否着色，默认只在终端上。Whether text is coloured; by default on a terminal only.", "auto", "never", "always");
        Option<bool> quiet = SharedOptions.Quiet();
        var command = new Command("check", "核对报告。Checks reports.") { inputs, format, lang, failOn, color, quiet };
        CheckingOptions checking = CheckingOptions.AddTo(command);
        var fixedDirectory = new Option<string?>("--write-fixed")
        {
            HelpName = "DIR",
            Description = "改法唯一时，把改正后的数据和改动记录写入此文件夹；不改动输入。Writes corrected data and a record of the changes where there is one fix only; inputs stay as they are.",
        };
        command.Options.Add(fixedDirectory);
        command.SetAction(parsed =>
        {
            string? directory = parsed.GetValue(fixedDirectory);
            Language language = parsed.GetValue(lang);
            if (checking.SiteOf(parsed, context, language) is not { } site)
                return ExitStatus.Fault;
            using InputList list = context.List(parsed.GetValue(inputs)!, directory, parsed.GetValue(quiet), language);
            using var checker = new ReportChecker(context.Forms, list, checking.Of(parsed, site));
            using Stream output = CommandContext.OpenOutput();
            using CheckWriter writer = CreateWriter(context, parsed.GetValue(format)!, output, language, checker, parsed.GetValue(color) switch { "never" => false, "always" => true, _ => null });
            using OutputFolder? folder = directory is null ? null : context.OpenFolder(directory, list, language, keepsEdits: true);
            using LongRun run = context.Begin(list, parsed.GetValue(quiet), language);
            return Run(context, run, checker, writer, folder is null ? null : new FixedDataWriter(folder, context.NeedsReportName), parsed.GetValue(failOn)!, language);
        });
        return command;
    }

    private static int Run(CommandContext context, LongRun run, ReportChecker checker, CheckWriter writer, FixedDataWriter? fixedData, string failOn, Language language)
    {
        var summary = new CheckSummary();
        bool isWritten = true;
        void Fail(string path, Problem failure)
        {
            summary.Failures++;
            writer.Fail(path, failure);
        }

        int done = 0;
        run.Progress?.Begin(checker.Inputs.Count);
        var listed = new ListedFailures(checker.Inputs, Fail);
        checker.Run(0, checker.Inputs.Count, outcomes => outcomes.Select(o => (Outcome: o, Rendered: o.Report is null ? [] : writer.Render(o.Report))).ToArray(), (input, outcomes) =>
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
        listed.Before(checker.Inputs.Count);
        foreach (InputFailure failure in checker.OtherFailures)
            Fail(failure.Path, failure.Failure);
        fixedData?.Finish();
        summary.Policy = checker.Policy;
        int exit = isWritten ? Exit(summary, failOn) : ExitStatus.Fault;
        summary.ExitCode = exit;
        writer.End(summary);
        return run.End(exit, done, checker.Inputs.Count);
    }

    private static int Exit(CheckSummary summary, string failOn) => failOn switch
    {
        _ when summary.Failures > 0 => ExitStatus.Fault,
        "error" when summary.Count(Severity.Error) > 0 => ExitStatus.Findings,
        "warning" when summary.Count(Severity.Error) + summary.Count(Severity.Warning) > 0 => ExitStatus.Findings,
        _ => ExitStatus.Done,
    };

    // Told on standard error: standard output is the outcome of the check, and may be read by a program.
    private static bool WriteFixed(CommandContext context, FixedDataWriter writer, CheckedReport report, Language language)
    {
        FixedData data = writer.Write(report);
        string reason = data.Reason(language.Wording());
        context.Error.WriteLine(data.Path is null
            ? language.Pick($"{report.Source.Path}：没有写出改正的数据：{reason}", $"{report.Source.Path}: no corrected data written: {reason}")
            : language.Pick($"{report.Source.Path}：改正的数据写入 {data.Path}（{reason}；请对照原始台账确认）", $"{report.Source.Path}: corrected data written to {data.Path} ({reason}; confirm against your records)"));
        return !data.IsFault;
    }

    private static CheckWriter CreateWriter(CommandContext context, string format, Stream output, Language language, ReportChecker checker, bool? isColoured) => format switch
    {
        "json" => new JsonCheckWriter(output, language),
        "sarif" => new SarifCheckWriter(context.Forms, output, language, checker.SettingsFile),
        "msbuild" => new MsBuildCheckWriter(output, language),
        "github" => new GitHubCheckWriter(output, language),
        _ => new TextCheckWriter(output, language, Terminal.IsColoured(Console.IsOutputRedirected, wanted: isColoured)),
    };
}
