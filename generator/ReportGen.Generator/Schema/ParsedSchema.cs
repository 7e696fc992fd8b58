using ReportGen.Generator.Collections;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Declarations;

namespace ReportGen.Generator.Schema;

/// <summary>A schema file, parsed. Two are equal when their files are, whatever objects the parser made.</summary>
internal sealed class ParsedSchema(InputFile file, SchemaDeclaration? declaration, EquatableArray<DiagnosticInfo> diagnostics) : IEquatable<ParsedSchema>
{
    public InputFile File { get; } = file;

    public SchemaDeclaration? Declaration { get; } = declaration;

    public EquatableArray<DiagnosticInfo> Diagnostics { get; } = diagnostics;

    public static ParsedSchema Parse(InputFile file)
    {
        var sink = new DiagnosticSink();
        SchemaDeclaration? declaration = SchemaParser.Parse(file, sink);
        return new(file, declaration, sink.Items.ToEquatableArray());
    }

    public bool Equals(ParsedSchema? other) => other is not null && File.Equals(other.File);

    public override bool Equals(object? obj) => Equals(obj as ParsedSchema);

    public override int GetHashCode() => File.GetHashCode();
}
