using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading.Cells;
using ReportGen.Reading.Lines;

namespace ReportGen.Reading.Fields;

/// <summary>Says what had to be done to what was filled in: each cause once, at the first cell.</summary>
internal sealed class FieldFindings
{
    private readonly List<(CellInfo Cell, FormField Field, CellValue Value)> _seen = [];
    private readonly List<(CellInfo Cell, FormField Field, LineMark Mark)> _marks = [];

    /// <summary>Takes note of a cell.</summary>
    public void See(CellInfo cell, FormField field, CellValue value, IReadOnlyList<LineMark> marks)
    {
        if (value.Cell.State == CellState.Unreadable || value.Unit is not null || value.IsUnitMissing || value.IsConverted || value.HasPlus || value.NoteMark is not null)
            _seen.Add((cell, field, value));
        _marks.AddRange(marks.Select(m => (cell, field, m)));
    }

    /// <summary>What is to be said.</summary>
    public List<Finding> Of(Report report)
    {
        var findings = new List<Finding>();
        void Add(MessageId id, IReadOnlyList<CellInfo> cells, FormField at, string actual, Func<Wording, string> words, string? expected = null) =>
            findings.Add(At(new Message(id, words), at.Place) with { Cells = cells, Actual = actual, Expected = expected });

        foreach (var row in _seen.Where(static s => s.Value.Cell.State == CellState.Unreadable).GroupBy(static s => (s.Cell.Block, s.Cell.Row)))
        {
            var (cell, field, value) = row.First();
            string printed = FindingList.Shorten(field.Text);
            Add(MessageIds.ReadValuesUnreadable, [.. row.Select(static s => s.Cell)], field, field.Text,
                w => value.Unit is { } unit ? w.UnitOfOtherKind(cell, row.Count(), printed, unit) : w.NotANumber(cell, row.Count(), printed));
        }

        foreach (var group in _seen.Where(static s => s.Value.IsConverted || (s.Value is { Unit: not null, Cell.HasValue: true } && s.Cell.Kind != NumberKind.Amount && !s.Cell.Kind.IsPercent())).GroupBy(static s => (s.Value.Unit, s.Value.IsConverted)))
        {
            var (cell, field, value) = group.First();
            string unit = value.Unit ?? "";
            string read = value.Cell.ToString();
            int count = group.Count();
            // An amount may carry a unit of its own; all else that was converted may have been meant otherwise.
            bool isOdd = value.IsConverted && group.Any(static s => s.Cell.Kind != NumberKind.Amount);
            Add(isOdd ? MessageIds.ReadUnitConverted : MessageIds.ReadUnitInCell, [.. group.Select(static s => s.Cell)], field, field.Text,
                w => value.IsConverted ? w.UnitConverted(cell, count, field.Text, unit, read, cell.Unit ?? "") : w.UnitInCell(cell, count, field.Text, unit, read), read);
        }

        if (_seen.Where(static s => s.Value.IsUnitMissing).ToList() is [var bare, ..] missing)
            Add(MessageIds.ReadUnitMissing, [.. missing.Select(static s => s.Cell)], bare.Field, bare.Field.Text, w => w.UnitMissing(bare.Cell, missing.Count, bare.Field.Text, bare.Cell.Unit!), $"{bare.Field.Text}{bare.Cell.Unit}");
        if (_seen.Where(static s => s.Value.HasPlus && !s.Cell.Kind.IsSigned()).ToList() is [var plus, ..] signed)
            Add(MessageIds.ReadSignInCell, [.. signed.Select(static s => s.Cell)], plus.Field, plus.Field.Text, w => w.SignInCell(plus.Cell, signed.Count, plus.Field.Text));
        foreach (var kind in _marks.Where(static m => m.Mark.Kind is TextMarks.StruckOut or TextMarks.Raised or TextMarks.Lowered).GroupBy(static m => m.Mark.Kind == TextMarks.StruckOut))
        {
            var (cell, field, mark) = kind.First();
            string read = report.Cell(cell.Index).ToString();
            string text = FindingList.Shorten(mark.Text);
            int count = kind.Count();
            Add(kind.Key ? MessageIds.ReadStruckOut : MessageIds.ReadNoteMark, [.. kind.Select(static m => m.Cell).Distinct()], field, mark.Text,
                w => kind.Key ? w.StruckOutInCell(cell, count, text, read) : w.NoteMarkInCell(cell, count, text, read), read);
        }

        return findings;
    }

    /// <summary>A finding at a place of the file.</summary>
    public static Finding At(Message message, SourcePlace place) => new()
    {
        Message = place.Name is { } name ? message.At(name) : message,
        Line = place.Line,
        Column = place.Column,
    };
}
