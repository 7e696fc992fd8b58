using System.Buffers;
using System.Globalization;
using ReportGen.Forms;
using ReportGen.Reading.Labels;

namespace ReportGen.Reading.Cells;

/// <summary>Reads what is printed in a cell: a number with its sign, separators and unit, or one of the marks for nothing.</summary>
internal static class CellValueParser
{
    private const int LongestValue = 40;

    // The characters of Chinese writing with which a value can begin: marks for nothing, and changes.
    private static readonly SearchValues<char> BeginsValue = SearchValues.Create("不无空未增减零");

    private static readonly string[] BlankMarks = ["不适用", "N/A", "n/a", "NA", "无", "空", "空白", "未统计", "不涉及"];

    // Nothing that a cleaned value has not.
    private static readonly SearchValues<char> Plain = SearchValues.Create("0123456789.,+");

    // Longest first, so that 万元 is not taken for 万 and something else.
    private static readonly (string Text, decimal Factor, bool IsMoney)[] Units =
    [
        ("百万元", 1_000_000m, true), ("千万元", 10_000_000m, true), ("亿元", 100_000_000m, true), ("万元", 10_000m, true), ("千元", 1_000m, true), ("元", 1m, true),
        ("万件", 10_000m, false), ("万条", 10_000m, false), ("万次", 10_000m, false), ("万人", 10_000m, false), ("万人次", 10_000m, false),
        ("亿", 100_000_000m, false), ("万", 10_000m, false),
        ("人次", 1m, false), ("件", 1m, false), ("条", 1m, false), ("个", 1m, false), ("人", 1m, false), ("次", 1m, false), ("项", 1m, false), ("篇", 1m, false),
        ("份", 1m, false), ("宗", 1m, false), ("起", 1m, false), ("家", 1m, false), ("户", 1m, false), ("张", 1m, false), ("部", 1m, false), ("册", 1m, false),
        ("期", 1m, false), ("例", 1m, false), ("名", 1m, false), ("位", 1m, false), ("台", 1m, false), ("场", 1m, false), ("床", 1m, false), ("天", 1m, false), ("日", 1m, false), ("%", 1m, false),
    ];

    private static readonly SearchValues<char> OfValues = SearchValues.Create([.. Units.SelectMany(static u => u.Text), .. BlankMarks.SelectMany(static m => m), .. "增加减少零"]);

    /// <summary>Whether the text could be the content of a cell of figures: a number, with or without a unit, or a mark for nothing.</summary>
    public static bool LooksLikeValue(string text)
    {
        if (text.Length > LongestValue || (text.Length > 0 && text[0] is >= '\u4E00' and <= '\u9FA5' && !BeginsValue.Contains(text[0])))
            return false;
        if (text.AsSpan().IndexOfAnyExceptInRange('0', '9') is >= 0 and var at && text.Length > at && HasOtherWriting(text.AsSpan(at)))
            return false;
        return text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 || (IsBlankMark(Compact(text)) || Split(Compact(text)) is { IsNumber: true } || IsDigitRun(text));
    }

    // Chinese writing that is part of no unit, change or mark for nothing: most labels show it at once.
    private static bool HasOtherWriting(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (c is >= '\u4E00' and <= '\u9FA5' && !OfValues.Contains(c))
                return true;
        }

        return false;
    }

    /// <summary>Whether the text is a run of digits and nothing else, as where several cells ran together.</summary>
    public static bool IsDigitRun(string text) => text.Length > 0 && LabelNormalizer.Fold(text).Trim().All(char.IsAsciiDigit) && LabelNormalizer.Fold(text).Trim().Length > 0;

    /// <summary>Whether the text is one of the marks for nothing (-, —, /, 不适用); so is no text at all.</summary>
    public static bool IsBlank(string text) => text.Length <= LongestValue && IsBlankMark(Compact(text));

    /// <summary>Whether the text is a unit (件, 万元) or the ---- that stands for none.</summary>
    public static bool IsUnit(string text)
    {
        if (text.Length == 0 || char.IsAsciiDigit(text[0]))
            return false;
        string unit = Compact(text);
        return Array.Exists(Units, u => u.Text == unit) || (unit.Length >= 4 && unit.All(static c => c == '-')) || unit is "———" or "————" or "——";
    }

    /// <summary>What stands behind a unit that begins a text, where it begins with a digit; null otherwise.</summary>
    public static string? WithoutUnitBefore(string text)
    {
        foreach ((string unit, _, _) in Units)
        {
            if (text.Length > unit.Length && text.StartsWith(unit, StringComparison.Ordinal) && char.IsAsciiDigit(LabelNormalizer.Fold(text[unit.Length])))
                return text[unit.Length..];
        }

        return null;
    }

    /// <summary>Whether a text is a unit of money and nothing else (万元).</summary>
    public static bool IsMoney(string unit) => Factor(unit) is { IsMoney: true };

    /// <summary>Reads the content of a cell of the form.</summary>
    /// <param name="printed">What is printed.</param>
    /// <param name="info">The cell.</param>
    /// <param name="headerUnit">The unit that the header of the column prints in place of the form's; null where it prints none that can be converted.</param>
    public static CellValue Parse(string printed, CellInfo info, string? headerUnit = null)
    {
        string raw = printed.Trim();
        if (headerUnit is null && info.Kind != NumberKind.Amount && raw.Length is > 0 and <= Cell.MaxDigits && raw.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 && (raw[0] != '0' || raw.Length == 1))
            return new CellValue(Cell.Of(long.Parse(raw, NumberStyles.None, CultureInfo.InvariantCulture)), null);
        string text = Compact(raw);
        if (IsBlankMark(text))
            return new CellValue(Cell.Blank, text.Length == 0 ? null : raw);
        if (NumberOf(text, info) is not { } parts)
            return new CellValue(Cell.Unreadable, raw);
        UnitFactor? fromHeader = parts.Unit is null && headerUnit is not null ? info.FactorFrom(headerUnit) : null;
        UnitFactor? fromUnit = parts.Unit is { } unit ? FactorFor(info, unit) : null;
        // 5元 says nothing of tons, and a share nothing of a count. Nothing is nothing of whatever it is.
        if (parts.Unit is not null && fromUnit is null && (parts.Unit == "%" || !IsZero(parts.Digits)))
            return new CellValue(Cell.Unreadable, raw) { Unit = parts.Unit };
        UnitFactor factor = fromUnit ?? fromHeader ?? new UnitFactor(1, 1);
        Cell cell = ToCell(parts.Sign < 0, parts.Digits, factor);
        bool missing = cell is { HasValue: true, Value: not 0 } && info.Kind == NumberKind.Amount && parts.Unit is null && headerUnit is null;
        bool plain = raw == cell.ToString() || raw == $"+{cell}";
        // What is kept as printed says its number without the header.
        if (cell.HasValue && fromHeader is not null && info.Kind == NumberKind.Amount && !plain)
            raw = parts.NoteMark is null ? raw + headerUnit : $"{(parts.Sign < 0 ? "-" : "")}{parts.Digits}{headerUnit}";
        return new CellValue(cell, plain && !missing ? null : raw)
        {
            Unit = cell.HasValue ? parts.Unit : null,
            IsUnitMissing = missing,
            IsConverted = cell is { HasValue: true, Value: not 0 } && !factor.IsOne,
            HasPlus = cell.HasValue && parts.Sign > 0,
            HasBlanks = cell.HasValue && text.Contains(' ', StringComparison.Ordinal),
            NoteMark = cell.HasValue ? parts.NoteMark : null,
        };
    }

    /// <summary>
    /// Reads digits with a unit and nothing else (37.81亿), as amounts are mostly printed, and costs no memory. False where
    /// it takes <see cref="Parse"/> to tell.
    /// </summary>
    public static bool TryPlain(ReadOnlySpan<char> printed, CellInfo info, out decimal value)
    {
        value = 0;
        int point = -1;
        int at = 0;
        for (; at < printed.Length && (char.IsAsciiDigit(printed[at]) || (printed[at] == '.' && point < 0)); at++)
        {
            if (printed[at] == '.')
                point = at;
            else if (at <= Cell.MaxDigits)
                value = (value * 10) + (printed[at] - '0');
        }

        int places = point < 0 ? 0 : at - point - 1;
        if (at is 0 or > Cell.MaxDigits || point == 0 || point == at - 1 || places > Cell.MaxScale || (printed[0] == '0' && at > 1 && point != 1))
            return false;
        value *= new decimal(1, 0, 0, false, (byte)places);
        if (at == printed.Length)
            return true;
        if (Factor(printed[at..]) is not { } known || printed[at..] is "%" || FactorFor(info, known.Text)?.Apply(value) is not { } converted)
            return false;
        value = converted;
        return true;
    }

    // What a unit is in that of the cell; null where they measure different things. Of things that are counted (件, 个, 份) one
    // is as good as another, and 万 before them is as good as alone.
    private static UnitFactor? FactorFor(CellInfo info, string unit)
    {
        var known = Factor(unit);
        // Most are money, and cost no memory.
        if ((known is { IsMoney: true } || unit is "万" or "亿") && info.Unit is { } own && Factor(own) is { IsMoney: true } money)
            return new UnitFactor(known!.Value.Factor, money.Factor);
        return info.FactorFrom(unit) ?? (known is { IsMoney: false } other && Counts(info.Unit) && unit != "%" ? new UnitFactor(other.Factor, 1) : null);
    }

    // Whether a cell counts things, as far as its unit says.
    private static bool Counts(string? unit) => string.IsNullOrEmpty(unit) || (unit != "%" && !unit.Contains('/', StringComparison.Ordinal) && Factor(unit) is not { IsMoney: true } && !UnitScale.IsMeasure(unit));

    private static bool IsZero(string digits) => digits.AsSpan().IndexOfAnyExcept('0', '.') < 0;

    // The number with its unit: one of all forms, the cell's own, or one that can be converted into it.
    private static Parts? NumberOf(string text, CellInfo info)
    {
        Parts parts = Split(text);
        if (parts.IsNumber)
            return parts;
        if (info.Unit is { Length: > 0 } own && text.EndsWith(own, StringComparison.Ordinal) && Split(text[..^own.Length]) is { IsNumber: true, Unit: null, NoteMark: null } bare)
            return bare with { Unit = own };
        if (parts is not { Digits: not null, Unit: { } unit })
            return null;
        // m² ends like a note mark.
        if (info.FactorFrom(unit + parts.NoteMark) is not null)
            return parts with { Unit = unit + parts.NoteMark, NoteMark = null };
        return info.FactorFrom(unit) is not null ? parts : null;
    }

    private static (string Text, decimal Factor, bool IsMoney)? Factor(ReadOnlySpan<char> unit)
    {
        foreach (var known in Units)
        {
            if (unit.SequenceEqual(known.Text))
                return known;
        }

        return null;
    }

    // Blanks mean nothing here but between two digits, where they might part two cells.
    private static string Compact(string text)
    {
        if (text.AsSpan().IndexOfAnyExcept(Plain) < 0)
            return text;
        string folded = LabelNormalizer.Fold(text).AsSpan().Trim().Trim("*\\`").ToString().Replace("&nbsp;", "", StringComparison.Ordinal);
        if (!folded.Contains(' ', StringComparison.Ordinal))
            return folded;
        var kept = new System.Text.StringBuilder(folded.Length);
        for (int i = 0; i < folded.Length; i++)
        {
            bool parts = folded[i] == ' ' && kept.Length > 0 && char.IsAsciiDigit(kept[^1]) && folded.AsSpan(i).TrimStart() is [>= '0' and <= '9', ..];
            if (folded[i] != ' ' || parts)
                kept.Append(folded[i]);
        }

        return kept.ToString();
    }

    private static bool IsBlankMark(string text) => (text.Length > 0 && char.IsAsciiDigit(text[0])) is false &&
        (text.All(static c => c is '-' or '—' or '–' or '―' or '─' or '/' or '\\' or '_') || Array.IndexOf(BlankMarks, text) >= 0);

    private static Parts Split(string text)
    {
        int at = 0;
        int sign = 0;
        if (text.Length > 1 && text[0] is '+' or '增' or '↑')
            (at, sign) = (text.StartsWith("增加", StringComparison.Ordinal) ? 2 : 1, 1);
        else if (text.Length > 1 && text[0] is '-' or '–' or '—' or '减' or '↓')
            (at, sign) = (text.StartsWith("减少", StringComparison.Ordinal) ? 2 : 1, -1);
        int start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is ',' or '.' || (text[at] == ' ' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
            at++;
        // 零 and 〇 by themselves, or before a unit.
        bool isZero = at == start && at == 0 && text.Length > 0 && text[0] is '零' or '〇';
        string? digits = isZero ? "0" : Digits(text[start..at]);
        at += isZero ? 1 : 0;
        if (digits is null)
            return default;
        int end = at + text.AsSpan(at).TrimEnd("⁰¹²³⁴⁵⁶⁷⁸⁹①②③④⑤⑥⑦⑧⑨⑩※†‡").Length;
        string unit = text[at..end];
        return new Parts(unit.Length == 0 || Factor(unit) is not null, sign, digits, unit.Length == 0 ? null : unit, end < text.Length ? text[end..] : null);
    }

    // Separators, commas or blanks, must stand at every third digit, and no zero may lead: 007 or 1,5 is something else than a number.
    private static string? Digits(string text)
    {
        if (text.Length == 0)
            return null;
        int point = text.IndexOf('.', StringComparison.Ordinal);
        string whole = point < 0 ? text : text[..point];
        string fraction = point < 0 ? "" : text[(point + 1)..];
        if (point >= 0 && (fraction.Length == 0 || !fraction.All(char.IsAsciiDigit)))
            return null;
        string[] groups = whole.Split(whole.Contains(' ', StringComparison.Ordinal) ? ' ' : ',');
        if (groups.Length > 1 && (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(static g => g.Length != 3 || !g.All(char.IsAsciiDigit)) || !groups[0].All(char.IsAsciiDigit)))
            return null;
        whole = string.Concat(groups);
        if (whole.Length == 0 || (whole.Length > 1 && whole[0] == '0'))
            return null;
        return point < 0 ? whole : $"{whole}.{fraction}";
    }

    private static Cell ToCell(bool negative, string digits, UnitFactor factor)
    {
        if (digits.Length > 24)
            return Cell.Unreadable;
        int point = digits.IndexOf('.', StringComparison.Ordinal);
        int scale = point < 0 ? 0 : digits.Length - point - 1;
        decimal value = 0;
        foreach (char c in digits)
        {
            if (c != '.')
                value = (value * 10) + (c - '0');
        }

        // The places that are printed are kept: 10.20 is not 10.2.
        value = FloatNoise.Trim(value * new decimal(1, 0, 0, false, (byte)scale));
        if (!factor.IsOne)
        {
            // A third of an hour is no decimal, and is not rounded to one.
            if (factor.Apply(value) is not { } converted)
                return Cell.Unreadable;
            value = converted;
        }

        if (!factor.IsOne || scale > Cell.MaxScale)
            value = TrimZeros(value);
        if (value.Scale > Cell.MaxScale || value >= 1_000_000_000_000_000m)
            return Cell.Unreadable;
        decimal unscaled = value;
        for (int i = 0; i < value.Scale; i++)
            unscaled *= 10;
        return unscaled >= 1_000_000_000_000_000m ? Cell.Unreadable : Cell.Of(negative ? -(long)unscaled : (long)unscaled, value.Scale);
    }

    private static decimal TrimZeros(decimal value) => value / 1.0000000000000000000000000000m;

    private readonly record struct Parts(bool IsNumber, int Sign, string Digits, string? Unit, string? NoteMark);
}
