using System.Globalization;
using System.Text;

namespace ReportGen.Publishing.Documents.Word;

/// <summary>Prints the number of a paragraph in the formats that lists of Word have.</summary>
internal static class WordNumberFormat
{
    /// <summary>The number as printed; null for a format that is not known, where nothing is better than a wrong label.</summary>
    public static string? Print(int number, string? format) => format switch
    {
        null or "decimal" or "decimalHalfWidth" => Decimal(number),
        "decimalZero" => number < 10 ? "0" + Decimal(number) : Decimal(number),
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(Decimal(number).Select(digit => (char)(digit - '0' + '０'))),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => number is >= 1 and <= 20 ? ((char)('①' + number - 1)).ToString() : Decimal(number),
        "decimalEnclosedParen" => number is >= 1 and <= 20 ? ((char)('⑴' + number - 1)).ToString() : $"({Decimal(number)})",
        "decimalEnclosedFullstop" => number is >= 1 and <= 20 ? ((char)('⒈' + number - 1)).ToString() : Decimal(number) + ".",
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand"
            or "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => Chinese(number, "〇一二三四五六七八九", "十百千"),
        "chineseLegalSimplified" => Chinese(number, "零壹贰叁肆伍陆柒捌玖", "拾佰仟"),
        "ideographLegalTraditional" => Chinese(number, "零壹貳參肆伍陸柒捌玖", "拾佰仟"),
        "ideographTraditional" => Pick(number, "甲乙丙丁戊己庚辛壬癸"),
        "ideographZodiac" => Pick(number, "子丑寅卯辰巳午未申酉戌亥"),
        "lowerLetter" => Letters(number, 'a'),
        "upperLetter" => Letters(number, 'A'),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperRoman" => Roman(number),
        "none" => "",
        _ => null,
    };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Pick(int number, string names) =>
        number >= 1 && number <= names.Length ? names[number - 1].ToString() : Decimal(number);

    private static string Letters(int number, char first) =>
        number is >= 1 and <= 780 ? new string((char)(first + (number - 1) % 26), (number - 1) / 26 + 1) : Decimal(number);

    private static string Chinese(int number, string digits, string units)
    {
        if (number is < 0 or > 9999)
            return Decimal(number);
        if (number == 0)
            return digits[..1];
        string text = Decimal(number);
        var printed = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            int digit = text[i] - '0';
            int unit = text.Length - 1 - i;
            if (digit == 0)
            {
                if (text[i..].Any(later => later != '0') && printed[^1] != '零')
                    printed.Append('零');
                continue;
            }

            // 12 is 十二, not 一十二; in the legal digits 拾 stands alone in the same way.
            if (!(digit == 1 && unit == 1 && i == 0))
                printed.Append(digits[digit]);
            if (unit > 0)
                printed.Append(units[unit - 1]);
        }

        return printed.ToString();
    }

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
            return Decimal(number);
        var printed = new StringBuilder();
        foreach ((int value, string sign) in ((int, string)[])
            [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
        {
            for (; number >= value; number -= value)
                printed.Append(sign);
        }

        return printed.ToString();
    }
}
