using ReportGen.Forms;
using ReportGen.Rendering;
using ReportGen.Views;

namespace ReportGen.Conformance.Tests.Printing;

/// <summary>A report as paragraphs and tables with spans, before any container or layout prints it.</summary>
/// <param name="Truth">The report.</param>
/// <param name="Items">What stands in it, in order.</param>
internal sealed record GridDocument(Report Truth, List<GridItem> Items)
{
    /// <summary>Lays out a report as its form prints it.</summary>
    public static GridDocument Of(Report report)
    {
        var items = new List<GridItem> { new($"{report.Organ}{report.Year}年{report.Form.Title}", null) };
        foreach (SectionInfo section in report.Form.Sections)
        {
            if (section.Title is { } title)
                items.Add(new GridItem(title, null));
            items.AddRange(report.Paragraphs(section).Select(static p => new GridItem(p.Text.ToString(), null)));
            items.AddRange(section.Tables.Select(t => new GridItem(null, [.. RowsOf(report, t)]) { Table = t }));
        }

        return new GridDocument(report, items);
    }

    /// <summary>The same, to be damaged.</summary>
    public GridDocument Copy() => this with { Items = [.. Items.Select(static i => i with { Rows = i.Rows is null ? null : [.. i.Rows.Select(static r => r.ToList())] })] };

    /// <summary>Every place of the rows of a table: a text, or null where a span covers it.</summary>
    public static List<string?[]> Places(List<List<PlacedCell>> rows)
    {
        var lines = new List<List<string?>>();
        var covered = new List<int>();
        foreach (List<PlacedCell> row in rows)
        {
            var line = new List<string?>();
            int At(int column) => column < covered.Count ? covered[column] : 0;
            void Cover(int column, int rowsLeft)
            {
                while (covered.Count <= column)
                    covered.Add(0);
                covered[column] = rowsLeft;
            }

            foreach (PlacedCell cell in row)
            {
                while (At(line.Count) > 0)
                {
                    covered[line.Count]--;
                    line.Add(null);
                }

                for (int i = 0; i < cell.ColumnSpan; i++)
                {
                    Cover(line.Count, cell.RowSpan - 1);
                    line.Add(i == 0 ? cell.Text : null);
                }
            }

            for (int column = line.Count; column < covered.Count; column++)
            {
                covered[column] = Math.Max(0, covered[column] - 1);
                line.Add(null);
            }

            lines.Add(line);
        }

        int width = lines.Count == 0 ? 0 : lines.Max(static l => l.Count);
        return [.. lines.Select(l => l.Concat(Enumerable.Repeat<string?>(null, width - l.Count)).ToArray())];
    }

    private static IEnumerable<List<PlacedCell>> RowsOf(Report report, TableInfo table)
    {
        foreach ((IReadOnlyList<IReadOnlyList<GridCell>> head, IReadOnlyList<IReadOnlyList<GridCell>> body) in new TableGrid(table).Blocks)
        {
            foreach (IReadOnlyList<GridCell> row in (IEnumerable<IReadOnlyList<GridCell>>)[.. head, .. body])
                yield return [.. row.Select(c => new PlacedCell(c.Cell is { } info ? CellFormat.Print(report, info.Index) : c.Label, c.ColumnSpan, c.RowSpan, c.Cell?.Index ?? -1))];
        }
    }
}
