using System.CommandLine;
using ReportGen.Publishing.Checking;

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
        var command = new Command("check", "核对报告。Checks reports.") { inputs, format, lang, history, failOn };
        command.SetAction(parsed =>
        {
            CheckResult result = context.Check(parsed.GetValue(inputs)!, parsed.GetValue(history));
            Write(context, result, parsed.GetValue(format)!, parsed.GetValue(lang));
            if (result.Failures.Count > 0)
                return ExitStatus.Fault;
            return parsed.GetValue(failOn) switch
            {
                "error" when result.Count(Severity.Error) > 0 => ExitStatus.Findings,
                "warning" when result.Count(Severity.Error) + result.Count(Severity.Warning) > 0 => ExitStatus.Findings,
                _ => ExitStatus.Done,
            };
        });
        return command;
    }

    private static void Write(CommandContext context, CheckResult result, string format, Language language)
    {
        if (format == "json")
        {
            JsonCheckWriter.Write(result, context.Output, language);
            return;
        }

        if (format == "sarif")
        {
            SarifCheckWriter.Write(result, context.Forms, context.Output, language);
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
                new TextCheckWriter(CommandContext.CreateConsole(writer, Console.IsOutputRedirected), language).Write(result);
                break;
        }
    }
}
