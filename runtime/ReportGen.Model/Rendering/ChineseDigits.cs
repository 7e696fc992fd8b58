namespace ReportGen.Rendering;

/// <summary>Numbers in Chinese numerals.</summary>
internal static class ChineseDigits
{
    private const string Plain = "〇一二三四五六七八九";
    private const string Formal = "零壹贰叁肆伍陆柒捌玖";
    private const char Zero = '零';

    /// <summary>Writes a number with the places it has, less the zeros at their end.</summary>
    public static int Write(decimal number, NumeralStyle style, Span<char> text)
    {
        string digits = style == NumeralStyle.Formal ? Formal : Plain;
        int at = 0;
        if (number < 0)
            text[at++] = '负';
        number = Math.Round(Math.Abs(number), NumberMath.MaxPlaces, MidpointRounding.AwayFromZero);
        decimal whole = decimal.Truncate(number);
        at += style == NumeralStyle.Digits ? WriteEach(whole, digits, text.Slice(at)) : WriteWhole(whole, isBehind: false, digits, style == NumeralStyle.Formal ? "拾佰仟" : "十百千", text.Slice(at));
        decimal fraction = number - whole;
        if (fraction == 0)
            return at;
        text[at++] = '点';
        for (; fraction > 0; fraction -= decimal.Truncate(fraction))
        {
            fraction *= 10;
            text[at++] = fraction < 1 && style == NumeralStyle.Plain ? Zero : digits[(int)fraction];
        }

        return at;
    }

    private static int WriteEach(decimal whole, string digits, Span<char> text)
    {
        int length = 1;
        for (decimal rest = whole; rest >= 10; rest = decimal.Truncate(rest / 10))
            length++;
        for (int i = length - 1; i >= 0; i--)
        {
            decimal rest = decimal.Truncate(whole / 10);
            text[i] = digits[(int)(whole - (rest * 10))];
            whole = rest;
        }

        return length;
    }

    // 亿 and 万 are said behind what they count; one zero stands for all that are left out between digits.
    private static int WriteWhole(decimal whole, bool isBehind, string digits, string places, Span<char> text)
    {
        var (scale, name) = whole >= 100_000_000 ? (100_000_000, '亿') : (10_000, '万');
        if (whole < scale)
            return WriteGroup((int)whole, isBehind, digits, places, text);
        decimal high = decimal.Truncate(whole / scale);
        decimal low = whole - (high * scale);
        int at = WriteWhole(high, isBehind, digits, places, text);
        text[at++] = name;
        if (low == 0)
            return at;
        if (low < scale / 10)
            text[at++] = Zero;
        return at + WriteWhole(low, isBehind: true, digits, places, text.Slice(at));
    }

    private static int WriteGroup(int value, bool isBehind, string digits, string places, Span<char> text)
    {
        int at = 0;
        bool isOut = false;
        for (int place = 3, scale = 1000; place >= 0; place--, scale /= 10)
        {
            int digit = value / scale % 10;
            if (digit == 0)
            {
                isOut = at > 0;
                continue;
            }

            if (isOut)
                text[at++] = Zero;
            isOut = false;
            // 十二, not 一十二, at the very beginning.
            if (!(at == 0 && !isBehind && digit == 1 && place == 1 && places[0] == '十'))
                text[at++] = digits[digit];
            if (place > 0)
                text[at++] = places[place - 1];
        }

        if (at == 0)
            text[at++] = Zero;
        return at;
    }
}
