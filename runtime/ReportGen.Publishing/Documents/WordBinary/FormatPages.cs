using ReportGen.Publishing.Documents.Compound;

namespace ReportGen.Publishing.Documents.WordBinary;

/// <summary>
/// Finds the properties of a character or paragraph by where it lies in the file: a table names a page of 512 bytes, in which
/// the stretches are listed that share properties ([MS-DOC] 2.9.33, 2.9.174).
/// </summary>
/// <param name="document">The stream in which the text and the pages lie.</param>
/// <param name="table">Which page is for which part of it.</param>
/// <param name="entrySize">The bytes a page has for a stretch: 1 for characters, 13 for paragraphs.</param>
internal sealed class FormatPages(BinaryBlock document, BinaryBlock table, int entrySize)
{
    public const int Characters = 1, Paragraphs = 13;
    private const int PageSize = 512;

    private readonly int _pages = Math.Max(0, (table.Length - 4) / 8);
    private FormatRun? _last;

    /// <summary>The stretch in which a byte lies; null where none is described.</summary>
    public FormatRun? At(int position)
    {
        if (_last is not null && position >= _last.First && position < _last.End)
            return _last;
        int entry = Find(table, 0, _pages, position);
        return entry < 0 ? null : OnPage(table.UInt32(((_pages + 1) * 4) + (entry * 4)) & 0x3FFFFF, position);
    }

    private FormatRun? OnPage(uint number, int position)
    {
        BinaryBlock page = document.Part(number * (long)PageSize, PageSize);
        int runs = page.Byte(PageSize - 1);
        if (((runs + 1) * 4) + (runs * entrySize) > PageSize - 1)
            throw DocumentFaults.Damaged(static w => w.PlaceOutsideFile());
        int run = Find(page, 0, runs, position);
        if (run < 0)
            return null;
        int at = page.Byte(((runs + 1) * 4) + (run * entrySize)) * 2;
        return _last = new FormatRun(page.Int32(run * 4), page.Int32((run + 1) * 4), at == 0 ? default : Properties(page, at));
    }

    private BinaryBlock Properties(BinaryBlock page, int at)
    {
        int count = page.Byte(at);
        if (entrySize == Characters)
            return page.Part(at + 1, count);

        // In words, of which the first byte is one; 0 says that the next byte tells it.
        return count == 0 ? page.Part(at + 2, page.Byte(at + 1) * 2) : page.Part(at + 1, (count * 2) - 1);
    }

    // The entry whose stretch holds a position, by the bounds that stand one behind the other; -1 where none does.
    private static int Find(BinaryBlock bounds, int from, int count, int position)
    {
        (int low, int high) = (0, count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (bounds.Int32(from + ((middle + 1) * 4)) <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low < count && bounds.Int32(from + (low * 4)) <= position ? low : -1;
    }
}
