using ReportGen.Rendering;
using ReportGen.Rendering.Drawing;
using ReportGen.Views;

namespace ReportGen.Publishing.FormFiles.Word;

/// <summary>How wide the columns of a table are, how large its letters, and whether its page lies.</summary>
/// <param name="Widths">The widths, in twips.</param>
/// <param name="Size">The size of the letters, in half points.</param>
/// <param name="IsLying">Whether the page lies.</param>
internal sealed record WordColumns(IReadOnlyList<int> Widths, int Size, bool IsLying)
{
    // 五号, 小五, 六号, 小六, 七号, and what is read with a glass.
    private static readonly int[] Sizes = [21, 18, 15, 13, 11, 8];

    private const int MostLabel = 26, LeastLabel = 8, MostValue = 14, LeastValue = 5;

    // Word keeps 0.19 cm free at either side of a cell; here it is half of that.
    private const int Padding = 108;

    /// <summary>Fits a table to the page.</summary>
    public static WordColumns Of(PlacedTable table)
    {
        int[] needed = [.. Enumerable.Range(0, table.Columns).Select(c => Needed(table, c))];
        foreach (var (size, isLying) in ((int, bool)[])[(Sizes[0], false), (Sizes[1], false), (Sizes[0], true), .. Sizes.Skip(1).Select(static s => (s, true))])
        {
            int room = isLying ? WordLook.LyingTextWidth : WordLook.TextWidth;
            if (Width(needed, size) <= room || (isLying && size == Sizes[^1]))
                return new WordColumns(Fill(needed, room), size, isLying);
        }

        throw new InvalidOperationException("The last size is taken whatever it needs.");
    }

    private static int Width(int[] needed, int size) => needed.Sum(n => (n * size * 5) + Padding);

    // In half characters. A label may take several lines.
    private static int Needed(PlacedTable table, int column)
    {
        bool isLabel = column < table.LabelColumns;
        int[] widths = [.. table.Cells.Where(c => c.Column == column && c.ColumnSpan == 1 && c.Text.Length > 0).Select(c => (Width: TextWidth.Of(c.Text), Lines: c.IsHead || c.Kind == GridCellKind.Unit ? 3 : 2)).Select(static c => (c.Width + c.Lines - 1) / c.Lines)];
        int widest = widths.DefaultIfEmpty().Max();
        return isLabel ? Math.Clamp(widest, LeastLabel, MostLabel) : Math.Clamp(widest, LeastValue, MostValue);
    }

    private static int[] Fill(int[] needed, int room)
    {
        int total = needed.Sum();
        int[] widths = [.. needed.Select(n => n * room / total)];
        widths[0] += room - widths.Sum();
        return widths;
    }
}
