using ReportGen.Rules;

namespace ReportGen.Narrative;

/// <summary>Finds rates that do not follow from the figures beside them: 收到申请 40 件，办结 38 件，办结率 90%.</summary>
internal static class RateFindings
{
    // A paragraph with more quantities is a list, in which some two fit any rate; more rates than these in one report are no
    // report's. How long the search takes grows fast with both.
    private const int MostQuantities = 64;
    private const int MostRates = 64;

    private static readonly string[] Rates = ["办结率", "答复率", "办复率", "回复率"];

    // A rate of what was done in time, or by one channel, has a base of its own.
    private static readonly string[] OtherBases = ["按时", "按期", "及时", "限时", "准时", "如期", "当日", "网上", "网办", "一次", "期限", "时限", "到期", "应"];

    private static readonly string[] Received = ["收到", "受理", "新收", "接收", "接到", "收悉", "登记"];
    private static readonly string[] Done = ["办结", "答复", "办复", "回复", "办理完毕"];

    public static void Add(Report report, List<MarkedText> texts, List<Finding> findings)
    {
        int rates = 0;
        foreach (MarkedText text in texts.Where(static t => t.Quantities.Count <= MostQuantities))
        {
            foreach (Quantity rate in text.Quantities)
            {
                // Whatever is still within its time is mostly left out of a rate of 100 %.
                if (rate is not { IsPercent: true, IsApproximate: false, Value: < 100 } || !IsNamed(text, rate))
                    continue;
                if (++rates > MostRates)
                    return;
                if (Test(report, text, rate) is { } finding)
                    findings.Add(finding);
            }
        }
    }

    private static bool IsNamed(MarkedText text, Quantity rate)
    {
        ReadOnlySpan<char> before = text.Text.AsSpan()[text.Clause(rate.At, rate.At).Start.Value..rate.At].TrimEnd("为达到是均");
        return EndsWithAny(before, Rates) && !ContainsAny(before, OtherBases);
    }

    private static Finding? Test(Report report, MarkedText text, Quantity rate)
    {
        int sentence = text.Sentence(rate.At).Start.Value;
        Quantity? whole = null;
        Quantity? part = null;
        foreach (Quantity quantity in text.Quantities)
        {
            if (quantity.At < sentence || quantity.At >= rate.At || !quantity.IsExact || quantity.Unit.Length == 0)
                continue;
            ReadOnlySpan<char> clause = text.Text.AsSpan()[text.Clause(quantity.At, quantity.At).Start.Value..quantity.At];
            if (clause.Contains(MarkedText.ComparisonMark))
                continue;
            if (ContainsAny(clause, Done))
                part = quantity;
            else if (ContainsAny(clause, Received))
                whole ??= quantity;
        }

        if (whole is not { } all || part is not { } done || all.Unit != done.Unit || FitsAny(report, text, rate, done.Unit))
            return null;
        return PercentFindings.Off(text, done, all, rate, all.At);
    }

    // Any two figures of the paragraph, two wholes together (新收 and 上年结转), or a cell of the tables may be meant.
    private static bool FitsAny(Report report, MarkedText text, Quantity rate, string unit)
    {
        foreach (Quantity part in text.Quantities)
        {
            if (part.IsPercent || part.Unit != unit)
                continue;
            foreach (Quantity whole in text.Quantities)
            {
                if (whole.IsPercent || whole.Unit != unit)
                    continue;
                if (whole.IsApproximate || PercentFindings.Fits(part.Value, whole.Value, rate) || PercentFindings.Fits(part.Value, part.Value + whole.Value, rate))
                    return true;
                foreach (Quantity more in text.Quantities)
                {
                    if (more.Unit == unit && more.At != whole.At && PercentFindings.Fits(part.Value, whole.Value + more.Value, rate))
                        return true;
                }
            }

            foreach (Cell cell in report.Cells)
            {
                if (cell.HasValue && cell.Value >= part.Value && PercentFindings.Fits(part.Value, cell.Value, rate))
                    return true;
            }
        }

        return false;
    }

    private static bool ContainsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
