using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReportGen.Publishing.Checking.Writers;

/// <summary>JSON on one line, for programs that take their input by the line.</summary>
internal static class JsonLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A line, with its line feed.</summary>
    /// <param name="write">Writes the value.</param>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
            write(json);
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
