using System.Globalization;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Rules;

namespace ReportGen.Narrative;

/// <summary>Finds comparisons with last year that last year's report does not bear out: 收到申请 138 件，同比增长 12.5%.</summary>
internal static class GrowthFindings
{
    // Between the figure and the comparison stands a stop, and a word or two.
    private const int Near = 4;

    public static void Add(Report report, Report? previous, List<MarkedText> texts, List<Finding> findings)
    {
        if (previous is null || previous.Year != report.Year - 1)
            return;
        var figures = new List<StatedFigure>();
        foreach (StatementInfo statement in report.Form.Statements)
        {
            if (!statement.CoversYear(report.Year))
                continue;
            StatementMatcher matcher = StatementMatcher.Of(statement);
            figures.Clear();
            int places = 0;
            foreach (MarkedText text in texts)
                matcher.Find(text, report.Year, figures, ref places);
            foreach (StatedFigure figure in figures)
            {
                if (Change(figure) is { } change && Test(report, previous, statement, figure, change) is { } finding)
                    findings.Add(finding);
            }
        }
    }

    // ，同比增长12.5% or ，较上年减少3件 right behind the figure: by how much, and whether it is less.
    private static (Quantity Amount, bool IsLess)? Change(StatedFigure figure)
    {
        string text = figure.Text.Text;
        int at = text.IndexOf(MarkedText.ComparisonMark, figure.End, Math.Min(Near, text.Length - figure.End));
        int mark = at < 0 ? -1 : text.IndexOf(MarkedText.QuantityMark, at, Math.Min(2 * Near, text.Length - at));
        if (mark < 0 || text.AsSpan(at, mark - at).ContainsAny(',', ';', '。') || figure.Text.QuantityAt(mark) is not { IsApproximate: false } amount || (!amount.IsPercent && amount.Unit != Unit(figure)))
            return null;
        string words = figure.Text.Quote(at..mark);
        bool isMore = GeneralWords.ContainsAny(words, GeneralWords.More);
        bool isLess = GeneralWords.ContainsAny(words, GeneralWords.Less);
        return isMore != isLess ? (amount, isLess) : null;
    }

    private static string? Unit(StatedFigure figure)
    {
        int mark = figure.Text.Text.IndexOf(MarkedText.QuantityMark, figure.Start, figure.End - figure.Start);
        return mark < 0 ? null : figure.Text.QuantityAt(mark).Unit;
    }

    private static Finding? Test(Report report, Report previous, StatementInfo statement, StatedFigure figure, (Quantity Amount, bool IsLess) change)
    {
        (decimal Now, decimal Before)? off = null;
        foreach (ReadingInfo reading in statement.Readings)
        {
            // What last year's form does not have, or its report left blank, cannot be compared with.
            if (Value(reading, report, report) is not { } now || Value(reading, report, previous) is not { } before)
                return null;
            decimal by = (now - before) * (change.IsLess ? -1 : 1);
            if (change.Amount.IsPercent ? before == 0 || PercentFindings.Fits(by, before, change.Amount) : by == change.Amount.Value)
                return null;
            // Only a figure that is right this year shows which one is compared.
            if (now == figure.Value)
                off ??= (now, before);
        }

        return off is var (current, last) ? Off(figure, change, current, last) : null;
    }

    private static decimal? Value(ReadingInfo reading, Report report, Report of) =>
        of.Form == report.Form && RuleJudge.Value(reading.Sum, new JudgedCells(of.Cells)) is { Blanks: 0, Value: var value } ? value : null;

    private static Finding Off(StatedFigure figure, (Quantity Amount, bool IsLess) change, decimal now, decimal before)
    {
        bool isPercent = change.Amount.IsPercent;
        string places = $"F{Math.Clamp(change.Amount.Decimals, 0, 4)}";
        string unit = isPercent ? "%" : change.Amount.Unit;
        string real = isPercent ? ((now - before) * 100 / before).ToString(places, CultureInfo.InvariantCulture) : Validator.Text(now - before);
        string stated = $"{(change.IsLess ? "-" : "")}{Validator.Text(change.Amount.Value)}";
        string quote = figure.Text.Quote(figure.Start..Math.Min(figure.Text.Text.Length, change.Amount.At + 1 + change.Amount.Unit.Length));
        return new Finding
        {
            Message = new Message(MessageIds.NarrativeGrowth, w => w.GrowthOff(quote, now, before, $"{real}{unit}", $"{stated}{unit}")),
            Expected = $"{real}{unit}",
            Actual = $"{stated}{unit}",
            Line = figure.Text.Paragraph.Line,
            Column = figure.Text.Column(change.Amount.At),
        };
    }
}
