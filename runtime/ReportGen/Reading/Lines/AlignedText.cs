using ReportGen.Reading.Labels;

namespace ReportGen.Reading.Lines;

/// <summary>Lines that are rows of a table, however long that makes them: blanks set words and figures under each other, or part many figures.</summary>
internal static class AlignedText
{
    private const int Longest = 2000;

    /// <summary>Whether a line is one: most of it is blank, or nearly all of it figures.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        // Paths of headers hold blanks of their own.
        if (line.Length > Longest || line.Contains(" / ", StringComparison.Ordinal))
            return false;
        line = line.Trim();
        int blanks = 0;
        int figures = 0;
        foreach (char c in line)
        {
            char folded = LabelNormalizer.Fold(c);
            blanks += folded == ' ' || c == '\u00A0' ? 1 : 0;
            figures += folded is (>= '0' and <= '9') or '.' or ',' or '+' or '-' or '—' ? 1 : 0;
        }

        return blanks * 2 > line.Length || (blanks > 0 && (blanks + figures) * 4 > line.Length * 3);
    }
}
