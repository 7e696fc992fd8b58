using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ReportGen.Generator.Diagnostics;

/// <summary>Collects the diagnostics of one run. What was said of a place is not said again.</summary>
internal sealed class DiagnosticSink
{
    private readonly List<DiagnosticInfo> _items = [];
    private readonly HashSet<(string Id, string Path, TextSpan Span)> _seen = [];

    public IReadOnlyList<DiagnosticInfo> Items => _items;

    public void Report(DiagnosticDescriptor descriptor, InputFile file, TextSpan span, params string[] arguments)
    {
        // A rule that two versions inherit is one fault, in the file where it stands.
        if (_seen.Add((descriptor.Id, file.Path, span)))
            _items.Add(DiagnosticInfo.Create(descriptor, file.Path, file.Text, span, arguments));
    }
}
