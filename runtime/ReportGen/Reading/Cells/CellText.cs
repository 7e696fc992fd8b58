using System.Text;

namespace ReportGen.Reading.Cells;

/// <summary>Makes one line of the lines of a cell.</summary>
internal static class CellText
{
    /// <summary>A line end between two Chinese characters leaves nothing, as in print; any other leaves a blank.</summary>
    public static string Fold(IReadOnlyList<string> lines)
    {
        if (lines.Count == 1)
            return lines[0].Trim(' ', '\t');
        var text = new StringBuilder();
        foreach (string line in lines)
        {
            ReadOnlySpan<char> part = line.AsSpan().Trim(" \t");
            if (part.IsEmpty)
                continue;
            if (text.Length > 0 && !(IsWide(text[^1]) && IsWide(part[0])))
                text.Append(' ');
            text.Append(part);
        }

        return text.ToString();
    }

    /// <summary>Whether a character is of Chinese writing, where no blank parts words.</summary>
    public static bool IsWide(char c) => c is
        (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F')
        or (>= '\uFF01' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6')
        or (>= '\uD840' and <= '\uD88F') or (>= '\uDC00' and <= '\uDFFF')
        or '\u2014' or '\u2026' or (>= '\u2018' and <= '\u201D');
}
