using System.Text;

namespace ReportGen.TestSupport.Files;

/// <summary>Writes the stream with the properties that an office gave a compound file.</summary>
internal static class PropertySetFile
{
    /// <summary>The name of the stream.</summary>
    public const string Name = "\u0005DocumentSummaryInformation";

    /// <param name="page">The code page; 1200 for two bytes a character.</param>
    /// <param name="properties">The names, and the values with their type before them.</param>
    public static byte[] Make(int page, params (string Name, byte[] Value)[] properties)
    {
        bool isWide = page == 1200;
        Encoding encoding = isWide ? Encoding.Unicode : CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page);
        byte[] names = [.. Int(properties.Length), .. properties.SelectMany((p, i) => Entry(i + 2, encoding.GetBytes(p.Name + '\0'), isWide))];
        List<(int Id, byte[] Value)> all = [(0, names), (1, [2, 0, 0, 0, (byte)page, (byte)(page >> 8), 0, 0]), .. properties.Select((p, i) => (i + 2, p.Value))];
        var content = new List<byte>();
        var places = new List<byte>();
        foreach ((int id, byte[] value) in all)
        {
            places.AddRange([.. Int(id), .. Int(8 + (all.Count * 8) + content.Count)]);
            content.AddRange(value);
        }

        return [0xFE, 0xFF, 0, 0, .. new byte[20], .. Int(1), .. new Guid("D5CDD505-2E9C-101B-9397-08002B2CF9AE").ToByteArray(), .. Int(48), .. Int(8 + places.Count + content.Count), .. Int(all.Count), .. places, .. content];
    }

    /// <summary>A text as the value of a property, in a code page of one or more bytes a character.</summary>
    public static byte[] Text(byte[] text) => [0x1E, 0, 0, 0, .. Int(text.Length + 1), .. text, 0];

    /// <summary>A text of two bytes a character as the value of a property.</summary>
    public static byte[] WideText(string text) => [0x1F, 0, 0, 0, .. Int(text.Length + 1), .. Encoding.Unicode.GetBytes(text), 0, 0];

    /// <summary>A time as the value of a property.</summary>
    public static byte[] Time(DateTime time) => [0x40, 0, 0, 0, .. BitConverter.GetBytes(time.ToFileTimeUtc())];

    private static byte[] Entry(int id, byte[] name, bool isWide) =>
        [.. Int(id), .. Int(isWide ? name.Length / 2 : name.Length), .. name, .. isWide ? new byte[(4 - (name.Length % 4)) % 4] : []];

    private static byte[] Int(int value) => BitConverter.GetBytes(value);
}
