using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ReportGen.Generator.Schema.Declarations;

namespace ReportGen.Generator.Diagnostics;

/// <summary>
/// Collects the diagnostics of one run. What was said of a place is not said again, and what follows from a fault reported before is
/// not reported beside it.
/// </summary>
internal sealed class DiagnosticSink
{
    private readonly List<DiagnosticInfo> _items;
    private readonly HashSet<(string Id, string Path, TextSpan Span)> _seen;
    private readonly Dictionary<string, FaultStage> _faults;
    private readonly SchemaDeclaration? _version;
    private readonly IReadOnlyCollection<string> _chain;

    public DiagnosticSink()
        : this([], [], new(StringComparer.Ordinal), null, [])
    {
    }

    private DiagnosticSink(List<DiagnosticInfo> items, HashSet<(string Id, string Path, TextSpan Span)> seen, Dictionary<string, FaultStage> faults, SchemaDeclaration? version, IReadOnlyCollection<string> chain) =>
        (_items, _seen, _faults, _version, _chain) = (items, seen, faults, version, chain);

    public IReadOnlyList<DiagnosticInfo> Items => _items;

    /// <summary>The same sink for a version being built: a fault that shows in a file it extends is reported with its name.</summary>
    /// <param name="version">The version.</param>
    /// <param name="chain">The paths of its file and of those it extends.</param>
    public DiagnosticSink For(SchemaDeclaration version, IReadOnlyCollection<string> chain) => new(_items, _seen, _faults, version, chain);

    /// <summary>Notes that a file has a fault which was reported elsewhere.</summary>
    public void Note(string path, FaultStage stage) =>
        _faults[path] = _faults.TryGetValue(path, out FaultStage earlier) && earlier < stage ? earlier : stage;

    public void Report(DiagnosticDescriptor descriptor, InputFile file, TextSpan span, string message)
    {
        FaultStage stage = FaultStages.Of(descriptor);
        if (stage != FaultStage.None)
        {
            if (_chain.Any(path => _faults.TryGetValue(path, out FaultStage earlier) && earlier < stage))
                return;
            if (descriptor.DefaultSeverity == DiagnosticSeverity.Error)
                Note(file.Path, stage);
        }

        // A rule that two versions inherit is one fault, in the file where it stands.
        if (!_seen.Add((descriptor.Id, file.Path, span)))
            return;
        if (_version is { Version: { } version } && _version.File != file)
            message += $" (in version \"{version.Value}\", declared in {_version.File.Name})";
        _items.Add(DiagnosticInfo.Create(descriptor, file.Path, file.Text, span, message));
    }
}
