using ReportGen.Forms;
using ReportGen.Rendering;

namespace ReportGen.Publishing.Checking;

/// <summary>A small picture of a table around the cells of a finding, for a page of fixed width.</summary>
internal sealed class TablePicture
{
    private const int MaxRows = 6;
    private const int MaxColumns = 8;
    private const int LabelWidth = 28;
    private const int ColumnWidth = 10;

    private readonly Report _report;
    private readonly CellInfo _main;
    private readonly HashSet<int> _concerned;

    private TablePicture(Report report, Finding finding)
    {
        _report = report;
        _main = finding.Cells[0];
        _concerned = [.. finding.Cells.Select(static c => c.Index)];
    }

    /// <summary>A line of the picture; the parts of <paramref name="Marked"/> are the cell to look at.</summary>
    public readonly record struct Line(string Before, string Marked, string After);

    /// <summary>The lines; none where the finding is about no cell of a table with several.</summary>
    public static IReadOnlyList<Line> Draw(Report report, Finding finding)
    {
        if (finding.Cells.Count == 0 || finding.Cells[0].Block.CellCount < 3)
            return [];
        return new TablePicture(report, finding).Draw();
    }

    private List<Line> Draw()
    {
        List<MemberInfo> columns = Columns();
        List<MemberInfo> rows = Rows();
        var lines = new List<Line> { new($"  {Fit(_main.Block.Label ?? _main.Block.Table.Name, LabelWidth)}{string.Concat(columns.Select(static c => " " + Fit(c.Label, ColumnWidth, right: true)))}", "", "") };
        int last = -1;
        foreach (MemberInfo row in rows)
        {
            if (last >= 0 && row.Index > last + 1)
                lines.Add(new("  ..", "", ""));
            last = row.Index;
            lines.Add(Row(row, columns));
        }

        return lines;
    }

    private Line Row(MemberInfo row, List<MemberInfo> columns)
    {
        string before = $"{(row == _main.Row ? "> " : "  ")}{Fit(row.Label.Length > 0 ? row.Label : _main.Block.Table.Name, LabelWidth)}";
        string marked = "";
        string after = "";
        foreach (MemberInfo column in columns)
        {
            int index = _main.Block.CellIndex(row.Index, column.Index);
            Cell cell = _report.Cell(index);
            string value = cell.HasValue ? cell.ToString() : cell.IsBlank ? "-" : "?";
            if (index == _main.Index)
                marked = " " + Fit($"[{value}]", ColumnWidth, right: true);
            else if (marked.Length == 0)
                before += " " + Fit(value, ColumnWidth, right: true);
            else
                after += " " + Fit(value, ColumnWidth, right: true);
        }

        return new Line(before, marked, after);
    }

    // All columns where they fit, else those next to the cell and the last, which is mostly the total.
    private List<MemberInfo> Columns()
    {
        IReadOnlyList<MemberInfo> all = _main.Block.Columns.Lines;
        if (all.Count <= MaxColumns)
            return [.. all];
        int first = Math.Clamp(_main.Column.Index - (MaxColumns / 2), 0, all.Count - MaxColumns);
        return [.. all.Skip(first).Take(MaxColumns)];
    }

    // The row of the cell, the rows that matter to the finding, and what stands around it, as many as there is room for.
    private List<MemberInfo> Rows()
    {
        IReadOnlyList<MemberInfo> all = _main.Block.Rows.Lines;
        IEnumerable<MemberInfo> wanted = all.Where(r => r != _main.Row)
            .OrderByDescending(r => Weight(r))
            .ThenBy(r => Math.Abs(r.Index - _main.Row.Index))
            .Take(MaxRows - 1);
        return [.. wanted.Append(_main.Row).OrderBy(static r => r.Index)];
    }

    private int Weight(MemberInfo row)
    {
        Cell cell = _report.Cell(_main.Block.CellIndex(row.Index, _main.Column.Index));
        bool isConcerned = _concerned.Contains(_main.Block.CellIndex(row.Index, _main.Column.Index));
        return isConcerned && !(cell.HasValue && cell.Value == 0) ? 2 : Math.Abs(row.Index - _main.Row.Index) == 1 ? 1 : 0;
    }

    // Dots for what is cut off: of … terminals do not agree whether it is one column wide or two.
    private static string Fit(string text, int width, bool right = false)
    {
        int wide = TextWidth.Of(text);
        if (wide > width)
        {
            int length = text.Length;
            while (length > 0 && TextWidth.Of(text[..length]) > width - 2)
                length--;
            // No half of a surrogate pair.
            if (length > 0 && char.IsHighSurrogate(text[length - 1]))
                length--;
            text = text[..length] + "..";
            wide = TextWidth.Of(text);
        }

        string blanks = new(' ', Math.Max(0, width - wide));
        return right ? blanks + text : text + blanks;
    }
}
