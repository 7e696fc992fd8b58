namespace ReportGen.Publishing.Datasets;

/// <summary>One figure of one report, in the shape statistics software takes: a line of the data set.</summary>
/// <param name="Organ">The organ as the report names it; null where it names none.</param>
/// <param name="Year">The year reported on; null where it is not known.</param>
/// <param name="Report">The report the form is a version of: Disclosure.</param>
/// <param name="Place">The cell: what is the same in every report of its form.</param>
/// <param name="Value">The figure, in the unit of its cell; null unless <paramref name="State"/> is value.</param>
/// <param name="State">value, blank or unreadable: a blank is not a zero.</param>
public readonly record struct TidyRow(string? Organ, int? Year, string Report, TidyPlace Place, decimal? Value, string State);
