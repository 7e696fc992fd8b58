using System.Globalization;
using ReportGen.Messages;
using ReportGen.Rules;

namespace ReportGen.Narrative;

/// <summary>Finds percentages that fit no base at hand: 共 40 件，其中 a 10 件，占 30%.</summary>
internal static class PercentFindings
{
    private const int Near = 12;
    private const int Reach = 50;

    public static void Add(Report report, List<MarkedText> texts, List<Finding> findings)
    {
        foreach (MarkedText text in texts)
        {
            for (int i = 0; i < text.Quantities.Count; i++)
            {
                if (text.Quantities[i].IsPercent && Test(report, text, i) is { } finding)
                    findings.Add(finding);
            }
        }
    }

    private static Finding? Test(Report report, MarkedText text, int index)
    {
        Quantity percent = text.Quantities[index];
        Range sentence = text.Sentence(percent.At);
        if (OfNamedWhole(text, index, sentence.Start.Value) is { } named)
            return Fits(named.Part.Value, named.Whole.Value, percent) ? null : Off(text, named.Part, named.Whole, percent, named.Part.At);
        int share = text.Text.LastIndexOf('占', percent.At, Math.Min(Near, percent.At - sentence.Start.Value) + 1);
        if (percent.IsApproximate || share < 0 || (share > 0 && text.Text[share - 1] is '约' or '近' or '超') || text.Text.AsSpan(share, percent.At - share).IndexOfAny(',', ';', MarkedText.QuantityMark) >= 0)
            return null;
        // The part stands right before 占, in the same breath.
        if (index == 0 || text.Quantities[index - 1] is not { IsExact: true } part || !IsRightBefore(text, part, share, sentence.Start.Value))
            return null;

        for (int i = Math.Max(0, index - Reach); i < Math.Min(text.Quantities.Count, index + Reach); i++)
        {
            Quantity other = text.Quantities[i];
            if (other.IsPercent || other.At == part.At || other.Value < part.Value)
                continue;
            if (other.IsApproximate || Fits(part.Value, other.Value, percent))
                return null;
        }

        Quantity? whole = Whole(text, index, part, sentence.Start.Value);

        // Without a whole in the sentence the base is not known.
        if (whole is not { } @base)
            return null;
        foreach (Cell cell in report.Cells)
        {
            if (cell.HasValue && cell.Value >= part.Value && Fits(part.Value, cell.Value, percent))
                return null;
        }

        return Off(text, part, @base, percent, @base.At);
    }

    // 同意公开 12 件，占申请总数 30 件的 40%: the whole stands between 占 and the share.
    private static (Quantity Part, Quantity Whole)? OfNamedWhole(MarkedText text, int index, int sentence)
    {
        Quantity percent = text.Quantities[index];
        if (index < 2 || percent.IsApproximate || text.Quantities[index - 1] is not { IsExact: true } whole || whole.At < sentence || whole.Value == 0 || text.Quantities[index - 2] is not { IsExact: true } part || part.Unit != whole.Unit)
            return null;
        int share = text.Text.LastIndexOf('占', whole.At, Math.Min(Near, whole.At - sentence) + 1);
        ReadOnlySpan<char> between = text.Text.AsSpan(whole.At + 1, percent.At - whole.At - 1);
        between = between.EndsWith("百分之") ? between[..^3] : between;
        bool isOf = between.Length <= whole.Unit.Length + 2 && between.Contains('的') && share > 0 && text.Text[share - 1] is not ('约' or '近' or '超') && text.Text.AsSpan(share, whole.At - share).IndexOfAny(',', ';') < 0;
        return isOf && IsRightBefore(text, part, share, sentence) ? (part, whole) : null;
    }

    private static bool IsRightBefore(MarkedText text, Quantity part, int share, int sentence) =>
        part.At >= sentence && part.At < share && part.Value != 0 && share - part.At <= Near && text.Text.AsSpan(part.At, share - part.At).Count(',') <= 1;

    /// <summary>What is found of a share that is none of a part and its whole.</summary>
    internal static Finding Off(MarkedText text, Quantity part, Quantity whole, Quantity percent, int from)
    {
        string ratio = (part.Value * 100 / whole.Value).ToString($"F{Math.Clamp(percent.Decimals, 0, 4)}", CultureInfo.InvariantCulture);
        string stated = Validator.Text(percent.Value);
        string quote = text.Quote(from..Math.Min(text.Text.Length, percent.At + 2));
        return new Finding
        {
            Message = new Message(MessageIds.NarrativePercent, w => w.PercentOff(quote, part.Value, whole.Value, ratio, stated)),
            Expected = $"{ratio}%",
            Actual = $"{stated}%",
            Line = text.Paragraph.Line,
            Column = text.Column(percent.At),
        };
    }

    // What the part is a part of: the last figure before 其中, also in the sentence before; else the one that the sentence
    // gives as a whole. A sibling is no base, whatever its size.
    private static Quantity? Whole(MarkedText text, int index, Quantity part, int sentence)
    {
        int of = text.Text.LastIndexOf(GeneralWords.PartsFollow, part.At, part.At - Math.Max(0, sentence - 1), StringComparison.Ordinal);
        int before = of >= 0 ? of : part.At;
        int from = of >= 0 && of <= sentence + 1 ? text.Sentence(Math.Max(0, sentence - 2)).Start.Value : sentence;
        // 办复率 100%，其中…: what is divided stands in the sentence before.
        if (of >= 0 && from == sentence && !text.Quantities.Any(q => q.At >= sentence && q.At < of && !q.IsPercent))
            from = text.Sentence(Math.Max(0, sentence - 2)).Start.Value;
        for (int i = index - 2; i >= 0 && text.Quantities[i].At >= from; i--)
        {
            Quantity other = text.Quantities[i];
            if (other.At >= before || other.Unit != part.Unit || other.IsPercent || other.Value < part.Value)
                continue;
            if (of >= 0 || IsWhole(text, other))
                return other;
        }

        return null;
    }

    // 共 40 件, 总数 40 件
    private static bool IsWhole(MarkedText text, Quantity quantity)
    {
        ReadOnlySpan<char> clause = text.Text.AsSpan()[text.Clause(quantity.At, quantity.At)];
        return clause.ContainsAny('共', '总') || clause.Contains("合计", StringComparison.Ordinal) || clause.Contains("累计", StringComparison.Ordinal);
    }

    /// <summary>Whether a part is so many per cent of a whole, rounded or cut off at the last place written.</summary>
    internal static bool Fits(decimal part, decimal whole, Quantity percent)
    {
        if (whole == 0)
            return false;
        decimal step = 1;
        for (int i = 0; i < Math.Min(percent.Decimals, 10); i++)
            step /= 10;
        decimal difference = (part * 100 / whole) - percent.Value;
        return difference >= -step / 2 && difference < step;
    }
}
