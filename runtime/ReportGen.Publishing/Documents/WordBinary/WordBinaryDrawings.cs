using ReportGen.Publishing.Documents.Compound;

namespace ReportGen.Publishing.Documents.WordBinary;

/// <summary>
/// What is drawn over the text of a binary document of Word: which shapes are anchored where, which of them are pictures, and
/// which texts stand in them ([MS-DOC] 2.8.37, 2.8.32, [MS-ODRAW]).
/// </summary>
internal sealed class WordBinaryDrawings
{
    private const int AnchorSize = 26;
    private const int TextSize = 22;

    // How the picture of a character is described.
    private const int PictureAcross = 28, PictureDown = 30, PictureScaleAcross = 32, PictureScaleDown = 34;

    private readonly Dictionary<int, (int Shape, int Across, int Down)> _anchors = [];
    private readonly Dictionary<int, List<(int First, int End)>> _texts = [];
    private readonly HashSet<int> _drawn = [];
    private readonly DrawnShapes _shapes;

    public WordBinaryDrawings(WordHeader header)
    {
        BinaryBlock anchors = header.Part(WordPart.Anchors);
        for (int i = 0, count = CountOf(anchors, AnchorSize); i < count; i++)
        {
            BinaryBlock anchor = anchors.Part(((count + 1) * 4) + (i * AnchorSize), AnchorSize);
            _anchors.TryAdd(anchors.Int32(i * 4), (anchor.Int32(0), anchor.Int32(12) - anchor.Int32(4), anchor.Int32(16) - anchor.Int32(8)));
        }

        _shapes = new DrawnShapes(header.Part(WordPart.Drawings));
        // The texts stand behind those of the document, the notes, the headers and the comments.
        int start = header.Lengths.Take(6).Sum();
        BinaryBlock texts = header.Part(WordPart.TextBoxes);
        for (int i = 0, count = CountOf(texts, TextSize); i < count; i++)
        {
            int first = texts.Int32(i * 4);
            int end = texts.Int32((i + 1) * 4);
            int shape = texts.Int32(((count + 1) * 4) + (i * TextSize) + 14);
            if (shape == 0 || first >= end)
                continue;
            if (first < 0 || end > header.Lengths[6])
                throw DocumentFaults.Damaged(static w => w.PlaceOutsideFile());
            int top = _shapes.TopOf(shape);
            if (!_texts.TryGetValue(top, out List<(int First, int End)>? list))
                _texts.Add(top, list = []);
            list.Add((start + first, start + end));
        }
    }

    /// <summary>What is anchored at a character; null where nothing is.</summary>
    public (IReadOnlyList<(int First, int End)> Texts, bool IsPicture, int Across, int Down)? At(int character)
    {
        if (!_anchors.TryGetValue(character, out (int Shape, int Across, int Down) anchor))
            return null;
        bool isFirst = _drawn.Add(anchor.Shape);
        return (isFirst ? _texts.GetValueOrDefault(anchor.Shape, []) : [], _shapes.IsPicture(anchor.Shape), anchor.Across, anchor.Down);
    }

    /// <summary>The texts of shapes that are anchored nowhere in the document, in their order.</summary>
    public IEnumerable<(int First, int End)> Rest() => _texts.Where(text => !_drawn.Contains(text.Key)).SelectMany(static text => text.Value).Order();

    /// <summary>The size of the picture that a character stands for, in twentieths of a point; null where the file does not say it.</summary>
    public static (int? Across, int? Down) SizeOf(BinaryBlock data, int place) => data.Holds(place, PictureScaleDown + 2)
        ? (data.Int16(place + PictureAcross) * data.UInt16(place + PictureScaleAcross) / 1000, data.Int16(place + PictureDown) * data.UInt16(place + PictureScaleDown) / 1000)
        : (null, null);

    private static int CountOf(BinaryBlock part, int size) => Math.Max(0, (part.Length - 4) / (4 + size)) is var count && count <= DrawnShapes.MaxShapes ? count
        : throw DocumentFaults.TooLarge(static w => w.PartElements("WordDocument"), DrawnShapes.MaxShapes);
}
