using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.Sheets;

/// <summary>The cells of one sheet, and the rows they make over the range that is used.</summary>
internal sealed class SheetGrid
{
    /// <summary>Merged ranges never overlap, so a sheet of the size that is read cannot have more places in them.</summary>
    private const long MaxMerged = 4_000_000;

    /// <summary>No label of a form is longer.</summary>
    private const int LongText = 80;

    private readonly SortedDictionary<int, SortedDictionary<int, string>> _rows = [];
    private readonly List<(int First, int Last)> _hiddenColumns = [];
    private readonly List<(int Top, int Left, int Bottom, int Right)> _merges = [];
    private int _left = int.MaxValue;
    private int _right;

    public SheetGrid(string name) => Name = name;

    /// <summary>The name of the sheet.</summary>
    public string Name { get; }

    public bool IsEmpty => _rows.Count == 0;

    /// <summary>Adds a cell.</summary>
    /// <param name="row">Its row, from 1.</param>
    /// <param name="column">Its column, from 1.</param>
    /// <param name="text">What it holds, on one line.</param>
    /// <param name="isHidden">Whether its row is hidden.</param>
    public void Add(int row, int column, string text, bool isHidden)
    {
        if (text.Length == 0)
            return;
        if (!_rows.TryGetValue(row, out SortedDictionary<int, string>? cells))
            _rows.Add(row, cells = []);
        cells[column] = isHidden || _hiddenColumns.Exists(h => column >= h.First && column <= h.Last) ? TextMarks.Wrap(text, TextMarks.Hidden) : text;
        _left = Math.Min(_left, column);
        _right = Math.Max(_right, column);
    }

    /// <summary>Hides columns of which cells are added from here on: a sheet says so before its rows.</summary>
    public void HideColumns(int first, int last)
    {
        if (_hiddenColumns.Count < DocumentTable.MaxColumns)
            _hiddenColumns.Add((first, last));
    }

    public void Merge(string range)
    {
        int colon = range.IndexOf(':');
        if (colon > 0 && SheetAddress.Parse(range[..colon]) is { } from && SheetAddress.Parse(range[(colon + 1)..]) is { } to)
            Merge(from.Row, from.Column, to.Row, to.Column);
    }

    /// <summary>Merges a range, by its two corners.</summary>
    public void Merge(int row, int column, int otherRow, int otherColumn)
    {
        if (_merges.Count >= DocumentTable.MaxCells)
            throw DocumentFaults.Damaged(w => w.TooManyMergedCells(Name));
        _merges.Add((Math.Min(row, otherRow), Math.Min(column, otherColumn), Math.Max(row, otherRow), Math.Max(column, otherColumn)));
    }

    /// <summary>Writes the rows, with a blank line for each that is empty and one before all but the first sheet.</summary>
    public void WriteTo(LineBuffer lines)
    {
        if (_rows.Count == 0)
            return;
        int top = _rows.Keys.First();
        int bottom = _rows.Keys.Last();
        EmptyCoveredCells(bottom);
        int width = _right - _left + 1;
        if (width > DocumentTable.MaxColumns)
            throw DocumentFaults.TooLarge(w => w.SheetColumns(Name), DocumentTable.MaxColumns);
        if (bottom - top >= DocumentTable.MaxCells)
            throw DocumentFaults.TooLarge(w => w.SheetRows(Name), DocumentTable.MaxCells);
        if (lines.Lines.Count > 0)
            lines.AddText("", Place(top, _left));
        for (int row = top; row <= bottom; row++)
        {
            if (_rows.TryGetValue(row, out SortedDictionary<int, string>? cells) && cells.Count == 1 && IsRunningText(row, cells, width))
                lines.AddText(cells.First().Value, Place(row, cells.First().Key));
            else if (cells is { Count: > 0 })
                WriteRow(lines, row, cells, width);
            else
                lines.AddText("", Place(row, _left));
        }
    }

    /// <summary>A sentence, or what is merged over the whole width, is no row of figures.</summary>
    private bool IsRunningText(int row, SortedDictionary<int, string> cells, int width)
    {
        (int column, string text) = cells.First();
        return text.Length > LongText || text[^1] is '。' or '；' or '：'
            || (column == _left && width > 1 && _merges.Exists(m => m.Top == row && m.Left == column && m.Right - m.Left + 1 >= width));
    }

    private void WriteRow(LineBuffer lines, int row, SortedDictionary<int, string> cells, int width)
    {
        var texts = new string[width];
        var places = new SourcePlace[width];
        for (int i = 0; i < width; i++)
        {
            texts[i] = cells.GetValueOrDefault(_left + i, "");
            places[i] = Place(row, _left + i);
        }

        lines.AddRow(texts, places);
    }

    /// <summary>Cells under a merged one may keep a value from before; nobody sees it.</summary>
    private void EmptyCoveredCells(int bottom)
    {
        long visited = 0;
        foreach ((int top, int left, int end, int mergeRight) in _merges)
        {
            // A merged heading may reach further than any value below it.
            if (_rows.TryGetValue(top, out SortedDictionary<int, string>? first) && first.ContainsKey(left) && mergeRight - left < DocumentTable.MaxColumns)
                _right = Math.Max(_right, mergeRight);
            int right = Math.Min(mergeRight, _right);
            for (int row = top; row <= Math.Min(end, bottom); row++)
            {
                if (++visited > MaxMerged)
                    throw DocumentFaults.Damaged(w => w.TooManyMergedCells(Name));
                if (!_rows.TryGetValue(row, out SortedDictionary<int, string>? cells))
                    continue;
                visited += cells.Count;
                foreach (int column in cells.Keys.Where(column => column >= left && column <= right && (row, column) != (top, left)).ToList())
                    cells.Remove(column);
            }
        }
    }

    private SourcePlace Place(int row, int column) => new(row, column, $"{Name}!{SheetAddress.Print(row, column)}");
}
