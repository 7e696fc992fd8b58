using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ReportGen.Publishing.Checking.Writers.Sarif;

/// <summary>
/// What a result says of the whole run, which is known only at its end: the places of its rule and its file in their lists,
/// and whether results are suppressed at all. Until then marks stand there, which no text of JSON can hold.
/// </summary>
internal static class SarifPlaces
{
    private const byte Begin = 1, End = 2;

    // What a result that is not suppressed holds once another is.
    private static readonly byte[] NoSuppressions = Encoding.UTF8.GetBytes("\n          \"suppressions\": [],");

    /// <summary>Writes the place of a rule.</summary>
    public static void WriteRule(Utf8JsonWriter json, string rule)
    {
        json.WritePropertyName("ruleIndex");
        WriteMark(json, rule);
    }

    /// <summary>The artifactLocation of the input that a result is about.</summary>
    public static void WriteArtifact(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", SarifUri.Of(path));
        json.WritePropertyName("index");
        WriteMark(json, "");
        json.WriteEndObject();
    }

    /// <summary>Stands for what is written there at the end.</summary>
    public static void WriteMark(Utf8JsonWriter json, string name) =>
        json.WriteRawValue([Begin, .. Encoding.UTF8.GetBytes(name), End], skipInputValidation: true);

    /// <summary>Puts the place of a file where the marks for it stand.</summary>
    public static byte[] WithArtifact(ReadOnlySpan<byte> results, int index)
    {
        var output = new MemoryStream(results.Length + 64);
        Copy(results, output, name => name.Length == 0 ? Number(index) : [Begin, .. Encoding.UTF8.GetBytes(name), End]);
        return output.ToArray();
    }

    /// <summary>Writes results with what stands where marks do.</summary>
    public static void Copy(ReadOnlySpan<byte> results, Stream output, bool hasSuppressions, Func<string, byte[]> meaning)
    {
        while (!hasSuppressions && results.IndexOf(NoSuppressions) is >= 0 and var at)
        {
            Copy(results[..at], output, meaning);
            results = results[(at + NoSuppressions.Length)..];
        }

        Copy(results, output, meaning);
    }

    /// <summary>A number as JSON has it.</summary>
    public static byte[] Number(int number) => Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture));

    private static void Copy(ReadOnlySpan<byte> text, Stream output, Func<string, byte[]> meaning)
    {
        while (text.IndexOf(Begin) is >= 0 and var at)
        {
            int end = at + text[at..].IndexOf(End);
            output.Write(text[..at]);
            output.Write(meaning(Encoding.UTF8.GetString(text[(at + 1)..end])));
            text = text[(end + 1)..];
        }

        output.Write(text);
    }
}
