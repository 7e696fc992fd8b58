namespace ReportGen.Generator.Templates.Places;

/// <summary>A piece of the page that is known at build time, and where the template writes it.</summary>
/// <param name="Text">What is written.</param>
/// <param name="Page">The template.</param>
/// <param name="Span">The text of the template, or the expression whose value it is.</param>
/// <param name="IsRaw">Whether it stands in the template as it is written, so that each character has a place of its own.</param>
internal readonly record struct PageText(string Text, TemplateFile Page, TextSpan Span, bool IsRaw)
{
    /// <summary>Where a character of it stands.</summary>
    public PagePoint PointAt(int index) => new(Page, IsRaw ? new TextSpan(Span.Start + index, 1) : Span);
}

/// <summary>A place in a template.</summary>
internal readonly record struct PagePoint(TemplateFile Page, TextSpan Span)
{
    /// <summary>The file, line and column, as a compiler prints them.</summary>
    public override string ToString()
    {
        var place = TextPosition.Of(Page.Text, Math.Min(Span.Start, Page.Text.Length));
        return $"{Page.Name}({place.Line + 1},{place.Character + 1})";
    }
}
