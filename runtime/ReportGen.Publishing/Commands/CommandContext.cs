using System.Text;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Pipeline;
using ReportGen.Publishing.Site;
using ReportGen.Scriban;

namespace ReportGen.Publishing.Commands;

/// <summary>What every command works with: the forms, and where it reads and writes.</summary>
internal sealed class CommandContext
{
    public CommandContext(IReadOnlyList<FormInfo> forms)
    {
        Forms = forms;
        Error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
    }

    /// <summary>The forms known: those of the program, and once the command line is read those of --forms.</summary>
    public IReadOnlyList<FormInfo> Forms { get; set; }

    public TextWriter Error { get; }

    /// <summary>Whether a build runs the command and reads what it says.</summary>
    public bool IsBuild { get; init; }

    /// <summary>Says what keeps a command from being done at all: to a build in the form that it takes for an error.</summary>
    public void Fault(string text) => Error.WriteLine(IsBuild ? $"reportgen : error RGP006: {text.ReplaceLineEndings(" ")}" : text);

    /// <summary>Whether a version alone does not say which report is meant.</summary>
    public bool NeedsReportName(FormInfo form) => Forms.Any(f => f != form && f.Version == form.Version);

    /// <summary>Tells, on standard error, what is wrong with a file of settings.</summary>
    public void Tell(string path, Problem failure, Wording language, Severity severity = Severity.Error)
    {
        string place = failure.Line == 0 ? "" : $"({failure.Line},{Math.Max(1, failure.Column)})";
        Error.WriteLine($"{path}{place}: {(severity == Severity.Error ? "error" : "warning")} {failure.Rule}: {failure.Message.In(language)}");
    }

    /// <summary>The site that a file describes, or that nothing is said of where there is none; null where the file cannot be used, which is reported.</summary>
    public SiteSettings? ReadSite(string? file, Wording language)
    {
        if (file is null)
            return SiteSettings.None;
        (SiteSettings? site, IReadOnlyList<Problem> failures) = SiteFileReader.ReadFile(file);
        foreach (Problem failure in failures)
            Tell(file, failure, language);
        foreach (Problem remark in site?.Remarks ?? [])
            Tell(file, remark, language, Severity.Warning);
        return site;
    }

    /// <summary>The templates of a folder; false where it cannot be used, which is told. Null where no folder is named.</summary>
    public bool TryReadTemplates(string? folder, Wording language, out SiteTemplates? templates)
    {
        templates = null;
        if (folder is null)
            return true;
        try
        {
            templates = SiteTemplates.Load(folder, Forms, ScribanLimits.Foreign, SiteAssets.Templates, SiteAssets.Replaceable);
            if (!templates.IsEmpty || templates.Problems.Count > 0 || SiteAssets.Replaceable.Any(n => File.Exists(Path.Combine(folder, n))))
                return true;
            Fault(language.NoTemplates(folder, $"{Forms[0].Report}.sbn-html"));
        }
        catch (TemplateException fault)
        {
            Fault(language.TemplatesFault(fault.InnerException is { } inner && FileFault.Is(inner) ? $"{folder}  {FileFault.Explain(inner)(language)}" : fault.Message));
        }

        return false;
    }

    /// <summary>Standard output.</summary>
    public static Stream OpenOutput() => new BufferedStream(Console.OpenStandardOutput(), 64 * 1024);

    /// <summary>A writer of UTF-8 without mark to standard output.</summary>
    public static StreamWriter OpenText() => new(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };

    /// <summary>Lists the inputs; links that are passed over are reported.</summary>
    /// <param name="arguments">Files, folders and patterns; files of lines where inputs are lines.</param>
    /// <param name="areLines">Whether inputs are lines.</param>
    /// <param name="output">The folder that the command writes to; null for none.</param>
    /// <param name="isQuiet">Whether they are not.</param>
    /// <param name="language">The language of messages.</param>
    /// <param name="settings">Files that the command reads as something else.</param>
    public InputList List(IReadOnlyList<string> arguments, bool areLines, string? output, bool isQuiet, Wording language, IEnumerable<string>? settings = null)
    {
        InputList inputs = areLines ? InputList.OfLines(arguments.Count == 0 ? ["-"] : arguments, output) : new InputList(arguments, output, settings: settings);
        if (inputs.Links.Count > 0 && !isQuiet)
        {
            string some = language.List([.. inputs.Links.Take(3)]) + (inputs.Links.Count > 3 ? " …" : "");
            Error.WriteLine(language.LinksNotFollowed(inputs.Links.Count, some));
        }

        return inputs;
    }

    /// <summary>Begins work on so many inputs.</summary>
    public LongRun Begin(int inputs, bool isQuiet, Wording language) => new(inputs, isQuiet, Error, language);

    /// <summary>Opens the folder that a command writes to.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="isInput">Whether a file below it is an input of the run.</param>
    /// <param name="language">The language of messages.</param>
    /// <param name="keepsEdits">Whether its files are there to be edited.</param>
    public OutputFolder OpenFolder(string directory, Func<string, bool> isInput, Wording language, bool keepsEdits = false) => new(
        directory, isInput, () => Error.WriteLine(language.WaitingFor(directory)), keepsEdits);
}
