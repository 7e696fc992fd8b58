using System.Text.Json;

namespace ReportGen.Publishing.Checking.Writers.Sarif;

/// <summary>Small things that stand in many places of a SARIF log.</summary>
internal static class SarifText
{
    /// <summary>A message object.</summary>
    public static void Write(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    public static string Level(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
}
