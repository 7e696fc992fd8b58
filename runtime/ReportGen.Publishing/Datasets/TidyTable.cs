using ReportGen.Rendering;

namespace ReportGen.Publishing.Datasets;

/// <summary>Writes the figures of one report as a tidy table in CSV, a value a line, with the columns of the data set.</summary>
internal static class TidyTable
{
    /// <summary>Writes it.</summary>
    public static void Write(Report report, Utf8Output output)
    {
        CsvDatasetWriter.Lines.WriteHead(output);
        byte[][]? ofReport = null;
        foreach (TidyRow row in TidyRows.Of(report))
            CsvDatasetWriter.Lines.Write(row, ofReport ??= CsvDatasetWriter.Lines.OfReport(row), output);
    }
}
