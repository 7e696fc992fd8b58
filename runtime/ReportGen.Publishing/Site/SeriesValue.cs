using ReportGen.Views;

namespace ReportGen.Publishing.Site;

/// <summary>A figure in a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="State">value, blank, unreadable, absent, held_back or missing.</param>
/// <param name="Number">The number; null unless there is a value.</param>
/// <param name="Text">As it was printed.</param>
/// <param name="Page">The page of the report; null where it has none.</param>
/// <param name="Address">The address of the cell on it.</param>
internal sealed record SeriesValue(int Year, string State, decimal? Number, string Text, string? Page, string? Address)
{
    /// <summary>The value as templates see it.</summary>
    /// <param name="page">The page that it stands on.</param>
    public ViewRecord View(string page) => new(ViewTypes.Point)
    {
        ["year"] = Year,
        ["number"] = Number,
        ["text"] = Text,
        ["state"] = State,
        ["href"] = Page is null ? null : SiteRoutes.Link(page, Page) + (Address is null ? "" : "#" + ViewAddress.OfPath(Address)),
    };
}
