using System.Buffers;
using ReportGen.Forms;
using ReportGen.Reading;
using ReportGen.Reading.Labels;

namespace ReportGen.Narrative;

/// <summary>
/// A paragraph made ready for reading: folded, without blanks, every quantity one character, every other number another.
/// </summary>
internal sealed class MarkedText
{
    /// <summary>Stands for a quantity.</summary>
    public const char QuantityMark = '\uE000';

    /// <summary>Stands for a number that counts nothing: a year, a day, the number of a notice, a telephone.</summary>
    public const char NumberMark = '\uE001';

    /// <summary>Stands for words that compare with something else: what follows them is no count of this year.</summary>
    public const char ComparisonMark = '\uE002';

    // A sentence beyond this is a text that lost its stops; looking further would take time in proportion to its square.
    private const int Reach = 500;

    private readonly int[] _origins;

    // The year that is named at a place, else 0; null where none is.
    private readonly int[]? _years;

    private MarkedText(SectionInfo section, Paragraph paragraph, string source, string text, int[] origins, IReadOnlyList<Quantity> quantities, int[]? years)
    {
        Section = section;
        Paragraph = paragraph;
        Source = source;
        Text = text;
        Quantities = quantities;
        _origins = origins;
        _years = years;
        Letters = LetterSet.Of(text);
    }

    public SectionInfo Section { get; }

    public Paragraph Paragraph { get; }

    /// <summary>The paragraph as it was written.</summary>
    public string Source { get; }

    /// <summary>The paragraph with its numbers marked.</summary>
    public string Text { get; }

    /// <summary>The quantities in order.</summary>
    public IReadOnlyList<Quantity> Quantities { get; }

    /// <summary>The letters of <see cref="Text"/>.</summary>
    public LetterSet Letters { get; }

    /// <summary>Makes a paragraph ready.</summary>
    /// <param name="section">The section in which it stands.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="year">The year of the report: the ones before and after it read as 上年 and 下年.</param>
    public static MarkedText Create(SectionInfo section, Paragraph paragraph, int? year = null)
    {
        string source = paragraph.Text.ToString();
        char[] folded = ArrayPool<char>.Shared.Rent(source.Length);
        int[] places = ArrayPool<int>.Shared.Rent(source.Length);
        int length = 0;
        for (int i = 0; i < source.Length; i++)
        {
            char c = source[i];
            if (c is not (>= '\u4E00' and <= '\u9FA5'))
            {
                c = LabelNormalizer.Fold(c);
                // The marks are of the private use area: a text's own are no marks.
                if (char.IsWhiteSpace(c) || c is QuantityMark or NumberMark or ComparisonMark)
                    continue;
                c = c == '﹪' ? '%' : c;
            }

            (folded[length], places[length]) = (c, i);
            length++;
        }

        MarkedText text = new NumberMarker(folded.AsSpan(0, length), places, year).Mark(section, paragraph, source);
        ArrayPool<char>.Shared.Return(folded);
        ArrayPool<int>.Shared.Return(places);
        return text;
    }

    internal static MarkedText Create(
        SectionInfo section, Paragraph paragraph, string source, ReadOnlySpan<char> text, ReadOnlySpan<int> origins, IReadOnlyList<Quantity> quantities, int[]? years) =>
        new(section, paragraph, source, text.ToString(), origins.ToArray(), quantities, years);

    /// <summary>The quantity marked at a place; the place must bear a mark.</summary>
    public Quantity QuantityAt(int at) => Quantities[LastQuantityBefore(at + 1)];

    /// <summary>The index of the last quantity before a place; -1 where none is.</summary>
    public int LastQuantityBefore(int at)
    {
        int low = 0;
        int high = Quantities.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Quantities[middle].At < at)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    /// <summary>The sentence around a place.</summary>
    public Range Sentence(int at) => Between(at, static c => c is '。' or '!' or '?');

    /// <summary>The part of a sentence that speaks of one thing: up to a comma, a bracket or the next number.</summary>
    public Range Clause(int start, int end)
    {
        int first = start;
        while (first > 0 && start - first < Reach && !EndsClause(Text[first - 1]))
            first--;
        int last = end;
        while (last < Text.Length && last - end < Reach && !EndsClause(Text[last]) && Text[last] != '、')
            last++;
        return first..last;
    }

    /// <summary>The last year named before a place in its sentence; 0 where none is, -1 where it ends a span of years.</summary>
    /// <param name="at">The place.</param>
    /// <param name="unlessNamedFrom">From here on the words 上年 and 下年 name no year.</param>
    public int YearBefore(int at, int unlessNamedFrom = int.MaxValue)
    {
        if (_years is null)
            return 0;
        int start = Sentence(at).Start.Value;
        for (int i = at - 1; i >= start; i--)
        {
            if (_years[i] > 0 && !(i >= unlessNamedFrom && Text[i] != NumberMark) && !NamesOtherCount(i, at))
                return i > 1 && Text[i - 1] is '至' or '到' or '-' or '~' or '—' && (Text[i - 2] == '年' || _years[i - 2] > 0 || Text[i - 2] == NumberMark) ? -1 : _years[i];
        }

        return 0;
    }

    // 2022年结转 2 件，共办结…; 比2022年多 3 件，办结…: the year says what else was counted.
    private bool NamesOtherCount(int year, int at)
    {
        ReadOnlySpan<char> between = Text.AsSpan(year, at - year);
        return between.ContainsAny(',', ';') && (Text[year] == ComparisonMark
            || (Text[year] != NumberMark && (between.StartsWith([Text[year], '年', '结', '转']) || between.StartsWith([Text[year], '年', '度', '结', '转'])
                || Text.AsSpan(0, year).TrimEnd("至到").EndsWith("结转"))));
    }

    /// <summary>The words of a stretch as they were written, cut where they are long.</summary>
    public string Quote(Range range)
    {
        const int Longest = 60;
        (int start, int length) = range.GetOffsetAndLength(Text.Length);
        if (length == 0)
            return "";
        int first = _origins[start];
        int last = start + length < _origins.Length ? _origins[start + length] : Source.Length;
        string quote = Source[first..last].Trim().Trim('，', ',', '、');
        return quote.Length <= Longest ? quote : string.Concat(quote.AsSpan(0, Longest), "…");
    }

    /// <summary>The column in the document, from 1; 0 where the line is not known.</summary>
    public int Column(int at) => Paragraph.Line == 0 ? 0 : Math.Max(1, Paragraph.Column) + (at < _origins.Length ? _origins[at] : 0);

    private static bool EndsClause(char c) => c is ',' or ';' or '。' or '!' or '?' or ':' or '(' or ')' or QuantityMark;

    private Range Between(int at, Func<char, bool> isEnd)
    {
        int start = at;
        while (start > 0 && at - start < Reach && !isEnd(Text[start - 1]))
            start--;
        int end = at;
        while (end < Text.Length && end - at < Reach && !isEnd(Text[end]))
            end++;
        return start..end;
    }
}
