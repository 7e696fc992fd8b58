using ReportGen.Forms;
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

    /// <summary>Which of the templates that serve a page are compiled; all unless something is said.</summary>
    public Func<TemplateFile, bool>? Wants { get; set; }

    /// <summary>The names asked for by includes.</summary>
    public SortedSet<string> Included { get; } = new(StringComparer.Ordinal);

    public TemplateFile? Include(string name)
    {
        Included.Add(name);
        return _byName.TryGetValue(name, out TemplateFile? file) ? file : null;
    }

    /// <summary>The templates of a form, one for each kind and format: one named for the version goes before one for all versions of the report.</summary>
    public IEnumerable<(string Kind, TemplateFile File)> Of(string report, string version) => First(f => f.KindFor(report, version));

    /// <summary>The templates for pages over reports of any form, one for each kind and format.</summary>
    public IEnumerable<(string Kind, TemplateFile File)> OfSite() => First(static f => f.SiteKind);

    /// <summary>Compiles the templates of a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="view">Makes what templates of a kind see of the form.</param>
    /// <param name="findings">Receives what is wrong with them.</param>
    /// <returns>Each with its kind and what it compiled to; null for one that is faulty.</returns>
    public IEnumerable<(string Kind, TemplateFile File, CompiledTemplate? Compiled)> Compile(FormInfo form, Func<string, ViewObject> view, TemplateFindings findings) =>
        Compile(Of(form.Report, form.Version), view, form.Cells.Count, findings);

    /// <summary>Compiles the templates for pages over reports of any form.</summary>
    /// <param name="findings">Receives what is wrong with them.</param>
    /// <returns>Each with its kind and what it compiled to; null for one that is faulty.</returns>
    public IEnumerable<(string Kind, TemplateFile File, CompiledTemplate? Compiled)> CompileSite(TemplateFindings findings) =>
        Compile(OfSite(), ReportView.BuildSite, 0, findings);

    private IEnumerable<(string Kind, TemplateFile File)> First(Func<TemplateFile, string?> kindOf) => _byName.Values
        .Select(f => (Kind: kindOf(f), File: f))
        .Where(static f => f.Kind is not null)
        .GroupBy(static f => (Kind: f.Kind!, f.File.Format))
        .OrderBy(static g => g.Key.Kind, StringComparer.Ordinal).ThenBy(static g => g.Key.Format, StringComparer.Ordinal)
        .Select(static g => (g.Key.Kind, g.OrderByDescending(static f => f.File.Stem.Length).First().File));

    private IEnumerable<(string Kind, TemplateFile File, CompiledTemplate? Compiled)> Compile(IEnumerable<(string Kind, TemplateFile File)> files, Func<string, ViewObject> view, int cells, TemplateFindings findings)
    {
        var globals = new Dictionary<string, (string, Value)[]>(StringComparer.Ordinal);
        foreach (var (kind, file) in files.Where(f => Wants is null || Wants(f.File)))
        {
            string? fault = PageFormat.FaultOf(file, kind);
            if (fault is not null)
            {
                findings.Report(TemplateDiagnostic.Format, file, default, fault);
                yield return (kind, file, null);
                continue;
            }

            if (!globals.TryGetValue(kind, out var known))
                globals.Add(kind, known = Globals(view(kind)));
            yield return (kind, file, TemplateCompiler.Compile(file, this, known, cells, findings));
        }
    }

    private static (string Name, Value Value)[] Globals(ViewObject view) =>
        [.. view.Names.Select(n => (n, view.TryGet(n, out object? data) ? Value.Of(data) : KnownValue.Null))];
}
