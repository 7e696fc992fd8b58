using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ReportGen.Generator.Schema.Declarations;

namespace ReportGen.Generator.Diagnostics;

/// <summary>Collects the diagnostics of one run. What was said of a place is not said again.</summary>
internal sealed class DiagnosticSink
{
    private readonly List<DiagnosticInfo> _items = [];
    private readonly HashSet<(string Id, string Path, TextSpan Span)> _seen = [];

    public IReadOnlyList<DiagnosticInfo> Items => _items;

    /// <summary>The version being built: a fault that shows in a file it extends is told with its name.</summary>
    public SchemaDeclaration? Version { get; set; }

    public void Report(DiagnosticDescriptor descriptor, InputFile file, TextSpan span, string message)
    {
        // A rule that two versions inherit is one fault, in the file where it stands.
        if (!_seen.Add((descriptor.Id, file.Path, span)))
            return;
        if (Version is { Version: { } version } && Version.File != file)
            message += $" (in version \"{version.Value}\", declared in {Version.File.Name})";
        _items.Add(DiagnosticInfo.Create(descriptor, file.Path, file.Text, span, message));
    }
}
