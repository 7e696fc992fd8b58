using ReportGen.Generator.Templates.Compilation;
using ReportGen.Generator.Templates.Places;
using ReportGen.Views;

namespace ReportGen.Generator.Templates;

/// <summary>The templates of a project or folder, by file name.</summary>
internal sealed class TemplateSet(IEnumerable<TemplateFile> files)
{
    private readonly Dictionary<string, TemplateFile> _byName = files
        .OrderBy(static f => f.Path, StringComparer.Ordinal)
        .GroupBy(static f => f.Name, StringComparer.Ordinal)
        .ToDictionary(static g => g.Key, static g => g.First(), StringComparer.Ordinal);

    public IEnumerable<string> Names => _byName.Keys.OrderBy(static n => n, StringComparer.Ordinal);

    /// <summary>The names asked for by includes.</summary>
    public SortedSet<string> Included { get; } = new(StringComparer.Ordinal);

    public TemplateFile? Include(string name)
    {
        Included.Add(name);
        return _byName.TryGetValue(name, out TemplateFile? file) ? file : null;
    }

    /// <summary>The templates of a form, one for each format: one named for the version goes before one for all versions of the report.</summary>
    public IEnumerable<TemplateFile> Of(string report, string version) => _byName.Values
        .Where(f => f.IsFor(report, version))
        .GroupBy(static f => f.Format)
        .OrderBy(static g => g.Key, StringComparer.Ordinal)
        .Select(static g => g.OrderByDescending(static f => f.Stem.Length).First());

    /// <summary>Compiles the templates of a form.</summary>
    /// <param name="report">The report.</param>
    /// <param name="version">The version.</param>
    /// <param name="view">Makes what templates see of the form.</param>
    /// <param name="findings">Is told what is wrong with them.</param>
    /// <returns>Each with what it compiled to; null for one that is faulty.</returns>
    public IEnumerable<(TemplateFile File, CompiledTemplate? Compiled)> Compile(string report, string version, Func<ViewObject> view, TemplateFindings findings)
    {
        (string, Value)[]? globals = null;
        foreach (TemplateFile file in Of(report, version))
        {
            string? fault = PageFormat.FaultOf(file);
            if (fault is not null)
                findings.Report(TemplateDiagnostic.Format, file, default, fault);
            yield return (file, fault is null ? TemplateCompiler.Compile(file, this, globals ??= Globals(view()), findings) : null);
        }
    }

    private static (string Name, Value Value)[] Globals(ViewObject view) =>
        [.. view.Names.Select(n => (n, view.TryGet(n, out object? data) ? Value.Of(data) : KnownValue.Null))];
}
