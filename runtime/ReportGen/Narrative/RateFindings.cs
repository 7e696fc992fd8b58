using ReportGen.Forms;
using ReportGen.Rules;

namespace ReportGen.Narrative;

/// <summary>Finds rates that do not follow from the figures beside them: 收到申请 40 件，办结 38 件，办结率 90%.</summary>
internal static class RateFindings
{
    // A paragraph with more quantities is a list, in which some two fit any rate; more rates than these in one report are no
    // report's. How long the search takes grows fast with both.
    private const int MostQuantities = 64;
    private const int MostRates = 64;

    public static void Add(Report report, List<MarkedText> texts, List<Finding> findings)
    {
        if (report.Form.Rates.Count == 0)
            return;
        int rates = 0;
        foreach (MarkedText text in texts.Where(static t => t.Quantities.Count <= MostQuantities))
        {
            foreach (Quantity rate in text.Quantities)
            {
                // Whatever is still within its time is mostly left out of a rate of 100 %.
                if (rate is not { IsPercent: true, IsApproximate: false, Value: < 100 } || NameOf(report.Form, text, rate) is not { } named)
                    continue;
                if (++rates > MostRates)
                    return;
                if (Test(report, text, rate, named) is { } finding)
                    findings.Add(finding);
            }
        }
    }

    // A rate of what was done in time, or by one channel, has a base of its own.
    private static RateInfo? NameOf(FormInfo form, MarkedText text, Quantity rate)
    {
        ReadOnlySpan<char> before = text.Text.AsSpan()[text.Clause(rate.At, rate.At).Start.Value..rate.At].TrimEnd("为达到是均");
        foreach (RateInfo named in form.Rates)
        {
            if (GeneralWords.EndOf(before, named.Names) is not null)
                return GeneralWords.ContainsAny(before, named.Unless) ? null : named;
        }

        return null;
    }

    private static Finding? Test(Report report, MarkedText text, Quantity rate, RateInfo named)
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
            if (GeneralWords.ContainsAny(clause, named.Part))
                part = quantity;
            else if (GeneralWords.ContainsAny(clause, named.Of))
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
}
