using System.Text;
using ReportGen.Publishing.Documents.Compound;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.WordBinary;

/// <summary>
/// The text of a binary document of Word ([MS-DOC] 2.8.35): pieces in the order of the text, each anywhere in the file. A
/// file that was saved fast has more of them.
/// </summary>
internal sealed class PieceTable
{
    private const uint CompressedFlag = 0x40000000;
    private const int PieceSize = 8;

    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private readonly List<Piece> _pieces = [];
    private readonly List<BinaryBlock> _properties = [];
    private int _last;

    /// <summary>Reads the pieces.</summary>
    /// <param name="part">The part of the file that lists them.</param>
    /// <param name="document">The stream that holds the text.</param>
    /// <param name="length">How many characters all texts have.</param>
    public PieceTable(BinaryBlock part, BinaryBlock document, long length)
    {
        if (length > SourceDocument.MaxLength)
            throw DocumentFaults.TooLarge(static w => w.Characters(), SourceDocument.MaxLength);
        int at = 0;
        while (part.Byte(at) == 1)
        {
            int size = part.UInt16(at + 1);
            _properties.Add(part.Part(at + 3, size));
            at += 3 + size;
        }

        if (part.Byte(at) != 2)
            throw DocumentFaults.Damaged(static w => w.PlaceOutsideFile());
        BinaryBlock table = part.Part(at + 5, part.UInt32(at + 1));
        int count = (table.Length - 4) / (4 + PieceSize);
        var text = new StringBuilder();
        for (int i = 0; i < count && text.Length < length; i++)
            Add(text, document, table.Int32(i * 4), table.Int32((i + 1) * 4), table.Part(((count + 1) * 4) + (i * PieceSize), PieceSize));
        Text = text.ToString();
        if (Text.Length < length)
            throw DocumentFaults.Damaged(static w => w.FileCutShort());
    }

    /// <summary>The characters of all texts.</summary>
    public string Text { get; }

    /// <summary>Where in the stream a character lies.</summary>
    public int PositionOf(int character)
    {
        Piece piece = At(character);
        return piece.From + ((character - piece.First) * piece.Width);
    }

    /// <summary>How many bytes a character has there.</summary>
    public int WidthOf(int character) => At(character).Width;

    /// <summary>What a file saved fast says of all of the piece in which a character lies.</summary>
    public IEnumerable<Sprm> PropertiesOf(int character)
    {
        int word = At(character).Properties;
        if ((word & 1) == 0)
            return Sprm.Short((word >> 1) & 0x7F, (byte)(word >> 8)) is { } single ? [single] : [];
        return (word >> 1) < _properties.Count ? Sprm.In(_properties[word >> 1]) : throw DocumentFaults.Damaged(static w => w.PlaceOutsideFile());
    }

    /// <summary>How many bytes those properties have.</summary>
    public int PropertySizeOf(int character) =>
        At(character).Properties is var word && (word & 1) != 0 && (word >> 1) < _properties.Count ? _properties[word >> 1].Length : 0;

    /// <summary>The number of the piece in which a character lies.</summary>
    public int PieceOf(int character)
    {
        _ = At(character);
        return _last;
    }

    private void Add(StringBuilder text, BinaryBlock document, int first, int end, BinaryBlock piece)
    {
        if (first != text.Length || end < first || end > SourceDocument.MaxLength * 2)
            throw DocumentFaults.Damaged(static w => w.PlaceOutsideFile());
        if (end == first)
            return;
        uint place = piece.UInt32(2);
        bool isCompressed = (place & CompressedFlag) != 0;
        long from = isCompressed ? (place & ~CompressedFlag) / 2 : place & ~CompressedFlag;
        int width = isCompressed ? 1 : 2;
        text.Append((isCompressed ? Western : Encoding.Unicode).GetString(document.Span(from, (end - first) * (long)width)));
        _pieces.Add(new Piece(first, end, (int)from, width, piece.UInt16(6)));
    }

    private Piece At(int character)
    {
        if (character >= _pieces[_last].First && character < _pieces[_last].End)
            return _pieces[_last];
        (int low, int high) = (0, _pieces.Count - 1);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = character >= _pieces[middle].End ? (middle + 1, high) : (low, middle);
        }

        return _pieces[_last = low];
    }

    private readonly record struct Piece(int First, int End, int From, int Width, int Properties);
}
