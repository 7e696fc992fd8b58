namespace ReportGen.Generator.Templates;

/// <summary>Collects what is wrong with templates. What was said of a place is not said again, nor of an expression that it is part of.</summary>
internal sealed class TemplateFindings
{
    private readonly List<TemplateFinding> _items = [];
    private readonly HashSet<(TemplateDiagnostic, string Path, TextSpan Span)> _seen = [];

    public IReadOnlyList<TemplateFinding> Items => _items;

    public void Report(TemplateDiagnostic diagnostic, TemplateFile file, TextSpan span, string message)
    {
        bool isToldOfPart = _seen.Any(s => s.Item1 == diagnostic && s.Path == file.Path && s.Span.Start >= span.Start && s.Span.End <= span.End && s.Span.Length > 0);
        if (!isToldOfPart && _seen.Add((diagnostic, file.Path, span)))
            _items.Add(TemplateFinding.Create(diagnostic, file, span, message));
    }
}
