namespace ReportGen.Reading;

/// <summary>Lines on which blanks set words and figures under each other, however long that makes them.</summary>
internal static class AlignedText
{
    private const int Longest = 2000;

    /// <summary>Whether a line is set so: most of it is blank.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        // Paths of headers hold blanks of their own.
        if (line.Length > Longest || line.Contains(" / ", StringComparison.Ordinal))
            return false;
        line = line.Trim();
        int blanks = 0;
        foreach (char c in line)
            blanks += c is ' ' or '\u3000' or '\u00A0' ? 1 : 0;
        return blanks * 2 > line.Length;
    }
}
