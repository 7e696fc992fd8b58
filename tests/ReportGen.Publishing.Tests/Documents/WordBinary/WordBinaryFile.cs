using System.Buffers.Binary;
using System.Text;
using ReportGen.Publishing.Tests.Documents.Compound;

namespace ReportGen.Publishing.Tests.Documents.WordBinary;

/// <summary>Writes small binary documents of Word: a head, the text, a page for its characters and one for its paragraphs, and the table stream.</summary>
internal static class WordBinaryFile
{
    private const int TextAt = 1024, PageSize = 512, Head = 898;

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
    public static byte[] Make(Action<byte[]> change, params Stretch[] stretches)
    {
        string text = string.Concat(stretches.Select(static s => s.Text));
        int pages = (TextAt + (text.Length * 2) + PageSize - 1) / PageSize;
        byte[] document = new byte[(pages + 2) * PageSize];
        Encoding.Unicode.GetBytes(text).CopyTo(document, TextAt);
        WriteCharacters(document.AsSpan(pages * PageSize, PageSize), stretches);
        WriteParagraphs(document.AsSpan((pages + 1) * PageSize, PageSize), stretches);

        int end = TextAt + (text.Length * 2);
        byte[] pieces = [2, .. Int(16), .. Int(0), .. Int(text.Length), 0, 0, .. Int(TextAt), 0, 0];
        byte[] characters = [.. Int(TextAt), .. Int(end), .. Int(pages)];
        byte[] paragraphs = [.. Int(TextAt), .. Int(end), .. Int(pages + 1)];
        byte[] table = [.. pieces, .. characters, .. paragraphs];

        Put(document, 0, 0xA5EC);
        Put(document, 2, 0xC1);
        Put(document, 10, 0x0200);
        Put(document, 32, 14);
        Put(document, 62, 22);
        Int(text.Length).CopyTo(document, 76);
        Put(document, 152, 93);
        foreach ((int part, int at, int length) in ((int, int, int)[])[(33, 0, pieces.Length), (12, pieces.Length, characters.Length), (13, pieces.Length + characters.Length, paragraphs.Length)])
            ((byte[])[.. Int(at), .. Int(length)]).CopyTo(document, 154 + (part * 8));
        Assert.True(document.Length > Head);
        change(document);
        return CompoundWriter.Make(512, ("WordDocument", document), ("1Table", table));
    }

    public static byte[] Word(short value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] Int(int value) => BitConverter.GetBytes(value);

    private static void Put(byte[] bytes, int at, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), value);

    private static void WriteCharacters(Span<byte> page, Stretch[] stretches)
    {
        int free = PageSize - 1;
        int at = TextAt;
        for (int i = 0; i < stretches.Length; i++)
        {
            Int(at).CopyTo(page[(i * 4)..]);
            at += stretches[i].Text.Length * 2;
            if (stretches[i].Characters is not { Length: > 0 } properties)
                continue;
            free = (free - properties.Length - 1) / 2 * 2;
            page[free] = (byte)properties.Length;
            properties.CopyTo(page[(free + 1)..]);
            page[((stretches.Length + 1) * 4) + i] = (byte)(free / 2);
        }

        Int(at).CopyTo(page[(stretches.Length * 4)..]);
        page[PageSize - 1] = (byte)stretches.Length;
    }

    private static void WriteParagraphs(Span<byte> page, Stretch[] stretches)
    {
        int count = stretches.Count(static s => s.Properties is not null);
        int free = PageSize - 1;
        int at = TextAt;
        int start = at;
        int number = 0;
        foreach (Stretch stretch in stretches)
        {
            at += stretch.Text.Length * 2;
            if (stretch.Properties is not { } properties)
                continue;
            Int(start).CopyTo(page[(number * 4)..]);
            byte[] content = [0, 0, .. properties];
            // A number of words that counts its own byte, or none and then one that does not.
            byte[] entry = content.Length % 2 != 0 ? [(byte)((content.Length + 1) / 2), .. content] : [0, (byte)(content.Length / 2), .. content];
            free = (free - entry.Length) / 2 * 2;
            entry.CopyTo(page[free..]);
            page[((count + 1) * 4) + (number * 13)] = (byte)(free / 2);
            number++;
            start = at;
        }

        Int(start).CopyTo(page[(number * 4)..]);
        page[PageSize - 1] = (byte)count;
    }
}
