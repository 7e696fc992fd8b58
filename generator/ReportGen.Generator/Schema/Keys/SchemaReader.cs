using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ReportGen.Characters;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Json;

namespace ReportGen.Generator.Schema.Keys;

/// <summary>A file being read, and the reports of what is wrong in it.</summary>
internal sealed class SchemaReader(InputFile file, DiagnosticSink sink)
{
    public InputFile File => file;

    /// <summary>Whether something was left out because of a fault.</summary>
    public bool HasFaults { get; private set; }

    public void UnknownKey(TextSpan place, string message) => Fault(Descriptors.UnknownKey, place, message);

    public void Invalid(TextSpan place, string message) => Fault(Descriptors.InvalidValue, place, message);

    public void WrongKind(JsonNode found, string subject, string expected) =>
        Fault(Descriptors.WrongKind, found.Span, $"{subject} takes {expected}, not {found.Kind}");

    /// <summary>A string without characters that no page and no source file should hold.</summary>
    public LocatedText Text(JsonString text)
    {
        int at = TextCleaner.FirstFault(text.Value);
        if (at < 0)
            return new LocatedText(file, text);
        int fault = TextCleaner.CodePoint(text.Value, at);
        string what = CharacterTable.IsInvisible(fault) ? "that nobody sees" : "that cannot be printed";
        sink.Report(Descriptors.InvalidValue, file, text.SpanOf(at, fault > char.MaxValue ? 2 : 1), $"the text holds a character {what} (U+{fault:X4}); remove it");
        return new LocatedText(file, new JsonString(text.Span, TextCleaner.WithoutFaults(text.Value), null));
    }

    private void Fault(DiagnosticDescriptor descriptor, TextSpan place, string message)
    {
        HasFaults = true;
        sink.Report(descriptor, file, place, message);
    }
}
