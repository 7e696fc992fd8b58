using System.CommandLine;
using System.Text;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Output;

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
        Option<string> messages = SharedOptions.Choice("--messages", "消息格式；msbuild 列出全部发现，供构建和编辑器读取。The format of messages; msbuild lists every finding, for builds and editors.", "text", "msbuild");
        var list = new Option<string?>("--list") { HelpName = "FILE", Description = "把已发布文件的路径逐行写入 FILE。Writes the paths of the files published to FILE, one a line." };
        Option<Language> lang = SharedOptions.Lang();
        var command = new Command("publish", "核对并发布报告。Checks and publishes reports.") { inputs, outDirectory, formats, draft, messages, list, lang };
        CheckingOptions checking = CheckingOptions.AddTo(command);
        command.SetAction(parsed =>
        {
            Language language = parsed.GetValue(lang);
            if (!TryReadFormats(context, parsed.GetValue(formats), language, out string[]? wanted))
                return ExitStatus.Fault;
            string directory = parsed.GetValue(outDirectory)!;
            using InputList listed = context.List(parsed.GetValue(inputs)!, directory, language);
            using var checker = new ReportChecker(context.Forms, listed, checking.Of(parsed));
            using OutputFolder folder = context.OpenFolder(directory, listed, language);
            using Stream output = CommandContext.OpenOutput();
            PublishMessages said = parsed.GetValue(messages) == "msbuild" ? new MsBuildPublishMessages(language) : new TextPublishMessages(language, Terminal.IsColoured(Console.IsOutputRedirected));
            using var run = new PublicationRun(checker, folder, new ReportPublisher(folder, wanted, context.NeedsReportName), said, output, parsed.GetValue(draft));
            int status = run.Run(context.Stop);
            if (parsed.GetValue(list) is { } file)
                AtomicFile.Write(file, Encoding.UTF8.GetBytes(string.Concat(folder.Files().Select(static f => f + "\n"))));
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
}
