using System.CommandLine;
using System.Text;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Policies;
using ReportGen.Reading;

namespace ReportGen.Publishing.Commands;

/// <summary>reportgen publish: checks reports and writes their pages. A report with errors is held back unless a draft is asked for.</summary>
internal static class PublishCommand
{
    public static Command Create(CommandContext context)
    {
        Argument<string[]> inputs = SharedOptions.Inputs();
        var outDirectory = new Option<string>("--out") { HelpName = "DIR", Description = "输出文件夹。The folder to write to.", Required = true };
        var formats = new Option<string?>("--formats") { HelpName = "html,md,txt,json", Description = "要写的格式，用逗号分隔；不写时是格式有模板的各种和 json。The formats to write, parted by commas; by default all there are templates for, and json." };
        var draft = new Option<bool>("--draft") { Description = "有错误也发布，页面标明未通过校验。Publishes reports with errors too, marked as such." };
        Option<string?> history = SharedOptions.History();
        Option<string> messages = SharedOptions.Choice("--messages", "消息格式；msbuild 列出全部发现，供构建和编辑器读取。The format of messages; msbuild lists every finding, for builds and editors.", "text", "msbuild");
        var list = new Option<string?>("--list") { HelpName = "FILE", Description = "把已发布文件的路径逐行写入 FILE。Writes the paths of the files published to FILE, one a line." };
        Option<Language> lang = SharedOptions.Lang();
        var command = new Command("publish", "核对并发布报告。Checks and publishes reports.") { inputs, outDirectory, formats, draft, history, messages, list, lang };
        PolicyOptions policy = PolicyOptions.AddTo(command);
        command.SetAction(parsed =>
        {
            if (!TryReadFormats(context, parsed.GetValue(formats), parsed.GetValue(lang), out string[]? wanted))
                return ExitStatus.Fault;
            CheckResult result = context.Check(parsed.GetValue(inputs)!, parsed.GetValue(history), policy.Of(parsed));
            using StreamWriter writer = context.OpenText();
            IPublishMessages said = parsed.GetValue(messages) == "msbuild"
                ? new MsBuildPublishMessages(writer, parsed.GetValue(lang))
                : new TextPublishMessages(CommandContext.CreateConsole(writer, Console.IsOutputRedirected), parsed.GetValue(lang));
            var publisher = new ReportPublisher(parsed.GetValue(outDirectory)!, wanted, context.NeedsReportName);
            int status = Run(result, publisher, parsed.GetValue(draft), said);
            if (parsed.GetValue(list) is { } file)
                AtomicFile.Write(file, Encoding.UTF8.GetBytes(string.Concat(publisher.Files.Select(static f => f + "\n"))));
            return status;
        });
        return command;
    }

    private static bool TryReadFormats(CommandContext context, string? formats, Language language, out string[]? wanted)
    {
        wanted = formats?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToArray();
        string[] known = [.. context.Forms.SelectMany(static f => f.Renderers).Select(static r => r.Format).Append(ReportPublisher.DataFormat).Distinct()];
        if (wanted is null || (wanted.Length > 0 && wanted.All(f => known.Contains(f, StringComparer.Ordinal))))
            return true;
        context.Error.WriteLine(language.Pick($"--formats 不认识“{formats}”。可用：{string.Join(",", known)}。", $"--formats does not know '{formats}'. There is {string.Join(",", known)}."));
        return false;
    }

    private static int Run(CheckResult result, ReportPublisher publisher, bool draft, IPublishMessages messages)
    {
        var failures = new List<(string Path, ReadFailure Failure)>(result.Failures);
        int held = 0;
        foreach (CheckedReport report in result.Reports)
        {
            if (!report.IsValid && !draft)
            {
                held++;
                messages.HeldBack(report);
            }
            else if (publisher.Publish(report, isDraft: !report.IsValid) is { } failure)
            {
                failures.Add((report.Source.Path, failure));
            }
            else
            {
                messages.Published(report);
            }
        }

        foreach (var (path, failure) in failures)
            messages.Failed(path, failure);
        if (publisher.Published.Count > 0)
            publisher.WriteIndex();
        messages.Summary(publisher, held, failures.Count);
        return failures.Count > 0 ? ExitStatus.Fault : held > 0 ? ExitStatus.Findings : ExitStatus.Done;
    }
}
