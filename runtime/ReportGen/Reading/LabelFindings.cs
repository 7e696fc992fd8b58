using ReportGen.Forms;

namespace ReportGen.Reading;

/// <summary>Reports the labels of a table that do not read as the form has them.</summary>
internal sealed class LabelFindings(TableScan scan, TokenStream tokens, FindingList findings)
{
    public void Add(Report report)
    {
        for (int i = 0; i < scan.Labels.Count; i++)
        {
            if (scan.Matches[i] is not { Kind: not (MatchKind.Exact or MatchKind.RunTogether) } match || scan.Labels[i].Role == LabelRole.Corner)
                continue;
            if (match.Kind == MatchKind.Cut && GoesOn(i, match))
                continue;
            string printed = Printed(match);
            ExpectedLabel label = scan.Labels[i];
            bool copied = label.Role == LabelRole.Band && scan.Labels.Exists(l => l != label && l.Skeleton == LabelNormalizer.Skeleton(printed));
            // A remark beside the words of the form, as those who collect the figures print it, changes nothing.
            Severity severity = match.Kind == MatchKind.Noted ? Severity.Info : Severity.Warning;
            string zh = match.Kind == MatchKind.Cut ? "不完整" : copied ? "与前面重复" : "与表样不同";
            string en = match.Kind == MatchKind.Cut ? "is cut short" : copied ? "stands a second time" : "differs from the form";
            findings.Add("read.label-differs", severity, tokens[match.Start],
                $"{scan.Table.Name}：“{FindingList.Shorten(printed)}”{zh}，应为“{label.Text}”。请改为表样的文字。",
                $"{scan.Table.NameEn}: \"{FindingList.Shorten(printed)}\" {en}; the form has \"{label.Text}\". Use the wording of the form.",
                label is { Role: LabelRole.Row, Member: { } row } ? RowCells(report, label.Block, row) : [], label.Text, printed);
        }
    }

    private static CellInfo[] RowCells(Report report, BlockInfo block, MemberInfo row) =>
        [.. Enumerable.Range(0, block.Columns.Lines.Count).Select(c => report.Form.Cells[block.CellIndex(row.Index, c)])];

    /// <summary>The first label that differs from the form only in width, blanks or punctuation; null where all are as printed there.</summary>
    public (Token Token, string Printed, string Label)? FirstDifferenceOfForm()
    {
        for (int i = 0; i < scan.Labels.Count; i++)
        {
            if (scan.Matches[i] is { Kind: MatchKind.Exact } match && Printed(match) is var printed && !printed.Equals(scan.Labels[i].Text, StringComparison.Ordinal))
                return (tokens[match.Start], printed, scan.Labels[i].Text);
        }

        return null;
    }

    private string Printed(LabelMatch match) =>
        string.Join(match.End - match.Start > 1 ? " " : "", Enumerable.Range(match.Start, match.End - match.Start).Select(t => tokens[t].Text));

    // A label whose values stand in its midst goes on behind them.
    private bool GoesOn(int label, LabelMatch match)
    {
        string rest = scan.Labels[label].Skeleton[LabelNormalizer.Skeleton(Printed(match)).Length..];
        for (int t = match.End; t < Math.Min(tokens.Count, match.End + 40) && rest.Length > 0; t++)
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
