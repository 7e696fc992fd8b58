using Microsoft.CodeAnalysis.Text;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Json;

namespace ReportGen.Generator.Schema.Keys;

/// <summary>A file being read, and the reports of what is wrong in it.</summary>
internal sealed class SchemaReader(InputFile file, DiagnosticSink sink)
{
    public InputFile File => file;

    public void UnknownKey(TextSpan place, string message) => sink.Report(Descriptors.UnknownKey, file, place, message);

    public void Invalid(TextSpan place, string message) => sink.Report(Descriptors.InvalidValue, file, place, message);

    public void WrongKind(JsonNode found, string subject, string expected) =>
        sink.Report(Descriptors.WrongKind, file, found.Span, $"{subject} takes {expected}, not {found.Kind}");

    /// <summary>A string without characters that no page and no source file should hold.</summary>
    public LocatedText Text(JsonString text)
    {
        int at = SchemaText.FirstForbidden(text.Value);
        if (at < 0)
            return new LocatedText(file, text);
        Invalid(text.SpanOf(at, 1), $"the text holds a character that cannot be printed (U+{(int)text.Value[at]:X4}); remove it");
        return new LocatedText(file, new JsonString(text.Span, SchemaText.Clean(text.Value), null));
    }
}
