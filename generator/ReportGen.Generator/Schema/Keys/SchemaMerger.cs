using ReportGen.Generator.Diagnostics;

namespace ReportGen.Generator.Schema.Keys;

/// <summary>
/// How versions are merged: the same key amends, a new key adds (before the totals at the end, or where <c>after</c> says),
/// null removes.
/// </summary>
/// <param name="sink">Takes what is wrong.</param>
/// <param name="keepsPatches">
/// Whether what is merged are patches of something not known yet, as what stands beside "use" is of a fragment: they keep
/// what they remove and where they add.
/// </param>
internal sealed class SchemaMerger(DiagnosticSink sink, bool keepsPatches = false)
{
    public DiagnosticSink Sink => sink;

    public bool KeepsPatches => keepsPatches;

    public SchemaMerger KeepingPatches() => keepsPatches ? this : new(sink, keepsPatches: true);
}
