using System.Text;
using System.Text.Json;
using ReportGen.Reading;

namespace ReportGen.Json;

/// <summary>The bytes of a data file, for telling places in it.</summary>
internal sealed class DataSource(byte[] utf8)
{
    /// <summary>The line and column, from 1, of the token the reader stands at.</summary>
    public (int Line, int Column) PlaceOf(ref Utf8JsonReader reader)
    {
        int index = (int)Math.Min(reader.TokenStartIndex, utf8.Length);
        ReadOnlySpan<byte> before = utf8.AsSpan(0, index);
        int lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    /// <summary>The column, from 1, of a byte of a line.</summary>
    public int ColumnOf(int line, int bytes)
    {
        ReadOnlySpan<byte> rest = utf8;
        for (int i = 1; i < line; i++)
        {
            int end = rest.IndexOf((byte)'\n');
            if (end < 0)
                break;
            rest = rest[(end + 1)..];
        }

        return Encoding.UTF8.GetCharCount(rest[..Math.Min(bytes, rest.Length)]) + 1;
    }

    /// <summary>The string or member name the reader stands at.</summary>
    /// <exception cref="DataFault">It is no text: a lone surrogate, or bytes that are not UTF-8.</exception>
    public string GetString(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            throw Fault(ref reader, "字符串含有不完整的字符（孤立的 UTF-16 代理或非法的 UTF-8）。请改正。", "The string holds an incomplete character (a lone surrogate, or bytes that are not UTF-8). Mend it.");
        }
    }

    public DataFault Fault(ref Utf8JsonReader reader, string message, string messageEn, string rule = "input.data") =>
        Fault(PlaceOf(ref reader), message, messageEn, rule);

    public static DataFault Fault((int Line, int Column) place, string message, string messageEn, string rule = "input.data") =>
        new(new ReadFailure(rule, message, messageEn, place.Line, place.Column));
}
