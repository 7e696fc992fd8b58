using ReportGen.Forms;
using ReportGen.Publishing.Loading;

namespace ReportGen.Publishing.Consolidating;

/// <summary>A report made of others.</summary>
/// <param name="Report">The report, without organ, year and text.</param>
/// <param name="Open">The cells that are blank since some reports hold no figure there.</param>
/// <param name="Shares">The cells that are blank since percentages cannot be added up.</param>
/// <param name="TooLarge">The cells that are blank since no cell can hold their sum.</param>
internal sealed record ConsolidatedReport(Report Report, IReadOnlyList<OpenCell> Open, IReadOnlyList<CellInfo> Shares, IReadOnlyList<CellInfo> TooLarge);

/// <summary>A cell without a sum.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Without">The reports that hold no figure there although others do.</param>
internal sealed record OpenCell(CellInfo Cell, IReadOnlyList<LoadedReport> Without);

/// <summary>A report that was put on another version of the form.</summary>
/// <param name="Source">The report.</param>
/// <param name="From">The version it was on.</param>
/// <param name="Lost">The cells of that version whose values have no place.</param>
/// <param name="Unknown">The cells that it cannot fill.</param>
internal sealed record ConvertedPart(LoadedReport Source, FormInfo From, IReadOnlyList<CellInfo> Lost, IReadOnlyList<CellInfo> Unknown);
