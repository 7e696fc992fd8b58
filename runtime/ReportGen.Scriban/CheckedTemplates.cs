using ReportGen.Forms;
using ReportGen.Generator.Templates;
using ReportGen.Views;

namespace ReportGen.Scriban;

/// <summary>The templates of a form, or those for pages over reports of any form, as the compiler finds them.</summary>
/// <param name="Templates">Those that are rendered in place of what was compiled.</param>
/// <param name="Findings">What is wrong with them.</param>
/// <param name="Included">The names asked for by includes.</param>
/// <param name="Names">The names of all templates there are.</param>
/// <param name="Overlay">The folder and what it is laid over.</param>
internal sealed record CheckedTemplates(
    IReadOnlyList<SiteTemplate> Templates, IReadOnlyList<TemplateFinding> Findings, IReadOnlyCollection<string> Included, IReadOnlyCollection<string> Names, TemplateOverlay Overlay)
{
    /// <summary>Checks them.</summary>
    /// <param name="overlay">The folder and what it is laid over.</param>
    /// <param name="form">The form; null for pages over reports of any.</param>
    /// <param name="limits">How far they may go when they are rendered.</param>
    public static CheckedTemplates Of(TemplateOverlay overlay, FormInfo? form, ScribanLimits limits)
    {
        // Several forms may be asked for at a time, and have the overlay in common.
        lock (overlay)
            return Check(overlay, form, limits);
    }

    private static CheckedTemplates Check(TemplateOverlay overlay, FormInfo? form, ScribanLimits limits)
    {
        var set = new TemplateSet(overlay.Folder.Files) { Wants = overlay.IsTouched };
        var renderer = new ScribanRenderer(overlay.Folder, limits);
        var found = new TemplateFindings();
        SiteTemplate[] compiled =
        [
            .. (form is null ? set.CompileSite(found) : set.Compile(form, kind => ReportView.Build(form, kind), found))
                .Select(t => new SiteTemplate(form, t.Kind, t.File.Name, t.File.Format, t.Compiled is null, renderer)),
        ];
        return new(compiled, found.Items, [.. set.Included, .. overlay.Included], [.. set.Names], overlay);
    }
}
