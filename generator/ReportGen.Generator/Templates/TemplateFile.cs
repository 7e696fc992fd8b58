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

    /// <summary>Whether the format can be part of a name in C#: lower-case Latin letters and digits.</summary>
    public bool HasFormat => Format.Length > 0 && Format[0] is >= 'a' and <= 'z' && Format.All(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9'));

    public static TemplateFile Parse(InputFile file) => new(file);

    public bool Equals(TemplateFile? other) => other is not null && _original.Equals(other._original);

    public override bool Equals(object? obj) => Equals(obj as TemplateFile);

    public override int GetHashCode() => _original.GetHashCode();
}
