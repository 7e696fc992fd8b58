using System.Text;

namespace ReportGen.Reading.Lines;

/// <summary>Text written as Markdown: its escapes are no part of what it says.</summary>
internal static class MarkdownText
{
    /// <summary>The lines without escapes, where a table shows that they are Markdown; else the lines as they are.</summary>
    public static string[] Unescape(string[] lines)
    {
        if (!Array.Exists(lines, IsDelimiterRow))
            return lines;
        return Array.ConvertAll(lines, static line => line.Contains('\\', StringComparison.Ordinal) ? Unescape(line) : line);
    }

    /// <summary>A line without the # or = of a heading before it and the stars of emphasis around it.</summary>
    public static string WithoutHeadingMark(string line)
    {
        ReadOnlySpan<char> text = line.AsSpan().Trim(" \t\u3000");
        if (text.Length < 3 || text[0] is not ('#' or '*' or '='))
            return line;
        char mark = text[0];
        int marks = text.IndexOfAnyExcept(mark);
        // = stands apart from the words of a heading; without a blank it is what it says.
        bool isHeading = marks is > 0 and <= 6 && (mark == '#' || (mark == '=' && text[marks] == ' '));
        text = isHeading ? WithoutAttributes(text[marks..]).Trim(" #=") : text;
        bool isEmphasis = text.Length > 4 && text.StartsWith("**") && text.EndsWith("**") && !text[2..^2].Contains("**", StringComparison.Ordinal);
        text = isEmphasis ? text[2..^2] : text;
        return isHeading || isEmphasis ? text.ToString() : line;
    }

    // # 总体情况 {#overview .unnumbered}
    private static ReadOnlySpan<char> WithoutAttributes(ReadOnlySpan<char> heading)
    {
        int open = heading.EndsWith("}") ? heading.LastIndexOf('{') : -1;
        return open >= 0 && heading[(open + 1)..] is ['#' or '.', ..] ? heading[..open] : heading;
    }

    // | --- | ---: |
    private static bool IsDelimiterRow(string line) =>
        line.Length is > 4 and < 4000 && line.Contains("---", StringComparison.Ordinal) && line.Contains('|', StringComparison.Ordinal)
        && line.All(static c => c is '|' or '-' or ':' or ' ');

    // A bar stays escaped: without its backslash it would part cells.
    private static string Unescape(string line)
    {
        var text = new StringBuilder(line.Length);
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length && line[i + 1] != '|' && (char.IsAsciiLetterOrDigit(line[i + 1]) || line[i + 1] is <= ' ' or > '~') is false)
                i++;
            text.Append(line[i]);
        }

        return text.ToString();
    }
}
