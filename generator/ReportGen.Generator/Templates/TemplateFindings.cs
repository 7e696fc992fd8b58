namespace ReportGen.Generator.Templates;

/// <summary>Collects what is wrong with templates. What was said of a place is not said again, nor of an expression that it is part of.</summary>
internal sealed class TemplateFindings
{
    private readonly List<TemplateFinding> _items = [];
    private readonly HashSet<(TemplateDiagnostic Diagnostic, string Path, TextSpan Span)> _seen = [];

    // Parts of an expression are evaluated, and told of, right before it.
    private readonly Dictionary<TemplateDiagnostic, (string Path, TextSpan Span)> _last = [];

    public IReadOnlyList<TemplateFinding> Items => _items;

    public void Report(TemplateDiagnostic diagnostic, TemplateFile file, TextSpan span, string message)
    {
        bool isToldOfPart = _last.TryGetValue(diagnostic, out var last) && last.Path == file.Path && last.Span.Length > 0 && last.Span.Start >= span.Start && last.Span.End <= span.End;
        _last[diagnostic] = (file.Path, span);
        if (!isToldOfPart && _seen.Add((diagnostic, file.Path, span)))
            _items.Add(TemplateFinding.Create(diagnostic, file, span, message));
    }
}
