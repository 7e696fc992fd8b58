using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading.Cells;
using ReportGen.Reading.Headers;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Lines;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading.Tables;

/// <summary>Puts what is printed into the cells of a table, and says what had to be done to it: each cause once.</summary>
internal sealed class CellWriter(TableReading table, DocumentLines lines)
{
    private readonly List<(CellInfo Cell, Token Token, CellValue Value)> _units = [];
    private readonly List<(CellInfo Cell, Token Token)> _plus = [];
    private readonly List<(CellInfo Cell, Token Token)> _blanks = [];
    private readonly List<(CellInfo Cell, Token Token)> _unitsMissing = [];
    private readonly List<(CellInfo Cell, Token Token)> _noNumbers = [];
    private readonly List<(CellInfo Cell, Token Token, char Kind, string Text)> _marks = [];
    private readonly List<(CellInfo Cell, Token Token, string Unit)> _unknownUnits = [];

    /// <summary>Writes one cell; a null token leaves it blank.</summary>
    public void Write(CellInfo cell, Token? token, HeaderUnit? headerUnit, Token label)
    {
        if (token is not null)
        {
            foreach (LineMark mark in lines.MarksOf(token))
            {
                _marks.Add((cell, token, mark.Kind, mark.Text));
                table.MarkedLines.Add(token.Line);
            }
        }

        // Where the form has no cell a mark for nothing is what is to be expected.
        if (token is not { Kind: not TokenKind.Empty } printed || (!cell.Exists && (CellValueParser.IsBlank(printed.Text) || printed.Text.Trim() is "×" or "╳" or "*")))
        {
            table.Set(cell, Cell.Blank, lines.PlaceOf(label.Line, label.Cell, label.Offset), null);
            return;
        }

        SourcePlace place = lines.PlaceOf(printed.Line, printed.Cell, printed.Offset);
        bool wantsMoney = cell.Unit is { } own && CellValueParser.IsMoney(own);
        bool isKnown = headerUnit is not null && cell.FactorFrom(headerUnit.Text) is not null;
        CellValue value = CellValueParser.Parse(printed.Text, cell, isKnown ? headerUnit!.Text : null);
        // 单位：方元: what is counted in is not known, and the header was not meant for a count of things.
        if (!isKnown && headerUnit is { } unknown && value is { Unit: null, Cell: { HasValue: true, Value: not 0 } } && (wantsMoney || !CellValueParser.IsUnit(unknown.Text)))
        {
            table.Set(cell, Cell.Unreadable, place, printed.Text);
            _unknownUnits.Add((cell, printed, unknown.Text));
            return;
        }

        table.Set(cell, value.Cell, place, value.Printed);
        if (value.IsConverted || (value is { Unit: not null, Cell.HasValue: true } && cell.Kind != NumberKind.Amount && !cell.Kind.IsPercent()))
            _units.Add((cell, printed, value with { Unit = value.Unit ?? headerUnit?.Text }));
        if (value.IsUnitMissing)
            _unitsMissing.Add((cell, printed));
        if (value.HasPlus && !cell.Kind.IsSigned())
            _plus.Add((cell, printed));
        if (value.HasBlanks)
            _blanks.Add((cell, printed));
        if (value.NoteMark is { } note)
            _marks.Add((cell, printed, TextMarks.Raised, note));
        if (value.Cell.State == CellState.Unreadable)
            _noNumbers.Add((cell, printed));
    }

    /// <summary>Marks cells whose content is there but cannot be assigned. What is printed is kept.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="printed">What is printed.</param>
    /// <param name="why">Why it cannot be assigned, worded with the name of the row or table and with what is printed.</param>
    public void Unreadable(CellInfo[] cells, List<Token> printed, Func<LocalizedText, string, Message> why)
    {
        cells = Array.FindAll(cells, static c => c.Exists);
        string text = Keep(cells, printed);
        LocalizedText name = cells[0].Block.HasRowLabels ? Names.OfRow(cells[0]) : Names.Of(cells[0].Block.Table);
        table.Findings.Add(why(name, FindingList.Shorten(text)), printed[0], cells, actual: FindingList.Shorten(text));
    }

    /// <summary>Marks the cells of several rows for one cause, told once.</summary>
    /// <param name="rows">The cells of each row, and what is printed there.</param>
    /// <param name="why">The cause.</param>
    public void Unreadable(IReadOnlyList<(CellInfo[] Cells, List<Token> Printed)> rows, Message why)
    {
        foreach ((CellInfo[] cells, List<Token> printed) in rows)
            Keep(Array.FindAll(cells, static c => c.Exists), printed);
        table.Findings.Add(why, rows[0].Printed[0], [.. rows.SelectMany(static r => r.Cells).Where(static c => c.Exists)]);
    }

    private string Keep(CellInfo[] cells, List<Token> printed)
    {
        string text = string.Join(' ', printed.Take(60).Select(static t => t.Text));
        SourcePlace place = lines.PlaceOf(printed[0].Line, printed[0].Cell, printed[0].Offset);
        foreach (CellInfo cell in cells)
            table.Set(cell, Cell.Unreadable, place, text);
        return text;
    }

    /// <summary>Marks all cells of a table whose values the document lost; nothing of them is left to keep.</summary>
    public void Lost(CellInfo[] cells, Token at)
    {
        cells = Array.FindAll(cells, static c => c.Exists);
        SourcePlace place = lines.PlaceOf(at.Line, at.Cell, at.Offset);
        foreach (CellInfo cell in cells)
            table.Set(cell, Cell.Unreadable, place, "?");
        table.Findings.Add(new Message(MessageIds.ReadValuesUnreadable, w => w.ValuesLost(Names.Of(cells[0].Block.Table), cells.Length)), at, cells);
    }

    /// <summary>Writes a row whose figures ran together, where there is only one way to part them.</summary>
    public void WriteRunTogether(CellInfo[] cells, Token token, string? digits)
    {
        if (digits is null || RunTogether.Split(digits, cells.Length) is not { } numbers)
        {
            Unreadable(cells, [token], (name, text) => new Message(MessageIds.ReadValuesUnreadable, w => w.FiguresRanTogether(name, cells.Length, text)));
            return;
        }

        SourcePlace place = lines.PlaceOf(token.Line, token.Cell, token.Offset);
        for (int c = 0; c < cells.Length; c++)
            table.Set(cells[c], CellValueParser.Parse(numbers[c], cells[c]).Cell, place, token.Text);
        string printed = FindingList.Shorten(token.Text);
        table.Findings.Add(new Message(MessageIds.ReadRunTogether, w => w.FiguresParted(Names.Of(cells[0].Block.Table), printed, numbers)), token, cells);
    }

    /// <summary>Reports what was found while cells were written, each kind of matter once.</summary>
    public void Report()
    {
        foreach (var unit in _unknownUnits.GroupBy(static u => u.Unit, StringComparer.Ordinal))
        {
            (CellInfo cell, Token token, string text) = unit.First();
            Add(MessageIds.ReadValuesUnreadable, w => w.HeaderUnitUnknown(cell, token.Text, text), token, unit.Select(static u => u.Cell), token.Text);
        }

        ReportNoNumbers();
        ReportUnits();
        if (_unitsMissing is [var (amount, bare), ..])
            Add(MessageIds.ReadUnitMissing, w => w.UnitMissing(amount, _unitsMissing.Count, bare.Text, amount.Unit!), bare, _unitsMissing.Select(static u => u.Cell), bare.Text, $"{bare.Text}{amount.Unit}");
        if (_plus is [var (signed, plus), ..])
            Add(MessageIds.ReadSignInCell, w => w.SignInCell(signed, _plus.Count, plus.Text), plus, _plus.Select(static p => p.Cell), plus.Text);
        if (_blanks is [var (parted, thousands), ..])
            Add(MessageIds.ReadBlanksInFigure, w => w.BlanksInFigure(parted, _blanks.Count, thousands.Text, table.Value(parted).ToString()), thousands, _blanks.Select(static b => b.Cell), thousands.Text, table.Value(parted).ToString());
        foreach (var kind in _marks.GroupBy(static m => m.Kind is TextMarks.Lowered ? TextMarks.Raised : m.Kind))
            ReportMarks(kind.Key, [.. kind]);
    }

    private void Add(MessageId id, Func<Wording, string> words, Token token, IEnumerable<CellInfo> cells, string? actual = null, string? expected = null) =>
        table.Findings.Add(new Message(id, words), token, [.. cells.Distinct()], expected, actual);

    // Several of one row are one matter, and so are rows in which the same kinds of text stand (0%, 12% …).
    private void ReportNoNumbers()
    {
        foreach (var alike in _noNumbers.GroupBy(static n => (n.Cell.Block, n.Cell.Row)).GroupBy(static row => string.Join('\n', row.Select(static n => Shape(n.Token.Text)).Distinct().Order(StringComparer.Ordinal)), StringComparer.Ordinal))
        {
            (CellInfo Cell, Token Token)[] all = [.. alike.SelectMany(static row => row)];
            string printed = FindingList.Shorten(all[0].Token.Text);
            string? unit = CellValueParser.Parse(all[0].Token.Text, all[0].Cell).Unit;
            Add(MessageIds.ReadValuesUnreadable, w => printed.StartsWith('=') ? w.FormulaNotComputed(all[0].Cell, all.Length, printed)
                : unit is null ? w.NotANumber(all[0].Cell, all.Length, printed) : w.UnitOfOtherKind(all[0].Cell, all.Length, printed, unit), all[0].Token, all.Select(static n => n.Cell), all[0].Token.Text);
        }
    }

    // The text without its figures: what is wrong with it.
    private static string Shape(string text)
    {
        var shape = new System.Text.StringBuilder(text.Length);
        foreach (char c in LabelNormalizer.Fold(text))
        {
            if (!char.IsAsciiDigit(c))
                shape.Append(c);
            else if (shape.Length == 0 || shape[^1] != '0')
                shape.Append('0');
        }

        return shape.ToString();
    }

    private void ReportUnits()
    {
        // Units taken off are one matter, whatever they are; each that was reckoned with is one of its own.
        foreach (var group in _units.GroupBy(static u => (u.Value.IsConverted ? u.Value.Unit : null, u.Value.IsConverted)))
        {
            (CellInfo cell, Token token, CellValue value) = group.First();
            string read = table.Value(cell).ToString();
            string unit = value.Unit ?? "";
            // An amount carries its unit by the form; all else that was converted may have been meant otherwise.
            MessageId id = value.IsConverted && group.Any(static u => u.Cell.Kind != NumberKind.Amount) ? MessageIds.ReadUnitConverted : MessageIds.ReadUnitInCell;
            Func<Wording, string> words = value.IsConverted
                ? w => w.UnitConverted(cell, group.Count(), token.Text, unit, read, cell.Unit ?? "")
                : w => w.UnitInCell(cell, group.Count(), token.Text, unit, read);
            Add(id, words, token, group.Select(static u => u.Cell), token.Text, read);
        }
    }

    private void ReportMarks(char kind, List<(CellInfo Cell, Token Token, char Kind, string Text)> marks)
    {
        (CellInfo cell, Token token, _, string text) = marks[0];
        string read = table.Value(cell).ToString();
        (MessageId id, Func<Wording, string> words) = kind switch
        {
            TextMarks.StruckOut => (MessageIds.ReadStruckOut, w => w.StruckOutInCell(cell, marks.Count, FindingList.Shorten(text), read)),
            TextMarks.Hidden => (MessageIds.ReadHidden, w => w.HiddenInCell(cell, marks.Count, FindingList.Shorten(text))),
            LineMark.Removed => (MessageIds.ReadCharacters, w => w.RemovedInCell(cell, marks.Count, read)),
            _ => (MessageIds.ReadNoteMark, (Func<Wording, string>)(w => w.NoteMarkInCell(cell, marks.Count, FindingList.Shorten(text), read))),
        };
        Add(id, words, token, marks.Select(static m => m.Cell), text, read);
    }
}
