using System.CommandLine;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Policies;

namespace ReportGen.Publishing.Commands;

/// <summary>reportgen check: what is wrong, where, and what to do.</summary>
internal static class CheckCommand
{
    public static Command Create(CommandContext context)
    {
        Argument<string[]> inputs = SharedOptions.Inputs();
        Option<string> format = SharedOptions.Choice("--format", "输出格式。The format of the output.", "text", "json", "sarif", "github", "msbuild");
        Option<Language> lang = SharedOptions.Lang();
        Option<string?> history = SharedOptions.History();
        Option<string> failOn = SharedOptions.Choice("--fail-on", "达到此级别时以 1 退出。The level that makes the exit status 1.", "error", "warning", "never");
        Option<string> color = SharedOptions.Choice("--color", "文字输出是否着色，默认只在终端上。Whether text is coloured; by default on a terminal only.", "auto", "never", "always");
        var command = new Command("check", "核对报告。Checks reports.") { inputs, format, lang, history, failOn, color };
        PolicyOptions policy = PolicyOptions.AddTo(command);
        var fixedDirectory = new Option<string?>("--write-fixed")
        {
            HelpName = "DIR",
            Description = "改法唯一时，把改正后的数据和改动记录写入此文件夹；不改动输入。Writes corrected data and a record of the changes where there is one fix only; inputs stay as they are.",
        };
        command.Options.Add(fixedDirectory);
        command.SetAction(parsed =>
        {
            string? directory = parsed.GetValue(fixedDirectory);
            using InputList list = context.List(parsed.GetValue(inputs)!, directory, parsed.GetValue(lang));
            CheckResult result = context.Check(list, parsed.GetValue(history), policy.Of(parsed));
            bool isWritten = directory is null || WriteFixed(context, result, list, directory, parsed.GetValue(lang));
            int exit = isWritten ? Exit(result, parsed.GetValue(failOn)!) : ExitStatus.Fault;
            Write(context, result, parsed.GetValue(format)!, parsed.GetValue(lang), exit, parsed.GetValue(color) switch { "never" => false, "always" => true, _ => null });
            return exit;
        });
        return command;
    }

    private static int Exit(CheckResult result, string failOn) => failOn switch
    {
        _ when result.Failures.Count > 0 => ExitStatus.Fault,
        "error" when result.Count(Severity.Error) > 0 => ExitStatus.Findings,
        "warning" when result.Count(Severity.Error) + result.Count(Severity.Warning) > 0 => ExitStatus.Findings,
        _ => ExitStatus.Done,
    };

    // Told on standard error: standard output is the outcome of the check, and may be read by a program.
    private static bool WriteFixed(CommandContext context, CheckResult result, InputList inputs, string directory, Language language)
    {
        using OutputFolder folder = context.OpenFolder(directory, inputs, language, keepsEdits: true);
        var writer = new FixedDataWriter(folder, context.NeedsReportName);
        bool isWritten = true;
        foreach (CheckedReport report in result.Reports)
        {
            FixedData data = writer.Write(report);
            isWritten &= !data.IsFault;
            string reason = language.Pick(data.Reason, data.ReasonEn);
            context.Error.WriteLine(data.Path is null
                ? language.Pick($"{report.Source.Path}：没有写出改正的数据：{reason}", $"{report.Source.Path}: no corrected data written: {reason}")
                : language.Pick($"{report.Source.Path}：改正的数据写入 {data.Path}（{reason}；请对照原始台账确认）", $"{report.Source.Path}: corrected data written to {data.Path} ({reason}; confirm against your records)"));
        }

        folder.Finish();
        return isWritten;
    }

    private static void Write(CommandContext context, CheckResult result, string format, Language language, int exit, bool? isColoured)
    {
        if (format == "json")
        {
            JsonCheckWriter.Write(result, context.Output, language);
            return;
        }

        if (format == "sarif")
        {
            SarifCheckWriter.Write(result, context.Forms, context.Output, language, exit);
            return;
        }

        using StreamWriter writer = context.OpenText();
        switch (format)
        {
            case "msbuild":
                new MsBuildCheckWriter(writer, language).Write(result);
                break;
            case "github":
                new GitHubCheckWriter(writer, language).Write(result);
                break;
            default:
                new TextCheckWriter(CommandContext.CreateConsole(writer, Console.IsOutputRedirected, isColoured), language).Write(result);
                break;
        }
    }
}
