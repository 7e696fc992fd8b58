using ReportGen.Publishing.Documents.Compound;

namespace ReportGen.Publishing.Documents.WordBinary;

/// <summary>The shapes of a binary document of Word ([MS-ODRAW]): which stand in a group, and which show a picture.</summary>
internal sealed class DrawnShapes
{
    /// <summary>The most shapes of a document.</summary>
    public const int MaxShapes = 100_000;

    private const int RecordHead = 8;
    private const int GroupRecord = 0xF003;
    private const int ShapeRecord = 0xF004;
    private const int IdentityRecord = 0xF00A;
    private const int OptionsRecord = 0xF00B;
    private const int DrawingRecord = 0xF002;
    private const int SharedRecord = 0xF000;
    private const int PictureOption = 0x104;
    private const int MaxDepth = 32;

    private readonly Dictionary<int, int> _tops = [];
    private readonly HashSet<int> _pictures = [];

    /// <summary>Reads the shapes.</summary>
    /// <param name="part">The part of the file that holds them.</param>
    public DrawnShapes(BinaryBlock part)
    {
        int at = 0;
        while (part.Holds(at, RecordHead))
        {
            // Each drawing, but not what they share, has a byte before it.
            if (part.UInt16(at + 2) is not (SharedRecord or DrawingRecord))
                at++;
            if (!part.Holds(at, RecordHead) || !part.Holds(at + RecordHead, part.UInt32(at + 4)))
                return;
            var size = (int)part.UInt32(at + 4);
            if (part.UInt16(at + 2) == DrawingRecord)
                ReadGroup(part.Part(at + RecordHead, size), top: null, depth: 0);
            at += RecordHead + size;
        }
    }

    /// <summary>The shape that is anchored in the text: the outermost group of a shape, or the shape itself.</summary>
    public int TopOf(int shape) => _tops.GetValueOrDefault(shape, shape);

    /// <summary>Whether a shape, or one in its group, shows a picture.</summary>
    public bool IsPicture(int shape) => _pictures.Contains(shape);

    // The outermost group of a drawing is the page; what stands in it is anchored.
    private void ReadGroup(BinaryBlock records, int? top, int depth)
    {
        if (depth > MaxDepth)
            return;
        foreach ((int type, BinaryBlock content) in Records(records))
        {
            if (type == GroupRecord)
                ReadGroup(content, depth < 1 ? null : top ?? FirstShape(content), depth + 1);
            else if (type == ShapeRecord)
                ReadShape(content, top);
        }
    }

    private void ReadShape(BinaryBlock records, int? top)
    {
        if (_tops.Count == MaxShapes)
            throw DocumentFaults.TooLarge(static w => w.PartElements("WordDocument"), MaxShapes);
        int identity = 0;
        foreach ((int type, BinaryBlock content) in Records(records))
        {
            if (type == IdentityRecord && content.Holds(0, 4))
                _tops.TryAdd(identity = content.Int32(0), top ?? content.Int32(0));
            else if (type == OptionsRecord && HasPicture(content))
                _pictures.Add(top ?? identity);
        }
    }

    // Options of six bytes each, then the long values of some.
    private static bool HasPicture(BinaryBlock options)
    {
        for (int at = 0; options.Holds(at, 6); at += 6)
        {
            if ((options.UInt16(at) & 0x3FFF) == PictureOption && options.UInt32(at + 2) != 0)
                return true;
        }

        return false;
    }

    private static int? FirstShape(BinaryBlock group)
    {
        foreach ((int type, BinaryBlock content) in Records(group))
        {
            if (type == ShapeRecord && content.Holds(0, 4) && Records(content).FirstOrDefault(static r => r.Type == IdentityRecord).Content is { Length: >= 4 } identity)
                return identity.Int32(0);
        }

        return null;
    }

    private static IEnumerable<(int Type, BinaryBlock Content)> Records(BinaryBlock block)
    {
        int at = 0;
        while (block.Holds(at, RecordHead) && block.Holds(at + RecordHead, block.UInt32(at + 4)))
        {
            var size = (int)block.UInt32(at + 4);
            yield return (block.UInt16(at + 2), block.Part(at + RecordHead, size));
            at += RecordHead + size;
        }
    }
}
