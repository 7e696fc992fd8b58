using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Rendering;

namespace ReportGen.Publishing.Checking.Writers;

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
    private readonly Wording _language;

    private TablePicture(Report report, Finding finding, Wording language)
    {
        _language = language;
        _report = report;
        _main = finding.Cells[0];
        _concerned = [.. finding.Cells.Select(static c => c.Index)];
    }

    /// <summary>A line of the picture; the parts of <paramref name="Marked"/> are the cell to look at.</summary>
    public readonly record struct Line(string Before, string Marked, string After);

    /// <summary>The lines; none where the finding is about no cell of a table with several.</summary>
    public static IReadOnlyList<Line> Draw(Report report, Finding finding, Wording language)
    {
        if (finding.Cells.Count == 0 || finding.Cells[0].Block.CellCount < 3)
            return [];
        return new TablePicture(report, finding, language).Draw();
    }

    private List<Line> Draw()
    {
        List<MemberInfo> columns = Columns();
        List<MemberInfo> rows = Rows();
        var lines = new List<Line> { new($"  {Fit(Heading(), LabelWidth)}{string.Concat(columns.Select((c, i) => Gap(columns, i) + Fit(Label(c), ColumnWidth, right: true)))}", "", "") };
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
        string before = $"{(row == _main.Row ? "> " : "  ")}{Fit(row.Label.Length > 0 ? Label(row) : TableName(), LabelWidth)}";
        string marked = "";
        string after = "";
        for (int i = 0; i < columns.Count; i++)
        {
            MemberInfo column = columns[i];
            string gap = Gap(columns, i);
            int index = _main.Block.CellIndex(row.Index, column.Index);
            Cell cell = _report.Cell(index);
            string value = cell.HasValue ? cell.ToString() : !cell.IsBlank ? "?" : _main.Block.HasCell(row.Index, column.Index) ? "-" : "";
            if (index == _main.Index)
                marked = gap + Fit($"[{value}]", ColumnWidth, right: true);
            else if (marked.Length == 0)
                before += gap + Fit(value, ColumnWidth, right: true);
            else
                after += gap + Fit(value, ColumnWidth, right: true);
        }

        return new Line(before, marked, after);
    }

    // Dots for columns left out.
    private static string Gap(List<MemberInfo> columns, int i) => i > 0 && columns[i].Index > columns[i - 1].Index + 1 ? " .. " : " ";

    private string Label(MemberInfo member) => _language.Of(Names.LabelOf(member));

    private string TableName() => _language.Of(Names.Of(_main.Block.Table));

    private string Heading() => _main.Block.Label is { } label ? _language.Of(LocalizedText.Of(label, _main.Block.LabelEn)) : TableName();

    // All columns where they fit, else those next to the cell and the nearest total.
    private List<MemberInfo> Columns() => Choose(_main.Block.Columns.Lines, _main.Column, MaxColumns, static _ => 0);

    // The row of the cell, the rows that matter to the finding, the nearest total and what stands around it, as many as there is room for.
    private List<MemberInfo> Rows() => Choose(_main.Block.Rows.Lines, _main.Row, MaxRows, Weight);

    private static List<MemberInfo> Choose(IReadOnlyList<MemberInfo> all, MemberInfo main, int most, Func<MemberInfo, int> weight)
    {
        int Distance(MemberInfo member) => Math.Abs(member.Index - main.Index);
        MemberInfo? total = all.Where(m => m.IsTotal && m != main).OrderBy(Distance).ThenByDescending(static m => m.Index).FirstOrDefault();
        IEnumerable<MemberInfo> wanted = all.Where(m => m != main)
            .OrderByDescending(m => m == total)
            .ThenByDescending(weight)
            .ThenBy(Distance)
            .Take(most - 1);
        return [.. wanted.Append(main).OrderBy(static m => m.Index)];
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
