namespace ReportGen.Narrative;

/// <summary>Reads numbers written in Chinese: 十二, 三百零五, 两千, 一二〇.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The characters that can stand in such a number.</summary>
    public const string Parts = Digits + "零两十百千";

    /// <summary>Whether a character can stand in such a number.</summary>
    public static bool IsPart(char c) => Parts.Contains(c);

    /// <summary>The value, or null where the characters make no number or one too large.</summary>
    public static int? Parse(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 9)
            return null;
        bool isPositional = text.IndexOfAny('十', '百', '千') < 0;
        int value = 0;
        int digit = 0;
        int lastUnit = int.MaxValue;
        foreach (char c in text)
        {
            int unit = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (unit > 0)
            {
                // 十二 begins with its unit; elsewhere a unit needs its digit, and units fall.
                if (unit >= lastUnit || (digit == 0 && !(unit == 10 && value == 0)))
                    return null;
                value += Math.Max(digit, 1) * unit;
                digit = 0;
                lastUnit = unit;
                continue;
            }

            int next = c switch { '零' => 0, '两' => 2, _ => Digits.IndexOf(c, StringComparison.Ordinal) };
            if (next < 0)
                return null;
            if (isPositional)
            {
                if (text.Length > 1 && c == '两')
                    return null;
                value = checked((value * 10) + next);
            }
            else if (digit != 0)
            {
                return null;
            }
            else
            {
                digit = next;
            }
        }

        return value + digit;
    }
}
