namespace ReportGen.Publishing.Datasets;

/// <summary>Within what a column of the data set is the same.</summary>
internal enum FieldScope
{
    /// <summary>In every line of a report.</summary>
    Report,

    /// <summary>In the line of one cell of a form, whatever the report.</summary>
    Place,

    /// <summary>In no two lines.</summary>
    Cell,
}
