using System.Globalization;
using System.Text;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Loading;
using ReportGen.Publishing.Site;
using ReportGen.Rendering;
using ReportGen.Views;

namespace ReportGen.Publishing.Output;

/// <summary>What the page of a report says beside the report: where it stands, which files there are, and of a draft what was found.</summary>
internal static class ReportContext
{
    /// <summary>The context of the page of a report.</summary>
    /// <param name="source">The report.</param>
    /// <param name="path">Where its files go, without their endings.</param>
    /// <param name="formats">The formats that are written.</param>
    /// <param name="isDraft">Whether its pages say that it has errors. Only those show what was found, and no list leads to them or need be there.</param>
    /// <param name="site">What is said of the site on every page.</param>
    /// <param name="style">How pages of text and Markdown are set.</param>
    public static RenderContext Of(CheckedReport source, string path, IReadOnlyList<string> formats, bool isDraft, SiteContext site, PageStyle style)
    {
        string key = site.Organs.Of(source.Report.Organ);
        string name = path[(path.LastIndexOf('/') + 1)..];
        string address = ViewAddress.OfPath(name);
        DraftViews draft = isDraft ? DraftViews.Of(source) : DraftViews.None;
        string? organ = isDraft || key.Length == 0 ? null : SiteRoutes.Link(path, $"{SiteRoutes.OrganFolder(key)}index.html");
        var report = new ViewRecord(ViewTypes.Report)
        {
            ["id"] = Number(path),
            ["name"] = name,
            ["published"] = source.Report.Published?.ToString(),
            ["pub_date"] = source.Report.Published is { } published ? published.Time is { } time ? string.Create(CultureInfo.InvariantCulture, $"{published.Date:yyyy-MM-dd} {time:HH:mm}") : published.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            ["errors"] = source.Count(Severity.Error),
            ["warnings"] = source.Count(Severity.Warning),
            ["notes"] = source.Count(Severity.Info),
            // Pages of the forms are Chinese.
            ["reservation"] = source.Reservation(Wording.Chinese),
            ["findings"] = draft.Findings.ToArray(),
            ["fixes"] = draft.Fixes.ToArray(),
            ["fix_alternatives"] = draft.Alternatives,
            ["key"] = key.Length > 0 ? key : null,
            ["region"] = site.RegionOf(key),
            ["href"] = isDraft ? null : $"{address}.html",
            ["url"] = isDraft ? null : site.Url($"{path}.html"),
            ["organ_href"] = organ,
            ["previous"] = Beside(source, -1, organ),
            ["next"] = Beside(source, 1, organ),
            ["breadcrumb"] = isDraft ? [] : Breadcrumb(path),
            ["downloads"] = formats.Where(static f => f != "html").Select(f => new ViewRecord(ViewTypes.Download) { ["format"] = f, ["name"] = $"{name}.{f}", ["href"] = $"{address}.{f}" }).ToArray(),
        };
        return new RenderContext
        {
            Draft = isDraft,
            Width = style.Width,
            IsAmbiguousWide = style.IsAmbiguousWide,
            Report = report,
            Site = site.Of(path, source.Report.Form.Title, isDraft),
            Page = new ViewRecord(ViewTypes.Page) { ["kind"] = PageKinds.Report, ["root"] = SiteRoutes.Root(path), ["is_draft"] = isDraft, ["has_grid_tables"] = style.HasGridTables },
            CellPrevious = source.Previous is { } before ? ReportViews.PreviousCells(source.Report.Form, before) : null,
            FigurePrevious = source.Previous is { } earlier ? ReportViews.PreviousFigures(source.Report.Form, earlier) : null,
            CellFindings = draft.CellFindings,
            CellFixes = draft.CellFixes,
        };
    }

    private static ViewRecord[] Breadcrumb(string path)
    {
        string folder = path[..path.IndexOf('/')];
        var home = new ViewRecord(ViewTypes.Link) { ["name"] = "", ["href"] = SiteRoutes.Link(path, SiteRoutes.Home) };
        return folder == ReportSummary.Undated ? [home] : [home, new ViewRecord(ViewTypes.Link) { ["name"] = folder, ["href"] = SiteRoutes.Link(path, SiteRoutes.Year(folder, 1)) }];
    }

    // Whether the report of that year is held back is not known yet: the page of the organ says it.
    private static ViewRecord? Beside(CheckedReport source, int step, string? organ) =>
        organ is null || source.Report.Year is not { } year || !source.HasReportOf(year + step) ? null : new ViewRecord(ViewTypes.Year) { ["year"] = year + step, ["state"] = "published", ["href"] = $"{organ}#{year + step}", ["reports"] = 1 };

    // FNV-1a of where the report stands, in nine digits: the same from run to run.
    private static int Number(string path)
    {
        uint hash = 2166136261;
        foreach (byte value in Encoding.UTF8.GetBytes(path))
            hash = (hash ^ value) * 16777619;
        return (int)(hash % 1_000_000_000);
    }
}
