namespace ReportGen.Rendering;

/// <summary>
/// How number.format prints a number: <c>[sign]picture[unit]</c>. The sign is + where a plus is printed too, − (U+2212) where a
/// minus is printed as in type, not as a hyphen, ± where both hold. The picture is N and the places (12,345.60), F and the places
/// (12345.60), or digits as .NET has them (0, 0.0, 0.0#, #,##0.00); the unit is %, ‰, 万, 亿 or 万/亿, by which the number is
/// divided first, 万/亿 by its size. A unit alone takes the picture 0.##. Or one numeral as an example: 一 (一万二千三百),
/// 壹 (壹万贰仟叁佰), 〇 (digit by digit: 二〇二四). Halves are rounded away from zero.
/// </summary>
public readonly struct NumberFormat
{
    /// <summary>The longest that a number is printed.</summary>
    public const int MaxLength = 160;

    private const int MaxPlaces = NumberMath.MaxPlaces;
    private const char Hyphen = '-';
    private const char Minus = '\u2212';
    private const char PlusMinus = '\u00b1';
    private const decimal TenThousand = 10_000m;
    private const decimal HundredMillion = 100_000_000m;

    private static readonly string[] Units = ["万/亿", "万", "亿", "%", "‰"];

    private readonly NumeralStyle _numerals;
    private readonly bool _isSigned;
    private readonly char _minus;
    private readonly bool _isGrouped;
    private readonly int _least;
    private readonly int _most;
    private readonly string _unit;

    private NumberFormat(NumeralStyle numerals, bool isSigned, char minus, bool isGrouped, int least, int most, string unit) =>
        (_numerals, _isSigned, _minus, _isGrouped, _least, _most, _unit) = (numerals, isSigned, minus, isGrouped, least, most, unit);

    /// <summary>What there is, for messages.</summary>
    public static string Known => "N0, N2, F1, 0.0, 0.0#, #,##0.00, each with +, − or ± before it and %, ‰, 万, 亿 or 万/亿 behind it; 一, 壹 or 〇";

    /// <summary>Reads a format; false where it is none.</summary>
    public static bool TryParse(string format, out NumberFormat parsed)
    {
        parsed = default;
        if (format is "一" or "壹" or "〇")
        {
            parsed = new(format == "一" ? NumeralStyle.Plain : format == "壹" ? NumeralStyle.Formal : NumeralStyle.Digits, false, Hyphen, false, 0, MaxPlaces, "");
            return true;
        }

        char sign = format.Length > 0 && (format[0] is '+' or Minus or PlusMinus) ? format[0] : default;
        int start = sign == default ? 0 : 1;
        int end = format.Length;
        string unit = "";
        foreach (string known in Units)
        {
            if (unit.Length == 0 && end - known.Length >= start && string.CompareOrdinal(format, end - known.Length, known, 0, known.Length) == 0)
                (unit, end) = (known, end - known.Length);
        }

        var (least, most, isGrouped) = (0, 2, false);
        if (start == end)
        {
            if (unit.Length == 0)
                return false;
        }
        else if (!ReadPicture(format, start, end, out least, out most, out isGrouped))
        {
            return false;
        }

        parsed = new(NumeralStyle.None, sign is '+' or PlusMinus, sign is Minus or PlusMinus ? Minus : Hyphen, isGrouped, least, most, unit);
        return true;
    }

    /// <summary>A number in a format; null for null.</summary>
    /// <exception cref="FormatException">The format is none.</exception>
    public static string? Print(decimal? number, string format)
    {
        if (!TryParse(format, out NumberFormat parsed))
            throw new FormatException($"'{format}' is not a number format; available: {Known}");
        if (number is not { } value)
            return null;
        Span<char> text = stackalloc char[MaxLength];
        return text.Slice(0, parsed.Write(value, text)).ToString();
    }

    /// <summary>Prints a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="text">Takes it: at least <see cref="MaxLength"/> characters.</param>
    /// <returns>How many characters were written.</returns>
    public int Write(decimal number, Span<char> text)
    {
        if (_numerals != NumeralStyle.None)
            return ChineseDigits.Write(number, _numerals, text);
        string unit = _unit != "万/亿" ? _unit
            // By what is printed: 9,999.99万 rounds up to 1亿.
            : Math.Abs(number) >= HundredMillion || Rounded(Math.Abs(number) / TenThousand) >= TenThousand ? "亿"
            : Math.Abs(number) >= TenThousand || Rounded(Math.Abs(number)) >= TenThousand ? "万" : "";
        decimal shown = unit switch
        {
            "%" => number * 100,
            "‰" => number * 1000,
            "万" => number / TenThousand,
            "亿" => number / HundredMillion,
            _ => number,
        };
        shown = Rounded(shown);
        int at = 0;
        if (shown < 0)
            text[at++] = _minus;
        else if (shown > 0 && _isSigned)
            text[at++] = '+';
        at += WriteDigits(Math.Abs(shown), text.Slice(at));
        foreach (char c in unit)
            text[at++] = c;
        return at;
    }

    private decimal Rounded(decimal number) => Math.Round(number, _most, MidpointRounding.AwayFromZero);

    private int WriteDigits(decimal number, Span<char> text)
    {
        decimal whole = decimal.Truncate(number);
        Span<char> digits = stackalloc char[40];
        int count = 0;
        int at = 0;
        do
        {
            decimal rest = decimal.Truncate(whole / 10);
            digits[count++] = (char)('0' + (int)(whole - (rest * 10)));
            whole = rest;
        }
        while (whole > 0);
        for (int i = count - 1; i >= 0; i--)
        {
            text[at++] = digits[i];
            if (_isGrouped && i > 0 && i % 3 == 0)
                text[at++] = ',';
        }

        decimal fraction = number - decimal.Truncate(number);
        int point = at;
        text[at++] = '.';
        int last = point;
        for (int i = 0; i < _most; i++)
        {
            fraction *= 10;
            int digit = (int)fraction;
            fraction -= digit;
            text[at++] = (char)('0' + digit);
            if (digit != 0 || i < _least)
                last = at;
        }

        return last;
    }

    private static bool ReadPicture(string format, int start, int end, out int least, out int most, out bool isGrouped)
    {
        (least, most, isGrouped) = (0, 0, format[start] is 'N' or '#');
        if (format[start] is 'N' or 'F')
        {
            for (int i = start + 1; i < end; i++)
                least = format[i] is >= '0' and <= '9' && least <= MaxPlaces ? (least * 10) + format[i] - '0' : MaxPlaces + 1;
            most = least;
            return end - start > 1 && least <= MaxPlaces;
        }

        if (isGrouped && string.CompareOrdinal(format, start, "#,##", 0, 4) == 0)
            start += 4;
        else if (isGrouped)
            return false;
        if (start >= end || format[start++] != '0')
            return false;
        if (start == end)
            return true;
        if (format[start++] != '.' || start == end)
            return false;
        while (start < end && format[start] == '0')
            (start, least) = (start + 1, least + 1);
        most = least;
        while (start < end && format[start] == '#')
            (start, most) = (start + 1, most + 1);
        return start == end && most <= MaxPlaces;
    }
}
