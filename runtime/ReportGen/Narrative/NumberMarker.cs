using System.Buffers;
using System.Globalization;
using ReportGen.Forms;

namespace ReportGen.Narrative;

/// <summary>Finds the numbers of a text and tells those that count something from years, dates and numbers of notices.</summary>
/// <param name="folded">The text, folded and without blanks.</param>
/// <param name="places">Where each of its characters stood.</param>
/// <param name="reported">The year of the report; null where it is not known.</param>
internal ref struct NumberMarker(ReadOnlySpan<char> folded, ReadOnlySpan<int> places, int? reported)
{
    private static readonly SearchValues<char> BeginsComparison = SearchValues.Create(Array.ConvertAll(GeneralWords.Comparisons, static c => c[0]));
    private static readonly SearchValues<char> BeginsUnit = SearchValues.Create(Array.ConvertAll(GeneralWords.Units, static u => u[0]));

    // What is neither part of a number nor of a comparison, as most of a text is.
    private static readonly SearchValues<char> BeginsMark = SearchValues.Create([.. "0123456789", .. ChineseNumeral.Parts, .. GeneralWords.Comparisons.Select(static c => c[0])]);

    private readonly ReadOnlySpan<char> _folded = folded;
    private readonly ReadOnlySpan<int> _places = places;
    private char[] _text = [];
    private int[] _origins = [];
    private int[]? _years;
    private List<Quantity>? _quantities;
    private int _length;
    private int _at;

    public MarkedText Mark(SectionInfo section, Paragraph paragraph, string source)
    {
        // Nothing becomes longer than it was.
        (_text, _origins) = (ArrayPool<char>.Shared.Rent(_folded.Length), ArrayPool<int>.Shared.Rent(_folded.Length));
        while (_at < _folded.Length)
        {
            PutWords();
            if (_at == _folded.Length)
                break;
            char c = _folded[_at];
            if (char.IsAsciiDigit(c))
                MarkDigits();
            else if (ChineseNumeral.IsPart(c))
                MarkNumeral();
            else if (Comparison() is { Length: > 0 } words)
                Put(MarkedText.ComparisonMark, words.Length);
            else
                Put(c, 1);
        }

        var text = MarkedText.Create(section, paragraph, source, _text.AsSpan(0, _length), _origins.AsSpan(0, _length), _quantities ?? [], _years?[.._length]);
        ArrayPool<char>.Shared.Return(_text);
        ArrayPool<int>.Shared.Return(_origins);
        return text;
    }

    // As they stand, up to what may be a number or compare with one.
    private void PutWords()
    {
        int length = _folded[_at..].IndexOfAny(BeginsMark);
        length = length < 0 ? _folded.Length - _at : length;
        _folded.Slice(_at, length).CopyTo(_text.AsSpan(_length));
        _places.Slice(_at, length).CopyTo(_origins.AsSpan(_length));
        (_at, _length) = (_at + length, _length + length);
    }

    private readonly string Comparison()
    {
        ReadOnlySpan<char> rest = _folded[_at..];
        if (!BeginsComparison.Contains(rest[0]))
            return "";
        foreach (string words in GeneralWords.Comparisons)
        {
            if (rest.StartsWith(words, StringComparison.Ordinal))
                return words;
        }

        return "";
    }

    private void Put(char mark, int length, int year = 0)
    {
        (_text[_length], _origins[_length]) = (mark, _places[_at]);
        if (year > 0)
            (_years ??= new int[_folded.Length])[_length] = year;
        (_at, _length) = (_at + length, _length + 1);
    }

    private readonly char At(int index) => index >= 0 && index < _folded.Length ? _folded[index] : '\0';

    private void MarkDigits()
    {
        int end = _at;
        while (char.IsAsciiDigit(At(end)))
            end++;
        int whole = end - _at;
        // 1,234 and 12,345,678: groups of three after at most three.
        if (whole <= 3)
        {
            while (At(end) == ',' && IsGroup(end + 1))
                end += 4;
        }

        int decimals = 0;
        if (At(end) == '.' && char.IsAsciiDigit(At(end + 1)))
        {
            int point = end++;
            while (char.IsAsciiDigit(At(end)))
                end++;
            decimals = end - point - 1;
        }

        string digits = _folded[_at..end].ToString().Replace(",", "", StringComparison.Ordinal);
        if (CountsNothing(end, whole) || digits.Length > 18 || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value))
        {
            bool isYear = whole == 4 && end - _at == 4 && At(end) == '年';
            int year = isYear ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
            Put(YearMark(year), end - _at, year);
            return;
        }

        AddQuantity(value, end, decimals);
    }

    // 2022年结转 is 上年结转 in a report of 2023; 较2022年 compares.
    private readonly char YearMark(int year) => year == 0 || reported is not { } own || year == own ? MarkedText.NumberMark
        : At(_at - 1) is '比' or '较' or '与' ? MarkedText.ComparisonMark
        : year == own - 1 ? '上'
        : year == own + 1 ? '下'
        : MarkedText.NumberMark;

    private readonly bool IsGroup(int start) =>
        char.IsAsciiDigit(At(start)) && char.IsAsciiDigit(At(start + 1)) && char.IsAsciiDigit(At(start + 2)) && !char.IsAsciiDigit(At(start + 3));

    private readonly bool CountsNothing(int end, int whole)
    {
        char before = At(_at - 1);
        char after = At(end);
        if (before is '第' or '-' or '/' or '.' or '_' or '@' || char.IsAsciiLetter(before) || char.IsAsciiLetter(after) || after is '@' or '_')
            return true;
        if (after is '年' or '月' or '日' or '号' or '时' or '点' or '届' || (after == ':' && char.IsAsciiDigit(At(end + 1))) || (after == '个' && IsSpan(end)))
            return true;
        // 0991, 12-15, (2021): numbers of things, ranges, years of notices.
        return (At(_at) == '0' && whole > 1) || after is '-' or '~' or '—' || before == '~' || (before == '(' && after == ')');
    }

    private readonly bool IsSpan(int at)
    {
        foreach (string span in GeneralWords.Spans)
        {
            if (_folded[at..].StartsWith(span, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private void MarkNumeral()
    {
        int end = _at;
        while (ChineseNumeral.IsPart(At(end)))
            end++;
        int after = At(end) is '万' or '亿' ? end + 1 : end;
        if (At(after) is '余' or '多')
            after++;
        string unit = UnitAt(after);
        char before = At(_at - 1);
        bool isWord = (unit.Length == 0 && !FollowsPercent())
            || (unit == "个" && IsSpan(after))
            || before is '第' or '每' or '逐' or '同' or '任' or '这' or '该' or '某'
            || (end - _at == 1 && At(_at) == '一' && unit is not ("件" or "宗" or "份" or "例" or "起"))
            || (unit == "件" && At(after + 1) == '事')
            || (unit == "条" && At(after + 1) == '例');
        if (!isWord && ChineseNumeral.Parse(_folded[_at..end]) is { } value)
        {
            AddQuantity(value, end, 0);
            return;
        }

        while (_at < end)
            Put(_folded[_at], 1);
    }

    private void AddQuantity(decimal value, int end, int decimals)
    {
        bool isApproximate = At(_at - 1) is '约' or '近' or '超' or '逾' || (At(_at - 2) == '超' && At(_at - 1) == '过');
        if (At(end) is '余' or '多')
        {
            isApproximate = true;
            end++;
        }

        decimal factor = At(end) switch { '亿' => 100_000_000m, '万' => 10_000m, '千' => 1_000m, '百' when At(end + 1) != '分' => 100m, _ => 1m };
        if (factor > 1)
        {
            end++;
            // Of 1.5万 only the places written are known, but for what is measured.
            if (decimals > 0 && !GeneralWords.Measures.Contains(UnitAt(end)))
                isApproximate = true;
            if (At(end) is '余' or '多')
            {
                isApproximate = true;
                end++;
            }
        }

        string unit = UnitAt(end);
        bool isPercent = unit == "%" || FollowsPercent();
        if (!isPercent && factor > 1)
            value = Shorten(value * factor);
        (_quantities ??= []).Add(new Quantity(value, _length, isPercent ? "%" : unit, decimals, isApproximate));
        Put(MarkedText.QuantityMark, end - _at);
    }

    // 1.5万 is 15000, not 15000.0.
    private static decimal Shorten(decimal value) => decimal.Truncate(value) == value ? decimal.Truncate(value) : value;

    // 百分之三十
    private readonly bool FollowsPercent() => At(_at - 1) == '之' && At(_at - 2) == '分' && At(_at - 3) == '百';

    private readonly string UnitAt(int at)
    {
        if (at >= _folded.Length || !BeginsUnit.Contains(_folded[at]))
            return "";
        ReadOnlySpan<char> rest = _folded[at..];
        foreach (string unit in GeneralWords.Units)
        {
            if (rest.StartsWith(unit, StringComparison.Ordinal))
                return unit;
        }

        return "";
    }
}
