using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ReportGen.Generator.Collections;

namespace ReportGen.Generator.Diagnostics;

/// <summary>A diagnostic as a value: nothing of Roslyn's is held until it is reported.</summary>
internal sealed record DiagnosticInfo(string Id, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    public static DiagnosticInfo Create(DiagnosticDescriptor descriptor, string path, SourceText text, TextSpan span, params string[] arguments)
    {
        // A span is clamped rather than trusted: a diagnostic must never be the thing that fails.
        int start = Math.Min(Math.Max(span.Start, 0), text.Length);
        var clamped = TextSpan.FromBounds(start, Math.Min(Math.Max(span.End, start), text.Length));
        return new(descriptor.Id, path, clamped, text.Lines.GetLinePositionSpan(clamped), new(arguments));
    }

    public static DiagnosticInfo Create(Templates.TemplateFinding finding) => new(
        finding.Id,
        finding.Path,
        new TextSpan(finding.Span.Start, finding.Span.Length),
        new LinePositionSpan(new LinePosition(finding.Start.Line, finding.Start.Character), new LinePosition(finding.End.Line, finding.End.Character)),
        new([finding.Message]));

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Descriptors.ById[Id],
        Location.Create(Path, Span, Lines),
        [.. Arguments]);
}
