using System.CommandLine;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Output;
using ReportGen.Reading;
using Spectre.Console;

namespace ReportGen.Publishing.Commands;

/// <summary>reportgen publish: checks reports and writes their pages. A report with errors is held back unless a draft is asked for.</summary>
internal static class PublishCommand
{
    public static Command Create(CommandContext context)
    {
        Argument<string[]> inputs = SharedOptions.Inputs();
        var outDirectory = new Option<string>("--out") { HelpName = "DIR", Description = "输出文件夹。The folder to write to.", Required = true };
        var formats = new Option<string>("--formats") { HelpName = "html,md,txt,json", Description = "要写的格式，用逗号分隔。The formats to write, parted by commas.", DefaultValueFactory = static _ => "html,md,txt,json" };
        var draft = new Option<bool>("--draft") { Description = "有错误也发布，页面标明未通过校验。Publishes reports with errors too, marked as such." };
        Option<string?> history = SharedOptions.History();
        Option<Language> lang = SharedOptions.Lang();
        var command = new Command("publish", "核对并发布报告。Checks and publishes reports.") { inputs, outDirectory, formats, draft, history, lang };
        command.SetAction(parsed => Run(
            context, parsed.GetValue(inputs)!, parsed.GetValue(outDirectory)!, parsed.GetValue(formats)!, parsed.GetValue(draft), parsed.GetValue(history), parsed.GetValue(lang)));
        return command;
    }

    private static int Run(CommandContext context, string[] inputs, string directory, string formats, bool draft, string? history, Language language)
    {
        string[] wanted = [.. formats.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
        string[] known = [.. context.Forms.SelectMany(static f => f.Renderers).Select(static r => r.Format).Append(ReportPublisher.DataFormat).Distinct()];
        if (wanted.Length == 0 || wanted.FirstOrDefault(f => !known.Contains(f, StringComparer.Ordinal)) is not null)
        {
            context.Error.WriteLine(language.Pick($"--formats 不认识“{formats}”。可用：{string.Join(",", known)}。", $"--formats does not know '{formats}'. There is {string.Join(",", known)}."));
            return ExitStatus.Fault;
        }

        CheckResult result = context.Check(inputs, history);
        var failures = new List<(string Path, ReadFailure Failure)>(result.Failures);
        var publisher = new ReportPublisher(directory, wanted, context.Forms);
        using StreamWriter writer = context.OpenText();
        IAnsiConsole console = CommandContext.CreateConsole(writer, Console.IsOutputRedirected);
        var messages = new TextCheckWriter(console, language);
        int held = 0;
        foreach (CheckedReport report in result.Reports)
        {
            if (!report.IsValid && !draft)
            {
                held++;
                messages.Write(report, static f => f.Severity == Severity.Error);
                console.MarkupLineInterpolated(language == Language.Zh
                    ? $"  [red]未发布[/]：有 {report.Count(Severity.Error)} 个错误。请改正后重试；需要带错误发布草稿时加 --draft。"
                    : (FormattableString)$"  [red]held back[/]: it has {report.Count(Severity.Error)} errors. Mend them and try again, or publish a draft with --draft.");
            }
            else if (publisher.Publish(report, isDraft: !report.IsValid) is { } failure)
            {
                failures.Add((report.Source.Path, failure));
            }
        }

        foreach (var (path, failure) in failures)
            messages.Write(path, failure);
        if (publisher.Published.Count > 0)
            publisher.WriteIndex();
        int drafts = publisher.Published.Count(static p => p.IsDraft);
        console.MarkupLineInterpolated(language == Language.Zh
            ? $"已发布 {publisher.Published.Count} 份（其中未通过校验 {drafts} 份）到 {directory}；未发布 {held} 份；无法处理 {failures.Count} 份"
            : (FormattableString)$"published {publisher.Published.Count} reports ({drafts} of them drafts) to {directory}; {held} held back; {failures.Count} inputs failed");
        return failures.Count > 0 ? ExitStatus.Fault : held > 0 ? ExitStatus.Findings : ExitStatus.Done;
    }
}
