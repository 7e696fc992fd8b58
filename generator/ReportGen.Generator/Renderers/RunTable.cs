using System.Globalization;
using System.Text;

namespace ReportGen.Generator.Renderers;

/// <summary>A constant that is another one from time to time.</summary>
/// <param name="First">A slot that it stands in.</param>
/// <param name="Name">The variable that holds it; null for a text, which is cut out where it is written.</param>
/// <param name="Place">Where it is in the table.</param>
/// <param name="Value">What it is written as where it is used.</param>
internal sealed record RunColumn((int Statement, int Slot) First, string? Name, string Place, string Value);

/// <summary>What differs from time to time in a run: a row for each time, of numbers, and where its texts begin and how long they are.</summary>
internal sealed class RunTable
{
    private readonly CodeRun _run;
    private readonly List<RunColumn> _columns = [];
    private readonly Dictionary<(int Statement, int Slot), RunColumn> _columnOf = [];
    private readonly StringBuilder _text = new();

    public RunTable(CodeRun run)
    {
        _run = run;
        foreach (var place in run.Places().Where(run.Varies))
        {
            RunColumn? column = _columns.Find(c => run.AreSame(c.First, place));
            if (column is null)
                _columns.Add(column = Column(place));
            _columnOf.Add(place, column);
        }
    }

    public IEnumerable<RunColumn> Numbers => _columns.Where(static c => c.Name is not null);

    public bool HasTexts => _columns.Exists(static c => c.Name is null);

    /// <summary>How many numbers a row has; 0 where nothing differs.</summary>
    public int Width { get; private set; }

    /// <summary>All texts that differ. Complete with the rows.</summary>
    public string Text => _text.ToString();

    public RunColumn? ColumnOf((int Statement, int Slot) place) => _columnOf.TryGetValue(place, out RunColumn? column) ? column : null;

    /// <summary>The numbers of the table.</summary>
    public List<int> Rows()
    {
        var rows = new List<int>(_run.Count * Width);
        var offsets = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        int end = 0;
        for (int time = 0; time < _run.Count; time++)
        {
            foreach (RunColumn column in _columns)
            {
                CodeSlot slot = _run.Slot(time, column.First);
                if (slot.Kind != SlotKind.Text)
                {
                    rows.Add(slot.Number);
                    continue;
                }

                if (!offsets.TryGetValue(slot.Text!, out var piece))
                {
                    _text.Append(slot.Text);
                    offsets.Add(slot.Text!, piece = (end, Encoding.UTF8.GetByteCount(slot.Text!)));
                    end += piece.Item2;
                }

                rows.Add(piece.Item1);
                rows.Add(piece.Item2);
            }
        }

        return rows;
    }

    /// <summary>The text before each cell and the cell, where nothing else differs.</summary>
    public (string Text, int Cell)[]? PackedPieces() =>
        _columns.Count == 2 && _columns[0] is { Name: null, First: (0, 0) } text && _run.Slot(0, _columns[1].First).Kind == SlotKind.Cell
            && _run.Shapes[_run.Start].Slots.Length == 1 && _columnOf.Values.Count(c => c == text) == 1
            ? [.. Enumerable.Range(0, _run.Count).Select(time => (_run.Slot(time, text.First).Text!, _run.Slot(time, _columns[1].First).Number))]
            : null;

    private RunColumn Column((int Statement, int Slot) place)
    {
        SlotKind kind = _run.Slot(0, place).Kind;
        string at = Place(Width);
        if (kind == SlotKind.Text)
        {
            string length = Place(Width + 1);
            Width += 2;
            return new(place, null, at, $"text.Slice({at}, {length})");
        }

        Width++;
        string name = kind == SlotKind.Cell ? "cell" : "number";
        int others = _columns.Count(c => c.Name?.StartsWith(name, StringComparison.Ordinal) == true);
        if (others > 0)
            name += (others + 1).ToString(CultureInfo.InvariantCulture);
        return new(place, name, at, name);
    }

    private static string Place(int offset) => offset == 0 ? "places[place]" : $"places[place + {offset.ToString(CultureInfo.InvariantCulture)}]";
}
