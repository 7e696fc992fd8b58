using ReportGen.Publishing.Documents.FixedLayout.Ruled;

namespace ReportGen.Publishing.Documents.FixedLayout.Aligned;

/// <summary>A row of a table without drawn lines.</summary>
/// <param name="Baseline">The line on which its figures stand, in points from the top of the page; where it has none, its label.</param>
/// <param name="Top">Where it begins.</param>
/// <param name="Figures">What stands in its columns.</param>
internal sealed record AlignedRow(double Baseline, double Top, IReadOnlyList<TableLine.TablePiece> Figures);
