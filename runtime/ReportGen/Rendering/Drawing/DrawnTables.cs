using System.ComponentModel;
using System.Collections.Concurrent;
using ReportGen.Forms;

namespace ReportGen.Rendering.Drawing;

/// <summary>Tables of reports in fixed-width type, as the form prints them: heads and labels over all that they hold for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DrawnTables
{
    // What the form knows is drawn once.
    private static readonly ConcurrentDictionary<(TableInfo Table, DrawingStyle Style), TableDrawing[]> Drawings = new();

    /// <summary>Draws a table of a report with the characters for lines, as text.</summary>
    /// <param name="report">The report.</param>
    /// <param name="table">The id of the table.</param>
    /// <param name="width">How many columns it may take; null for what the page may. Wider tables are cut by their columns, labels repeated. 0 for no limit.</param>
    /// <param name="context">What the page says of its width, and of characters that may take one column or two.</param>
    /// <param name="output">Takes the lines.</param>
    public static void Text(Report report, string table, int? width, RenderContext context, Utf8Output output) =>
        Write(report, table, new DrawingStyle(IsMarkdown: false, width ?? context.Width, context.IsAmbiguousWide), output);

    /// <summary>Draws a table of a report as a grid table of Markdown.</summary>
    /// <param name="report">The report.</param>
    /// <param name="table">The id of the table.</param>
    /// <param name="output">Takes the lines.</param>
    public static void Grid(Report report, string table, Utf8Output output) =>
        Write(report, table, new DrawingStyle(IsMarkdown: true, Width: 0, IsAmbiguousWide: false), output);

    private static void Write(Report report, string id, DrawingStyle style, Utf8Output output)
    {
        TableInfo? table = null;
        for (int i = 0; i < report.Form.Tables.Count; i++)
        {
            if (report.Form.Tables[i].Id == id)
                table = report.Form.Tables[i];
        }

        if (table is null)
            throw new ArgumentException($"the form has no table {id}", nameof(id));
        if (!Drawings.TryGetValue((table, style), out TableDrawing[]? drawings))
            drawings = Drawings.GetOrAdd((table, style), Draw(table, style, null));
        // A value that is longer than most makes its table anew.
        foreach (TableDrawing drawing in drawings)
        {
            if (!drawing.HasRoom(report))
            {
                drawings = Draw(table, style, report);
                break;
            }
        }

        for (int i = 0; i < drawings.Length; i++)
        {
            if (i > 0)
                output.Write(drawings[i].IsContinuation ? "\n续表\n"u8 : "\n"u8);
            drawings[i].Write(report, output);
        }
    }

    private static TableDrawing[] Draw(TableInfo table, DrawingStyle style, Report? report)
    {
        PlacedTable whole = Filled(PlacedTable.Of(table), report);
        // A grid table of Markdown has its heads at the top alone.
        if ((!style.IsMarkdown || table.Blocks.Count == 1) && ColumnWidths.Of(whole, style) is { } widths)
            return [new TableDrawing(whole, style, widths)];
        return [.. PlacedTable.BandsOf(table).SelectMany(b => Parts(Filled(b, report), style)
            .Select((p, i) => new TableDrawing(p.Part, style, p.Widths) { IsContinuation = i > 0 }))];
    }

    private static PlacedTable Filled(PlacedTable table, Report? report) => report is null ? table : table.With(report);

    // Columns in order, as many as have room; a head over several is kept whole where it has room by itself.
    private static IEnumerable<(PlacedTable Part, int[] Widths)> Parts(PlacedTable table, DrawingStyle style)
    {
        int[] labels = [.. Enumerable.Range(0, table.LabelColumns)];
        for (int first = labels.Length; first < table.Columns;)
        {
            int end = table.Columns;
            int[]? widths;
            while ((widths = ColumnWidths.Of(Part(end), style)) is null && end > first + 1)
                end--;
            if (end < table.Columns && StartOfGroup(table, end) is var start && start > first)
                widths = ColumnWidths.Of(Part(end = start), style);
            // Not even one column has room: it is drawn all the same.
            yield return (Part(end), widths ?? ColumnWidths.Of(Part(end), style with { Width = 0 })!);
            first = end;

            PlacedTable Part(int last) => table.Keep([.. labels, .. Enumerable.Range(first, last - first)]);
        }
    }

    // Where the innermost head begins that a cut before a column would divide.
    private static int StartOfGroup(PlacedTable table, int column) =>
        table.Cells.Where(c => c.IsHead && c.Column < column && c.Column + c.ColumnSpan > column && c.Column >= table.LabelColumns).Select(static c => c.Column).DefaultIfEmpty(column).Max();
}
