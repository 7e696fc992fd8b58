using ReportGen.Reading.Fields;

namespace ReportGen.Publishing.Documents.Sheets;

/// <summary>The places that a workbook made to be filled in names, with what its cells hold there.</summary>
internal sealed class WorkbookFields
{
    // A form has one for each of its sections.
    private const int MostRanges = 200;

    private readonly string _form;
    private readonly Dictionary<string, (SheetRange Range, bool IsFormula, List<string> Lines)> _fields = new(StringComparer.Ordinal);

    // The places of one cell, and the few of several.
    private readonly Dictionary<(string Sheet, int Row, int Column), string> _cells = [];
    private readonly List<(string Name, SheetRange Range)> _ranges = [];

    /// <param name="form">The form that the workbook says it is.</param>
    /// <param name="names">The names it gives to cells.</param>
    public WorkbookFields(string form, IEnumerable<(string Name, SheetRange Range)> names)
    {
        _form = form;
        foreach ((string name, SheetRange range) in names)
        {
            if (!range.IsCell && _ranges.Count == MostRanges)
                continue;
            _fields[name] = (range, false, []);
            if (range.IsCell)
                _cells[(range.Sheet, range.Top, range.Left)] = name;
            else
                _ranges.Add((name, range));
        }
    }

    /// <summary>Takes a cell in, where it has a name.</summary>
    /// <param name="sheet">Its sheet.</param>
    /// <param name="row">Its row, from 1.</param>
    /// <param name="column">Its column, from 1.</param>
    /// <param name="text">What it holds, with the lines it has.</param>
    /// <param name="isFormula">Whether a formula computes it.</param>
    public void See(string sheet, int row, int column, string text, bool isFormula)
    {
        if ((text.Length == 0 && !isFormula) || NameOf(sheet, row, column) is not { } name)
            return;
        var (range, _, lines) = _fields[name];
        lines.Add(text);
        _fields[name] = (range, isFormula, lines);
    }

    /// <summary>The places, with what stands there.</summary>
    public FormFields ToFields() =>
        new(_form, _fields.ToDictionary(static f => f.Key, static f => new FormField(string.Join('\n', f.Value.Lines), f.Value.Range.Place, f.Value.IsFormula), StringComparer.Ordinal));

    private string? NameOf(string sheet, int row, int column) => _cells.TryGetValue((sheet, row, column), out string? name) ? name
        : _ranges.Find(r => r.Range.Contains(sheet, row, column)).Name;
}
