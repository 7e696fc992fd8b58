using System.Globalization;
using System.Text;
using System.Xml.Linq;
using ReportGen.Publishing.Documents.Compound;
using ReportGen.Publishing.Documents.Flow;

namespace ReportGen.Publishing.Documents.WordBinary;

/// <summary>Reads the lists of a binary document of Word ([MS-DOC] 2.9.131, 2.9.147, 2.9.150) into the numbering of a document of today.</summary>
internal static class WordBinaryLists
{
    private const int MaxLevels = 100_000;
    private const int ListSize = 28;
    private const int OverrideSize = 16;
    private const int LevelSize = 28;

    // By number, from 0; what is missing between them is not known to WordNumberFormat either.
    private static readonly string[] Formats =
    [
        "decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal", "cardinalText", "ordinalText", "hex", "chicago",
        "ideographDigital", "japaneseCounting", "aiueo", "iroha", "decimalFullWidth", "decimalHalfWidth", "japaneseLegal", "japaneseDigitalTenThousand",
        "decimalEnclosedCircle", "decimalFullWidth2", "aiueoFullWidth", "irohaFullWidth", "decimalZero", "bullet", "ganada", "chosung",
        "decimalEnclosedFullstop", "decimalEnclosedParen", "decimalEnclosedCircleChinese", "ideographEnclosedCircle", "ideographTraditional",
        "ideographZodiac", "ideographZodiacTraditional", "taiwaneseCounting", "ideographLegalTraditional", "taiwaneseCountingThousand",
        "taiwaneseDigital", "chineseCounting", "chineseLegalSimplified", "chineseCountingThousand",
    ];

    /// <summary>Reads the lists.</summary>
    public static XElement Read(WordHeader header)
    {
        var numbering = new XElement("numbering");
        var kinds = new Dictionary<int, int>();
        BinaryBlock lists = header.Part(WordPart.Lists);
        BinaryBlock levels = lists.Length == 0 ? default : header.Behind(WordPart.Lists);
        int at = 0;
        int count = lists.Length == 0 ? 0 : lists.UInt16(0);
        int left = MaxLevels;
        for (int i = 0; i < count; i++)
        {
            BinaryBlock list = lists.Part(2 + (i * ListSize), ListSize);
            var definition = WordXml.At("abstractNum", "abstractNumId", i);
            int levelCount = (list.Byte(26) & 1) != 0 ? 1 : 9;
            Spend(ref left, levelCount);
            for (int level = 0; level < levelCount; level++)
                definition.Add(Level(levels, ref at, level));
            kinds.TryAdd(list.Int32(0), i);
            numbering.Add(definition);
        }

        AddOverrides(header.Part(WordPart.ListOverrides), kinds, numbering, ref left);
        return numbering;
    }

    private static void AddOverrides(BinaryBlock part, Dictionary<int, int> kinds, XElement numbering, ref int left)
    {
        if (part.Length == 0)
            return;
        int count = part.Int32(0);
        long behind = 4 + (count * (long)OverrideSize);
        if (!part.Holds(4, behind - 4))
            throw DocumentFaults.Damaged(static w => w.PlaceOutsideFile());
        int at = (int)behind;
        for (int i = 0; i < count; i++)
        {
            BinaryBlock entry = part.Part(4 + (i * OverrideSize), OverrideSize);
            var list = WordXml.At("num", "numId", i + 1, kinds.TryGetValue(entry.Int32(0), out int kind) ? WordXml.Value("abstractNumId", kind) : null);
            int levels = entry.Byte(12);
            Spend(ref left, levels + 1);
            at += levels > 0 || part.Holds(at, 4) ? 4 : 0;
            for (int k = 0; k < levels; k++)
                list.Add(Override(part, ref at));
            numbering.Add(list);
        }
    }

    private static void Spend(ref int left, int levels)
    {
        if ((left -= levels) < 0)
            throw DocumentFaults.TooLarge(static w => w.PartElements("WordDocument"), MaxLevels);
    }

    private static XElement Override(BinaryBlock part, ref int at)
    {
        int start = part.Int32(at);
        uint flags = part.UInt32(at + 4);
        at += 8;
        int level = (int)(flags & 0xF);
        XElement? format = (flags & 0x20) != 0 ? Level(part, ref at, level) : null;
        return WordXml.At("lvlOverride", "ilvl", level, (flags & 0x10) != 0 ? WordXml.Value("startOverride", start) : null, format);
    }

    private static XElement Level(BinaryBlock block, ref int at, int number)
    {
        BinaryBlock level = block.Part(at, LevelSize);
        int text = at + LevelSize + level.Byte(24) + level.Byte(25);
        int length = block.UInt16(text);
        string pattern = block.Text(text + 2, length);
        at = text + 2 + (length * 2);
        int format = level.Byte(4);
        // A list may not begin anew below every level above it.
        bool isLegal = (level.Byte(5) & 4) != 0;
        bool keepsCounting = (level.Byte(5) & 8) != 0;
        return WordXml.At("lvl", "ilvl", number,
            WordXml.Value("start", level.Int32(0)),
            WordXml.Value("numFmt", format < Formats.Length ? Formats[format] : format == 255 ? "none" : "unknown"),
            WordXml.Value("lvlText", Pattern(pattern)),
            isLegal ? new XElement("isLgl") : null,
            keepsCounting ? WordXml.Value("lvlRestart", level.Byte(26)) : null,
            level.Byte(15) == 2 ? WordXml.Value("suff", "nothing") : null);
    }

    // The number of a level stands as the character of that code.
    private static string Pattern(string text)
    {
        var pattern = new StringBuilder();
        foreach (char c in text)
            _ = c < 9 ? pattern.Append('%').Append((c + 1).ToString(CultureInfo.InvariantCulture)) : pattern.Append(c);
        return pattern.ToString();
    }
}
