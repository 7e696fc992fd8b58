using System.Buffers.Binary;
using System.Text;

namespace ReportGen.TestSupport.Files;

/// <summary>Writes small binary documents of Word: a head, the text, pages for its characters and its paragraphs, and the table stream.</summary>
internal static class WordBinaryFile
{
    private const int TextAt = 1024, Head = 898;

    /// <summary>A paragraph or a part of one.</summary>
    /// <param name="Text">Its text, with the character that ends it.</param>
    /// <param name="Properties">Properties of a paragraph; null where it does not end here.</param>
    /// <param name="Characters">Properties of its characters.</param>
    public sealed record Stretch(string Text, byte[]? Properties, byte[] Characters);

    public static Stretch P(string text, params byte[] characters) => new(text + "\r", [], characters);

    public static Stretch Run(string text, params byte[] characters) => new(text, null, characters);

    /// <summary>A cell of a table that stands in none.</summary>
    public static Stretch Cell(string text, params byte[] characters) => new(text + "\a", [0x16, 0x24, 1], characters);

    /// <summary>The end of a row, with its cells from edge to edge.</summary>
    public static Stretch Row(short[] edges, ushort[]? flags = null, byte[]? more = null, byte[]? characters = null)
    {
        var cells = new MemoryStream();
        cells.WriteByte((byte)(edges.Length - 1));
        foreach (short edge in edges)
            cells.Write(Word(edge));
        foreach (ushort flag in flags ?? [])
            cells.Write([.. Word((short)flag), .. new byte[18]]);
        return new Stretch("\a", [0x16, 0x24, 1, 0x17, 0x24, 1, 0x08, 0xD6, .. Word((short)(cells.Length + 1)), .. cells.ToArray(), .. more ?? []], characters ?? []);
    }

    /// <summary>Writes a document.</summary>
    public static byte[] Make(params Stretch[] stretches) => Make(static _ => { }, stretches);

    /// <summary>Writes a document whose head is changed before it is put in the file.</summary>
    /// <param name="change">Changes the stream in which the head stands.</param>
    /// <param name="stretches">The text.</param>
    public static byte[] Make(Action<byte[]> change, params Stretch[] stretches) => Make(change, [], stretches);

    /// <summary>Writes a document with other streams beside it.</summary>
    /// <param name="change">Changes the stream in which the head stands.</param>
    /// <param name="others">The other streams.</param>
    /// <param name="stretches">The text.</param>
    public static byte[] Make(Action<byte[]> change, (string Name, byte[] Bytes)[] others, params Stretch[] stretches)
    {
        string text = string.Concat(stretches.Select(static s => s.Text));
        int end = TextAt + (text.Length * 2);
        List<FormatPage> characters = FormatPage.Make(TextAt, 1, stretches.Select(static s => (s.Text.Length * 2, CharacterEntry(s))));
        List<FormatPage> paragraphs = FormatPage.Make(TextAt, 13, Paragraphs(stretches));
        FormatPage[] all = [.. characters, .. paragraphs];
        int first = (end + FormatPage.Size - 1) / FormatPage.Size;
        byte[] document = new byte[(first + all.Length) * FormatPage.Size];
        Encoding.Unicode.GetBytes(text).CopyTo(document, TextAt);
        for (int i = 0; i < all.Length; i++)
            all[i].Bytes.CopyTo(document, (first + i) * FormatPage.Size);

        byte[] pieces = [2, .. Int(16), .. Int(0), .. Int(text.Length), 0, 0, .. Int(TextAt), 0, 0];
        byte[] characterTable = PageTable(characters, end, first);
        byte[] paragraphTable = PageTable(paragraphs, end, first + characters.Count);
        byte[] table = [.. pieces, .. characterTable, .. paragraphTable];

        Put(document, 0, 0xA5EC);
        Put(document, 2, 0xC1);
        Put(document, 10, 0x0200);
        Put(document, 32, 14);
        Put(document, 62, 22);
        Int(text.Length).CopyTo(document, 76);
        Put(document, 152, 93);
        foreach ((int part, int at, int length) in ((int, int, int)[])[(33, 0, pieces.Length), (12, pieces.Length, characterTable.Length), (13, pieces.Length + characterTable.Length, paragraphTable.Length)])
            ((byte[])[.. Int(at), .. Int(length)]).CopyTo(document, 154 + (part * 8));
        Assert.True(document.Length > Head);
        change(document);
        return CompoundWriter.Make(512, [("WordDocument", document), ("1Table", table), .. others]);
    }

    public static byte[] Word(short value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] Int(int value) => BitConverter.GetBytes(value);

    private static void Put(byte[] bytes, int at, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), value);

    private static byte[] PageTable(List<FormatPage> pages, int end, int first) =>
        [.. pages.SelectMany(static p => Int(p.Start)), .. Int(end), .. pages.SelectMany((_, i) => Int(first + i))];

    private static byte[] CharacterEntry(Stretch stretch) => stretch.Characters.Length == 0 ? [] : [(byte)stretch.Characters.Length, .. stretch.Characters];

    private static IEnumerable<(int Length, byte[] Entry)> Paragraphs(Stretch[] stretches)
    {
        int length = 0;
        foreach (Stretch stretch in stretches)
        {
            length += stretch.Text.Length * 2;
            if (stretch.Properties is not { } properties)
                continue;
            byte[] content = [0, 0, .. properties];
            // A number of words that counts its own byte, or none and then one that does not.
            yield return (length, content.Length % 2 != 0 ? [(byte)((content.Length + 1) / 2), .. content] : [0, (byte)(content.Length / 2), .. content]);
            length = 0;
        }
    }
}
