using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReportGen.Publishing.Checking.Writers;

/// <summary>Elements of an array somewhere in a document, written apart from it and indented as they will stand there.</summary>
internal static class JsonFragment
{
    /// <summary>How the documents are written that people may look at.</summary>
    public static JsonWriterOptions Options { get; } = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes elements.</summary>
    /// <param name="depth">How many objects and arrays are open where they will stand; the innermost is an array.</param>
    /// <param name="elements">Writes them.</param>
    public static byte[] Write(int depth, Action<Utf8JsonWriter> elements)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Options);
        for (int i = 0; i < depth; i++)
            json.WriteStartArray();
        json.Flush();
        int start = buffer.WrittenCount;
        elements(json);
        json.Flush();
        return buffer.WrittenSpan[start..].ToArray();
    }
}
