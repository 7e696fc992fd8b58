using System.Text;

namespace ReportGen.Rendering;

/// <summary>
/// Breaks text into lines as Chinese is set: between any two characters, but closing punctuation never begins a line and
/// opening punctuation never ends one; dashes and dots that belong together, numbers and foreign words stay whole. The rules
/// are those of 《中文排版需求》 (CLREQ), 3.1.4 and 3.1.5.
/// </summary>
internal static class LineBreaker
{
    private const string NeverFirst = "，。、；：？！）】〕》〉」』〗〙”’％‰℃·・々～﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞｝］〟,.;:?!)]}%";
    private const string NeverLast = "（【〔《〈「『〖〘“‘￥＄﹙﹛﹝｛［〝([{$";

    /// <summary>Takes the next line of a text.</summary>
    /// <param name="utf8">The text that is left.</param>
    /// <param name="width">How many columns the line may take.</param>
    /// <param name="isAmbiguousWide">Whether ambiguous characters take two columns.</param>
    /// <param name="length">How many bytes stand on the line.</param>
    /// <returns>How many bytes are used up, with the blanks that end the line.</returns>
    public static int Next(ReadOnlySpan<byte> utf8, int width, bool isAmbiguousWide, out int length)
    {
        var (at, used, before, blanksFrom) = (0, 0, 0, -1);
        var (breakLength, breakNext) = (0, 0);
        while (at < utf8.Length)
        {
            Rune.DecodeFromUtf8(utf8[at..], out Rune rune, out int bytes);
            int columns = TextWidth.Of(rune.Value, isAmbiguousWide);
            if (at > 0 && MayBreak(before, rune.Value))
                (breakLength, breakNext) = (before == ' ' ? blanksFrom : at, at);
            // A blank may hang over the end.
            if (used + columns > width && at > 0 && rune.Value != ' ')
            {
                if (breakNext == 0)
                    (breakLength, breakNext) = (at, at);
                length = breakLength;
                return breakNext;
            }

            if (rune.Value == ' ' && before != ' ')
                blanksFrom = at;
            (used, before, at) = (used + columns, rune.Value, at + bytes);
        }

        length = before == ' ' && blanksFrom > 0 ? blanksFrom : utf8.Length;
        return utf8.Length;
    }

    /// <summary>How many bytes at the start of a text stay together on a line.</summary>
    internal static int NextPiece(ReadOnlySpan<byte> utf8)
    {
        int before = 0;
        for (int at = 0; at < utf8.Length;)
        {
            Rune.DecodeFromUtf8(utf8[at..], out Rune rune, out int bytes);
            if (at > 0 && MayBreak(before, rune.Value))
                return at;
            (before, at) = (rune.Value, at + bytes);
        }

        return utf8.Length;
    }

    private static bool MayBreak(int before, int after)
    {
        if (before == ' ')
            return after != ' ';
        if (IsIn(NeverFirst, after) || IsIn(NeverLast, before) || EastAsianWidth.IsZero(after) || (before == after && before is '—' or '…'))
            return false;
        return IsChinese(before) || IsChinese(after) || (before is '-' or '/' && after is >= 'A' and <= 'z');
    }

    private static bool IsChinese(int code) => EastAsianWidth.IsWide(code) || code is '“' or '”' or '‘' or '’' or '—' or '…' or '·';

    private static bool IsIn(string characters, int code) => code <= char.MaxValue && characters.Contains((char)code);
}
