using ReportGen.Views;

namespace ReportGen.Rendering;

/// <summary>
/// What a page says beside the report itself. What is not given is empty; a page that is rendered for a report alone needs
/// nothing of it.
/// </summary>
public sealed class RenderContext
{
    private static readonly ViewRecord NoSite = new(ViewTypes.Site);
    private static readonly ViewRecord NoPage = new(ViewTypes.Page);
    private static readonly ViewRecord NoReport = new(ViewTypes.Report);
    private static readonly ViewRecord NoOrgan = new(ViewTypes.Organ);
    private static readonly ViewRecord NoIndicator = new(ViewTypes.Indicator);
    private static readonly IReadOnlyList<ViewRecord> None = [];

    /// <summary>Whether the page is published although the report has errors, and must say so.</summary>
    public bool Draft { get; init; }

    /// <summary>How many columns a line of plain text takes, tables among them; 0 for no limit.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Whether characters that take one column in Latin type and two in Chinese type (“ ” — …, and the lines of tables) take two in plain text.</summary>
    public bool IsAmbiguousWide { get; init; }

    /// <summary>The site: <c>site</c>, of type <see cref="ViewTypes.Site"/>.</summary>
    public ViewRecord Site { get; init; } = NoSite;

    /// <summary>The page: <c>page</c>, of type <see cref="ViewTypes.Page"/>.</summary>
    public ViewRecord Page { get; init; } = NoPage;

    /// <summary>What is said of the report beside its form and cells: members of <c>report</c>, of type <see cref="ViewTypes.Report"/>.</summary>
    public ViewRecord Report { get; init; } = NoReport;

    /// <summary>The organ of a page over its years: <c>organ</c>, of type <see cref="ViewTypes.Organ"/>.</summary>
    public ViewRecord Organ { get; init; } = NoOrgan;

    /// <summary>The figure of a page over all organs: <c>indicator</c>, of type <see cref="ViewTypes.Indicator"/>.</summary>
    public ViewRecord Indicator { get; init; } = NoIndicator;

    /// <summary>The findings of a cell, by its index: <c>cell.findings</c>, of type <see cref="ViewTypes.Finding"/>.</summary>
    public Func<int, IReadOnlyList<ViewRecord>>? CellFindings { get; init; }

    /// <summary>What the fixes would have a cell hold, by its index: <c>cell.fixes</c>, of type <see cref="ViewTypes.Change"/>.</summary>
    public Func<int, IReadOnlyList<ViewRecord>>? CellFixes { get; init; }

    /// <summary>The point of a cell in the year before, by its index: <c>cell.previous</c>, of type <see cref="ViewTypes.Point"/>.</summary>
    public Func<int, ViewRecord?>? CellPrevious { get; init; }

    /// <summary>The points of a cell over the years of an organ, by its index: <c>cell.series</c>, of type <see cref="ViewTypes.Point"/>.</summary>
    public Func<int, IReadOnlyList<ViewRecord>>? CellSeries { get; init; }

    /// <summary>The point of a key figure in the year before, by its place among those of the form: <c>figure.previous</c>, of type <see cref="ViewTypes.Point"/>.</summary>
    public Func<int, ViewRecord?>? FigurePrevious { get; init; }

    /// <summary>The points of a key figure over the years of an organ, by its place among those of the form: <c>figure.series</c>, of type <see cref="ViewTypes.Point"/>.</summary>
    public Func<int, IReadOnlyList<ViewRecord>>? FigureSeries { get; init; }

    /// <summary>The findings of a cell.</summary>
    public IReadOnlyList<ViewRecord> FindingsOf(int cell) => CellFindings?.Invoke(cell) ?? None;

    /// <summary>What the fixes would have a cell hold.</summary>
    public IReadOnlyList<ViewRecord> FixesOf(int cell) => CellFixes?.Invoke(cell) ?? None;

    /// <summary>The point of a cell in the year before; null where there is none.</summary>
    public ViewRecord? PreviousOf(int cell) => CellPrevious?.Invoke(cell);

    /// <summary>The point of a key figure in the year before; null where there is none.</summary>
    public ViewRecord? PreviousOfFigure(int figure) => FigurePrevious?.Invoke(figure);

    /// <summary>The points of a key figure over the years of an organ.</summary>
    public IReadOnlyList<ViewRecord> SeriesOfFigure(int figure) => FigureSeries?.Invoke(figure) ?? None;

    /// <summary>The points of a cell over the years of an organ.</summary>
    public IReadOnlyList<ViewRecord> SeriesOf(int cell) => CellSeries?.Invoke(cell) ?? None;
}
