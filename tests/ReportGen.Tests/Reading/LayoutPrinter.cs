using System.Text;
using ReportGen.Forms;
using ReportGen.Reading;
using ReportGen.Rendering;
using ReportGen.Views;

namespace ReportGen.Tests.Reading;

/// <summary>The ways in which tables look once published and scraped.</summary>
public enum Layout
{
    /// <summary>A cell a line, each ending in a bar; the padding behind the last cell of a row.</summary>
    A,

    /// <summary>The same with the padding on a line of its own.</summary>
    ASplit,

    /// <summary>A row a line, padded to the width of the grid.</summary>
    B,

    /// <summary>A cell a line, blank lines between, blank cells left out.</summary>
    C,

    /// <summary>A row a line, not padded, a spanned label as a leading bar.</summary>
    D,

    /// <summary>A Markdown table with every place of the grid.</summary>
    E,

    /// <summary>A cell, then a line with a bar.</summary>
    G,

    /// <summary>A bar before each cell, on its line.</summary>
    I,

    /// <summary>A line with a bar starts a row; cells end in a bar.</summary>
    J,

    /// <summary>A bar, the padded cell, a bar, each on its line.</summary>
    K,

    /// <summary>Text of a PDF: values behind the label, separated by blanks; blanks leave no trace.</summary>
    L,

    /// <summary>Cells parted by tabs, packed to the left.</summary>
    Tabs,

    /// <summary>A row a line, each cell ending in a bar, without padding.</summary>
    BUnpadded,

    /// <summary>The same, with a bar for each place that a span from above covers.</summary>
    DClosed,

    /// <summary>A cell a line, each ending in a bar, in a table two columns wider than its form.</summary>
    AWide,

    /// <summary>A cell, then a line with a bar, then the padding of a table two columns wider, on one line.</summary>
    GWide,

    /// <summary>Every place of the grid, parted by tabs, as a sheet is copied.</summary>
    TabsGrid,

    /// <summary>Cells parted by tabs, with a tab for each place that a span from above covers.</summary>
    TabsLed,

    /// <summary>Every place of the grid, parted by commas, as a sheet is exported.</summary>
    Commas,

    /// <summary>A row a line, its cells parted by the comma of sentences, as lists are typed.</summary>
    Listed,

    /// <summary>A cell a line and nothing else, blank cells left out.</summary>
    Lines,

    /// <summary>The label on a line, its figures on the next.</summary>
    Below,

    /// <summary>Columns set with several blanks, blank cells without trace.</summary>
    Spaces,

    /// <summary>A table drawn with lines.</summary>
    Drawn,

    /// <summary>The grid as the document knows it.</summary>
    Grid,
}

/// <summary>Prints a filled report as some website or converter would.</summary>
public static class LayoutPrinter
{
    /// <summary>Layouts in which a blank cell shows.</summary>
    public static readonly Layout[] ShowingBlanks = [Layout.A, Layout.ASplit, Layout.B, Layout.E, Layout.G, Layout.I, Layout.J, Layout.K, Layout.Tabs, Layout.BUnpadded, Layout.DClosed, Layout.AWide, Layout.GWide, Layout.TabsGrid, Layout.TabsLed, Layout.Commas, Layout.Listed, Layout.Drawn, Layout.Grid];

    /// <summary>Before a figure where <c>figure</c> marks it; it shows the layout that a figure follows.</summary>
    public const char FigureMark = '\uE000';

    /// <summary>Prints a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="layout">The layout.</param>
    /// <param name="title">The title; null for organ, year and the title of the form.</param>
    /// <param name="label">How a label is printed; null as it is.</param>
    /// <param name="blank">What stands in a blank cell.</param>
    /// <param name="figure">How the figure of a cell is printed, by the cell's index; null as it is.</param>
    public static string Print(Report report, Layout layout, string? title = null, Func<string, string>? label = null, string blank = "", Func<int, string, string>? figure = null)
    {
        var text = new StringBuilder();
        text.Append(title ?? $"{report.Organ}{report.Year}年{report.Form.Title}").Append('\n');
        foreach (SectionInfo section in report.Form.Sections)
        {
            if (section.Title is { } heading)
                text.Append(heading).Append('\n');
            foreach (Paragraph paragraph in report.Paragraphs(section))
                text.Append(paragraph.Text.ToString()).Append('\n');
            foreach (TableInfo table in section.Tables)
                PrintTable(text, report, table, layout, label ?? (static l => l), blank, figure ?? (static (_, f) => f));
        }

        return text.ToString();
    }

    /// <summary>Prints the rows of a table.</summary>
    /// <param name="text">Takes the lines.</param>
    /// <param name="rows">Every place of each row: a text, or null where a span covers it.</param>
    /// <param name="layout">The layout.</param>
    public static void PrintRows(StringBuilder text, IReadOnlyList<string?[]> rows, Layout layout)
    {
        if (layout == Layout.J)
            text.Append("|\n");
        for (int r = 0; r < rows.Count; r++)
            PrintRow(text, rows[r], layout, r == rows.Count - 1, r == 0);
    }

    private static void PrintTable(StringBuilder text, Report report, TableInfo table, Layout layout, Func<string, string> label, string blank, Func<int, string, string> figure)
    {
        var grid = new TableGrid(table);
        var rows = new List<IReadOnlyList<GridCell>>();
        foreach ((IReadOnlyList<IReadOnlyList<GridCell>> head, IReadOnlyList<IReadOnlyList<GridCell>> body) in grid.Blocks)
            rows.AddRange([.. head, .. body]);
        var covered = new int[grid.Width];
        var lines = new List<string?[]>();
        for (int r = 0; r < rows.Count; r++)
        {
            // Every place of the row: a text, or null where a span covers it.
            var places = new string?[grid.Width];
            var next = (int[])covered.Clone();
            int column = 0;
            foreach (GridCell cell in rows[r])
            {
                while (covered[column] > 0)
                    next[column++]--;
                places[column] = cell.Cell is not { } info ? label(cell.Label) : figure(info.Index, report.Cell(info.Index).IsBlank ? blank : CellFormat.Print(report, info.Index));
                for (int i = 0; i < cell.ColumnSpan; i++)
                    next[column + i] = cell.RowSpan - 1;
                column += cell.ColumnSpan;
            }

            for (; column < grid.Width; column++)
                next[column] = Math.Max(0, covered[column] - 1);
            covered = next;
            lines.Add(places);
        }

        PrintRows(text, lines, layout);
    }

    private static void PrintRow(StringBuilder text, string?[] places, Layout layout, bool isLast, bool isFirst)
    {
        string[] cells = [.. places.Where(static p => p is not null).Select(static p => p!)];
        int padding = isLast ? 0 : places.Length - cells.Length;
        switch (layout)
        {
            case Layout.A:
                text.Append(string.Join(" |\n", cells)).Append(" |").Append(padding > 0 ? " " + new string('|', padding) : "").Append('\n');
                break;
            case Layout.ASplit:
                text.Append(string.Join(" |\n", cells)).Append(" |\n").Append(padding > 0 ? new string('|', padding) + "\n" : "");
                break;
            case Layout.B:
                text.Append(string.Join(" | ", cells)).Append(" |").Append(padding > 0 ? " " + new string('|', padding) : "").Append('\n');
                break;
            case Layout.C:
                foreach (string cell in cells.Where(static c => c.Length > 0))
                    text.Append(cell).Append("\n\n");
                break;
            case Layout.D:
                text.Append(string.Concat(places.TakeWhile(static p => p is null).Select(static _ => "| "))).Append(string.Join(" | ", cells)).Append('\n');
                break;
            case Layout.E:
                text.Append("| ").Append(string.Join(" | ", places.Select(static p => p ?? ""))).Append(" |\n");
                if (isFirst)
                    text.Append('|').Append(string.Concat(places.Select(static _ => "---|"))).Append('\n');
                break;
            case Layout.G:
                foreach (string cell in cells)
                    text.Append(cell.Length > 0 ? cell + "\n|\n" : "|\n");
                text.Append(string.Concat(Enumerable.Repeat("|\n", padding)));
                break;
            case Layout.I:
                foreach (string cell in cells)
                    text.Append("| ").Append(cell).Append('\n');
                text.Append(string.Concat(Enumerable.Repeat("|\n", padding)));
                break;
            case Layout.J:
                text.Append(string.Join(" |\n", cells)).Append(" |\n").Append(string.Concat(Enumerable.Repeat("|\n", padding))).Append(isLast ? "" : "|\n");
                break;
            case Layout.K:
                foreach (string cell in cells)
                    text.Append("|\n").Append(cell.Length > 0 ? $"  {cell}  \n" : "").Append("|\n");
                break;
            case Layout.L:
                text.Append(string.Join(' ', cells.Where(static c => c.Length > 0))).Append('\n');
                break;
            case Layout.Tabs:
                text.Append(string.Join('\t', cells)).Append('\n');
                break;
            case Layout.BUnpadded:
                text.Append(string.Join(" | ", cells)).Append(" |\n");
                break;
            case Layout.DClosed:
                text.Append(string.Concat(places.TakeWhile(static p => p is null).Select(static _ => "| "))).Append(string.Join(" | ", cells)).Append(" |\n");
                break;
            case Layout.AWide:
                text.Append(string.Join(" |\n", cells)).Append(" |\n").Append(isLast ? "" : new string('|', padding + 2) + "\n");
                break;
            case Layout.GWide:
                foreach (string cell in cells)
                    text.Append(cell).Append(cell.Length > 0 ? "\n|\n" : "|\n");
                text.Append(isLast ? "" : "\n" + new string('|', padding + 2) + "\n");
                break;
            case Layout.TabsGrid:
                text.Append(string.Join('\t', places.Select(static p => p ?? ""))).Append('\n');
                break;
            case Layout.TabsLed:
                text.Append(string.Concat(places.TakeWhile(static p => p is null).Select(static _ => "\t"))).Append(string.Join('\t', cells)).Append('\n');
                break;
            case Layout.Commas:
                text.Append(string.Join(',', places.Select(static p => p is null ? "" : p.Contains(',', StringComparison.Ordinal) ? $"\"{p}\"" : p))).Append('\n');
                break;
            case Layout.Listed:
                text.Append(string.Join('，', cells)).Append('\n');
                break;
            case Layout.Lines:
                foreach (string cell in cells.Where(static c => c.Length > 0))
                    text.Append(cell).Append('\n');
                break;
            case Layout.Below:
                int labels = cells.TakeWhile(static c => c.Length > 0 && !IsFigure(c)).Count();
                text.Append(string.Join(' ', cells.Take(labels))).Append(labels > 0 ? "\n" : "").Append(string.Join(' ', cells.Skip(labels).Where(static c => c.Length > 0))).Append(labels < cells.Length ? "\n" : "");
                break;
            case Layout.Spaces:
                text.Append(string.Join("    ", cells.Where(static c => c.Length > 0))).Append('\n');
                break;
            case Layout.Drawn:
                text.Append(isFirst ? $"┌{string.Join('┬', places.Select(static _ => "────"))}┐\n" : "").Append("│ ").Append(string.Join(" │ ", places.Select(static p => p ?? ""))).Append(" │\n");
                text.Append(isLast ? '└' : '├').Append(string.Join(isLast ? '┴' : '┼', places.Select(static _ => "────"))).Append(isLast ? "┘\n" : "┤\n");
                break;
            default:
                text.Append(string.Join(SourceDocument.CellSeparator, places.Select(static p => p ?? ""))).Append('\n');
                break;
        }
    }

    // A figure, or a mark for one that is not there.
    private static bool IsFigure(string text) => text[0] == FigureMark || text is "-" or "—" or "/" || decimal.TryParse(text, out _);
}
