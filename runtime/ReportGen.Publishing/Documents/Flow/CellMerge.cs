namespace ReportGen.Publishing.Documents.Flow;

/// <summary>How a cell is merged with those above and below.</summary>
internal enum CellMerge
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>It goes on from the cell above.</summary>
    Continues,

    /// <summary>A number that has no meaning.</summary>
    Unknown,

    /// <summary>It is the first.</summary>
    Starts,
}
