using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading.Tables;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading.Labels;

/// <summary>Reports the labels of a table that do not read as the form has them.</summary>
internal static class LabelFindings
{
    public static void Report(FormInfo form, TableReading table, TokenStream tokens)
    {
        TableScan scan = table.Scan;
        int[] differing = [.. Enumerable.Range(0, scan.Labels.Count).Where(i => scan.Labels[i].Role != LabelRole.Corner
            && scan.Matches[i] is { Kind: not (MatchKind.Exact or MatchKind.RunTogether) } match && !(match.Kind == MatchKind.Cut && GoesOn(scan, tokens, i, match)))];
        foreach (IGrouping<MatchKind, int> alike in differing.GroupBy(i => scan.Matches[i]!.Value.Kind))
        {
            // One name that is printed in place of another over several columns is told once.
            int[] told = [.. alike.DistinctBy(i => (scan.Labels[i].Role == LabelRole.Row ? i : -1, Printed(tokens, scan.Matches[i]!.Value), scan.Labels[i].Text))];
            // Many that differ in one way do so for one reason: numbered anew, or with a unit behind each.
            if (told.Length > Thresholds.MostLabelsNamed)
                ReportMany(form, table, tokens, [.. alike]);
            else
                Array.ForEach(told, i => Report(form, table, tokens, i));
        }
    }

    private static void Report(FormInfo form, TableReading table, TokenStream tokens, int i)
    {
        TableScan scan = table.Scan;
        LabelMatch match = scan.Matches[i]!.Value;
        string printed = Printed(tokens, match);
        ExpectedLabel label = scan.Labels[i];
        bool isCopied = label.Role == LabelRole.Band && scan.Labels.Exists(l => l != label && l.Skeleton == LabelNormalizer.Skeleton(printed));
        string shown = FindingList.Shorten(printed);
        table.Findings.Add(
            new Message(IdOf(match), w => match.Kind == MatchKind.Cut ? w.LabelCutShort(Names.Of(scan.Table), shown, label.Text)
                : isCopied ? w.LabelStandsTwice(Names.Of(scan.Table), shown, label.Text)
                : w.LabelDiffers(Names.Of(scan.Table), shown, label.Text)),
            tokens[match.Start], CellsOf(form, label), label.Text, printed);
    }

    private static void ReportMany(FormInfo form, TableReading table, TokenStream tokens, int[] labels)
    {
        TableScan scan = table.Scan;
        LabelMatch first = scan.Matches[labels[0]]!.Value;
        string printed = Printed(tokens, first);
        string text = scan.Labels[labels[0]].Text;
        string shown = FindingList.Shorten(printed);
        table.Findings.Add(new Message(IdOf(first), w => w.LabelsDiffer(Names.Of(scan.Table), labels.Length, shown, text)),
            tokens[first.Start], [.. labels.SelectMany(i => CellsOf(form, scan.Labels[i]))], text, printed);
    }

    // A remark beside the words of the form, as those who collect the figures print it, changes nothing.
    private static MessageId IdOf(LabelMatch match) => match.Kind == MatchKind.Noted ? MessageIds.ReadLabelDiffers with { Severity = Severity.Info } : MessageIds.ReadLabelDiffers;

    private static CellInfo[] CellsOf(FormInfo form, ExpectedLabel label) => label is { Role: LabelRole.Row, Member: { } row } ? RowCells(form, label.Block, row) : [];

    /// <summary>The first label that differs from the form only in width, blanks or punctuation; null where all are as printed there.</summary>
    public static (Token Token, string Printed, string Label)? FirstDifferenceOfForm(TableScan scan, TokenStream tokens)
    {
        for (int i = 0; i < scan.Labels.Count; i++)
        {
            if (scan.Matches[i] is { Kind: MatchKind.Exact } match && Printed(tokens, match) is var printed && !printed.Equals(scan.Labels[i].Text, StringComparison.Ordinal) && LabelNormalizer.Skeleton(printed) == scan.Labels[i].Skeleton)
                return (tokens[match.Start], printed, scan.Labels[i].Text);
        }

        return null;
    }

    private static CellInfo[] RowCells(FormInfo form, BlockInfo block, MemberInfo row) =>
        [.. Enumerable.Range(0, block.Columns.Lines.Count).Select(c => form.Cells[block.CellIndex(row.Index, c)])];

    private static string Printed(TokenStream tokens, LabelMatch match) => match.End - match.Start == 1
        ? tokens[match.Start].Text
        : string.Join(match.End - match.Start > 1 ? " " : "", Enumerable.Range(match.Start, match.End - match.Start).Select(t => tokens[t].Text));

    // A label whose values stand in its midst goes on behind them.
    private static bool GoesOn(TableScan scan, TokenStream tokens, int label, LabelMatch match)
    {
        string rest = scan.Labels[label].Skeleton[LabelNormalizer.Skeleton(Printed(tokens, match)).Length..];
        for (int t = match.End; t < Math.Min(tokens.Count, match.End + Thresholds.TokensWithinLabel) && rest.Length > 0; t++)
        {
            if (tokens[t].Kind != TokenKind.Text || tokens[t].Skeleton.Length == 0)
                continue;
            if (!rest.StartsWith(tokens[t].Skeleton, StringComparison.Ordinal))
            {
                if (scan.Labels.Exists(l => l.Role != LabelRole.Group && l.Skeleton == tokens[t].Skeleton))
                    return false;
                continue;
            }

            rest = rest[tokens[t].Skeleton.Length..];
        }

        return rest.Length == 0;
    }
}
