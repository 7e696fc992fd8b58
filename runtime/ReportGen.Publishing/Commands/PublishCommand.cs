using System.CommandLine;
using System.Text;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Pipeline;
using ReportGen.Scriban;

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
        var templates = new Option<string?>("--templates") { HelpName = "DIR", Description = "用 DIR 里的 Scriban 模板渲染，不必构建；DIR 里没有的格式仍用内置模板。Renders with the Scriban templates in DIR, without a build; formats that DIR has none for keep the built-in ones." };
        Option<Language> lang = SharedOptions.Lang();
        Option<bool> quiet = SharedOptions.Quiet();
        var command = new Command("publish", "核对并发布报告。Checks and publishes reports.") { inputs, outDirectory, formats, templates, draft, messages, list, lang, quiet };
        CheckingOptions checking = CheckingOptions.AddTo(command);
        command.SetAction(parsed =>
        {
            Language language = parsed.GetValue(lang);
            SiteTemplates? site = parsed.GetValue(templates) is { } own ? ReadTemplates(context, own, language) : null;
            if (site is null && parsed.GetValue(templates) is not null)
                return ExitStatus.Fault;
            if (checking.SiteOf(parsed, context, language) is not { } website)
                return ExitStatus.Fault;
            var renderers = new PageRenderers(site);
            if (!TryReadFormats(context, renderers, parsed.GetValue(formats), language, out string[]? wanted))
                return ExitStatus.Fault;
            string directory = parsed.GetValue(outDirectory)!;
            using InputList listed = context.List(parsed.GetValue(inputs)!, directory, parsed.GetValue(quiet), language);
            using var checker = new ReportChecker(context.Forms, listed, checking.Of(parsed, website));
            using OutputFolder folder = context.OpenFolder(directory, listed, language);
            using Stream output = CommandContext.OpenOutput();
            PublishMessages said = parsed.GetValue(messages) == "msbuild" ? new MsBuildPublishMessages(language) : new TextPublishMessages(language, Terminal.IsColoured(Console.IsOutputRedirected));
            foreach (TemplateProblem problem in site?.Problems ?? [])
                output.Write(said.Template(problem));
            using LongRun run = context.Begin(listed, parsed.GetValue(quiet), language);
            using var publication = new PublicationRun(checker, folder, new ReportPublisher(folder, wanted, renderers, context.NeedsReportName), new KeptFiles(listed.Failures.Count == 0, renderers.FaultyFormats), said, output, parsed.GetValue(draft));
            int status = publication.Run(run);
            if (status is ExitStatus.Done or ExitStatus.Findings && site?.Problems.Any(static p => p.Severity == Severity.Error) == true)
                status = ExitStatus.Fault;
            if (parsed.GetValue(list) is { } file)
                AtomicFile.Write(file, Encoding.UTF8.GetBytes(string.Concat(folder.Files().Select(static f => f + "\n"))));
            return status;
        });
        return command;
    }

    private static SiteTemplates? ReadTemplates(CommandContext context, string folder, Language language)
    {
        try
        {
            SiteTemplates site = SiteTemplates.Load(folder, context.Forms, ScribanLimits.Foreign);
            if (site.Problems.Count > 0 || site.All.Any())
                return site;
            string example = $"{context.Forms[0].Report}.sbn-html";
            context.Error.WriteLine(language.Pick($"{folder} 里没有报告的模板。模板以报告命名，如 {example}。", $"{folder} has no template of a report. Templates are named for their report, as in {example}."));
        }
        catch (TemplateException fault)
        {
            context.Error.WriteLine(language.Pick($"--templates：{fault.Message}", $"--templates: {fault.Message}"));
        }

        return null;
    }

    private static bool TryReadFormats(CommandContext context, PageRenderers renderers, string? formats, Language language, out string[]? wanted)
    {
        wanted = formats?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToArray();
        string[] known = [.. context.Forms.SelectMany(renderers.FormatsOf).Append(ReportPublisher.DataFormat).Distinct()];
        if (wanted is null || (wanted.Length > 0 && wanted.All(f => known.Contains(f, StringComparer.Ordinal))))
            return true;
        context.Error.WriteLine(language.Pick($"--formats 不认识“{formats}”。可用：{string.Join(",", known)}。", $"--formats does not know '{formats}'. There is {string.Join(",", known)}."));
        return false;
    }
}
