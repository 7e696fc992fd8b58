using Microsoft.CodeAnalysis.Text;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Json;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;

namespace ReportGen.Generator.Schema;

/// <summary>Reads a schema file into declarations. Faults go to the sink; what is sound is kept.</summary>
internal static class SchemaParser
{
    public static SchemaDeclaration? Parse(InputFile file, DiagnosticSink sink)
    {
        string text = file.Text.ToString();
        (JsonNode? root, var faults) = JsonParser.Parse(text);
        // A file of UTF-16 without its mark is full of zeros.
        int unreadable = text.IndexOfAny([Templates.UnreadableCharacter.Value, '\0']);
        // A quote or a brace may be among what was not read: whatever else is amiss follows from that.
        if (unreadable >= 0)
            faults = [(new TextSpan(unreadable, 1), Templates.UnreadableCharacter.Fault)];
        foreach (var (span, message) in faults)
            sink.Report(Descriptors.JsonSyntax, file, span, message);
        if (root is not JsonObject schema)
        {
            if (root is not null)
                sink.Report(Descriptors.WrongKind, file, root.Span, $"a schema file holds an object, not {root.Kind}");
            return null;
        }

        // Where braces or commas are missing, what was read need not be what was meant.
        var reader = new SchemaReader(file, faults.Count > 0 ? new DiagnosticSink() : sink);
        SchemaDeclaration read = SchemaDeclaration.Type.Read(schema, "a schema file", reader)!;
        bool isSound = faults.Count == 0 && !reader.HasFaults;
        // The brace alone: marking the whole object would mark the whole file.
        var head = new TextSpan(schema.Span.Start, 1);
        Require("report", "the name of the report, for example \"Disclosure\"");
        Require("version", "the version of the form, for example \"2021\"");
        return read.At(file, head, isSound);

        void Require(string key, string what)
        {
            // What is missing may be there, misspelt or behind a fault.
            if (schema.Find(key) is null && isSound)
                sink.Report(Descriptors.MissingKey, file, head, $"a schema file needs \"{key}\": {what}");
        }
    }
}
