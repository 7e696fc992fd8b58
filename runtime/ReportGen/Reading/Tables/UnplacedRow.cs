using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading.Tables;

/// <summary>A row whose figures cannot be assigned to its columns.</summary>
/// <param name="Cells">Its cells.</param>
/// <param name="Printed">Its figures.</param>
/// <param name="IsOutOfLine">Whether they are as many as the columns, but stand elsewhere than those of other rows.</param>
internal sealed record UnplacedRow(CellInfo[] Cells, List<Token> Printed, bool IsOutOfLine)
{
    // So many rows for one cause are one matter.
    private const int MostTold = 3;

    /// <summary>Marks the cells and says why: one cause, one finding. Where most rows cannot be assigned, the others may belong to other labels too.</summary>
    /// <param name="unplaced">The rows that cannot be assigned.</param>
    /// <param name="rows">All rows of the block that have figures: their cells and figures.</param>
    /// <param name="writer">Takes the cells.</param>
    public static void Report(List<UnplacedRow> unplaced, (CellInfo[] Cells, List<Token> Printed)[] rows, CellWriter writer)
    {
        if (unplaced.Count > MostTold && unplaced.Count * 2 > rows.Length)
        {
            UnplacedRow first = unplaced[0];
            int count = unplaced.Count;
            writer.Unreadable(rows, new Message(MessageIds.ReadValuesUnreadable, w => w.RowsDoNotFit(Names.Of(first.Cells[0].Block), count, rows.Length, Names.OfRow(first.Cells[0]), first.Text)));
            return;
        }

        foreach (UnplacedRow[] alike in unplaced.GroupBy(static r => r.IsOutOfLine).Select(static g => g.ToArray()))
        {
            if (alike.Length <= MostTold)
                Array.ForEach(alike, r => writer.Unreadable(r.Cells, r.Printed, r.Why));
            else
                writer.Unreadable([.. alike.Select(static r => (r.Cells, r.Printed))], alike[0].Why(Names.OfRow(alike[0].Cells[0]), alike[0].Text, alike.Length));
        }
    }

    private string Text => FindingList.Shorten(string.Join(' ', Printed.Take(60).Select(static t => t.Text)));

    private Message Why(LocalizedText name, string text) => Why(name, text, rows: 1);

    private Message Why(LocalizedText name, string text, int rows) => new(MessageIds.ReadValuesUnreadable,
        w => IsOutOfLine ? w.FiguresOutOfLine(name, rows, text) : w.OtherNumberOfFigures(name, rows, Cells.Count(static c => c.Exists), Printed.Count, text));
}
