using System.Text;
using ReportGen.Views;

namespace ReportGen.Rendering.Drawing;

/// <summary>How wide the columns of a drawn table are.</summary>
internal static class ColumnWidths
{
    // Two and three Chinese characters; a figure of six digits; a label that can be read; the longest run of a label on a line.
    private const int Narrow = 4;
    private const int Group = 6;
    private const int Figure = 6;
    private const int Readable = 20;
    private const int Longest = 36;

    // What is no number wraps beyond this.
    private const int LongestValue = 12;

    /// <summary>The widths of the columns, without padding; null where the table is wider than it may be.</summary>
    public static int[]? Of(PlacedTable table, DrawingStyle style)
    {
        int labels = table.LabelColumns;
        int[] least = new int[table.Columns];
        int[] wanted = new int[table.Columns];
        for (int i = 0; i < table.Columns; i++)
            (least[i], wanted[i]) = (Narrow, Narrow);
        foreach (PlacedCell cell in table.Cells.Where(static c => c.ColumnSpan == 1))
        {
            int width = style.WidthOf(Encoding.UTF8.GetBytes(cell.Text));
            bool isValue = !cell.IsHead && !cell.IsLabel;
            int need = cell.Cell is not null ? Narrow : isValue ? Math.Min(width, Math.Max(LongestValue, LongestPiece(cell.Text, style))) : Math.Min(width, cell is { IsLabel: true, RowSpan: 1 } ? 2 * Group : Math.Min(LongestPiece(cell.Text, style), Group));
            least[cell.Column] = Math.Max(least[cell.Column], need);
            wanted[cell.Column] = Math.Max(wanted[cell.Column], Math.Max(need, cell.Cell is not null ? Figure : Math.Min(width, Longest)));
        }

        for (int i = 0; i < table.Columns; i++)
            (least[i], wanted[i]) = (style.Whole(least[i]), style.Whole(wanted[i]));
        if (style.Width == 0)
            return Spread(table, style, wanted);
        int room = style.Width - style.Bar - (table.Columns * style.Gap) - least.Sum();
        if (room < 0)
            return null;
        // First what must be read: figures, then labels, then the rest.
        Grow(least, wanted, labels, table.Columns, Figure, style, ref room);
        Grow(least, wanted, labels - 1, labels, Readable, style, ref room);
        Grow(least, wanted, 0, labels - 1, Group, style, ref room);
        Grow(least, wanted, labels - 1, labels, Longest, style, ref room);
        Grow(least, wanted, 0, table.Columns, Longest, style, ref room);
        return least;
    }

    // What stays together on a line: （三）, a number.
    private static int LongestPiece(string text, DrawingStyle style)
    {
        int longest = Narrow;
        for (ReadOnlySpan<byte> left = Encoding.UTF8.GetBytes(text); !left.IsEmpty;)
        {
            int used = LineBreaker.NextPiece(left);
            longest = Math.Max(longest, style.WidthOf(left[..used]));
            left = left[used..];
        }

        return longest;
    }

    private static void Grow(int[] widths, int[] wanted, int from, int to, int most, DrawingStyle style, ref int room)
    {
        for (bool grew = true; grew && room >= style.Bar;)
        {
            grew = false;
            for (int i = Math.Max(from, 0); i < to && room >= style.Bar; i++)
            {
                if (widths[i] >= Math.Min(wanted[i], most))
                    continue;
                widths[i] += style.Bar;
                room -= style.Bar;
                grew = true;
            }
        }
    }

    // Where text is not broken, what covers several columns needs room too.
    private static int[] Spread(PlacedTable table, DrawingStyle style, int[] widths)
    {
        foreach (PlacedCell cell in table.Cells.Where(static c => c.Text.Length > 0))
        {
            string text = style.IsMarkdown ? MarkdownEscaper.Escape(cell.Text) : cell.Text;
            int lack = style.WidthOf(Encoding.UTF8.GetBytes(text)) - ((cell.ColumnSpan - 1) * style.Gap);
            for (int i = cell.Column; i < cell.Column + cell.ColumnSpan; i++)
                lack -= widths[i];
            if (lack > 0 && style.IsMarkdown)
                widths[cell.Column + cell.ColumnSpan - 1] += lack;
        }

        return widths;
    }
}
