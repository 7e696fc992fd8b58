using System.Text;
using ReportGen.Forms;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Loading;
using ReportGen.Publishing.Output;
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

    /// <summary>Lists the inputs; links that are passed over are told.</summary>
    /// <param name="arguments">Files, folders and patterns.</param>
    /// <param name="output">The folder that the command writes to; null for none.</param>
    /// <param name="language">The language of messages.</param>
    public InputList List(IEnumerable<string> arguments, string? output, Language language)
    {
        var inputs = new InputList(arguments, output);
        if (inputs.Links.Count > 0)
        {
            string some = string.Join(language.Pick("、", ", "), inputs.Links.Take(3)) + (inputs.Links.Count > 3 ? " …" : "");
            Error.WriteLine(language.Pick($"没有跟随 {inputs.Links.Count} 个链接：{some}。需要其中的内容时，请直接指定。", $"{inputs.Links.Count} links were not followed: {some}. Name them yourself if they are wanted."));
        }

        return inputs;
    }

    /// <summary>Opens the folder that a command writes to.</summary>
    public OutputFolder OpenFolder(string directory, InputList inputs, Language language, bool keepsEdits = false) => new(
        directory, inputs.IsInput, () => Error.WriteLine(language.Pick($"另一个进程正在写入 {directory}，等待它结束。", $"Another process is writing to {directory}; waiting for it to end.")), keepsEdits);

    /// <summary>Reads and checks inputs. Last year's reports are looked for in <paramref name="history"/> and among the inputs.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="history">The folder with the reports of earlier years; null for none.</param>
    /// <param name="policy">The file with the settings of rules, or null, and the day by which waivers expire.</param>
    public CheckResult Check(InputList inputs, string? history, (string? File, DateOnly Today) policy)
    {
        var loader = new ReportLoader(Forms);
        List<LoadedReport> loaded = Load(loader, inputs, out List<(string, ReadFailure)> failures);
        var reports = new ReportHistory();
        foreach (LoadedReport report in loaded)
            reports.AddInput(report.Result.Report!);
        if (history is not null)
        {
            using var earlierInputs = new InputList([history]);
            List<LoadedReport> earlier = Load(loader, earlierInputs, out List<(string, ReadFailure)> historyFailures);
            foreach (LoadedReport report in earlier)
                reports.Add(report.Result.Report!);
            failures.AddRange(historyFailures);
        }

        RulePolicy? settings = policy.File is null ? null : ReadPolicy(policy.File, failures);
        CheckedReport[] all = [.. loaded.Select(l => CheckedReport.Check(l.Source, l.Result.Report!, [.. l.Result.Findings, .. Listed(reports.Unfit(l.Result.Report!))], reports.Previous(l.Result.Report!)))];
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

    private static IEnumerable<Finding> Listed(Finding? finding) => finding is null ? [] : [finding];

    // One byte over the limit is enough for the reader to refuse.
    private static byte[] ReadBounded(string file)
    {
        using FileStream stream = File.OpenRead(file);
        var bytes = new byte[RulePolicyReader.MaxBytes + 1];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    /// <summary>Reads inputs; those that are no report are told apart.</summary>
    public static List<LoadedReport> Load(ReportLoader loader, InputList inputs, out List<(string Path, ReadFailure Failure)> failures)
    {
        var reports = new List<LoadedReport>();
        failures = [];
        int told = 0;
        for (int i = 0; i <= inputs.Count; i++)
        {
            for (; told < inputs.Failures.Count && inputs.Failures[told].Before == i; told++)
                failures.Add((inputs.Failures[told].Path, inputs.Failures[told].Failure));
            if (i == inputs.Count)
                break;
            LoadedReport loaded = loader.Load(inputs[i]);
            if (loaded.Result.Failure is { } fault)
                failures.Add((loaded.Source.Path, fault));
            else
                reports.Add(loaded);
        }

        return reports;
    }
}
