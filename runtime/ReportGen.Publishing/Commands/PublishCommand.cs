using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Loading;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Pipeline;
using ReportGen.Publishing.Site;
using ReportGen.Scriban;

namespace ReportGen.Publishing.Commands;

/// <summary>reportgen publish: checks reports and writes their pages. A report with errors is held back unless a draft is asked for.</summary>
internal static class PublishCommand
{
    public static Command Create(CommandContext context)
    {
        Argument<string[]> inputs = SharedOptions.Inputs();
        var outDirectory = new Option<string>("--out") { HelpName = "DIR", Description = CommandWording.Of(static w => w.OutOption()), Required = true };
        var formats = new Option<string?>("--formats") { HelpName = "html,md,txt,docx,csv,json", Description = CommandWording.Of(static w => w.FormatsOption()) };
        var fragment = new Option<bool?>("--fragment") { HelpName = "true|false", Description = CommandWording.Of(static w => w.FragmentOption()) };
        var draft = new Option<bool>("--draft") { Description = CommandWording.Of(static w => w.DraftOption()) };
        Option<string> messages = SharedOptions.Choice("--messages", CommandWording.Of(static w => w.MessagesOption()), "text", "msbuild");
        var list = new Option<string?>("--list") { HelpName = "FILE", Description = CommandWording.Of(static w => w.ListOption()) };
        Option<string?> templates = SharedOptions.Templates();
        Option<Wording> lang = SharedOptions.Lang();
        Option<bool> quiet = SharedOptions.Quiet();
        var command = new Command("publish", CommandWording.Of(static w => w.PublishDescription())) { inputs, outDirectory, formats, fragment, templates, draft, messages, list, lang, quiet };
        CheckingOptions checking = CheckingOptions.AddTo(command);
        PageStyleOptions style = PageStyleOptions.AddTo(command);
        Option<bool> stream = SharedOptions.AddStream(command, inputs, messages, "msbuild");
        // Of builds: the project that the folder belongs to.
        var owner = new Option<string?>("--owner") { Hidden = true };
        command.Options.Add(owner);
        command.SetAction(parsed =>
        {
            Wording language = parsed.GetRequiredValue(lang);
            if (!context.TryReadTemplates(parsed.GetValue(templates), language, out SiteTemplates? site))
                return ExitStatus.Fault;
            if (checking.SiteOf(parsed, context, language) is not { } website)
                return ExitStatus.Fault;
            var renderers = new PageRenderers(site);
            if (!TryReadFormats(context, renderers, parsed.GetValue(formats), language, out string[]? wanted))
                return ExitStatus.Fault;
            string directory = parsed.GetValue(outDirectory)!;
            using InputList listed = context.List(parsed.GetValue(inputs)!, parsed.GetValue(stream), directory, parsed.GetValue(quiet), language, checking.SettingsOf(parsed));
            CheckOptions options = checking.Of(context, parsed, website, language);
            using var checker = new ReportChecker(context.Forms, listed, options);
            using OutputFolder folder = context.OpenFolder(directory, listed.IsInput, language);
            if (parsed.GetValue(owner) is { } project && FolderOwner.Claim(folder, project) is { } other)
            {
                context.Fault(language.FolderOfAnother(directory, other));
                return ExitStatus.Fault;
            }

            using Stream output = CommandContext.OpenOutput();
            PublishMessages said = parsed.GetValue(messages) == "msbuild" ? new MsBuildPublishMessages(language)
                : parsed.GetValue(stream) ? new JsonPublishMessages(language)
                : new TextPublishMessages(language, Terminal.IsColoured(Console.IsOutputRedirected));
            foreach (TemplateProblem problem in site?.Problems ?? [])
                output.Write(said.Template(problem));
            using LongRun run = context.Begin(checker.Part.End - checker.Part.First, parsed.GetValue(quiet), language);
            var state = new ShardState(options.Shard, options.Shard.IsWhole ? "" : InputFingerprint.Of(listed, Settings(options, wanted, parsed.GetValue(fragment), parsed.GetValue(templates), parsed.GetValue(draft), style.Of(parsed), checking.SettingsOf(parsed))), IsFinished: true);
            bool isDraft = parsed.GetValue(draft);
            var publisher = new ReportPublisher(folder, wanted, renderers, context.NeedsReportName, isDraft ? language : null, website, style.Of(parsed)) { Fragment = parsed.GetValue(fragment) };
            bool isFaulty = site?.Problems.Any(static p => p.Severity == Severity.Error) == true;
            string[] madeBy = [.. Maker.Identities(), .. Settings(options, wanted, parsed.GetValue(fragment), parsed.GetValue(templates), isDraft, style.Of(parsed), checking.SettingsOf(parsed)), directory, language.GetType().Name, said.GetType().Name, $"{Terminal.IsColoured(Console.IsOutputRedirected)} {options.Shard}"];
            using RunMemory? memory = isFaulty || listed.Failures.Count > 0 || RunRecord.PathOf(folder) is null || Fingerprint(options, madeBy) is not { } settings ? null : new RunMemory(folder, settings);
            var around = new SitePublisher(folder, context.Forms, website, renderers, options.Jobs) { Memory = memory };
            using var publication = new PublicationRun(checker, folder, publisher, new KeptFiles(listed.Failures.Count == 0, renderers.IsAnyFaulty), state, said, output, isDraft, around)
            {
                Memory = memory,
            };
            int status = publication.Run(run);
            if (status is ExitStatus.Done or ExitStatus.Findings && isFaulty)
                status = ExitStatus.Fault;
            if (parsed.GetValue(list) is { } file)
                AtomicFile.Write(file, Encoding.UTF8.GetBytes(string.Concat(folder.Paths().Select(p => $"{Path.Combine(folder.Root, p)}\n"))));
            return status;
        });
        return command;
    }

    // What parts of one publication have in common besides their inputs.
    private static string[] Settings(CheckOptions options, string[]? formats, bool? fragment, string? templates, bool isDraft, PageStyle style, IEnumerable<string> files) =>
    [
        $"{typeof(PublishCommand).Assembly.GetName().Version}",
        formats is null ? "" : string.Join(',', formats),
        $"{fragment}",
        templates is null ? "" : string.Join(',', Directory.EnumerateFiles(templates, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => $"{Path.GetRelativePath(templates, f)} {Hash(f)}")),
        $"{isDraft}",
        $"{style}",
        options.History ?? "",
        options.Rules is null ? "" : $"{options.Today:O}",
        .. files.Where(File.Exists).Select(Hash),
    ];

    // Of all that a run is told but for its inputs; null where that cannot be told.
    private static string? Fingerprint(CheckOptions options, IEnumerable<string> settings)
    {
        using InputList? history = options.History is { } folder ? new InputList([folder]) : null;
        UInt128? contents = history is null ? 0 : history.Failures.Count > 0 ? null : new InputContents(history, options.Jobs).All();
        return contents is { } known ? Storage.Fingerprint.Of([.. settings, known]).ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private static string Hash(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));

    private static bool TryReadFormats(CommandContext context, PageRenderers renderers, string? formats, Wording language, out string[]? wanted)
    {
        wanted = formats?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToArray();
        string[] known = [.. context.Forms.SelectMany(f => renderers.FormatsOf(f)).Concat(ReportPublisher.OwnFormats).Distinct()];
        if (wanted is null || (wanted.Length > 0 && wanted.All(f => known.Contains(f, StringComparer.Ordinal))))
            return true;
        context.Fault(language.OptionTakes("--formats", known, formats!));
        return false;
    }
}
