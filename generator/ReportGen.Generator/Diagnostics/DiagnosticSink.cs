using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ReportGen.Generator.Schema.Declarations;

namespace ReportGen.Generator.Diagnostics;

/// <summary>Collects the diagnostics of one run. What was said of a place is not said again.</summary>
internal sealed class DiagnosticSink
{
    private readonly List<DiagnosticInfo> _items;
    private readonly HashSet<(string Id, string Path, TextSpan Span)> _seen;
    private readonly SchemaDeclaration? _version;

    public DiagnosticSink()
        : this([], [], null)
    {
    }

    private DiagnosticSink(List<DiagnosticInfo> items, HashSet<(string Id, string Path, TextSpan Span)> seen, SchemaDeclaration? version) =>
        (_items, _seen, _version) = (items, seen, version);

    public IReadOnlyList<DiagnosticInfo> Items => _items;

    /// <summary>The same sink for a version being built: a fault that shows in a file it extends is reported with its name.</summary>
    public DiagnosticSink For(SchemaDeclaration version) => new(_items, _seen, version);

    public void Report(DiagnosticDescriptor descriptor, InputFile file, TextSpan span, string message)
    {
        // A rule that two versions inherit is one fault, in the file where it stands.
        if (!_seen.Add((descriptor.Id, file.Path, span)))
            return;
        if (_version is { Version: { } version } && _version.File != file)
            message += $" (in version \"{version.Value}\", declared in {_version.File.Name})";
        _items.Add(DiagnosticInfo.Create(descriptor, file.Path, file.Text, span, message));
    }
}
