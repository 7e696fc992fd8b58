using ReportGen.Publishing.Documents.Compound;

namespace ReportGen.Publishing.Documents.WordBinary;

/// <summary>
/// The head of a binary document of Word (FIB, [MS-DOC] 2.5): how long its texts are, and where in the table stream the rest
/// is described.
/// </summary>
internal sealed class WordHeader
{
    private const int Identity = 0xA5EC;
    private const int Word97 = 0xC0;
    private const int EncryptedFlag = 0x0100;
    private const int SecondTableFlag = 0x0200;

    private readonly BinaryBlock _document;
    private readonly BinaryBlock _table;
    private readonly int _places;
    private readonly int _placeCount;

    /// <summary>Reads the head.</summary>
    /// <param name="file">The file.</param>
    /// <param name="document">Its stream WordDocument.</param>
    public WordHeader(CompoundFile file, BinaryBlock document)
    {
        _document = document;
        if (document.UInt16(0) != Identity || document.UInt16(2) < Word97)
            throw DocumentFaults.Unsupported(static w => w.OldWord(), static w => w.SaveAsDocxInWps());
        int flags = document.UInt16(10);
        if ((flags & EncryptedFlag) != 0)
            throw DocumentFaults.Unsupported(static w => w.EncryptedOffice(), static w => w.RemovePassword());
        string table = (flags & SecondTableFlag) != 0 ? "1Table" : "0Table";
        _table = new BinaryBlock(file.Read(table) ?? throw DocumentFaults.Damaged(w => w.PartMissing(table)));
        Data = new BinaryBlock(file.Read("Data") ?? []);

        // Three arrays, each with its count before it: of 2, of 4 and of 8 bytes.
        int lengths = 34 + (document.UInt16(32) * 2);
        for (int i = 0; i < Lengths.Length; i++)
            Lengths[i] = document.Int32(lengths + 2 + 12 + (i * 4));
        int places = lengths + 2 + (document.UInt16(lengths) * 4);
        (_placeCount, _places) = (document.UInt16(places), places + 2);
        if (Lengths.Any(static l => l < 0))
            throw DocumentFaults.Damaged(static w => w.PlaceOutsideFile());
    }

    /// <summary>The stream of pictures, form fields and long formats.</summary>
    public BinaryBlock Data { get; }

    /// <summary>
    /// How many characters each text has, in the order in which they follow each other: the document, footnotes, headers,
    /// macros, comments, endnotes, text boxes, text boxes of headers.
    /// </summary>
    public int[] Lengths { get; } = new int[8];

    /// <summary>Part of the table stream by its number among the places of the head; empty where there is none.</summary>
    public BinaryBlock Part(WordPart part)
    {
        (uint from, uint length) = Place(part);
        return length == 0 ? default : _table.Part(from, length);
    }

    /// <summary>The table stream from the end of a part on.</summary>
    public BinaryBlock Behind(WordPart part)
    {
        (uint from, uint length) = Place(part);
        return _table.From((long)from + length);
    }

    /// <summary>The table stream from the start of a part on: some programs write less than its length.</summary>
    public BinaryBlock From(WordPart part) => _table.From(Place(part).From);

    private (uint From, uint Length) Place(WordPart part)
    {
        int number = (int)part;
        return number >= _placeCount ? (0, 0) : (_document.UInt32(_places + (number * 8)), _document.UInt32(_places + (number * 8) + 4));
    }
}
