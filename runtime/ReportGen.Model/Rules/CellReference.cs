namespace ReportGen.Rules;

/// <summary>A cell that a rule speaks of.</summary>
/// <param name="Cell">Its place among the cells of the form.</param>
/// <param name="IsPrevious">Whether the report of the year before is meant.</param>
internal readonly record struct CellReference(int Cell, bool IsPrevious = false) : IComparable<CellReference>
{
    /// <summary>The order of the form; a cell of this year comes before the same of last year.</summary>
    public int CompareTo(CellReference other) => Cell != other.Cell ? Cell.CompareTo(other.Cell) : IsPrevious.CompareTo(other.IsPrevious);
}
