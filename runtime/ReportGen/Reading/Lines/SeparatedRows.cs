using System.Buffers;
using System.Text;
using ReportGen.Reading.Cells;
using ReportGen.Reading.Labels;

namespace ReportGen.Reading.Lines;

/// <summary>Rows whose cells one mark parts: a comma, as sheets are exported, or one with which lists are typed (规章，0，0，0).</summary>
internal sealed class SeparatedRows
{
    private const int LongestLine = 2000;
    private const int LongestCell = 120;

    // So many rows of figures make a sheet of a text; a sentence may list some.
    private const int FewestRows = 4;

    // Into how many pieces the mark may have cut a label in which it stands itself.
    private const int MostPiecesOfLabel = 6;

    private const string Separators = ",;，；、";

    private static readonly SearchValues<char> AnySeparator = SearchValues.Create(Separators);

    private readonly char _separator;
    private readonly FormVocabulary _vocabulary;

    private SeparatedRows(char separator, FormVocabulary vocabulary) => (_separator, _vocabulary) = (separator, vocabulary);

    // Sentences hold such marks too; they part cells only where figures or labels stand between them.
    private bool IsOfSentences => _separator > 127;

    /// <summary>The rows of a document; null where no mark parts its cells: several rows must hold figures and nothing that would be cut in two.</summary>
    public static SeparatedRows? Find(IReadOnlyList<SourceLine> lines, FormVocabulary vocabulary)
    {
        List<SourceLine>? marked = null;
        foreach (SourceLine line in lines)
        {
            if (line.Cells is null && line.Bars == 0 && !line.IsBlank && line.Text.AsSpan().ContainsAny(AnySeparator) && !line.Text.Contains('\t', StringComparison.Ordinal))
                (marked ??= []).Add(line);
        }

        if (marked is null || marked.Count < FewestRows)
            return null;
        foreach (char separator in Separators)
        {
            var rows = new SeparatedRows(separator, vocabulary);
            if (rows.Are(marked))
                return rows;
        }

        return null;
    }

    // Lines that hold no cells, bars or tabs.
    private bool Are(List<SourceLine> lines)
    {
        int rows = 0;
        int others = 0;
        foreach (SourceLine line in lines)
        {
            if (Cut(line.Text) is not { Count: > 1 } cells)
                continue;
            (int figures, int words) = Count(cells);
            bool cuts = CutsNumbers(cells);
            bool isRow = figures >= words && figures > 0 && !cuts && !GroupsDigits(line.Text);
            rows += isRow ? 1 : 0;
            others += isRow || (figures == 0 && !cuts) ? 0 : 1;
        }

        return rows >= FewestRows && rows > others;
    }

    /// <summary>The cells of a row and how many characters stand before each; null where the line is running text.</summary>
    public List<(string Text, int Offset)>? Split(string line) =>
        Cut(line) is { } cells && (!IsOfSentences || IsRow(cells)) ? cells : null;

    private static (int Figures, int Words) Count(List<(string Text, int Offset)> cells)
    {
        int figures = cells.Count(static c => IsFigure(c.Text));
        return (figures, cells.Count(static c => c.Text.Trim().Length > 0 && !CellValueParser.IsUnit(c.Text)) - figures);
    }

    private bool IsRow(List<(string Text, int Offset)> cells)
    {
        (int figures, int words) = Count(cells);
        bool IsLabel((string Text, int Offset) cell) => _vocabulary.Knows(LabelNormalizer.Skeleton(cell.Text));
        // A figure that came out wrong (|2251) leaves the row what it is, and so does one that is blank.
        return cells.Count > 1 && ((figures > 0 && figures >= words) || cells.Count(IsLabel) * 2 > cells.Count
            || (IsLabel(cells[0]) && (words == 1 || cells.Skip(1).Any(static c => c.Text.AsSpan().ContainsAnyInRange('0', '9')))));
    }

    private List<(string Text, int Offset)>? Cut(string line)
    {
        if (line.Length > LongestLine || !line.Contains(_separator, StringComparison.Ordinal) || (IsOfSentences && line.Contains('。', StringComparison.Ordinal)))
            return null;
        var cells = new List<(string Text, int Offset)>();
        int at = 0;
        while (at <= line.Length)
        {
            int start = at;
            string cell = line.AsSpan(at).TrimStart(' ') is ['"', ..] && Quoted(line, ref at) is { } quoted ? quoted : Bare(line, ref at);
            if (cell.Length > LongestCell || cell.AsSpan().ContainsAny('。', '；'))
                return null;
            cells.Add((cell, start));
            at++;
        }

        JoinLabels(cells);
        return cells;
    }

    // （区分处理的，只计这一情形，不计其他情形）: the mark stands in the label itself.
    private void JoinLabels(List<(string Text, int Offset)> cells)
    {
        for (int first = 0; first + 1 < cells.Count; first++)
        {
            int most = Math.Min(cells.Count - first, MostPiecesOfLabel);
            int words = 0;
            while (words < most && cells[first + words].Text.AsSpan().Trim().Length > 0 && !IsFigure(cells[first + words].Text))
                words++;
            for (int count = words; count > 1; count--)
            {
                string label = string.Join(_separator, cells.GetRange(first, count).Select(static c => c.Text));
                if (!_vocabulary.Knows(LabelNormalizer.Skeleton(label)))
                    continue;
                cells[first] = (label, cells[first].Offset);
                cells.RemoveRange(first + 1, count - 1);
                break;
            }
        }
    }

    /// <summary>What stands in the first cell of a row that holds nothing else; null where there is no more to a line than its text.</summary>
    public string? Alone(string line)
    {
        string bare = line.AsSpan().TrimEnd([_separator, ' ']).ToString();
        bool isPadded = line.Length - bare.Length > 1 && line.AsSpan(bare.Length).Contains(_separator);
        int at = 0;
        if (bare.StartsWith('"') && Quoted(bare, ref at) is { } quoted && at == bare.Length)
            return quoted;
        return isPadded && !bare.Contains(_separator, StringComparison.Ordinal) ? bare : null;
    }

    private string Bare(string line, ref int at)
    {
        int start = at;
        int end = line.IndexOf(_separator, at);
        at = end < 0 ? line.Length : end;
        return line[start..at];
    }

    // Null where the quotes do not hold a whole cell; then they are part of its text.
    private string? Quoted(string line, ref int at)
    {
        var text = new StringBuilder();
        for (int i = line.IndexOf('"', at) + 1; i < line.Length; i++)
        {
            if (line[i] != '"')
            {
                text.Append(line[i]);
            }
            else if (i + 1 < line.Length && line[i + 1] == '"')
            {
                text.Append(line[i++]);
            }
            else
            {
                int end = i + 1;
                while (end < line.Length && line[end] == ' ')
                    end++;
                if (end < line.Length && line[end] != _separator)
                    return null;
                at = end;
                return text.ToString();
            }
        }

        return null;
    }

    private static bool IsFigure(string cell) => cell.AsSpan().Trim().Length > 0 && CellValueParser.LooksLikeValue(cell.Trim());

    // Whether every comma may stand within a number: behind a digit and before three of them.
    private bool GroupsDigits(string line)
    {
        for (int i = line.IndexOf(_separator, StringComparison.Ordinal); i >= 0; i = line.IndexOf(_separator, i + 1))
        {
            int end = i + 1;
            while (end < line.Length && char.IsAsciiDigit(line[end]))
                end++;
            if (i == 0 || !char.IsAsciiDigit(line[i - 1]) || end - i != 4)
                return false;
        }

        return true;
    }

    // 1,234 among numbers that blanks part: the commas stand within numbers, not between cells.
    private static bool CutsNumbers(List<(string Text, int Offset)> cells) =>
        cells.Exists(static c => c.Text.Trim().Contains(' ', StringComparison.Ordinal) && c.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(CellValueParser.IsDigitRun) > 1);
}
