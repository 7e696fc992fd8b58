using System.Globalization;

namespace ReportGen.Generator.Templates;

/// <summary>Something wrong with a template, as a value.</summary>
/// <param name="Diagnostic">What kind of fault it is.</param>
/// <param name="Path">The file.</param>
/// <param name="Span">The characters meant.</param>
/// <param name="Start">Where they begin.</param>
/// <param name="End">Where they end.</param>
/// <param name="Message">The fault and its remedy.</param>
internal sealed record TemplateFinding(TemplateDiagnostic Diagnostic, string Path, TextSpan Span, TextPosition Start, TextPosition End, string Message)
{
    /// <summary>The id: RG1001.</summary>
    public string Id => "RG" + ((int)Diagnostic).ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether the template is compiled all the same.</summary>
    public bool IsWarning => Diagnostic is TemplateDiagnostic.Unused or TemplateDiagnostic.BlankNumber or TemplateDiagnostic.EmptyElement or TemplateDiagnostic.UnknownWord;

    public static TemplateFinding Create(TemplateDiagnostic diagnostic, TemplateFile file, TextSpan span, string message)
    {
        // A span is clamped rather than trusted: a diagnostic must never be the thing that fails.
        int start = Math.Min(Math.Max(span.Start, 0), file.Text.Length);
        var clamped = TextSpan.FromBounds(start, Math.Min(Math.Max(span.End, start), file.Text.Length));
        return new(diagnostic, file.Path, clamped, TextPosition.Of(file.Text, clamped.Start), TextPosition.Of(file.Text, clamped.End), message);
    }
}
