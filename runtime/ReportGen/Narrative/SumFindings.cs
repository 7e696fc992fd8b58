using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Rules;
namespace ReportGen.Narrative;

/// <summary>Finds sums inside a sentence that do not come out: 共 10 件，其中 a 6 件、b 3 件; 13 件（含新制定 5 件、修改 9 件）; 46 件（网上 30 件，当面 14 件）.</summary>
internal static class SumFindings
{
    private const int Reach = 300;

    // Of more wholes side by side (新收, 结转, 办结, 转下年) any may be divided.
    private const int MostDivided = 2;

    public static void Add(FormInfo form, List<MarkedText> texts, List<Finding> findings)
    {
        foreach (MarkedText text in texts)
        {
            for (int at = NextIntroduction(text.Text, 0); at >= 0; at = NextIntroduction(text.Text, at + 1))
            {
                if (Introduces(text, at) is ({ } word, var isWhole) && Test(form, text, at, word, isWhole) is { } finding)
                    findings.Add(finding);
            }
        }
    }

    // The first letters of the introductions.
    private static int NextIntroduction(string text, int from)
    {
        int at = from >= text.Length ? -1 : text.AsSpan(from).IndexOfAny("其分包含(");
        return at < 0 ? -1 : from + at;
    }

    private static (string? Word, bool IsWhole) Introduces(MarkedText marked, int at)
    {
        string text = marked.Text;
        if (text[at] == '(')
            return BracketedParts.Open(marked, at) ? ("(", true) : (null, false);
        foreach ((string word, bool isWhole) in GeneralWords.Introductions)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
                continue;
            // 其中包括 is one introduction; 不包括 and 包含金量 are none.
            bool isFirst = at == 0 || text[at - 1] is ',' or '(' or ':' or ';' or MarkedText.QuantityMark || (word != "含" && text[at - 1] != '不');
            bool isSecond = at >= GeneralWords.PartsFollow.Length && string.CompareOrdinal(text, at - GeneralWords.PartsFollow.Length, GeneralWords.PartsFollow, 0, GeneralWords.PartsFollow.Length) == 0;
            return isFirst && !isSecond ? (word, isWhole) : (null, false);
        }

        return (null, false);
    }

    private static Finding? Test(FormInfo form, MarkedText text, int at, string word, bool isWhole)
    {
        int first = StartOfSentence(text.Text, at);
        // 答复申请 22 件。其中公开 1 件…: the whole stands in the sentence before, where what is counted out is spoken of.
        bool isBehindStop = first == at && at > 1 && word == GeneralWords.PartsFollow;
        if (isBehindStop && StartOfSentence(text.Text, at - 1) is var before && GeneralWords.ContainsAny(text.Text.AsSpan(before..at), form.Counted))
            first = before;
        List<Quantity> wholes = [];
        for (int i = text.LastQuantityBefore(at); i >= 0 && text.Quantities[i].At >= first; i--)
        {
            if (!text.Quantities[i].IsPercent)
                wholes.Insert(0, text.Quantities[i]);
        }

        if (wholes.Count == 0 || wholes[^1] is not { IsExact: true } whole)
            return null;
        // Which of several wholes is divided cannot be told behind a stop, nor that all of it is.
        int alike = wholes.Count(w => w.Unit == whole.Unit);
        if (isBehindStop && alike > 1)
            return null;
        List<Quantity> parts = Parts(text, at, word, whole.Unit, isLong: false, out bool isOpen);
        if (parts.Count == 0 || parts.Exists(static p => p.IsApproximate) || ComeOut(wholes, parts))
            return null;
        // 复议 7 件，维持 6 件，未审结 1 件；诉讼 4 件，…: each part is divided itself, and the next one stands behind a semicolon.
        List<Quantity> all = Parts(text, at, word, whole.Unit, isLong: true, out bool isAllOpen);
        if (Undivided(text, all) is { } undivided)
        {
            if (undivided.Exists(static p => p.IsApproximate) || ComeOut(wholes, undivided))
                return null;
            if (all.Count > parts.Count)
                (parts, isOpen) = (undivided, isAllOpen);
        }

        decimal sum = parts.Sum(static p => p.Value);
        // What is counted out is counted out in brackets as well, where of other things the most notable are named.
        ReadOnlySpan<char> said = text.Text.AsSpan(first..at);
        decimal most = alike > MostDivided ? wholes.Where(w => w.Unit == whole.Unit).Max(static w => w.Value) : whole.Value;
        bool isTooMuch = parts[0].Value > most || (sum > most && parts.Count > 1);
        bool isTooLittle = isWhole && !isBehindStop && sum < whole.Value && parts.Count > 1 && !isOpen
            && ((word != "(" && GeneralWords.ContainsAny(said, GeneralWords.Complete)) || (GeneralWords.ContainsAny(said, form.Counted) && (word == "(" || sum * 2 >= whole.Value)));
        if (!isTooMuch && !isTooLittle)
            return null;
        string terms = string.Join('+', parts.Select(static p => Validator.Text(p.Value)));
        string quote = text.Quote(first..Math.Min(text.Text.Length, parts[^1].At + 1 + parts[^1].Unit.Length));
        return new Finding
        {
            Message = new Message(MessageIds.NarrativeSum, w => w.PartsOff(quote, terms, sum, whole.Value)),
            Expected = Validator.Text(whole.Value),
            Actual = Validator.Text(sum),
            Line = text.Paragraph.Line,
            Column = text.Column(whole.At),
        };
    }

    private static int StartOfSentence(string text, int at)
    {
        int start = at;
        while (start > 0 && at - start < Reach && text[start - 1] is not ('。' or ';' or '!' or '?'))
            start--;
        return start;
    }

    // The quantities of the same unit after 其中 or another such word, to the end of the sentence or of the bracket it stands in. What stands
    // in brackets of its own explains a part. Open: the list says itself that it is not whole.
    private static List<Quantity> Parts(MarkedText text, int at, string word, string unit, bool isLong, out bool isOpen)
    {
        List<Quantity> parts = [];
        isOpen = false;
        int depth = 0;
        int label = at + word.Length;
        for (int i = label; i < Math.Min(text.Text.Length, at + (2 * Reach)); i++)
        {
            char c = text.Text[i];
            if (c == '(')
            {
                depth++;
            }
            else if (c == ')' && --depth < 0)
            {
                break;
            }
            else if (depth > 0)
            {
                continue;
            }
            else if (c is '。' or '!' or '?' || (c == ';' && !isLong))
            {
                break;
            }
            else if (c == '等' && parts.Count > 0 && i == parts[^1].At + 1 + parts[^1].Unit.Length)
            {
                isOpen = true;
                break;
            }
            else if (c == MarkedText.QuantityMark && text.QuantityAt(i) is var quantity && quantity.Unit == unit)
            {
                if (parts.Count > 0 && Array.Exists(GeneralWords.EndOfParts, e => text.Text.AsSpan(label, i - label).TrimStart(",、和及").StartsWith(e, StringComparison.Ordinal)))
                    break;
                parts.Add(quantity);
                label = i + 1 + unit.Length;
            }
            else if (parts.Count > 0 && string.CompareOrdinal(text.Text, i, GeneralWords.PartsFollow, 0, GeneralWords.PartsFollow.Length) == 0)
            {
                // What is divided here is a part; what comes after may be its parts or further ones.
                isOpen = true;
                break;
            }
        }

        return parts;
    }

    // The whole is the number nearest before; where another one of the sentence comes out, it was meant, and where one is
    // approximate, it may have been. 新收 9 件，上年结转 1 件，其中…: wholes side by side are divided together.
    private static bool ComeOut(List<Quantity> wholes, List<Quantity> parts)
    {
        Quantity whole = wholes[^1];
        if (wholes.Exists(w => w.Unit == whole.Unit && (w.IsApproximate || PrefixMakes(parts, w.Value))))
            return true;
        decimal together = whole.Value;
        for (int i = wholes.Count - 2; i >= 0 && wholes[i].Unit == whole.Unit; i--)
        {
            together += wholes[i].Value;
            if (PrefixMakes(parts, together))
                return true;
        }

        return false;
    }

    // Without the parts of parts: those that make the one before them together. Null where there are none.
    private static List<Quantity>? Undivided(MarkedText text, List<Quantity> parts)
    {
        List<Quantity> undivided = [];
        for (int i = 0; i < parts.Count; i++)
        {
            undivided.Add(parts[i]);
            decimal sum = 0;
            for (int j = i + 1; j < parts.Count && sum < parts[i].Value && text.Text.IndexOf(';', parts[i].At, parts[j].At - parts[i].At) < 0; j++)
            {
                sum += parts[j].Value;
                if (sum != parts[i].Value || j == i + 1)
                    continue;
                i = j;
                break;
            }
        }

        return undivided.Count > 1 && undivided.Count < parts.Count ? undivided : null;
    }

    private static bool PrefixMakes(List<Quantity> parts, decimal whole)
    {
        decimal sum = 0;
        foreach (Quantity part in parts)
        {
            sum += part.Value;
            if (sum == whole)
                return true;
        }

        return false;
    }
}
