using System.Buffers;
using ReportGen.Reading.Labels;

namespace ReportGen.Reading.Tokens;

/// <summary>The characters with which the cells of a row are parted where tables are typed: |, and what looks like it.</summary>
internal static class Bars
{
    private static readonly SearchValues<char> All = SearchValues.Create("|｜│┃￨");

    /// <summary>Whether a character is a bar.</summary>
    public static bool Is(char c) => All.Contains(c);

    /// <summary>The next bar from a place on; -1 where there is none.</summary>
    public static int Next(string text, int from)
    {
        int at = text.AsSpan(from).IndexOfAny(All);
        return at < 0 ? -1 : from + at;
    }

    /// <summary>How many a line has.</summary>
    public static int Count(string text)
    {
        int count = 0;
        for (int at = Next(text, 0); at >= 0; at = Next(text, at + 1))
            count++;
        return count;
    }

    /// <summary>Whether a line holds bars and nothing else.</summary>
    public static bool AreAll(string line)
    {
        if (Next(line, 0) < 0)
            return false;
        foreach (char c in line)
        {
            if (!Is(c) && !char.IsWhiteSpace(c))
                return false;
        }

        return true;
    }

    /// <summary>Whether a digit stands right beside a bar.</summary>
    public static bool IsStuck(string text, int at) => IsDigit(text, at - 1) || IsDigit(text, at + 1);

    /// <summary>Whether any bar of a line has a digit right beside it.</summary>
    public static bool IsAnyStuck(string text)
    {
        for (int at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            if (IsStuck(text, at))
                return true;
        }

        return false;
    }

    /// <summary>Whether a digit, of any width, stands at a place.</summary>
    public static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(LabelNormalizer.Fold(text[at]));

    /// <summary>The line between two rows of a table that is drawn: ├──┼──┤, +--+--+ or +==:+==:+.</summary>
    public static bool IsDrawnRule(string text)
    {
        bool joint = false;
        foreach (char c in text)
        {
            if (c == '+' || (c is >= '┌' and <= '╬' && c is not ('═' or '║')))
                joint = true;
            else if (c is not (' ' or '-' or '=' or ':' or '─' or '━' or '═') && !Is(c))
                return false;
        }

        return joint && text.AsSpan().ContainsAny("─━═-=");
    }

    /// <summary>The line under the headers of a table in Markdown.</summary>
    public static bool IsMarkdownRule(string text)
    {
        bool dash = false;
        foreach (char c in text)
        {
            if (c == '-')
                dash = true;
            else if (!Is(c) && c is not (':' or ' ' or '\t'))
                return false;
        }

        // A row of cells that all say - has blanks around them, and no three in a row.
        return dash && text.Contains("--", StringComparison.Ordinal);
    }
}
