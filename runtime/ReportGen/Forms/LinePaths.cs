using System.Collections.Frozen;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ReportGen.Forms;

/// <summary>Rows and columns by their paths, where a form has so many that they are no properties.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LinePaths
{
    private static readonly ConditionalWeakTable<AxisInfo, FrozenDictionary<string, int>> Known = [];

    /// <summary>The index of the first cell of a row.</summary>
    /// <param name="report">The report.</param>
    /// <param name="block">The index of the first cell of its block.</param>
    /// <param name="row">The path of the row: <c>total</c>, <c>results.granted</c>.</param>
    /// <exception cref="ArgumentException">No such row holds cells.</exception>
    public static int Row(Report report, int block, string row)
    {
        BlockInfo found = report.Form.Cells[block].Block;
        return found.CellIndex(Find(found.Rows, row, "row", found), 0);
    }

    /// <summary>The index of a cell in a row.</summary>
    /// <param name="report">The report.</param>
    /// <param name="first">The index of the first cell of the row.</param>
    /// <param name="column">The path of the column.</param>
    /// <exception cref="ArgumentException">No such column holds cells.</exception>
    public static int Column(Report report, int first, string column)
    {
        BlockInfo found = report.Form.Cells[first].Block;
        return first + Find(found.Columns, column, "column", found);
    }

    private static int Find(AxisInfo axis, string path, string what, BlockInfo block)
    {
        FrozenDictionary<string, int> lines = Known.GetValue(axis, static a => a.Lines.ToFrozenDictionary(static l => l.Path, static l => l.Index, StringComparer.Ordinal));
        return lines.TryGetValue(path, out int index)
            ? index
            : throw new ArgumentException($"'{path}' is no {what} with cells in '{block.Table.Id}'{Suggestion.For(path, lines.Keys)}", what);
    }
}
