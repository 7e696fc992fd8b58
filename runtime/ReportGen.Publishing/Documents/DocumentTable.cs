using ReportGen.Reading;
using ReportGen.Reading.Cells;

namespace ReportGen.Publishing.Documents;

/// <summary>
/// Rebuilds the grid of a table from its cells and their spans, and writes its rows as lines. A row that is no row of
/// figures (layout of a page, a narrative set in a table, a table within a cell) is written as running text.
/// </summary>
internal sealed class DocumentTable
{
    /// <summary>The most columns of a table.</summary>
    public const int MaxColumns = 200;

    /// <summary>The most places of all tables of a document: 2000 rows of the widest table.</summary>
    public const int MaxCells = 2000 * MaxColumns;

    /// <summary>No label of a form is half as long; a paragraph of a report that is not longer does no harm in a cell.</summary>
    private const int LongText = 400;

    /// <summary>A row with fewer cells is a heading, unless a figure stands behind its label.</summary>
    private const int FewestOfRow = 3;

    private readonly List<List<PlacedCell>> _rows = [];
    private readonly int[] _coveredFor = new int[MaxColumns];
    // How far each row reaches, with what spans into it from above.
    private readonly List<int> _ends = [];
    private bool _clipped;

    /// <summary>The number of the table in a document without lines, from 1; 0 in any other.</summary>
    public int Number { get; init; }

    /// <summary>Starts a row; <see cref="AddCell"/> fills it.</summary>
    public void StartRow()
    {
        EndRow();
        if (_rows.Count > 0)
        {
            for (int column = 0; column < MaxColumns; column++)
                _coveredFor[column] = Math.Max(0, _coveredFor[column] - 1);
        }

        _rows.Add([]);
        NextColumn = 0;
    }

    /// <summary>The column to the right of the last cell of the row.</summary>
    public int NextColumn { get; private set; }

    private void EndRow()
    {
        if (_ends.Count == _rows.Count)
            return;
        int end = NextColumn;
        for (int column = end; column < MaxColumns; column++)
            end = _coveredFor[column] > 0 ? column + 1 : end;
        _ends.Add(end);
    }

    /// <summary>Ends what spans downwards, as the end of a group of rows does.</summary>
    public void EndGroup()
    {
        EndRow();
        Array.Clear(_coveredFor);
    }

    /// <summary>Leaves places empty at the start of a row, or where a cell goes on from the row above.</summary>
    public void Skip(int columns) => NextColumn = Math.Min(MaxColumns, NextColumn + Math.Max(0, columns));

    /// <summary>Goes back to a place of the row: those that a cell spans are named one by one.</summary>
    public void Return(int column) => NextColumn = column;

    /// <summary>Puts a cell in the next place that no cell above spans.</summary>
    public void AddCell(LineBuffer content, SourcePlace place, int columnSpan = 1, int rowSpan = 1)
    {
        int column = NextColumn;
        while (column < MaxColumns && _coveredFor[column] > 0)
            column++;
        if (column >= MaxColumns)
            throw DocumentFaults.TooLarge(static w => w.TableColumns(), MaxColumns);
        int end = column + Math.Clamp(columnSpan, 1, MaxColumns + 1);
        if (end > MaxColumns)
        {
            // A span over everything (colspan="1000") says nothing of the width: the cells of other rows do.
            end = MaxColumns;
            _clipped = true;
        }

        for (int covered = column; covered < end; covered++)
            _coveredFor[covered] = Math.Max(_coveredFor[covered], rowSpan);
        _rows[^1].Add(new PlacedCell(column, end, content, place));
        NextColumn = end;
    }

    /// <summary>Writes the rows.</summary>
    public void WriteTo(LineBuffer lines)
    {
        int width = 0;
        foreach (PlacedCell cell in _rows.SelectMany(row => row))
            width = Math.Max(width, _clipped ? cell.Column + 1 : cell.End);
        EndRow();
        bool isLayout = _rows.All(row => row.Count <= 1);
        for (int r = 0; r < _rows.Count; r++)
        {
            List<PlacedCell> row = _rows[r];
            if (isLayout || IsFlow(row))
            {
                foreach (PlacedCell cell in row)
                    lines.AddPart(cell.Content, Number > 0 ? new FlowPlace(Number, r + 1) : null);
            }
            else
            {
                // A row of figures that lacks a cell is left as short as it is: which one it lacks nobody knows.
                WriteRow(lines, r, row.Count >= FewestOfRow || HasFigure(row) ? Math.Min(width, Math.Max(_ends[r], 2)) : width);
            }
        }
    }

    private void WriteRow(LineBuffer lines, int number, int width)
    {
        List<PlacedCell> row = _rows[number];
        var cells = new string[width];
        var places = new SourcePlace[width];
        Array.Fill(cells, "");
        if (row.Count > 0)
            Array.Fill(places, row[0].Place);
        foreach (PlacedCell cell in row)
        {
            cells[cell.Column] = CellText.Fold(cell.Content.Lines);
            lines.AddPicturesOf(cell.Content);
            for (int column = cell.Column; column < Math.Min(cell.End, width); column++)
                places[column] = cell.Place;
        }

        if (Number > 0)
            places[0] = new SourcePlace(0, 1) { Flow = new FlowPlace(Number, number + 1) };
        lines.AddRow(cells, places);
    }

    private static bool HasFigure(List<PlacedCell> row) => row.Skip(1).Any(static cell => CellText.Fold(cell.Content.Lines).Trim() is { Length: > 0 } text
        && text.Any(char.IsAsciiDigit) && text.All(static c => char.IsAsciiDigit(c) || c is '.' or ',' or '+' or '-' or '−'));

    private static bool IsFlow(List<PlacedCell> row)
    {
        if (row.Count == 1 && row[0].Content.HasHeading)
            return true;
        return row.Any(cell => cell.Content.HasTable || cell.Content.Lines.Sum(line => (long)line.Length) > LongText);
    }

    private readonly record struct PlacedCell(int Column, int End, LineBuffer Content, SourcePlace Place);
}
