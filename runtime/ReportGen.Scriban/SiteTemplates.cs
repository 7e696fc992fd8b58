using ReportGen.Forms;
using ReportGen.Generator.Templates;
using ReportGen.Views;

namespace ReportGen.Scriban;

/// <summary>
/// The templates of a site's own: those of a folder, checked for the forms as a build checks them, and rendered by the
/// Scriban package. What would not compile is not rendered.
/// </summary>
public sealed class SiteTemplates
{
    private readonly Dictionary<FormInfo, IReadOnlyList<SiteTemplate>> _templates;

    private SiteTemplates(string folder, Dictionary<FormInfo, IReadOnlyList<SiteTemplate>> templates, IReadOnlyList<SiteTemplate> site, IReadOnlyList<TemplateProblem> problems)
    {
        Folder = folder;
        Site = site;
        _templates = templates;
        Problems = problems;
    }

    /// <summary>Where they lie.</summary>
    public string Folder { get; }

    /// <summary>What is wrong with them, by file, line and column.</summary>
    public IReadOnlyList<TemplateProblem> Problems { get; }

    /// <summary>Reads and checks the templates of a folder.</summary>
    /// <param name="folder">The folder; folders in it count, links do not.</param>
    /// <param name="forms">All forms known.</param>
    /// <param name="limits">How far the templates may go.</param>
    /// <param name="builtIn">Templates that are built in, by file name: those of the folder may include their partials. Where it has one in place of such a partial, the pages that are built in are rendered with it.</param>
    /// <param name="assets">Files beside the templates that the caller uses, by name: a stylesheet. Any other file of the folder that looks like part of a page is told; null where the caller does not know.</param>
    /// <exception cref="TemplateException">The folder cannot be read.</exception>
    public static SiteTemplates Load(string folder, IReadOnlyList<FormInfo> forms, ScribanLimits limits, IEnumerable<(string Name, string Text)>? builtIn = null, IReadOnlyCollection<string>? assets = null)
    {
        TemplateFolder files = TemplateFolder.Read(folder, limits.MaxTemplateLength);
        (string Name, string Text)[] known = [.. builtIn ?? []];
        bool replaces = known.Any(t => IsPartial(t.Name) && files.Has(t.Name));
        files.AddBuiltIn(known.Where(t => replaces || IsPartial(t.Name)));
        HashSet<string> names = [.. known.Select(static t => t.Name)];
        var renderer = new ScribanRenderer(files, limits);
        var set = new TemplateSet(files.Files);
        var findings = new List<TemplateFinding>();
        var templates = new Dictionary<FormInfo, IReadOnlyList<SiteTemplate>>();
        foreach (FormInfo form in forms)
        {
            var ofForm = new TemplateFindings();
            templates[form] = [.. set.Compile(form, kind => ReportView.Build(form, kind), ofForm).Select(t => new SiteTemplate(form, t.Kind, t.File.Name, t.File.Format, t.Compiled is null, renderer))];
            findings.AddRange(ofForm.Items);
        }

        var ofSite = new TemplateFindings();
        SiteTemplate[] site = [.. set.CompileSite(ofSite).Select(t => new SiteTemplate(null, t.Kind, t.File.Name, t.File.Format, t.Compiled is null, renderer))];
        findings.AddRange(ofSite.Items);

        IReadOnlyList<TemplateFinding> merged = TemplateReview.Merge(findings, set.Included, [.. files.Files, .. files.Doubles], [.. forms.Select(static f => (f.Report, f.Version))], areAll: true);
        return new SiteTemplates(folder, templates, site,
        [
            .. files.Unreadable.Select(static f => new TemplateProblem(f.Path, 0, 0, "RG1001", Severity.Error, f.Fault)),
            .. merged.Where(f => !(f.Diagnostic == TemplateDiagnostic.Unused && names.Contains(f.Path))).Select(static f => new TemplateProblem(f.Path, f.Start.Line + 1, f.Start.Character + 1, f.Id, f.IsWarning ? Severity.Warning : Severity.Error, f.Message)),
            .. assets is null ? [] : UnusedFiles.Find(folder, [.. set.Names, .. names], forms, assets),
        ]);
    }

    private static bool IsPartial(string name) => name.StartsWith('_');

    /// <summary>All templates: those of each form, and those for pages over reports of any.</summary>
    public IEnumerable<SiteTemplate> All => _templates.Values.SelectMany(static t => t).Concat(Site);

    /// <summary>The templates for pages over reports of any form, one for each kind and format that the folder has one for.</summary>
    public IReadOnlyList<SiteTemplate> Site { get; }

    /// <summary>The templates of a form, one for each kind and format that the folder has one for.</summary>
    public IReadOnlyList<SiteTemplate> Of(FormInfo form) => _templates.GetValueOrDefault(form) ?? [];

    /// <summary>The templates of a form of a kind, one for each format.</summary>
    public IEnumerable<SiteTemplate> Of(FormInfo form, string kind) => Of(form).Where(t => t.Kind == kind);
}
