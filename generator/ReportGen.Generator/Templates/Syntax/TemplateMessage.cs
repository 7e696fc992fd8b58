namespace ReportGen.Generator.Templates.Syntax;

/// <summary>A fault in the text of a template: what was found, what was expected and, where there is one, the remedy.</summary>
internal sealed class TemplateMessage(TextSpan span, string text)
{
    public TextSpan Span { get; } = span;

    public string Text { get; } = text;

    public override string ToString() => $"{Span}: {Text}";
}
