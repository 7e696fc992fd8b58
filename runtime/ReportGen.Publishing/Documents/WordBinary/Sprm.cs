using ReportGen.Publishing.Documents.Compound;

namespace ReportGen.Publishing.Documents.WordBinary;

/// <summary>One property of a paragraph, a row or a stretch of text: its number and its value ([MS-DOC] 2.2.5.1).</summary>
/// <param name="Code">The number.</param>
/// <param name="Value">The value, without its length.</param>
internal readonly record struct Sprm(int Code, BinaryBlock Value)
{
    /// <summary>The value as a byte.</summary>
    public byte Byte => Value.Byte(0);

    /// <summary>The properties in a list of them.</summary>
    public static IEnumerable<Sprm> In(BinaryBlock list)
    {
        int at = 0;
        while (at + 2 < list.Length)
        {
            int code = list.UInt16(at);
            at += 2;
            (int head, int size) = SizeOf(code, list, at);
            yield return new Sprm(code, list.Part(at + head, size));
            at += head + size;
        }
    }

    /// <summary>A property in the short form that a piece has room for; null for one that does not matter here.</summary>
    /// <param name="number">Its number in that form.</param>
    /// <param name="value">Its value.</param>
    public static Sprm? Short(int number, byte value)
    {
        int code = number switch
        {
            0x0C => SprmCodes.ListLevel,
            0x18 => SprmCodes.InTable,
            0x19 => SprmCodes.RowEnd,
            0x41 => SprmCodes.Deleted,
            0x42 => SprmCodes.Inserted,
            0x53 => SprmCodes.Plain,
            0x57 => SprmCodes.Strike,
            0x5C => SprmCodes.Vanish,
            0x68 => SprmCodes.Raised,
            0x73 => SprmCodes.DoubleStrike,
            0x75 => SprmCodes.Special,
            0x78 => SprmCodes.OutlineLevel,
            _ => 0,
        };
        return code == 0 ? null : new Sprm(code, new BinaryBlock([value]));
    }

    // How many bytes tell the length of the value, and that length. The number says it, but for two.
    private static (int Head, int Size) SizeOf(int code, BinaryBlock list, int at) => (code >> 13) switch
    {
        0 or 1 => (0, 1),
        2 or 4 or 5 => (0, 2),
        3 => (0, 4),
        7 => (0, 3),
        _ when code is SprmCodes.RowCells or SprmCodes.RowCellsOfOld => (2, Math.Max(0, list.UInt16(at) - 1)),
        _ when code == SprmCodes.Tabs && list.Byte(at) == 255 => (1, SizeOfTabs(list, at + 1)),
        _ => (1, list.Byte(at)),
    };

    private static int SizeOfTabs(BinaryBlock list, int at)
    {
        int deleted = list.Byte(at);
        int added = list.Byte(at + 1 + (deleted * 4));
        return 1 + (deleted * 4) + 1 + (added * 3);
    }
}
