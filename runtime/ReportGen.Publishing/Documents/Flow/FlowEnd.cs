namespace ReportGen.Publishing.Documents.Flow;

/// <summary>What a paragraph ends beside itself.</summary>
internal enum FlowEnd
{
    /// <summary>Nothing.</summary>
    Paragraph,

    /// <summary>A cell of a table.</summary>
    Cell,

    /// <summary>A row of a table; it is no paragraph of its own then.</summary>
    Row,
}
