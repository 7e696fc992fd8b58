using ReportGen.Forms;

namespace ReportGen.Reading;

/// <summary>Puts what is printed into the cells of a report, and says what had to be done to it.</summary>
internal sealed class CellWriter(Report report, DocumentLines lines, FindingList findings)
{
    private readonly List<(CellInfo Cell, Token Token, string Unit)> _units = [];

    /// <summary>Writes one cell; a null token leaves it blank.</summary>
    public void Write(CellInfo cell, Token? token, string? headerUnit, Token label)
    {
        // Where the form has no cell a mark for nothing is what is to be expected.
        if (token is not { } printed || (!cell.Exists && (CellValueParser.IsBlank(printed.Text) || printed.Text.Trim() is "×" or "╳" or "*")))
        {
            SourcePlace row = lines.PlaceOf(label.Line, label.Cell, label.Offset);
            report.SetOrigin(cell.Index, new CellOrigin(row.Line, row.Column, null));
            return;
        }

        CellValue value = CellValueParser.Parse(printed.Text, cell, headerUnit);
        SourcePlace place = lines.PlaceOf(printed.Line, printed.Cell, printed.Offset);
        report.Cell(cell.Index) = value.Cell;
        report.SetOrigin(cell.Index, new CellOrigin(place.Line, place.Column, value.Printed));
        if (value.Unit is { } unit && cell.Kind != NumberKind.Amount)
            _units.Add((cell, printed, unit));
        if (value.IsUnitMissing)
        {
            findings.Add("read.unit-missing", Severity.Warning, printed,
                $"{cell.Name}：“{printed.Text}”没有写单位，按“{cell.Unit}”读取。请写明单位，例如“{printed.Text}{cell.Unit}”。",
                $"{cell.NameEn}: \"{printed.Text}\" names no unit and is taken as {cell.Unit}. Name the unit.", [cell], $"{printed.Text}{cell.Unit}", printed.Text);
        }

        if (value.Cell.State == CellState.Unreadable)
        {
            findings.Add("read.values-unreadable", Severity.Error, printed,
                $"{cell.Name}：“{FindingList.Shorten(printed.Text)}”不是数字。请填数字；没有的留空或填 0。",
                $"{cell.NameEn}: \"{FindingList.Shorten(printed.Text)}\" is not a number. Enter a number; leave it blank, or enter 0, where there is none.", [cell], actual: printed.Text);
        }
    }

    /// <summary>Marks cells whose content is there but cannot be assigned. What is printed is kept.</summary>
    public void Unreadable(CellInfo[] cells, List<Token> printed, string zh, string en)
    {
        cells = Array.FindAll(cells, static c => c.Exists);
        string text = string.Join(' ', printed.Take(60).Select(static t => t.Text));
        SourcePlace place = lines.PlaceOf(printed[0].Line, printed[0].Cell, printed[0].Offset);
        foreach (CellInfo cell in cells)
        {
            report.Cell(cell.Index) = Cell.Unreadable;
            report.SetOrigin(cell.Index, new CellOrigin(place.Line, place.Column, text));
        }

        string name = cells[0].Block.HasRowLabels ? $"{cells[0].Block.Table.Name} · {cells[0].Row.Name}" : cells[0].Block.Table.Name;
        string nameEn = cells[0].Block.HasRowLabels ? $"{cells[0].Block.Table.NameEn} · {cells[0].Row.NameEn}" : cells[0].Block.Table.NameEn;
        findings.Add("read.values-unreadable", Severity.Error, printed[0],
            $"{name}：{zh}（“{FindingList.Shorten(text)}”）。没有猜测；请对照原文填写。",
            $"{nameEn}: {en} (\"{FindingList.Shorten(text)}\"). Nothing was guessed; fill the cells in from the original.", cells, actual: FindingList.Shorten(text));
    }

    /// <summary>Marks all cells of a table whose values the document lost; nothing of them is left to keep.</summary>
    public void Lost(CellInfo[] cells, Token at)
    {
        cells = Array.FindAll(cells, static c => c.Exists);
        SourcePlace place = lines.PlaceOf(at.Line, at.Cell, at.Offset);
        foreach (CellInfo cell in cells)
        {
            report.Cell(cell.Index) = Cell.Unreadable;
            report.SetOrigin(cell.Index, new CellOrigin(place.Line, place.Column, "?"));
        }

        string name = cells[0].Block.Table.Name;
        findings.Add("read.values-unreadable", Severity.Error, at,
            $"{name}：只见标签，不见数值（{cells.Length} 格），原文的数值在转载时丢失了，或整张表没有填写。没有按 0 或空白处理；请对照原文填写。",
            $"{cells[0].Block.Table.NameEn}: labels without values ({cells.Length} cells): the values were lost on the way, or the table was never filled in. Nothing was taken for 0 or blank; fill the cells in from the original.", cells);
    }

    /// <summary>Writes a row whose figures ran together, where there is only one way to part them.</summary>
    public void WriteRunTogether(CellInfo[] cells, Token token, string? digits)
    {
        if (digits is null || RunTogether.Split(digits, cells.Length) is not { } numbers)
        {
            Unreadable(cells, [token], $"数字连在一起，不能确定怎样分成 {cells.Length} 栏", $"the figures ran together and cannot be parted into {cells.Length} columns with certainty");
            return;
        }

        SourcePlace place = lines.PlaceOf(token.Line, token.Cell, token.Offset);
        for (int c = 0; c < cells.Length; c++)
        {
            CellValue value = CellValueParser.Parse(numbers[c], cells[c]);
            report.Cell(cells[c].Index) = value.Cell;
            report.SetOrigin(cells[c].Index, new CellOrigin(place.Line, place.Column, token.Text));
        }

        findings.Add("read.run-together", Severity.Info, token,
            $"{cells[0].Block.Table.Name}：“{FindingList.Shorten(token.Text)}”中的数字连在一起，只有一种分法：{string.Join('、', numbers)}。请对照原文核实。",
            $"{cells[0].Block.Table.NameEn}: the figures in \"{FindingList.Shorten(token.Text)}\" ran together; there is one way to part them: {string.Join(", ", numbers)}. Check against the original.", cells);
    }

    /// <summary>Reports the units printed in cells, those of one kind together.</summary>
    public void ReportUnits()
    {
        foreach (var group in _units.GroupBy(static u => u.Unit, StringComparer.Ordinal))
        {
            (CellInfo cell, Token token, string unit) = group.First();
            int count = group.Count();
            string more = count > 1 ? $" 等 {count} 格" : "";
            findings.Add("read.unit-in-cell", Severity.Info, token,
                $"{cell.Name}{more}：“{token.Text}”带有单位“{unit}”，读作 {report.Cell(cell.Index)}。格中只填数字即可。",
                $"{cell.NameEn}{(count > 1 ? $" and {count - 1} more" : "")}: \"{token.Text}\" carries the unit {unit} and is read as {report.Cell(cell.Index)}. Enter the number alone.",
                [.. group.Select(static u => u.Cell)], report.Cell(cell.Index).ToString(), token.Text);
        }
    }
}
