using ReportGen.Characters;
using ReportGen.Forms;
using ReportGen.Messages;

namespace ReportGen.Rules;

/// <summary>Compares a report with the one of the year before: the same report once more, and figures in another unit.</summary>
internal static class HistoryFindings
{
    // Small reports are alike from year to year by nature; of this many figures not all stay.
    private const int EnoughFigures = 3;

    // From here on a hundredfold is no growth but another unit, or two digits too many.
    private const long SmallestCount = 10;
    private const long Factor = 100;

    public static void Add(Report report, Report? previous, List<Finding> findings)
    {
        if (previous is null)
            return;
        var judged = new JudgedCells(report, previous);
        if (previous.Organ != report.Organ && !NameKey.AreSame(previous.Organ, report.Organ))
            findings.Add(OtherName(report.Organ, previous.Organ));
        int compared = 0;
        int figures = 0;
        bool isCopy = true;
        bool hasJump = false;
        for (int i = 0; i < report.Cells.Length; i++)
        {
            if (!judged.TryGet(new CellReference(i, IsPrevious: true), out Cell before))
                continue;
            Cell now = report.Cell(i);
            compared++;
            if (now.HasValue && now.Unscaled != 0)
                figures++;
            if (now == before)
                continue;
            isCopy = false;
            hasJump = hasJump || IsJump(report.Form.Cells[i], before, now);
        }

        if (compared == 0)
            return;
        if (isCopy && figures >= EnoughFigures)
        {
            findings.Add(new Finding { Message = new Message(MessageIds.Copied, w => w.Copied(compared, figures)) });
            return;
        }

        if (!hasJump)
            return;
        foreach (BlockInfo block in report.Form.Tables.SelectMany(static t => t.Blocks))
        {
            foreach (MemberInfo row in block.Rows.Lines)
                AddJumps(report, judged, block, row, findings);
        }
    }

    // Two spellings, or none, of one organ: what is said about last year rests on their being the same.
    private static Finding OtherName(string? organ, string? before) => new()
    {
        Message = new Message(MessageIds.HistoryOrgan, w => w.OtherOrgan(before, organ)),
        Expected = before,
        Actual = organ,
    };

    // One finding a row: a total jumps with its items.
    private static void AddJumps(Report report, in JudgedCells judged, BlockInfo block, MemberInfo row, List<Finding> findings)
    {
        List<CellInfo> cells = [];
        Cell firstBefore = default;
        foreach (MemberInfo column in block.Columns.Lines)
        {
            CellInfo info = report.Form.Cells[block.CellIndex(row.Index, column.Index)];
            if (!judged.TryGet(new CellReference(info.Index, IsPrevious: true), out Cell before) || !IsJump(info, before, report.Cell(info.Index)))
                continue;
            if (cells.Count == 0)
                firstBefore = before;
            cells.Add(info);
        }

        if (cells.Count == 0)
            return;
        CellInfo cell = cells[0];
        CellOrigin origin = report.Origin(cell.Index);
        (string now, string was) = ($"{report.Cell(cell.Index)}", $"{firstBefore}");
        bool isUp = Math.Abs(report.Cell(cell.Index).Value) > Math.Abs(firstBefore.Value);
        findings.Add(new Finding
        {
            Message = new Message(MessageIds.Jump, w => w.Jump(cell, now, was, isUp, cells.Count)),
            Cells = cells,
            Actual = now,
            Line = origin.Line,
            Column = origin.Column,
        });
    }

    private static bool IsJump(CellInfo info, Cell before, Cell now)
    {
        // A blank, like a 0, is no figure to grow from.
        if (before.Unscaled == 0 || now.Unscaled == 0)
            return false;
        bool isAmount = info.Kind is NumberKind.Decimal or NumberKind.SignedDecimal or NumberKind.Amount;
        if (before.Scale == 0 && now.Scale == 0)
        {
            (long few, long many) = (Math.Min(Math.Abs(before.Unscaled), Math.Abs(now.Unscaled)), Math.Max(Math.Abs(before.Unscaled), Math.Abs(now.Unscaled)));
            return (isAmount || few >= SmallestCount) && many / few >= Factor;
        }

        decimal small = Math.Min(Math.Abs(before.Value), Math.Abs(now.Value));
        decimal large = Math.Max(Math.Abs(before.Value), Math.Abs(now.Value));
        return (isAmount || small >= SmallestCount) && large / small >= Factor;
    }
}
