namespace ReportGen.Generator.Templates;

/// <summary>Collects what is wrong with templates. What was said of a place is not said again.</summary>
internal sealed class TemplateFindings
{
    private readonly List<TemplateFinding> _items = [];
    private readonly HashSet<(TemplateDiagnostic, string Path, TextSpan)> _seen = [];

    public IReadOnlyList<TemplateFinding> Items => _items;

    public void Report(TemplateDiagnostic diagnostic, TemplateFile file, TextSpan span, string message)
    {
        if (_seen.Add((diagnostic, file.Path, span)))
            _items.Add(TemplateFinding.Create(diagnostic, file, span, message));
    }
}
