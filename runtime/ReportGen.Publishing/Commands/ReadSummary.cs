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
        int unreadable = cells.Count(c => report.Cell(c.Index).State == CellState.Unreadable);
        int repaired = loaded.Result.Findings.Where(static f => f.Rule.StartsWith("read.", StringComparison.Ordinal)).SelectMany(static f => f.Cells)
            .Distinct().Count(c => report.Cell(c.Index).State != CellState.Unreadable);
        string source = loaded.Source.Part is { } part ? $"{loaded.Source.Path} ({part})" : loaded.Source.Path;
        return language.ReadOutcome(source, report.Form.Version, report.Year, report.Organ, cells.Length - unreadable, repaired, unreadable);
    }
}
