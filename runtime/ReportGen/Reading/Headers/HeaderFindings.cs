using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Tables;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading.Headers;

/// <summary>Reports the headers of a block that were lost, broken, or stand in another order: one finding for a block.</summary>
internal static class HeaderFindings
{
    public static void Report(FormInfo form, TableReading table, BlockInfo block, HeaderReading headers, ColumnOrder order, TokenStream tokens)
    {
        TableScan scan = table.Scan;
        int near = Enumerable.Range(0, scan.Labels.Count).Where(i => scan.Labels[i].Block == block && scan.Matches[i] is not null).Select(i => scan.Matches[i]!.Value.Start).DefaultIfEmpty(-1).Min();
        if (near < 0)
            return;
        Token at = tokens[near];
        string[] lost = [.. headers.Lost.Select(static m => m.Label)];
        CellInfo[] cells = [.. Enumerable.Range(block.FirstCell, block.CellCount).Select(i => form.Cells[i])];
        if (order.Basis == OrderBasis.OtherHeaders)
        {
            string printed = FindingList.Shorten(string.Join('、', order.Order.Select(c => block.Columns.Lines[c].Label)));
            table.Findings.Add(new Message(MessageIds.ReadLabelDiffers, w => w.ColumnsInOtherOrder(Names.Of(block), printed)), at, cells, actual: printed);
        }
        else if (order.Basis == OrderBasis.Sums)
        {
            table.Findings.Add(new Message(MessageIds.ReadHeaderLost, w => w.HeadersBroken(Names.Of(block))), at, expected: block.Columns.All[0].Label);
        }
        else if (lost.Length > 0 && order.Basis == OrderBasis.Headers)
        {
            table.Findings.Add(new Message(MessageIds.ReadHeaderLost, w => w.HeadersLost(Names.Of(block), lost)), at, expected: lost[0]);
        }
    }
}
