using ReportGen.Forms;
using ReportGen.Generator.Templates;
using ReportGen.Views;

namespace ReportGen.Scriban;

/// <summary>
/// The templates of a site's own: those of a folder and the shipped ones that include some of them, checked for the forms as
/// a build checks them, and rendered by the Scriban package. What would not compile is not rendered. The templates of a form
/// are checked when they are first asked for.
/// </summary>
public sealed class SiteTemplates
{
    private readonly TemplateFolder _own;
    private readonly Dictionary<FormInfo, Lazy<CheckedTemplates>> _ofForms = [];
    private readonly Lazy<CheckedTemplates> _ofSite;
    private readonly Lazy<IReadOnlyList<TemplateProblem>> _problems;

    private SiteTemplates(TemplateFolder own, string folder, IReadOnlyList<FormInfo> forms, ScribanLimits limits, Func<FormInfo?, IReadOnlyList<(string Name, string Text)>> shipped, IReadOnlyCollection<string>? assets)
    {
        _own = own;
        Folder = folder;
        IReadOnlyList<(string Name, string Text)> around = shipped(null);
        // Forms of one assembly have their templates in common.
        foreach (var together in forms.GroupBy(f => shipped(f)))
        {
            var overlay = new Lazy<TemplateOverlay>(() => new TemplateOverlay(own, together.Key.Concat(around)));
            foreach (FormInfo form in together)
                _ofForms[form] = new(() => CheckedTemplates.Of(overlay.Value, form, limits));
        }

        _ofSite = new(() => CheckedTemplates.Of(new TemplateOverlay(own, around), null, limits));
        _problems = new(() => Review(forms, assets));
    }

    /// <summary>Where they lie.</summary>
    public string Folder { get; }

    /// <summary>What is wrong with them, by file, line and column. Asked for, it has the templates of all forms checked.</summary>
    public IReadOnlyList<TemplateProblem> Problems => _problems.Value;

    /// <summary>Whether the folder has no template.</summary>
    public bool IsEmpty => _own.Names.Count == 0;

    /// <summary>The text of a template of the folder, with line feeds; null where it has none of that name.</summary>
    public string? TextOf(string name) => _own.TextOf(name);

    /// <summary>Reads the templates of a folder, and those that are shipped as far as they include one of the folder.</summary>
    /// <param name="folder">The folder; folders in it count, links do not.</param>
    /// <param name="forms">All forms known.</param>
    /// <param name="limits">How far the templates may go.</param>
    /// <param name="shipped">What the folder is laid over, file by file: the templates of a form, and for null those for pages over reports of any form; null for none. Those of a form may include the latter.</param>
    /// <param name="assets">Files beside the templates that the caller uses, by name: a stylesheet. Any other file of the folder that looks like part of a page is told; null where the caller does not know.</param>
    /// <exception cref="TemplateException">The folder cannot be read.</exception>
    public static SiteTemplates Load(string folder, IReadOnlyList<FormInfo> forms, ScribanLimits limits, Func<FormInfo?, IReadOnlyList<(string Name, string Text)>>? shipped = null, IReadOnlyCollection<string>? assets = null) =>
        new(TemplateFolder.Read(folder, limits.MaxTemplateLength), folder, forms, limits, shipped ?? (static _ => []), assets);

    private IReadOnlyList<TemplateProblem> Review(IReadOnlyList<FormInfo> forms, IReadOnlyCollection<string>? assets)
    {
        CheckedTemplates[] all = [.. _ofForms.Values.Append(_ofSite).Select(static c => c.Value)];
        var names = new SortedSet<string>(_own.Names.Concat(all.SelectMany(static c => c.Names)), StringComparer.Ordinal);
        // Shipped templates: the file of the folder by which each is other than it was compiled.
        var builtIn = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (TemplateOverlay overlay in all.Select(static c => c.Overlay).Distinct())
        {
            foreach (string name in overlay.Shipped)
                builtIn.TryAdd(name, overlay.ReplacedIn(name));
        }

        IReadOnlyList<TemplateFinding> merged = TemplateReview.Merge(
            all.SelectMany(static c => c.Findings), all.SelectMany(static c => c.Included), [.. _own.Files, .. _own.Doubles], [.. forms.Select(static f => (f.Report, f.Version))], areAll: true);
        return
        [
            .. _own.Unreadable.Select(static f => new TemplateProblem(f.Path, 0, 0, "RG1001", Severity.Error, f.Fault)),
            .. merged.Select(f => new TemplateProblem(f.Path, f.Start.Line + 1, f.Start.Character + 1, f.Id, f.IsWarning ? Severity.Warning : Severity.Error, f.Message + (builtIn.TryGetValue(f.Path, out string? cause) ? Remedy(f.Path, cause, Folder) : ""))),
            .. assets is null ? [] : UnusedFiles.Find(Folder, names, forms, assets),
        ];
    }

    // A fault of a template that is shipped comes of what it includes.
    private static string Remedy(string name, string? cause, string folder) =>
        $"; '{name}' is built in{(cause is null ? "" : $" and includes '{cause}' of '{folder}': mend that")}, or change a copy: reportgen templates {name} --out {folder}";

    /// <summary>All templates: those of each form, and those for pages over reports of any.</summary>
    public IEnumerable<SiteTemplate> All => _ofForms.Values.Append(_ofSite).SelectMany(static c => c.Value.Templates);

    /// <summary>The templates for pages over reports of any form, one for each kind and format that the folder has one for.</summary>
    public IReadOnlyList<SiteTemplate> Site => _ofSite.Value.Templates;

    /// <summary>The templates of a form, one for each kind and format that the folder has one for.</summary>
    public IReadOnlyList<SiteTemplate> Of(FormInfo form) => _ofForms.TryGetValue(form, out var templates) ? templates.Value.Templates : [];

    /// <summary>The templates of a form of a kind, one for each format.</summary>
    public IEnumerable<SiteTemplate> Of(FormInfo form, string kind) => Of(form).Where(t => t.Kind == kind);
}
