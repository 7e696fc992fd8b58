using ReportGen.Forms;
using ReportGen.Reading;
using ReportGen.Reading.Cells;

namespace ReportGen.Conformance.Tests.Reading;

/// <summary>What was read of a laid-out document, cell by cell, against what a careful person reads in it.</summary>
/// <param name="Right">Figures read as they are printed.</param>
/// <param name="Refused">Figures not read, or marked as unreadable.</param>
/// <param name="Wrong">Figures read otherwise.</param>
/// <param name="Silent">Those of them, and blanks where a figure stands, of which no finding of the reader names the table.</param>
internal sealed record GridOutcome(int Right, int Refused, int Wrong, IReadOnlyList<string> Silent)
{
    /// <param name="truth">The report.</param>
    /// <param name="damage">What was done to the document.</param>
    /// <param name="result">What came of reading it.</param>
    /// <param name="showsShortRows">Whether the container shows that a row lacks a cell, or has one too many.</param>
    public static GridOutcome Of(Report truth, GridDamage damage, ReadResult result, bool showsShortRows)
    {
        CellInfo[] printed = [.. truth.Form.Cells.Where(c => truth.Cell(c.Index).HasValue && !damage.Lost.Contains(c.Index) && !(damage.Readings.TryGetValue(c.Index, out string[]? readings) && readings.Contains("")))];
        if (result.Report is not { } report || report.Form != truth.Form)
            return new GridOutcome(0, printed.Length, 0, []);
        HashSet<TableInfo> told = Told(report.Form, result.Findings);
        int right = 0;
        int refused = 0;
        int wrong = 0;
        var silent = new List<string>();
        foreach (CellInfo cell in truth.Form.Cells)
        {
            Cell read = report.Cell(cell.Index);
            bool isRight = IsRight(truth, damage, cell, read, showsShortRows);
            bool isPrinted = Array.IndexOf(printed, cell) >= 0;
            right += isRight && isPrinted ? 1 : 0;
            refused += !isRight && isPrinted && !read.HasValue ? 1 : 0;
            wrong += !isRight && read.HasValue ? 1 : 0;
            if (!isRight && !told.Contains(cell.Block.Table))
                silent.Add($"{cell.Address}: {truth.Cell(cell.Index)} read as {(read.HasValue ? read : read.State)}");
        }

        return new GridOutcome(right, refused, wrong, silent);
    }

    /// <summary>The tables of which some finding speaks: by a cell, or by name.</summary>
    public static HashSet<TableInfo> Told(FormInfo form, IEnumerable<Finding> findings)
    {
        var told = new HashSet<TableInfo>();
        foreach (Finding finding in findings)
        {
            told.UnionWith(finding.Cells.Select(static c => c.Block.Table));
            string message = finding.Message.ToString();
            told.UnionWith(form.Tables.Where(t => finding.Cells.Count == 0 && message.Contains(t.Name, StringComparison.Ordinal)));
        }

        return told;
    }

    private static bool IsRight(Report truth, GridDamage damage, CellInfo cell, Cell read, bool showsShortRows)
    {
        if (damage.Lost.Contains(cell.Index))
        {
            return read == truth.Cell(cell.Index) || read.State == CellState.Unreadable
                || (!showsShortRows && damage.Shifted.TryGetValue(cell.Index, out string? moved) && CellValueParser.Parse(moved, cell).Cell == read);
        }

        return damage.Readings.TryGetValue(cell.Index, out string[]? readings)
            ? Array.Exists(readings, r => CellValueParser.Parse(r, cell).Cell == read)
            : read == truth.Cell(cell.Index);
    }
}
