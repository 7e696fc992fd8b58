using Microsoft.CodeAnalysis.Text;
using ReportGen.Generator.Templates.Syntax;

namespace ReportGen.Generator.Templates;

/// <summary>A template, parsed. Two are equal when their files are.</summary>
internal sealed class TemplateFile : IEquatable<TemplateFile>
{
    private const string Mark = ".sbn-";

    private readonly InputFile _original;

    private TemplateFile(InputFile original)
    {
        _original = original;
        // A checkout may turn line ends about; the page must not. Lines and columns stay what they were.
        string text = original.Text.ToString().Replace("\r\n", "\n").Replace('\r', '\n').TrimStart('\uFEFF');
        File = new InputFile(original.Path, SourceText.From(text));
        Syntax = TemplateSyntax.Parse(text);
        int mark = File.Name.LastIndexOf(Mark, StringComparison.OrdinalIgnoreCase);
        Stem = File.Name.Substring(0, mark);
        Format = File.Name.Substring(mark + Mark.Length).ToLowerInvariant();
    }

    public InputFile File { get; }

    public TemplateSyntax Syntax { get; }

    /// <summary>The name before .sbn-: the report, or report.version, or the name of a partial.</summary>
    public string Stem { get; }

    /// <summary>What is rendered, also the ending of the publication file: html, md, txt.</summary>
    public string Format { get; }

    public static TemplateFile Parse(InputFile file) => new(file);

    public bool Equals(TemplateFile? other) => other is not null && _original.Equals(other._original);

    public override bool Equals(object? obj) => Equals(obj as TemplateFile);

    public override int GetHashCode() => _original.GetHashCode();
}
