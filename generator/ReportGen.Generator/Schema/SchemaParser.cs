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
        if (text.IndexOf(Templates.UnreadableCharacter.Value) is >= 0 and int unreadable)
            sink.Report(Descriptors.JsonSyntax, file, new TextSpan(unreadable, 1), Templates.UnreadableCharacter.Fault);
        foreach (var (span, message) in faults)
            sink.Report(Descriptors.JsonSyntax, file, span, message);
        if (root is not JsonObject schema)
        {
            if (root is not null)
                sink.Report(Descriptors.WrongKind, file, root.Span, $"a schema file holds an object, not {root.Kind}");
            return null;
        }

        // The brace alone: marking the whole object would mark the whole file.
        var head = new TextSpan(schema.Span.Start, 1);
        Require("report", "the name of the report, for example \"Disclosure\"");
        Require("version", "the version of the form, for example \"2021\"");
        return SchemaDeclaration.Type.Read(schema, "a schema file", new SchemaReader(file, sink))!.At(file, head, isSound: faults.Count == 0);

        void Require(string key, string what)
        {
            // What is missing may stand behind a fault, where it was not found.
            if (schema.Find(key) is null && faults.Count == 0)
                sink.Report(Descriptors.MissingKey, file, head, $"a schema file needs \"{key}\": {what}");
        }
    }
}
