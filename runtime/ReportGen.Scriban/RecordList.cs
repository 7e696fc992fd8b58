namespace ReportGen.Scriban;

/// <summary>A list of records of the publication.</summary>
internal sealed class RecordList(IEnumerable<object?> items) : ReadOnlyList(items);
