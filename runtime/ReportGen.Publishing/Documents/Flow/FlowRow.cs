namespace ReportGen.Publishing.Documents.Flow;

/// <summary>The cells of a row: where they begin and end across the page, and with which they are merged.</summary>
internal sealed class FlowRow
{
    /// <summary>The left edge of the first cell, in twentieths of a point.</summary>
    public int Left { get; set; }

    /// <summary>The cells, from left to right.</summary>
    public List<FlowCell> Cells { get; } = [];

    /// <summary>Whether the row was deleted, with changes tracked.</summary>
    public bool IsDeleted { get; set; }

    /// <summary>Whether it was inserted, with changes tracked.</summary>
    public bool IsInserted { get; set; }
}
