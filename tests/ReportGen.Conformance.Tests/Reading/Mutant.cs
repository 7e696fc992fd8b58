using ReportGen.Forms;
using ReportGen.Reading;
using ReportGen.Reading.Cells;

namespace ReportGen.Conformance.Tests.Reading;

/// <summary>A document that was damaged, and what a careful person still reads in it.</summary>
/// <param name="Kind">How it was damaged.</param>
/// <param name="Text">The text.</param>
internal sealed record Mutant(string Kind, string Text)
{
    /// <summary>For each cell that the damage touched what it may be read as, each as printed; empty for a blank.</summary>
    public Dictionary<int, string[]> Readings { get; init; } = [];

    /// <summary>Whether it is another document that reads as well: a digit was changed, two figures changed places.</summary>
    public bool IsOther { get; init; }

    /// <summary>Whether the damage lies outside the tables, so that nothing excuses a cell that changed.</summary>
    public bool IsOutside { get; init; }

    /// <summary>The cells read otherwise than a careful person reads them, without a finding on their table.</summary>
    public List<string> Failures(PrintedReport original, out bool isRefused)
    {
        ReadResult result = PrintedReport.Read(Text);
        isRefused = result.Report is null;
        if (result.Report is not { } report || report.Form != original.Truth.Form)
            return [];
        HashSet<TableInfo> told = GridOutcome.Told(report.Form, result.Findings);
        var failures = new List<string>();
        foreach (CellInfo cell in report.Form.Cells)
        {
            Cell read = report.Cell(cell.Index);
            bool isRight = Readings.TryGetValue(cell.Index, out string[]? readings)
                ? Array.Exists(readings, r => CellValueParser.Parse(r, cell).Cell == read)
                : read == original.Truth.Cell(cell.Index);
            if (!isRight && (!told.Contains(cell.Block.Table) || (IsOutside && read.HasValue)))
                failures.Add($"{cell.Address}: {original.Truth.Cell(cell.Index)} read as {(read.HasValue ? read : read.State)}");
        }

        return failures;
    }
}
