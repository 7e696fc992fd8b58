using ReportGen.Conformance.Tests.Printing;
using ReportGen.Forms;

namespace ReportGen.Conformance.Tests.Reading;

/// <summary>Damages a laid-out report in the ways in which people and converters do, and knows what is then to be read.</summary>
/// <param name="document">The document; it is changed.</param>
/// <param name="random">What the damage depends on.</param>
internal sealed class GridDamage(GridDocument document, Random random)
{
    private static readonly Dictionary<char, string> LookAlikes = new() { ['0'] = "Oo〇", ['1'] = "lI|丨", ['2'] = "Z", ['5'] = "S", ['8'] = "B" };

    private static readonly string[] Notes = ["注：本表数据截至12月31日。", "单位：件", "（接上页）", "扫一扫在手机打开当前页"];

    /// <summary>Words put into a paragraph, figures among them, or taken out. It is none of <see cref="Kinds"/>.</summary>
    public const string EditedParagraph = "paragraph edited";

    /// <summary>The kinds of damage.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "digit", "look-alike", "blank in figure", "separator in figure", "line end in figure", "raised digit", "struck-out figure", "figure dropped", "figures swapped",
        "label edited", "label dropped", "row dropped", "row doubled", "rows swapped", "cell dropped", "cell added", "note among rows", "table doubled", "table corrected", "table dropped", "cut", "paragraph dropped",
    ];

    /// <summary>For each cell that was touched what it may be read as, each as printed; empty for a blank.</summary>
    public Dictionary<int, string[]> Readings { get; } = [];

    /// <summary>Cells that nobody can read for certain any more: whatever comes of them must be told.</summary>
    public HashSet<int> Lost { get; } = [];

    /// <summary>Of those that moved in their row what stands in their place now, as far as a layout does not show that the row is short or long.</summary>
    public Dictionary<int, string> Shifted { get; } = [];

    /// <summary>Whether the document reads as well as before, with other figures.</summary>
    public bool IsOther { get; private set; }

    /// <summary>Damages; false where the kind does not apply.</summary>
    public bool Make(string kind)
    {
        GridItem[] tables = [.. document.Items.Where(static i => i.Rows is { Count: > 0 })];
        if (tables.Length == 0)
            return false;
        GridItem table = tables[random.Next(tables.Length)];
        List<List<PlacedCell>> rows = table.Rows!;
        return kind switch
        {
            "digit" => InFigure(rows, isOther: true, (f, at) => $"{f[..at]}{(char)('0' + ((f[at] - '0' + random.Next(1, 10)) % 10))}{f[(at + 1)..]}"),
            "look-alike" => InFigure(rows, isOther: false, (f, at) => LookAlikes.TryGetValue(f[at], out string? like) ? $"{f[..at]}{like[random.Next(like.Length)]}{f[(at + 1)..]}" : null),
            "blank in figure" => InFigure(rows, isOther: false, (f, at) => at == 0 ? null : $"{f[..at]}{" \u00A0\u200B\u3000"[random.Next(4)]}{f[at..]}"),
            "separator in figure" => InFigure(rows, isOther: false, (f, at) => at == 0 ? null : $"{f[..at]}{",.，、'"[random.Next(5)]}{f[at..]}"),
            "line end in figure" => InFigure(rows, isOther: false, static (f, at) => at == 0 ? null : $"{f[..at]}\n{f[at..]}"),
            "raised digit" => OnFigure(rows, (c, old) => c with { Raised = random.Next(1, 4) }),
            "struck-out figure" => OnFigure(rows, (c, old) => c with { StruckOut = $"{random.Next(1, 999)}" }),
            "figure dropped" => OnFigure(rows, static (c, _) => c with { Text = "" }, ""),
            "figures swapped" => SwapFigures(rows),
            "label edited" => OnLabel(rows, text => random.Next(3) switch { 0 => text.Remove(random.Next(text.Length), 1), 1 => text.Insert(random.Next(text.Length), "的"), _ => text + "数" }),
            "label dropped" => OnLabel(rows, static _ => ""),
            "row dropped" => DropRow(rows),
            "row doubled" => Insert(rows, r => r, copies: true),
            "rows swapped" => SwapRows(rows),
            "cell dropped" => Shift(rows, 1),
            "cell added" => Shift(rows, -1),
            "note among rows" => Insert(rows, r => [new PlacedCell(Notes[random.Next(Notes.Length)], r.Sum(static c => c.ColumnSpan), 1, -1)], copies: false),
            "table doubled" => Double(table, isCorrected: false),
            "table corrected" => Double(table, isCorrected: true),
            "table dropped" => DropTable(table),
            "cut" => Cut(),
            EditedParagraph => EditParagraph(),
            _ => DropParagraph(),
        };
    }

    // Figures that stand where they stood.
    private (int Row, int At)[] Figures(List<List<PlacedCell>> rows) =>
        [.. rows.SelectMany((row, r) => row.Select((c, at) => (Cell: c, Row: r, At: at))).Where(f => f.Cell.Cell >= 0 && f.Cell.Text.Length > 0 && !Lost.Contains(f.Cell.Cell)).Select(static f => (f.Row, f.At))];

    private bool InFigure(List<List<PlacedCell>> rows, bool isOther, Func<string, int, string?> change)
    {
        (int Row, int At)[] figures = Figures(rows);
        if (figures.Length == 0)
            return false;
        (int row, int at) = figures[random.Next(figures.Length)];
        PlacedCell cell = rows[row][at];
        int digit = random.Next(cell.Text.Length);
        if (!char.IsAsciiDigit(cell.Text[digit]) || change(cell.Text, digit) is not { } changed)
            return false;
        rows[row][at] = cell with { Text = changed };
        IsOther |= isOther;
        Touch(cell.Cell, isOther ? [changed] : [cell.Text, changed]);
        return true;
    }

    private bool OnFigure(List<List<PlacedCell>> rows, Func<PlacedCell, string, PlacedCell> change, string? reads = null)
    {
        (int Row, int At)[] figures = Figures(rows);
        if (figures.Length == 0)
            return false;
        (int row, int at) = figures[random.Next(figures.Length)];
        int cell = rows[row][at].Cell;
        bool isTwice = document.Items.Sum(i => i.Rows?.Sum(r => r.Count(c => c.Cell == cell)) ?? 0) > 1;
        Touch(cell, reads is null ? [rows[row][at].Text] : isTwice ? [rows[row][at].Text, reads] : [reads]);
        rows[row][at] = change(rows[row][at], rows[row][at].Text);
        return true;
    }

    private bool SwapFigures(List<List<PlacedCell>> rows)
    {
        (int Row, int At)[] figures = Figures(rows);
        if (figures.Length < 2)
            return false;
        int first = random.Next(figures.Length - 1);
        (PlacedCell a, PlacedCell b) = (rows[figures[first].Row][figures[first].At], rows[figures[first + 1].Row][figures[first + 1].At]);
        rows[figures[first].Row][figures[first].At] = a with { Text = b.Text };
        rows[figures[first + 1].Row][figures[first + 1].At] = b with { Text = a.Text };
        Touch(a.Cell, [b.Text]);
        Touch(b.Cell, [a.Text]);
        return IsOther = true;
    }

    private bool OnLabel(List<List<PlacedCell>> rows, Func<string, string> change)
    {
        int row = random.Next(rows.Count);
        int at = rows[row].FindIndex(static c => c.Cell < 0 && c.Text.Length > 1);
        if (at < 0)
            return false;
        rows[row][at] = rows[row][at] with { Text = change(rows[row][at].Text) };
        return true;
    }

    private bool DropRow(List<List<PlacedCell>> rows)
    {
        int row = random.Next(rows.Count);
        // A heading over several rows goes with its row; what is below moves.
        if (rows[row].Exists(static c => c.RowSpan > 1))
            return false;
        List<PlacedCell> dropped = rows[row];
        rows.RemoveAt(row);
        Forget([dropped]);
        return true;
    }

    private bool Insert(List<List<PlacedCell>> rows, Func<List<PlacedCell>, List<PlacedCell>> make, bool copies)
    {
        int row = random.Next(rows.Count);
        // Within a heading that spans rows, a row more would shift what it spans.
        if (rows.Exists(static r => r.Exists(static c => c.RowSpan > 1)) || rows[row].Count == 0)
            return false;
        rows.Insert(row + (copies ? 1 : 0), make([.. rows[row]]));
        return true;
    }

    private bool SwapRows(List<List<PlacedCell>> rows)
    {
        int row = random.Next(rows.Count - 1);
        if (row < 0 || rows[row].Exists(static c => c.RowSpan > 1) || rows[row + 1].Exists(static c => c.RowSpan > 1))
            return false;
        (rows[row], rows[row + 1]) = (rows[row + 1], rows[row]);
        return true;
    }

    // What stands behind it in the row moves by a column: the figures may be told by their sums, or are lost.
    private bool Shift(List<List<PlacedCell>> rows, int by)
    {
        (int Row, int At)[] figures = Figures(rows);
        if (figures.Length == 0)
            return false;
        (int row, int at) = figures[random.Next(figures.Length)];
        PlacedCell[] moved = [.. rows[row].Skip(at)];
        if (Array.Exists(moved, c => c.Cell < 0 || Readings.ContainsKey(c.Cell)) || rows[row].Exists(c => Lost.Contains(c.Cell)))
            return false;
        // Behind the last figure nothing moves.
        if (by > 0 && moved.Length == 1)
            Touch(moved[0].Cell, [""]);
        for (int i = 0; i < moved.Length && (by < 0 || moved.Length > 1); i++)
        {
            Lost.Add(moved[i].Cell);
            Shifted[moved[i].Cell] = i + by >= 0 && i + by < moved.Length ? moved[i + by].Text : "";
        }

        if (by > 0)
            rows[row].RemoveAt(at);
        else
            rows[row].Insert(at, new PlacedCell("", 1, 1, -1));
        return true;
    }

    private bool Double(GridItem table, bool isCorrected)
    {
        int at = document.Items.IndexOf(table);
        List<List<PlacedCell>> again = [.. table.Rows!.Select(static r => r.ToList())];
        if (isCorrected)
        {
            (int Row, int At)[] figures = Figures(again);
            if (figures.Length == 0)
                return false;
            (int row, int column) = figures[random.Next(figures.Length)];
            Lost.Add(again[row][column].Cell);
            again[row][column] = again[row][column] with { Text = again[row][column].Text + "7" };
        }

        document.Items.Insert(at + 1, new GridItem(isCorrected ? "更正后的表格如下" : "（续）", null));
        document.Items.Insert(at + 2, table with { Rows = again });
        return true;
    }

    private bool DropTable(GridItem table)
    {
        document.Items.Remove(table);
        Forget(table.Rows!);
        // Of a table that stood twice the other one is left, and is what counts.
        foreach (PlacedCell cell in document.Items.SelectMany(static i => i.Rows ?? []).SelectMany(static r => r).Where(c => Lost.Contains(c.Cell) && !Shifted.ContainsKey(c.Cell)))
        {
            Lost.Remove(cell.Cell);
            Touch(cell.Cell, [cell.Text]);
        }

        return true;
    }

    private bool Cut()
    {
        int item = random.Next(1, document.Items.Count);
        List<List<PlacedCell>> cut = [.. document.Items.Skip(item).SelectMany(static i => i.Rows ?? [])];
        document.Items.RemoveRange(item, document.Items.Count - item);
        Forget(cut);
        return true;
    }

    // Figures that stand nowhere any more.
    private void Forget(List<List<PlacedCell>> rows)
    {
        HashSet<int> left = [.. document.Items.SelectMany(static i => i.Rows ?? []).SelectMany(static r => r).Select(static c => c.Cell)];
        foreach (PlacedCell cell in rows.SelectMany(static r => r).Where(c => c.Cell >= 0 && !left.Contains(c.Cell)))
            Touch(cell.Cell, [""]);
    }

    private bool DropParagraph()
    {
        if (Paragraph() is not { } at)
            return false;
        document.Items.RemoveAt(at);
        return true;
    }

    private bool EditParagraph()
    {
        if (Paragraph() is not { } at)
            return false;
        string text = document.Items[at].Text!;
        int place = random.Next(text.Length);
        document.Items[at] = document.Items[at] with { Text = random.Next(3) switch { 0 => text.Insert(place, $"{random.Next(1000)}件"), 1 => text.Remove(place, 1), _ => text.Insert(place, "总计") } };
        return true;
    }

    private int? Paragraph()
    {
        int[] paragraphs = [.. Enumerable.Range(1, document.Items.Count - 1).Where(i => document.Items[i].Text is { Length: > 0 })];
        return paragraphs.Length == 0 ? null : paragraphs[random.Next(paragraphs.Length)];
    }

    // Damaged twice a cell may be read as either left it.
    private void Touch(int cell, string[] readings) => Readings[cell] = Readings.TryGetValue(cell, out string[]? before) ? [.. before, .. readings] : readings;
}
