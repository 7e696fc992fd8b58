namespace ReportGen.Narrative;

/// <summary>
/// The letters of a text, as far as 1,024 classes tell them apart: what is not in the set is not in the text, and most
/// patterns need not be sought.
/// </summary>
internal readonly struct LetterSet
{
    private const int Words = 16;

    private readonly ulong[] _bits;

    private LetterSet(ulong[] bits) => _bits = bits;

    /// <summary>The letters of a text.</summary>
    public static LetterSet Of(ReadOnlySpan<char> text)
    {
        var bits = new ulong[Words];
        foreach (char c in text)
            bits[Word(c)] |= Bit(c);
        return new LetterSet(bits);
    }

    /// <summary>Whether all of these may stand in the text.</summary>
    public bool MayHold(ReadOnlySpan<char> letters)
    {
        foreach (char c in letters)
        {
            if ((_bits[Word(c)] & Bit(c)) == 0)
                return false;
        }

        return true;
    }

    // Letters that follow each other in the code fall into different classes.
    private static int Word(char c) => (c >> 6) & (Words - 1);

    private static ulong Bit(char c) => 1UL << (c & 63);
}
