using System.Globalization;
using System.Text.RegularExpressions;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Lines;
using ReportGen.Rendering.Drawing;

namespace ReportGen.Reading.Fields;

/// <summary>
/// Finds the places of a form in a document that says which form it is and prints it as we do: titles and tables in their order,
/// every label in its place. Where anything is otherwise the document is read as any other.
/// </summary>
internal sealed partial class FormLines
{
    private readonly SourceDocument _document;
    private readonly FormInfo _form;
    private readonly Dictionary<string, FormField> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<TableInfo, (PlacedTable Grid, ILookup<int, PlacedCell> ByRow)> _grids = [];
    private int _at;

    private FormLines(SourceDocument document, FormInfo form) => (_document, _form) = (document, form);

    /// <summary>The places; null where the document is not the form as it was printed.</summary>
    public static FormFields? Find(SourceDocument document, IReadOnlyList<FormInfo> forms)
    {
        if (document.FormName is not { } name || forms.FirstOrDefault(f => FieldNames.Of(f) == name) is not { } form)
            return null;
        var lines = new FormLines(document, form);
        return lines.ReadTitle() && lines.ReadSections() ? new FormFields(name, lines._fields) : null;
    }

    private bool IsAtEnd => _at >= _document.Lines.Count;

    private string Line => _document.Lines[_at];

    private bool IsRow => Line.Contains(SourceDocument.CellSeparator, StringComparison.Ordinal);

    private bool ReadTitle()
    {
        while (!IsAtEnd && (string.IsNullOrWhiteSpace(Line) || PageChrome.IsChrome(Line.Trim())))
            _at++;
        string title = TitleAt(_at);
        SourcePlace place = _document.PlaceOf(_at);
        // The organ stands on a line of its own where the title is long.
        if (title.Length > 0 && !IsWholeTitle(title))
            title += TitleAt(++_at);
        if (!IsWholeTitle(title))
            return false;
        _at++;
        string named = title[..^_form.Title.Length].Trim();
        Match match = YearPattern().Match(named);
        Add(FieldNames.Year, match.Success ? match.Groups[1].Value : "", place);
        Add(FieldNames.Organ, (match.Success ? named[..match.Index] : named).Trim(), place);
        if (_document.Published is { } published)
            Add(FieldNames.Published, published.ToString(), place);
        return true;
    }

    private string TitleAt(int line) => line >= _document.Lines.Count || _document.Lines[line].Contains(SourceDocument.CellSeparator, StringComparison.Ordinal) ? "" : TextMarks.Remove(_document.Lines[line]).Trim();

    private bool IsWholeTitle(string title) => title.Length > 0 && title.EndsWith(_form.Title, StringComparison.Ordinal);

    private bool ReadSections()
    {
        IReadOnlyList<SectionInfo> sections = _form.Sections;
        // What stands before the first title belongs to the section without one.
        SectionInfo? current = sections is [{ Title: null } opening, ..] ? opening : null;
        if (!Read(current, Next(sections, current is null ? 0 : 1)))
            return false;
        for (int s = current is null ? 0 : 1; s < sections.Count; s++)
        {
            if (IsAtEnd || sections[s].Title is null)
                return false;
            _at++;
            if (!Read(sections[s], Next(sections, s + 1)))
                return false;
        }

        return IsAtEnd;
    }

    private static string? Next(IReadOnlyList<SectionInfo> sections, int next) => next < sections.Count ? sections[next].Title : null;

    // Up to the next title, which is not taken.
    private bool Read(SectionInfo? section, string? nextTitle)
    {
        var text = new List<string>();
        int first = _at;
        int table = 0;
        for (; !IsAtEnd && (nextTitle is null || !IsTitle(nextTitle)); _at++)
        {
            if (string.IsNullOrWhiteSpace(Line))
                continue;
            if (section is not null && table < section.Tables.Count && ReadTable(section.Tables[table]))
            {
                table++;
                // The loop goes on to the next line.
                _at--;
                continue;
            }

            if (IsRow || section is null)
                return false;
            if (table < section.Tables.Count && IsCaption(section.Tables[table]))
                continue;
            first = text.Count == 0 ? _at : first;
            text.Add(Line.Trim());
        }

        if (section is null)
            return true;
        if (text.Count > 0 || section.Text != TextRule.None)
            Add(FieldNames.Of(section), string.Join('\n', text), _document.PlaceOf(first));
        return table == section.Tables.Count;
    }

    private bool IsTitle(string title) => !IsRow && LabelNormalizer.Skeleton(TextMarks.Remove(Line)) == LabelNormalizer.Skeleton(title);

    private bool IsCaption(TableInfo table)
    {
        string unit = Wording.Chinese.UnitNote(table.Unit ?? "");
        return Line.Trim() is var line && (line == table.Name || line == unit || line == $"{table.Name}{Wording.Chinese.InBrackets(unit)}");
    }

    // A line for each row of the table, with every place of its grid.
    private bool ReadTable(TableInfo table)
    {
        if (!_grids.TryGetValue(table, out var grid))
        {
            PlacedTable made = PlacedTable.Of(table);
            _grids.Add(table, grid = (made, made.Cells.ToLookup(static c => c.Row)));
        }

        (PlacedTable placed, ILookup<int, PlacedCell> byRow) = grid;
        if (_at + placed.Rows > _document.Lines.Count)
            return false;
        var found = new List<(CellInfo Cell, string Text, SourcePlace Place)>();
        for (int row = 0; row < placed.Rows; row++)
        {
            string[] cells = _document.Lines[_at + row].Split(SourceDocument.CellSeparator);
            if (cells.Length != placed.Columns)
                return false;
            foreach (PlacedCell cell in byRow[row])
            {
                if (cell.Cell is { } info)
                    found.Add((info, cells[cell.Column], _document.PlaceOf(_at + row, cell.Column)));
                else if (LabelNormalizer.Skeleton(TextMarks.Remove(cells[cell.Column])) != LabelNormalizer.Skeleton(cell.Text))
                    return false;
            }

            // What stands in a place that another covers would be lost.
            if (Enumerable.Range(0, placed.Columns).Any(c => !string.IsNullOrWhiteSpace(cells[c]) && !byRow[row].Any(p => p.Column == c)))
                return false;
        }

        foreach (var (cell, text, place) in found)
            Add(FieldNames.Of(cell), text, place);
        _at += placed.Rows;
        return true;
    }

    private void Add(string name, string text, SourcePlace place) => _fields[name] = new FormField(text, place);

    [GeneratedRegex(@"([0-9]{4})\s*年?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex YearPattern();
}
