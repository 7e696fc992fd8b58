using System.Globalization;
using System.Text;
using ReportGen.Messages;

namespace ReportGen.Publishing.Documents.Compound;

/// <summary>Reads the properties that an office gave a file ([MS-OLEPS] 2.21, [MS-OSHARED] 2.3.3.2.3).</summary>
internal static class PropertySet
{
    private const string Stream = "\u0005DocumentSummaryInformation";
    private const int MaxProperties = 1000, LongestText = 1000;
    private const uint Names = 0, CodePage = 1;
    private const int Unicode = 1200, Western = 1252;

    private static readonly Guid UserDefined = new("D5CDD505-2E9C-101B-9397-08002B2CF9AE");

    /// <summary>Their names and values; none where there are none, or cannot be followed: the document does not depend on them.</summary>
    public static IReadOnlyList<(string Name, string Value)> Read(CompoundFile file)
    {
        try
        {
            return file.Read(Stream) is { } bytes ? Read(new BinaryBlock(bytes)) : [];
        }
        catch (Exception fault) when (fault is ProblemException or DecoderFallbackException)
        {
            return [];
        }
    }

    private static List<(string Name, string Value)> Read(BinaryBlock stream)
    {
        const int Head = 28, EntrySize = 20;
        for (int i = 0; i < Math.Min(stream.UInt32(24), 16); i++)
        {
            long entry = Head + (i * EntrySize);
            if (new Guid(stream.Span(entry, 16)) == UserDefined)
                return ReadSet(stream.From(stream.UInt32(entry + 16)));
        }

        return [];
    }

    private static List<(string Name, string Value)> ReadSet(BinaryBlock set)
    {
        var places = new Dictionary<uint, uint>();
        for (int i = 0; i < Math.Min(set.UInt32(4), MaxProperties); i++)
            places.TryAdd(set.UInt32(8 + (i * 8)), set.UInt32(12 + (i * 8)));
        if (!places.TryGetValue(Names, out uint names))
            return [];
        int page = places.TryGetValue(CodePage, out uint place) ? set.UInt16(place + 4L) : Western;
        Encoding? encoding = page switch
        {
            Unicode => null,
            65001 => Encoding.UTF8,
            _ => CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.Latin1,
        };
        var properties = new List<(string, string)>();
        long at = names + 4L;
        for (int i = 0; i < Math.Min(set.UInt32(names), MaxProperties); i++)
        {
            uint id = set.UInt32(at);
            int length = Length(set.UInt32(at + 4));
            at += 8;
            string name = TextOf(set, at, length, encoding);
            // Names of two bytes a character end at a multiple of four bytes.
            at += encoding is null ? ((length * 2L) + 3) / 4 * 4 : length;
            if (places.TryGetValue(id, out uint value) && ValueOf(set, value, encoding) is { } text)
                properties.Add((name, text));
        }

        return properties;
    }

    private static string? ValueOf(BinaryBlock set, long at, Encoding? encoding)
    {
        const int Int32 = 3, Text = 0x1E, WideText = 0x1F, Time = 0x40;
        switch (set.UInt16(at))
        {
            case Int32:
                return set.Int32(at + 4).ToString(CultureInfo.InvariantCulture);
            case Text:
                int length = Length(set.UInt32(at + 4));
                return TextOf(set, at + 8, encoding is null ? length / 2 : length, encoding);
            case WideText:
                return TextOf(set, at + 8, Length(set.UInt32(at + 4)), null);
            case Time:
                long ticks = set.UInt32(at + 4) | ((long)set.UInt32(at + 8) << 32);
                return ticks is > 0 and < 0x24C85A5ED1C04000 ? DateTime.FromFileTimeUtc(ticks).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : null;
            default:
                return null;
        }
    }

    private static int Length(uint length) => length <= LongestText ? (int)length : throw DocumentFaults.Damaged(static w => w.PlaceOutsideFile());

    private static string TextOf(BinaryBlock set, long at, int length, Encoding? encoding) =>
        (encoding is null ? set.Text(at, length) : encoding.GetString(set.Span(at, length))).TrimEnd('\0');
}
