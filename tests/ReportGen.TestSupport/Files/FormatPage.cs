namespace ReportGen.TestSupport.Files;

/// <summary>A page of 512 bytes with the properties of stretches of a binary document of Word.</summary>
/// <param name="Start">Where in the file the first stretch begins.</param>
/// <param name="Bytes">The page.</param>
internal sealed record FormatPage(int Start, byte[] Bytes)
{
    /// <summary>The bytes of a page.</summary>
    public const int Size = 512;

    /// <summary>Writes stretches onto as many pages as they need.</summary>
    /// <param name="at">Where the first begins.</param>
    /// <param name="placeSize">The bytes a page has for each, beside its properties.</param>
    /// <param name="stretches">How long each is, in bytes, and its properties; none where it has none.</param>
    public static List<FormatPage> Make(int at, int placeSize, IEnumerable<(int Length, byte[] Entry)> stretches)
    {
        var pages = new List<FormatPage>();
        var here = new List<(int Length, byte[] Entry)>();
        int size = 5;
        foreach ((int length, byte[] entry) in stretches)
        {
            int needed = 4 + placeSize + ((entry.Length + 2) / 2 * 2);
            if (here.Count > 0 && size + needed > Size)
            {
                pages.Add(Write(at, placeSize, here));
                at += here.Sum(static s => s.Length);
                (here, size) = ([], 5);
            }

            here.Add((length, entry));
            size += needed;
        }

        pages.Add(Write(at, placeSize, here));
        return pages;
    }

    private static FormatPage Write(int start, int placeSize, List<(int Length, byte[] Entry)> stretches)
    {
        var page = new byte[Size];
        int free = Size - 1;
        int at = start;
        for (int i = 0; i < stretches.Count; i++)
        {
            (int length, byte[] entry) = stretches[i];
            BitConverter.GetBytes(at).CopyTo(page, i * 4);
            at += length;
            if (entry.Length == 0)
                continue;
            free = (free - entry.Length) / 2 * 2;
            entry.CopyTo(page, free);
            page[((stretches.Count + 1) * 4) + (i * placeSize)] = (byte)(free / 2);
        }

        BitConverter.GetBytes(at).CopyTo(page, stretches.Count * 4);
        page[Size - 1] = (byte)stretches.Count;
        return new FormatPage(start, page);
    }
}
