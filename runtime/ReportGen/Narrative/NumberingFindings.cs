using System.Globalization;
using System.Text.RegularExpressions;
using ReportGen.Forms;
using ReportGen.Reading;

namespace ReportGen.Narrative;

/// <summary>Finds numbering that broke: a number of a list that is missing or stands twice, half a bracket at the head of a line.</summary>
internal static class NumberingFindings
{
    // 一是…二是…: lists inside a paragraph.
    private static readonly Regex Inline = new("(?:^|[,。;:!?])([一二三四五六七八九十]{1,3})是", RegexOptions.CultureInvariant);

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
            findings.Add(LeftoverFindings.Create("leftover.numbering", text, 0,
                $"“{text.Quote(..Math.Min(12, text.Text.Length))}”开头的编号不完整。请补上。",
                $"The number at the head of \"{text.Quote(..Math.Min(12, text.Text.Length))}\" is not whole. Mend it."));
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
            findings.Add(LeftoverFindings.Create("leftover.numbering", text, 0,
                $"编号“{printed}”之前是第 {before} 项，{(number <= before ? "编号重复或倒退" : $"缺少第 {before + 1} 项")}。请核对编号。",
                $"The number {printed} follows item {before}: {(number <= before ? "it stands twice or goes back" : $"item {before + 1} is missing")}. Check the numbering."));
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

    private static void TestInline(MarkedText text, List<Finding> findings)
    {
        int before = 0;
        foreach (Match match in Inline.Matches(text.Text))
        {
            if (ChineseNumeral.Parse(match.Groups[1].ValueSpan) is not { } number)
                continue;
            if (number != before + 1 && number != 1 && before > 0)
            {
                findings.Add(LeftoverFindings.Create("leftover.numbering", text, match.Groups[1].Index,
                    $"“{match.Groups[1].Value}是”之前是第 {before} 项，{(number <= before ? "编号重复或倒退" : $"缺少第 {before + 1} 项")}。请核对编号。",
                    $"\"{match.Groups[1].Value}是\" follows item {before}: {(number <= before ? "it stands twice or goes back" : $"item {before + 1} is missing")}. Check the numbering."));
            }

            before = number;
        }
    }
}
