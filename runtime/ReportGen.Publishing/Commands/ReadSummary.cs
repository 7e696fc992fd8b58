using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Publishing.Loading;

namespace ReportGen.Publishing.Commands;

/// <summary>Says in a line what was read of a document.</summary>
internal static class ReadSummary
{
    /// <summary>The line: whose report of which year and form it is, and how many of its cells were read, repaired or not readable.</summary>
    public static string Of(LoadedReport loaded, Wording language)
    {
        Report report = loaded.Result.Report!;
        CellInfo[] cells = [.. report.Form.Cells.Where(static c => c.Exists)];
        HashSet<int> told = [.. loaded.Result.Findings.Where(static f => f.Rule.StartsWith("read.", StringComparison.Ordinal)).SelectMany(static f => f.Cells).Select(static c => c.Index)];
        // A blank that a finding names is a place that was not found, no blank of the document.
        int unreadable = cells.Count(c => report.Cell(c.Index) is var cell && (cell.State == CellState.Unreadable || (cell.IsBlank && told.Contains(c.Index))));
        int repaired = cells.Count(c => told.Contains(c.Index) && report.Cell(c.Index).HasValue);
        string source = loaded.Source.Part is { } part ? $"{loaded.Source.Path} ({part})" : loaded.Source.Path;
        return language.ReadOutcome(source, report.Form.Version, report.Year, report.Organ, cells.Length - unreadable, repaired, unreadable);
    }
}
