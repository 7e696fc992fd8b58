using System.Text;
using ReportGen.Views;

namespace ReportGen.Rendering.Drawing;

/// <summary>A drawn table: bytes, and between them the values of a report.</summary>
internal sealed class TableDrawing
{
    private readonly List<(byte[] Before, int Cell, int Width)> _values = [];
    private readonly DrawingStyle _style;
    private readonly PlacedTable _table;
    private readonly int[] _widths;
    private readonly int[] _starts;
    private readonly int[] _heights;
    private readonly PlacedCell[,] _at;
    private readonly Dictionary<PlacedCell, byte[][]> _lines = [];
    private readonly StringBuilder _text = new();
    private readonly byte[] _tail;

    /// <summary>Draws a table.</summary>
    public TableDrawing(PlacedTable table, DrawingStyle style, int[] widths)
    {
        (_table, _style, _widths) = (table, style, widths);
        _at = new PlacedCell[table.Rows, table.Columns];
        foreach (PlacedCell cell in table.Cells)
        {
            for (int y = cell.Row; y < cell.Row + cell.RowSpan; y++)
            {
                for (int x = cell.Column; x < cell.Column + cell.ColumnSpan; x++)
                    _at[y, x] = cell;
            }

            _lines[cell] = cell.Cell is null ? Break(cell.Text, Inner(cell)) : [[]];
        }

        _heights = Heights();
        _starts = new int[table.Rows + 1];
        for (int row = 0; row < table.Rows; row++)
            _starts[row + 1] = _starts[row] + _heights[row] + 1;
        for (int row = 0; row <= table.Rows; row++)
        {
            Border(row);
            for (int line = 1; row < table.Rows && line <= _heights[row]; line++)
                TextLine(row, _starts[row] + line);
        }

        _tail = Encoding.UTF8.GetBytes(_text.ToString());
    }

    /// <summary>Whether it holds further columns of the table before it.</summary>
    public bool IsContinuation { get; init; }

    /// <summary>Whether every value of a report has room.</summary>
    public bool HasRoom(Report report)
    {
        Span<byte> scratch = stackalloc byte[CellFormat.ScratchLength];
        foreach (var (_, cell, width) in _values)
        {
            if (!report.Cell(cell).IsBlank && _style.WidthOf(CellFormat.Print(report, cell, scratch)) > width - (2 * _style.Padding))
                return false;
        }

        return true;
    }

    /// <summary>Writes the table with the values of a report.</summary>
    public void Write(Report report, Utf8Output output)
    {
        foreach (var (before, cell, width) in _values)
        {
            output.Write(before);
            output.DrawnCell(report, cell, _style, width);
        }

        output.Write(_tail);
    }

    private int Inner(PlacedCell cell)
    {
        int width = (cell.ColumnSpan - 1) * _style.Gap;
        for (int i = cell.Column; i < cell.Column + cell.ColumnSpan; i++)
            width += _widths[i];
        return width;
    }

    private byte[][] Break(string text, int width)
    {
        if (_style.IsMarkdown)
            return [Encoding.UTF8.GetBytes(MarkdownEscaper.Escape(text))];
        var lines = new List<byte[]>();
        ReadOnlySpan<byte> left = Encoding.UTF8.GetBytes(text);
        do
        {
            int used = LineBreaker.Next(left, width, _style.IsAmbiguousWide, out int length);
            lines.Add(left[..length].ToArray());
            left = left[used..];
        }
        while (!left.IsEmpty);
        return [.. lines];
    }

    private int[] Heights()
    {
        int[] heights = new int[_table.Rows];
        Array.Fill(heights, 1);
        foreach (PlacedCell cell in _table.Cells.OrderBy(static c => c.RowSpan))
        {
            int has = cell.RowSpan - 1;
            for (int row = cell.Row; row < cell.Row + cell.RowSpan; row++)
                has += heights[row];
            heights[cell.Row + cell.RowSpan - 1] += Math.Max(0, _lines[cell].Length - has);
        }

        return heights;
    }

    // The line above a row, or below the last. A cell that goes on through it keeps its words.
    private void Border(int row)
    {
        bool isHead = row > 0 && row == _table.HeadRows;
        for (int column = 0; column <= _table.Columns; column++)
        {
            PlacedCell? left = column == 0 ? null : Through(row, column - 1);
            PlacedCell? right = column == _table.Columns ? null : Through(row, column);
            if (left is null || left != right)
                _text.Append(Corner(row, column, left is null && column > 0, right is null && column < _table.Columns));
            if (column == _table.Columns)
                break;
            if (right is null)
                _text.Append(isHead && _style.IsMarkdown ? '=' : _style.IsMarkdown ? '-' : '─', (_widths[column] + (2 * _style.Padding)) / _style.Bar);
            else if (right.Column == column)
                Words(right, _starts[row]);
        }

        // Numbers stand at the right.
        if (isHead && _style.IsMarkdown && _table.Cells.Any(static c => c.Cell is not null))
        {
            for (int column = _table.LabelColumns, end = _text.Length - 1; column < _table.Columns; column++)
                _text[end - _widths[(column + 1)..].Sum() - ((_table.Columns - 1 - column) * _style.Gap) - 1] = ':';
        }

        _text.Append('\n');
    }

    private void TextLine(int row, int line)
    {
        for (int column = 0; column <= _table.Columns; column++)
        {
            PlacedCell? left = column == 0 ? null : _at[row, column - 1];
            PlacedCell? right = column == _table.Columns ? null : _at[row, column];
            if (left != right || left is null)
                _text.Append(_style.IsMarkdown ? '|' : '│');
            if (right is not null && right.Column == column)
                Words(right, line);
        }

        _text.Append('\n');
    }

    private PlacedCell? Through(int row, int column) =>
        row > 0 && row < _table.Rows && _at[row - 1, column] == _at[row, column] ? _at[row, column] : null;

    private char Corner(int row, int column, bool toLeft, bool toRight)
    {
        if (_style.IsMarkdown)
            return toLeft || toRight ? '+' : '|';
        bool up = row > 0 && Divides(row - 1, column);
        bool down = row < _table.Rows && Divides(row, column);
        return " ╵╷│╴┘┐┤╶└┌├─┴┬┼"[(up ? 1 : 0) | (down ? 2 : 0) | (toLeft ? 4 : 0) | (toRight ? 8 : 0)];
    }

    private bool Divides(int row, int column) => column == 0 || column == _table.Columns || _at[row, column - 1] != _at[row, column];

    // What a cell shows on a line of the drawing.
    private void Words(PlacedCell cell, int line)
    {
        int index = line - _starts[cell.Row] - 1;
        int width = Inner(cell);
        if (cell.Cell is { } value && index == 0)
        {
            _values.Add((Encoding.UTF8.GetBytes(_text.ToString()), value.Index, width + (2 * _style.Padding)));
            _text.Clear();
            return;
        }

        byte[] words = index >= 0 && index < _lines[cell].Length ? _lines[cell][index] : [];
        int blanks = Math.Max(0, width - _style.WidthOf(words));
        // Four blanks would begin a block of code in Markdown; there the colons of the heads say where text stands.
        bool isLeft = _style.IsMarkdown || cell.IsLabel || cell.Kind is GridCellKind.Band or GridCellKind.Unit;
        int before = isLeft ? 0 : cell.IsHead ? blanks / 2 : blanks;
        _text.Append(' ', before + _style.Padding).Append(Encoding.UTF8.GetString(words)).Append(' ', blanks - before + _style.Padding);
    }
}
