using ReportGen.Publishing.Loading;
using ReportGen.Views;

namespace ReportGen.Publishing.Site;

/// <summary>What the site file says that every page carries, that of a report too, before anything is known of the other reports.</summary>
/// <param name="settings">The site file.</param>
internal sealed class SiteContext(SiteSettings settings)
{
    private readonly Dictionary<string, string?> _regions = settings.Organs.ToDictionary(static o => o.Code, static o => o.Region, StringComparer.Ordinal);

    /// <summary>What tells organs apart.</summary>
    public OrganKeys Organs { get; } = settings.Keys();

    /// <summary>The region of an organ; null for none.</summary>
    public string? RegionOf(string key) => _regions.GetValueOrDefault(key);

    /// <summary>The whole address of a page; null where the site has none.</summary>
    public string? Url(string path)
    {
        if (settings.BaseAddress is not { } address)
            return null;
        string place = path == SiteRoutes.Home ? "" : path.EndsWith("/" + SiteRoutes.Home, StringComparison.Ordinal) ? path[..^SiteRoutes.Home.Length] : path;
        return address + ViewAddress.OfPath(place);
    }

    /// <summary>The site as the page of a report sees it.</summary>
    /// <param name="page">The path of the page.</param>
    /// <param name="title">What the reports are called, where the site file does not name the column.</param>
    /// <param name="isDraft">Whether it is a draft: that leads nowhere, and the other pages need not be there.</param>
    public ViewRecord Of(string page, string title, bool isDraft) => new(ViewTypes.Site)
    {
        ["name"] = settings.Name ?? "",
        ["domain"] = settings.Domain,
        ["id_code"] = settings.IdCode,
        ["base"] = settings.BaseAddress,
        ["language"] = settings.Language,
        ["title"] = settings.ColumnName ?? title,
        ["column_name"] = settings.ColumnName,
        ["column_description"] = settings.ColumnDescription,
        ["column_keywords"] = settings.ColumnKeywords,
        ["column_type"] = settings.ColumnType,
        ["href"] = isDraft ? null : SiteRoutes.Link(page, SiteRoutes.Home),
        ["style_href"] = SiteRoutes.Link(page, SiteRoutes.Style),
        ["search_href"] = isDraft ? null : SiteRoutes.Link(page, SiteRoutes.Search),
        ["dictionary_href"] = isDraft ? null : SiteRoutes.Link(page, SiteRoutes.Dictionary),
        ["theme_href"] = settings.HasTheme ? SiteRoutes.Link(page, SiteRoutes.Theme) : null,
    };
}
