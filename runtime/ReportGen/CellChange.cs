using ReportGen.Forms;

namespace ReportGen;

/// <summary>One cell of a fix.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="From">What it holds: a number, or blank.</param>
/// <param name="To">What it should hold: always a number.</param>
public readonly record struct CellChange(CellInfo Cell, Cell From, Cell To)
{
    /// <summary>The printed name of the cell and both contents.</summary>
    public override string ToString() => $"{Cell.Name} {From}→{To}";
}
