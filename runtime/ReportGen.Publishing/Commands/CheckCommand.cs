using System.CommandLine;
using System.Text.Json;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Checking.Writers;
using ReportGen.Publishing.Checking.Writers.Sarif;
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
        Option<string> format = SharedOptions.Choice("--format", CommandWording.Of(static w => w.FormatOption()), "text", "json", "sarif", "github", "gitlab", "junit", "msbuild");
        Option<Wording> lang = SharedOptions.Lang();
        Option<string> failOn = SharedOptions.Choice("--fail-on", CommandWording.Of(static w => w.FailOnOption()), "error", "warning", "never");
        Option<string> color = SharedOptions.Choice("--color", CommandWording.Of(static w => w.ColorOption()), "auto", "never", "always");
        Option<bool> quiet = SharedOptions.Quiet();
        var command = new Command("check", CommandWording.Of(static w => w.CheckDescription())) { inputs, format, lang, failOn, color, quiet };
        CheckingOptions checking = CheckingOptions.AddTo(command);
        Option<bool> stream = SharedOptions.AddStream(command, inputs, format, "json");
        var fixedDirectory = new Option<string?>("--write-fixed")
        {
            HelpName = "DIR",
            Description = CommandWording.Of(static w => w.WriteFixedOption()),
        };
        var baselineFile = new Option<string?>("--baseline") { HelpName = "FILE", Description = CommandWording.Of(static w => w.BaselineOption()) };
        var newBaseline = new Option<string?>("--write-baseline") { HelpName = "FILE", Description = CommandWording.Of(static w => w.WriteBaselineOption()) };
        foreach (Option option in (Option[])[fixedDirectory, baselineFile, newBaseline])
            command.Options.Add(option);
        command.SetAction(parsed =>
        {
            string? directory = parsed.GetValue(fixedDirectory);
            Wording language = parsed.GetRequiredValue(lang);
            if (checking.SiteOf(parsed, context, language) is not { } site)
                return ExitStatus.Fault;
            using InputList list = context.List(parsed.GetValue(inputs)!, parsed.GetValue(stream), directory, parsed.GetValue(quiet), language, checking.SettingsOf(parsed));
            using var checker = new ReportChecker(context.Forms, list, checking.Of(context, parsed, site, language));
            Baseline? baseline = null;
            if (parsed.GetValue(baselineFile) is { } known && (baseline = ReadBaseline(context, known, language)) is null)
                return ExitStatus.Fault;
            using BaselineWriter? writtenBaseline = parsed.GetValue(newBaseline) is { } written ? new BaselineWriter(written) : null;
            using Stream output = CommandContext.OpenOutput();
            using CheckWriter writer = CreateWriter(context, parsed.GetValue(stream) ? "lines" : parsed.GetValue(format)!, output, language, checker, parsed.GetValue(color) switch { "never" => false, "always" => true, _ => null }, parsed.GetValue(failOn)!);
            using OutputFolder? folder = directory is null ? null : context.OpenFolder(directory, list.IsInput, language, keepsEdits: true);
            using LongRun run = context.Begin(checker.Part.End - checker.Part.First, parsed.GetValue(quiet), language);
            return new CheckRun(context, checker, writer, language)
            {
                FailOn = LevelOf(parsed.GetValue(failOn)!),
                FixedData = folder is null ? null : new FixedDataWriter(folder, context.NeedsReportName),
                Baseline = baseline,
                NewBaseline = writtenBaseline,
                Paths = RepositoryPaths.Of(Directory.GetCurrentDirectory()),
                NamesRepositoryPaths = parsed.GetValue(format) is "sarif" or "github" or "gitlab" or "junit",
            }.Run(run);
        });
        return command;
    }

    private static Severity? LevelOf(string failOn) => failOn switch { "error" => Severity.Error, "warning" => Severity.Warning, _ => null };

    private static Baseline? ReadBaseline(CommandContext context, string file, Wording language)
    {
        try
        {
            return Baseline.Read(file);
        }
        catch (Exception e) when (FileFault.Is(e) || e is JsonException)
        {
            context.Fault($"{file}: {(e is JsonException ? language.NotABaseline() : Directory.Exists(file) ? language.IsFolder() : FileFault.Explain(e)(language))}");
            return null;
        }
    }

    private static CheckWriter CreateWriter(CommandContext context, string format, Stream output, Wording language, ReportChecker checker, bool? isColoured, string failOn) => format switch
    {
        "json" => new JsonCheckWriter(output, language),
        "lines" => new JsonLinesCheckWriter(output, language),
        "sarif" => new SarifCheckWriter(context.Forms, output, language, checker.SettingsFile is { } settings ? RepositoryPaths.Of(Directory.GetCurrentDirectory())[settings] : null),
        "msbuild" => new MsBuildCheckWriter(output, language),
        "github" => new GitHubCheckWriter(output, language),
        "gitlab" => new GitLabCheckWriter(output, language),
        "junit" => new JUnitCheckWriter(output, language, LevelOf(failOn)),
        _ => new TextCheckWriter(output, language, Terminal.IsColoured(Console.IsOutputRedirected, wanted: isColoured)),
    };
}
