using ReportGen.Forms;
using ReportGen.Generator.Templates;
using ReportGen.Views;

namespace ReportGen.Scriban;

/// <summary>
/// The templates of a site's own: those of a folder and the shipped ones that include some of them, checked for the forms as
/// a build checks them, and rendered by the Scriban package. What would not compile is not rendered.
/// </summary>
public sealed class SiteTemplates
{
    private readonly Dictionary<FormInfo, IReadOnlyList<SiteTemplate>> _templates;
    private readonly TemplateFolder _own;

    private SiteTemplates(TemplateFolder own, string folder, Dictionary<FormInfo, IReadOnlyList<SiteTemplate>> templates, IReadOnlyList<SiteTemplate> site, IReadOnlyList<TemplateProblem> problems)
    {
        _own = own;
        Folder = folder;
        Site = site;
        _templates = templates;
        Problems = problems;
    }

    /// <summary>Where they lie.</summary>
    public string Folder { get; }

    /// <summary>What is wrong with them, by file, line and column.</summary>
    public IReadOnlyList<TemplateProblem> Problems { get; }

    /// <summary>Whether the folder has no template.</summary>
    public bool IsEmpty => _own.Names.Count == 0;

    /// <summary>The text of a template of the folder, with line feeds; null where it has none of that name.</summary>
    public string? TextOf(string name) => _own.TextOf(name);

    /// <summary>Reads and checks the templates of a folder, and those that are shipped as far as they include one of the folder.</summary>
    /// <param name="folder">The folder; folders in it count, links do not.</param>
    /// <param name="forms">All forms known.</param>
    /// <param name="limits">How far the templates may go.</param>
    /// <param name="shipped">What the folder is laid over, file by file: the templates of a form, and for null those for pages over reports of any form; null for none. Those of a form may include the latter.</param>
    /// <param name="assets">Files beside the templates that the caller uses, by name: a stylesheet. Any other file of the folder that looks like part of a page is told; null where the caller does not know.</param>
    /// <exception cref="TemplateException">The folder cannot be read.</exception>
    public static SiteTemplates Load(string folder, IReadOnlyList<FormInfo> forms, ScribanLimits limits, Func<FormInfo?, IReadOnlyList<(string Name, string Text)>>? shipped = null, IReadOnlyCollection<string>? assets = null)
    {
        shipped ??= static _ => [];
        TemplateFolder own = TemplateFolder.Read(folder, limits.MaxTemplateLength);
        IReadOnlyList<(string Name, string Text)> around = shipped(null);
        var findings = new List<TemplateFinding>();
        var included = new SortedSet<string>(StringComparer.Ordinal);
        var names = new SortedSet<string>(own.Names, StringComparer.Ordinal);
        var builtIn = new Dictionary<string, string?>(StringComparer.Ordinal);
        var templates = new Dictionary<FormInfo, IReadOnlyList<SiteTemplate>>();
        // Forms of one assembly have their templates in common.
        foreach (var together in forms.GroupBy(f => shipped(f)))
        {
            var overlay = new TemplateOverlay(own, together.Key.Concat(around));
            foreach (FormInfo form in together)
                templates[form] = Compile(overlay, form);
        }

        SiteTemplate[] site = Compile(new TemplateOverlay(own, around), null);
        IReadOnlyList<TemplateFinding> merged = TemplateReview.Merge(findings, included, [.. own.Files, .. own.Doubles], [.. forms.Select(static f => (f.Report, f.Version))], areAll: true);
        return new SiteTemplates(own, folder, templates, site,
        [
            .. own.Unreadable.Select(static f => new TemplateProblem(f.Path, 0, 0, "RG1001", Severity.Error, f.Fault)),
            .. merged.Select(f => new TemplateProblem(f.Path, f.Start.Line + 1, f.Start.Character + 1, f.Id, f.IsWarning ? Severity.Warning : Severity.Error, f.Message + (builtIn.TryGetValue(f.Path, out string? cause) ? Remedy(f.Path, cause, folder) : ""))),
            .. assets is null ? [] : UnusedFiles.Find(folder, names, forms, assets),
        ]);

        SiteTemplate[] Compile(TemplateOverlay overlay, FormInfo? form)
        {
            var set = new TemplateSet(overlay.Folder.Files) { Wants = overlay.IsTouched };
            var renderer = new ScribanRenderer(overlay.Folder, limits);
            var found = new TemplateFindings();
            SiteTemplate[] compiled =
            [
                .. (form is null ? set.CompileSite(found) : set.Compile(form, kind => ReportView.Build(form, kind), found))
                    .Select(t => new SiteTemplate(form, t.Kind, t.File.Name, t.File.Format, t.Compiled is null, renderer)),
            ];
            findings.AddRange(found.Items);
            included.UnionWith(set.Included);
            included.UnionWith(overlay.Included);
            names.UnionWith(set.Names);
            foreach (string name in overlay.Shipped)
                builtIn.TryAdd(name, overlay.ReplacedIn(name));
            return compiled;
        }
    }

    // A fault of a template that is shipped comes of what it includes.
    private static string Remedy(string name, string? cause, string folder) =>
        $"; '{name}' is built in{(cause is null ? "" : $" and includes '{cause}' of '{folder}': mend that")}, or change a copy: reportgen templates {name} --out {folder}";

    /// <summary>All templates: those of each form, and those for pages over reports of any.</summary>
    public IEnumerable<SiteTemplate> All => _templates.Values.SelectMany(static t => t).Concat(Site);

    /// <summary>The templates for pages over reports of any form, one for each kind and format that the folder has one for.</summary>
    public IReadOnlyList<SiteTemplate> Site { get; }

    /// <summary>The templates of a form, one for each kind and format that the folder has one for.</summary>
    public IReadOnlyList<SiteTemplate> Of(FormInfo form) => _templates.GetValueOrDefault(form) ?? [];

    /// <summary>The templates of a form of a kind, one for each format.</summary>
    public IEnumerable<SiteTemplate> Of(FormInfo form, string kind) => Of(form).Where(t => t.Kind == kind);
}
