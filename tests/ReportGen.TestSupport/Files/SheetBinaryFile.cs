using System.Text;

namespace ReportGen.TestSupport.Files;

/// <summary>
/// Writes small binary workbooks. Font 1 is struck out, 2 raised, 3 lowered. Cells may be set in style 0 as they are, 1 struck
/// out, 2 as a date, 3 as nothing, 4 in 万元.
/// </summary>
internal static class SheetBinaryFile
{
    public const int Struck = 1, Date = 2, Nothing = 3, TenThousands = 4;
    private const int LongestRecord = 8224;

    /// <summary>A record.</summary>
    public static byte[] Record(int type, params byte[] content) => [.. Word(type), .. Word(content.Length), .. content];

    public static byte[] Number(int row, int column, double value, int style = 0) => Record(0x0203, [.. Place(row, column, style), .. BitConverter.GetBytes(value)]);

    public static byte[] Rk(int row, int column, int value, int style = 0) => Record(0x027E, [.. Place(row, column, style), .. BitConverter.GetBytes(value)]);

    public static byte[] Shared(int row, int column, int index, int style = 0) => Record(0x00FD, [.. Place(row, column, style), .. BitConverter.GetBytes(index)]);

    public static byte[] Label(int row, int column, string text, int style = 0) => Record(0x0204, [.. Place(row, column, style), .. String(text)]);

    public static byte[] Row(int row, bool isHidden) => Record(0x0208, [.. Word(row), .. new byte[10], (byte)(isHidden ? 0x20 : 0), 1, 0, 0]);

    public static byte[] HiddenColumns(int first, int last) => Record(0x007D, [.. Word(first), .. Word(last), 0, 0, 0, 0, 1, 0, 0, 0]);

    public static byte[] Merge(int top, int bottom, int left, int right) => Record(0x00E5, [1, 0, .. Word(top), .. Word(bottom), .. Word(left), .. Word(right)]);

    /// <summary>A formula with the eight bytes of its result.</summary>
    public static byte[] Formula(int row, int column, byte[] result, int style = 0) => Record(0x0006, [.. Place(row, column, style), .. result, .. new byte[8]]);

    /// <summary>A string of two bytes a character, in fonts from places on.</summary>
    public static byte[] String(string text, params (int At, int Font)[] runs) =>
    [
        .. Word(text.Length), (byte)(runs.Length > 0 ? 9 : 1), .. runs.Length > 0 ? Word(runs.Length) : [],
        .. Encoding.Unicode.GetBytes(text), .. runs.SelectMany(static r => (byte[])[.. Word(r.At), .. Word(r.Font)]),
    ];

    /// <summary>The strings that cells share, in as many records as they need.</summary>
    public static byte[] SharedStrings(params byte[][] strings)
    {
        var records = new List<byte[]>();
        var content = new List<byte>([.. BitConverter.GetBytes(strings.Length), .. BitConverter.GetBytes(strings.Length)]);
        foreach (byte[] text in strings)
        {
            if (content.Count + text.Length > LongestRecord)
            {
                records.Add(Record(records.Count == 0 ? 0x00FC : 0x003C, [.. content]));
                content.Clear();
            }

            content.AddRange(text);
        }

        records.Add(Record(records.Count == 0 ? 0x00FC : 0x003C, [.. content]));
        return [.. records.SelectMany(static r => r)];
    }

    /// <summary>A workbook of one sheet.</summary>
    public static byte[] Make(params byte[][] cells) => Make([], ("表", 0, cells));

    /// <summary>A workbook.</summary>
    /// <param name="globals">Records for all of it.</param>
    /// <param name="sheets">The sheets; 1 where they are hidden.</param>
    public static byte[] Make(byte[][] globals, params (string Name, byte Hidden, byte[][] Cells)[] sheets) => Make(globals, [], sheets);

    /// <summary>A workbook with other streams beside it.</summary>
    public static byte[] Make(byte[][] globals, (string Name, byte[] Bytes)[] others, params (string Name, byte Hidden, byte[][] Cells)[] sheets)
    {
        byte[] styles =
        [
            .. Font(0, 0), .. Font(8, 0), .. Font(0, 1), .. Font(0, 2),
            .. Record(0x041E, [.. Word(200), .. String(";;;")]), .. Record(0x041E, [.. Word(201), .. String("0\"万元\"")]),
            .. Style(0, 0), .. Style(1, 0), .. Style(0, 14), .. Style(0, 200), .. Style(0, 201), .. globals.SelectMany(static g => g),
        ];
        int at = Begin(5).Length + styles.Length + sheets.Sum(static s => 4 + 8 + (s.Name.Length * 2)) + 4;
        var bounds = new List<byte>();
        var bodies = new List<byte>();
        foreach ((string name, byte hidden, byte[][] cells) in sheets)
        {
            bounds.AddRange(Record(0x0085, [.. BitConverter.GetBytes(at + bodies.Count), hidden, 0, (byte)name.Length, 1, .. Encoding.Unicode.GetBytes(name)]));
            bodies.AddRange([.. Begin(16), .. cells.SelectMany(static c => c), .. Record(0x000A)]);
        }

        byte[] book = [.. Begin(5), .. styles, .. bounds, .. Record(0x000A), .. bodies];
        return CompoundWriter.Make(512, [("Workbook", book), .. others]);
    }

    public static byte[] Begin(int kind, int version = 0x0600) => Record(0x0809, [.. Word(version), .. Word(kind), .. new byte[12]]);

    private static byte[] Font(byte flags, byte raised) => Record(0x0031, [200, 0, flags, 0, 0, 0, 0, 0, raised, 0, 0, 0, 0, 0, 1, 0, (byte)'A']);

    private static byte[] Style(int font, int format) => Record(0x00E0, [.. Word(font), .. Word(format), .. new byte[16]]);

    private static byte[] Place(int row, int column, int style) => [.. Word(row), .. Word(column), .. Word(style)];

    private static byte[] Word(int value) => [(byte)value, (byte)(value >> 8)];
}
