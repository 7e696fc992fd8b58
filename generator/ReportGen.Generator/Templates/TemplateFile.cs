using ReportGen.Generator.Templates.Syntax;
using ReportGen.Views;

namespace ReportGen.Generator.Templates;

/// <summary>A template, parsed. Two are equal when their paths and texts are.</summary>
internal sealed class TemplateFile : IEquatable<TemplateFile>
{
    private const string Mark = ".sbn-";

    private TemplateFile(string path, string text)
    {
        Path = path;
        Name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        Text = text;
        Syntax = TemplateSyntax.Parse(text);
        int mark = Name.LastIndexOf(Mark, StringComparison.OrdinalIgnoreCase);
        Stem = Name.Substring(0, mark);
        Format = Name.Substring(mark + Mark.Length).ToLowerInvariant();
    }

    public string Path { get; }

    /// <summary>The name without folders.</summary>
    public string Name { get; }

    /// <summary>The text, its lines ended by line feeds and without a mark at its start.</summary>
    public string Text { get; }

    public TemplateSyntax Syntax { get; }

    /// <summary>The name before .sbn-: the report, or report.version, either with a kind behind it, site and a kind, or the name of a partial.</summary>
    public string Stem { get; }

    /// <summary>What is rendered, also the ending of the publication file: html, md, txt.</summary>
    public string Format { get; }

    /// <summary>Whether a file is named as templates are.</summary>
    public static bool IsTemplate(string path) => path.LastIndexOf(Mark, StringComparison.OrdinalIgnoreCase) > path.LastIndexOfAny(['/', '\\']);

    /// <summary>Parses a file that is named as a template.</summary>
    public static TemplateFile Parse(string path, string text) => new(path, Normalize(text));

    /// <summary>The kind of page that the template is for over reports of any form; null where it is named for none.</summary>
    public string? SiteKind => PageKinds.OfSites.FirstOrDefault(k => Stem == $"{PageKinds.SitePrefix}.{k}");

    /// <summary>The kind of page that the template is for in a form: named for its report, or for the version; null where it is for none.</summary>
    public string? KindFor(string report, string version) =>
        Stem == report || Stem == $"{report}.{version}" ? PageKinds.Report
        : PageKinds.OfForms.FirstOrDefault(k => Stem == $"{report}.{k}" || Stem == $"{report}.{version}.{k}");

    public bool Equals(TemplateFile? other) => other is not null && Path == other.Path && Text == other.Text;

    public override bool Equals(object? obj) => Equals(obj as TemplateFile);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);

    // A checkout may turn line ends about; the page must not. Lines and columns stay what they were.
    private static string Normalize(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n').TrimStart('\uFEFF');
}
