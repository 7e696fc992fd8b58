namespace ReportGen;

/// <summary>What a cell of a published table holds. A blank is never zero.</summary>
public enum CellState : byte
{
    /// <summary>Nothing was entered, or one of the marks for nothing (-, —, /, 不适用).</summary>
    Blank,

    /// <summary>A number was entered.</summary>
    Value,

    /// <summary>Something was entered that is not a number of the cell's kind, or that could not be assigned with certainty.</summary>
    Unreadable,
}
