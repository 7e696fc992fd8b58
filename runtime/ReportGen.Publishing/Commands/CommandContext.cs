using System.Text;
using ReportGen.Forms;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Loading;
using ReportGen.Publishing.Policies;
using ReportGen.Reading;
using Spectre.Console;

namespace ReportGen.Publishing.Commands;

/// <summary>What every command works with: the forms, and where it reads and writes.</summary>
internal sealed class CommandContext
{
    public CommandContext(IReadOnlyList<FormInfo> forms)
    {
        Forms = forms;
        Output = Console.OpenStandardOutput();
        Error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
    }

    /// <summary>The forms known: those of the program, and once the command line is read those of --forms.</summary>
    public IReadOnlyList<FormInfo> Forms { get; set; }

    public Stream Output { get; }

    public TextWriter Error { get; }

    /// <summary>Whether a version alone does not say which report is meant.</summary>
    public bool NeedsReportName(FormInfo form) => Forms.Any(f => f != form && f.Version == form.Version);

    /// <summary>A writer of UTF-8 without mark to standard output.</summary>
    public StreamWriter OpenText() => new(Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };

    /// <summary>A console that colours on a terminal only, and never breaks a line.</summary>
    /// <param name="writer">Where it writes.</param>
    /// <param name="isRedirected">Whether that is no terminal.</param>
    /// <param name="isColoured">Whether it colours all the same, or never; null: on a terminal.</param>
    public static IAnsiConsole CreateConsole(TextWriter writer, bool isRedirected, bool? isColoured = null)
    {
        bool isPlain = !(isColoured ?? !isRedirected);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isPlain ? AnsiSupport.No : isColoured == true ? AnsiSupport.Yes : AnsiSupport.Detect,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : isColoured == true ? ColorSystemSupport.Standard : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = 100_000;
        return console;
    }

    /// <summary>Reads and checks inputs. Last year's reports are looked for in <paramref name="history"/> and among the inputs.</summary>
    /// <param name="inputs">Files, folders and patterns.</param>
    /// <param name="history">The folder with the reports of earlier years; null for none.</param>
    /// <param name="policy">The file with the settings of rules, or null, and the day by which waivers expire.</param>
    public CheckResult Check(IEnumerable<string> inputs, string? history, (string? File, DateOnly Today) policy)
    {
        var loader = new ReportLoader(Forms);
        List<LoadedReport> loaded = Load(loader, inputs, out List<(string, ReadFailure)> failures);
        var reports = new ReportHistory();
        foreach (LoadedReport report in loaded)
            reports.AddInput(report.Result.Report!);
        if (history is not null)
        {
            List<LoadedReport> earlier = Load(loader, [history], out List<(string, ReadFailure)> historyFailures);
            foreach (LoadedReport report in earlier)
                reports.Add(report.Result.Report!);
            failures.AddRange(historyFailures);
        }

        RulePolicy? settings = policy.File is null ? null : ReadPolicy(policy.File, failures);
        CheckedReport[] all = [.. loaded.Select(l => CheckedReport.Check(l.Source, l.Result.Report!, l.Result.Findings, reports.Previous(l.Result.Report!)))];
        if (settings is null)
            return new CheckResult(all, failures);
        var consolidation = new ConsolidationFindings(settings.Consolidations, reports.All);
        var applied = new AppliedPolicy(settings, policy.Today);
        all = [.. all.Select(r => applied.Apply(r with { Findings = [.. r.Findings, .. consolidation.Of(r.Report)] }))];
        return new CheckResult(all, failures) { Policy = (settings.Path, applied.Findings()) };
    }

    private RulePolicy? ReadPolicy(string file, List<(string, ReadFailure)> failures)
    {
        var (settings, failure) = File.Exists(file)
            ? RulePolicyReader.Read(file, ReadBounded(file), KnownRules.Of(Forms))
            : (null, new ReadFailure("rules.not-found", "没有找到规则设置文件。请核对 --rules 的路径。", "The file of rule settings was not found. Check the path given with --rules."));
        if (failure is not null)
            failures.Add((file, failure));
        return settings;
    }

    // One byte over the limit is enough for the reader to refuse.
    private static byte[] ReadBounded(string file)
    {
        using FileStream stream = File.OpenRead(file);
        var bytes = new byte[RulePolicyReader.MaxBytes + 1];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    /// <summary>Reads inputs; those that are no report are told apart.</summary>
    public static List<LoadedReport> Load(ReportLoader loader, IEnumerable<string> inputs, out List<(string Path, ReadFailure Failure)> failures)
    {
        var reports = new List<LoadedReport>();
        failures = [];
        foreach (var (argument, sources, failure) in InputExpander.Expand(inputs, Console.OpenStandardInput))
        {
            if (failure is not null)
                failures.Add((argument, failure));
            foreach (InputSource source in sources)
            {
                LoadedReport loaded = loader.Load(source);
                if (loaded.Result.Failure is { } fault)
                    failures.Add((source.Path, fault));
                else
                    reports.Add(loaded);
            }
        }

        return reports;
    }
}
