using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Rules;

namespace ReportGen.Narrative;

/// <summary>Finds totals that no figures before them in the sentence make: 新收 44 件、上年结转 3 件，共计 48 件.</summary>
internal static class TotalFindings
{
    // Which of more figures are meant cannot be told.
    private const int MostParts = 8;

    public static void Add(FormInfo form, List<MarkedText> texts, List<Finding> findings)
    {
        // Of what the form does not count out, the most notable figures may be named.
        if (form.Counted.Count == 0)
            return;
        foreach (MarkedText text in texts)
        {
            for (int i = 2; i < text.Quantities.Count; i++)
            {
                if (Test(form, text, i) is { } finding)
                    findings.Add(finding);
            }
        }
    }

    private static Finding? Test(FormInfo form, MarkedText text, int index)
    {
        Quantity total = text.Quantities[index];
        int sentence = text.Sentence(total.At).Start.Value;
        if (!total.IsExact || total.Unit.Length == 0 || !IsTotal(text.Text.AsSpan()[sentence..total.At]) || !GeneralWords.ContainsAny(text.Text.AsSpan()[sentence..total.At], form.Counted))
            return null;
        List<Quantity> parts = [];
        for (int i = index - 1; i >= 0 && text.Quantities[i].At >= sentence; i--)
        {
            Quantity part = text.Quantities[i];
            if (part.IsPercent || IsInBrackets(text.Text, part.At, total.At))
                continue;
            if (part.Unit != total.Unit || !part.IsExact || parts.Count == MostParts)
                return null;
            parts.Insert(0, part);
        }

        if (parts.Count < 2 || MakesAny(parts, total.Value))
            return null;
        decimal sum = parts.Sum(static p => p.Value);
        string terms = string.Join('+', parts.Select(static p => Validator.Text(p.Value)));
        string quote = text.Quote(parts[0].At..Math.Min(text.Text.Length, total.At + 1 + total.Unit.Length));
        return new Finding
        {
            Message = new Message(MessageIds.NarrativeSum, w => w.PartsOff(quote, terms, sum, total.Value)),
            Expected = Validator.Text(sum),
            Actual = Validator.Text(total.Value),
            Line = text.Paragraph.Line,
            Column = text.Column(total.At),
        };
    }

    // …，共计 50 件: the total stands right behind its word, and that behind a stop.
    private static bool IsTotal(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd("为有");
        return GeneralWords.EndOf(before, GeneralWords.Totals) is { } word
            && before[..^word.Length] is [.., ',' or '、'] && before.IndexOfAny('等', MarkedText.ComparisonMark) < 0;
    }

    // What stands in brackets that close before the total explains another figure.
    private static bool IsInBrackets(string text, int at, int total)
    {
        int close = text.IndexOf(')', at, total - at);
        return close >= 0 && text.IndexOf('(', at, close - at) < 0;
    }

    private static bool MakesAny(List<Quantity> parts, decimal total)
    {
        for (int chosen = 1; chosen < 1 << parts.Count; chosen++)
        {
            decimal sum = 0;
            for (int i = 0; i < parts.Count; i++)
                sum += (chosen & (1 << i)) != 0 ? parts[i].Value : 0;
            if (sum == total)
                return true;
        }

        return false;
    }
}
