using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Scriban;
using ReportGen.Views;

namespace ReportGen.Publishing.Site;

/// <summary>A file of the shipped set of templates, as people start from it.</summary>
/// <param name="Name">The file name.</param>
/// <param name="Text">What is in it, with line feeds.</param>
/// <param name="Report">The report, or the report and version, whose pages it renders; null for pages of any, and for partials.</param>
/// <param name="Kind">The kind of page, as <see cref="PageKinds"/> names it; null where it renders none by itself.</param>
/// <param name="UsedBy">The templates that include it.</param>
internal sealed record ShippedFile(string Name, string Text, string? Report, string? Kind, IReadOnlyList<string> UsedBy)
{
    private const string Mark = ".sbn-";

    /// <summary>All of them: those of the forms, then those around the reports, each by name.</summary>
    public static IEnumerable<ShippedFile> List(IReadOnlyList<FormInfo> forms)
    {
        (string Name, string Text)[] all =
        [
            .. forms.Select(SiteAssets.Templates).Distinct().SelectMany(static t => t)
                .Concat(SiteAssets.Templates(null))
                .Concat(SiteAssets.Replaceable.Select(static n => (n, SiteAssets.Whole(n))))
                .Distinct(),
        ];
        return all.Select(t => Of(t.Name, t.Text, forms, [.. all.Where(o => o.Text.Contains($"include '{t.Name}'", StringComparison.Ordinal)).Select(static o => o.Name).Distinct()]));
    }

    /// <summary>What it does.</summary>
    public string Describe(Wording words) =>
        Kind is not null ? words.TemplateOf(Kind, Report)
        : Name == SiteRoutes.Style ? words.StylesOfSite()
        : Name == SiteRoutes.Script ? words.ScriptOfSearch()
        : words.PartialOf(UsedBy);

    private static ShippedFile Of(string name, string text, IReadOnlyList<FormInfo> forms, IReadOnlyList<string> usedBy)
    {
        int mark = name.IndexOf(Mark, StringComparison.Ordinal);
        string stem = mark < 0 ? name : name[..mark];
        string? siteKind = mark < 0 ? null : PageKinds.OfSites.FirstOrDefault(k => stem == $"{PageKinds.SitePrefix}.{k}");
        string? report = forms.SelectMany(static f => (string[])[f.Report, $"{f.Report}.{f.Version}"]).Distinct()
            .FirstOrDefault(r => stem == r || PageKinds.OfForms.Any(k => stem == $"{r}.{k}"));
        string? kind = siteKind ?? (report is null ? null : stem == report ? PageKinds.Report : stem[(report.Length + 1)..]);
        return new ShippedFile(name, text, report, kind, usedBy);
    }
}
