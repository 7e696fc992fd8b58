using ReportGen.Forms;
using ReportGen.Messages;

namespace ReportGen;

/// <summary>One cell of a fix.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="From">What it holds: a number, or blank.</param>
/// <param name="To">What it should hold: always a number.</param>
public readonly record struct CellChange(CellInfo Cell, Cell From, Cell To)
{
    /// <summary>What is changed, for a reader: the cell, what it holds (— for a blank) and what it should hold.</summary>
    /// <param name="language">The language of the reader.</param>
    public string In(Wording language) => $"{language.Of(Names.Of(Cell))} {(From.HasValue ? From.ToString() : "—")} → {To}";

    /// <summary>The printed name of the cell and both contents.</summary>
    public override string ToString() => $"{Cell.Name} {From}→{To}";
}
