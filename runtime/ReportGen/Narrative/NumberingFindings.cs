using System.Globalization;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading;
using ReportGen.Reading.Labels;

namespace ReportGen.Narrative;

/// <summary>Finds numbering that broke: a number of a list that is missing or stands twice, half a bracket at the head of a line.</summary>
internal static class NumberingFindings
{
    public static void Add(List<MarkedText> texts, List<Finding> findings)
    {
        SectionInfo? section = null;
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (MarkedText text in texts)
        {
            if (text.Section != section)
            {
                section = text.Section;
                last.Clear();
            }

            TestHead(text, last, findings);
            TestInline(text, findings);
        }
    }

    private static void TestHead(MarkedText text, Dictionary<string, int> last, List<Finding> findings)
    {
        if (LabelNormalizer.Fold(text.Source.TrimStart()) is [')', _, ..])
        {
            string head = text.Quote(..Math.Min(12, text.Text.Length));
            findings.Add(LeftoverFindings.Create(MessageIds.LeftoverNumbering, w => w.NumberingIncomplete(head), text, 0));
            // Which number it was is not known; the list goes on after it.
            last.Remove("()");
            return;
        }

        if (Head(text.Source) is not var (style, number, printed))
            return;
        bool isKnown = last.TryGetValue(style, out int before);
        // A list may begin anew, and under a higher number it does.
        if (isKnown && number != before + 1 && number != 1)
        {
            findings.Add(LeftoverFindings.Create(MessageIds.LeftoverNumbering, w => w.NumberingBroken(printed, before, number <= before), text, 0));
        }

        if (style == "()")
            last.Remove(".");
        last[style] = number;
    }

    private static (string Style, int Number, string Printed)? Head(string source)
    {
        string head = LabelNormalizer.Fold(source.TrimStart());
        int at = head.StartsWith('(') ? 1 : 0;
        int start = at;
        while (at < head.Length && at - start < 4 && (char.IsAsciiDigit(head[at]) || ChineseNumeral.IsPart(head[at])))
            at++;
        if (at == start || at == head.Length)
            return null;
        ReadOnlySpan<char> digits = head.AsSpan(start, at - start);
        bool isArabic = char.IsAsciiDigit(digits[0]);
        int? number = isArabic ? int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int parsed) ? parsed : null : ChineseNumeral.Parse(digits);
        // (一) and 1. are numbers of a list; 3.5 and 2024 are none.
        bool isBracket = start == 1 && head[at] == ')' && !isArabic;
        bool isDot = start == 0 && isArabic && head[at] is '.' or '、' && at + 1 < head.Length && !char.IsAsciiDigit(head[at + 1]);
        return number is { } n and > 0 and < 100 && (isBracket || isDot) ? (isBracket ? "()" : ".", n, source.TrimStart()[..(at + 1)]) : null;
    }

    // 一是…二是…: lists inside a paragraph.
    private static void TestInline(MarkedText text, List<Finding> findings)
    {
        const char Is = '是';
        int before = 0;
        for (int at = text.Text.IndexOf(Is, StringComparison.Ordinal); at >= 0; at = text.Text.IndexOf(Is, at + 1))
        {
            int start = at;
            while (start > 0 && at - start < 4 && "一二三四五六七八九十".Contains(text.Text[start - 1], StringComparison.Ordinal))
                start--;
            bool isItem = at - start is > 0 and < 4 && (start == 0 || text.Text[start - 1] is ',' or '。' or ';' or ':' or '!' or '?');
            if (!isItem || ChineseNumeral.Parse(text.Text.AsSpan(start, at - start)) is not { } number)
                continue;
            if (number != before + 1 && number != 1 && before > 0)
            {
                (string printed, int last) = ($"{text.Text[start..at]}{Is}", before);
                findings.Add(LeftoverFindings.Create(MessageIds.LeftoverNumbering, w => w.NumberingBroken(printed, last, number <= last), text, start));
            }

            before = number;
        }
    }
}
