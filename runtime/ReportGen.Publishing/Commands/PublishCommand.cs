using System.CommandLine;
using System.Text;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Inputs;
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
            string directory = parsed.GetValue(outDirectory)!;
            using InputList listed = context.List(parsed.GetValue(inputs)!, directory, parsed.GetValue(lang));
            CheckResult result = context.Check(listed, parsed.GetValue(history), policy.Of(parsed));
            using StreamWriter writer = context.OpenText();
            IPublishMessages said = parsed.GetValue(messages) == "msbuild"
                ? new MsBuildPublishMessages(writer, parsed.GetValue(lang))
                : new TextPublishMessages(CommandContext.CreateConsole(writer, Console.IsOutputRedirected), parsed.GetValue(lang));
            using OutputFolder folder = context.OpenFolder(directory, listed, parsed.GetValue(lang));
            int status = Run(result, listed, folder, new ReportPublisher(folder, wanted, context.NeedsReportName), parsed.GetValue(draft), said);
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

    private static int Run(CheckResult result, InputList inputs, OutputFolder folder, ReportPublisher publisher, bool draft, IPublishMessages messages)
    {
        var failures = new List<(string Path, ReadFailure Failure)>(result.Failures);
        ILookup<string, CheckedReport> places = result.Reports.ToLookup(static r => NameKey.Of(ReportPublisher.PathOf(r)), StringComparer.Ordinal);
        int held = 0;
        foreach (CheckedReport report in result.Reports)
        {
            if (!report.IsValid && !draft)
            {
                held++;
                messages.HeldBack(report);
            }
            else if (SameName(report, places) is { } clash)
            {
                failures.Add((report.Source.Path, clash));
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

        if (publisher.Published.Count > 0 && publisher.WriteIndex() is { } noIndex)
            failures.Add((folder.Root, noIndex));
        folder.Finish(Kept(result, inputs));
        foreach (var (path, failure) in failures)
            messages.Failed(path, failure);
        messages.Summary(publisher, held, failures.Count, folder.Removed);
        return failures.Count > 0 ? ExitStatus.Fault : held > 0 ? ExitStatus.Findings : ExitStatus.Done;
    }

    // Which of them is right nobody can tell from here: none is published.
    private static ReadFailure? SameName(CheckedReport report, ILookup<string, CheckedReport> places)
    {
        CheckedReport[] others = [.. places[NameKey.Of(ReportPublisher.PathOf(report))].Where(r => r != report)];
        if (others.Length == 0)
            return null;
        string list = string.Join("、", others.Select(static r => r.Source.Path)), listEn = string.Join(", ", others.Select(static r => r.Source.Path));
        return new ReadFailure("publish.same-name",
            $"与 {list} 同年同名（不分大小写），发布会互相覆盖。请改文件名。",
            $"{listEn} is of the same year and has the same name, case apart: one would overwrite the other. Rename the file.");
    }

    // What could not be read this time is not gone: its pages of before stay, and where not all could be listed, those of whatever was not seen.
    private static Func<string, bool> Kept(CheckResult result, InputList inputs)
    {
        HashSet<string> done = [.. result.Reports.Select(static r => r.Source.Name)];
        HashSet<string> all = [.. Enumerable.Range(0, inputs.Count).Select(inputs.NameOf)];
        return path =>
        {
            string name = path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..];
            for (int dot = name.LastIndexOf('.'); dot > name.LastIndexOf('/'); dot = name.LastIndexOf('.', dot - 1))
            {
                if (done.Contains(name[..dot]))
                    return false;
                if (all.Contains(name[..dot]))
                    return true;
            }

            return inputs.Failures.Count > 0;
        };
    }
}
