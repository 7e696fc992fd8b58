using System.Globalization;
using ReportGen.Forms;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Loading;

namespace ReportGen.Publishing.Commands;

/// <summary>Says in a line what was read of a document.</summary>
internal static class ReadSummary
{
    /// <summary>The line: whose report of which year and form it is, and how many of its cells were read, repaired or not readable.</summary>
    public static string Of(LoadedReport loaded, Language language)
    {
        Report report = loaded.Result.Report!;
        CellInfo[] cells = [.. report.Form.Cells.Where(static c => c.Exists)];
        int unreadable = cells.Count(c => report.Cell(c.Index).State == CellState.Unreadable);
        int repaired = loaded.Result.Findings.Where(static f => f.Rule.StartsWith("read.", StringComparison.Ordinal)).SelectMany(static f => f.Cells)
            .Distinct().Count(c => report.Cell(c.Index).State != CellState.Unreadable);
        string source = loaded.Source.Part is { } part ? $"{loaded.Source.Path} ({part})" : loaded.Source.Path;
        string organ = report.Organ ?? language.Pick("未写明机关", "organ not named");
        string year = report.Year?.ToString(CultureInfo.InvariantCulture) ?? language.Pick("未写明年份", "year not named");
        return language.Pick(
            $"{source}  {report.Form.Version}  {year}  {organ}  读出 {cells.Length - unreadable} 格，其中修复 {repaired} 格；读不出 {unreadable} 格",
            $"{source}  {report.Form.Version}  {year}  {organ}  {cells.Length - unreadable} cells read, {repaired} of them repaired; {unreadable} unreadable");
    }
}
