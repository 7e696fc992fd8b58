namespace ReportGen.Reading;

/// <summary>A place in a document of Word or its like, as a person finds it there: its lines depend on the paper.</summary>
/// <param name="Table">The table, from 1; 0 outside of tables.</param>
/// <param name="Number">The row of the table, or the paragraph among those outside of tables, from 1.</param>
internal readonly record struct FlowPlace(int Table, int Number);
