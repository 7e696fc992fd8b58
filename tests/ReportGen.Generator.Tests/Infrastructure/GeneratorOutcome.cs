using Microsoft.CodeAnalysis;
using ReportGen.Generator.Schema.Model;

namespace ReportGen.Generator.Tests.Infrastructure;

/// <summary>What a run gave: sources, diagnostics and the compilation with both.</summary>
internal sealed class GeneratorOutcome(GeneratorRunResult result, Compilation compilation)
{
    /// <summary>Errors and warnings.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = [.. result.Diagnostics.Where(static d => d.Severity > DiagnosticSeverity.Info)];

    /// <summary>What is told but is no fault: most schemas of tests have cells under no rule.</summary>
    public IReadOnlyList<Diagnostic> Remarks { get; } = [.. result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Info)];

    /// <summary>The generated files by hint name.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; } =
        result.GeneratedSources.ToDictionary(static s => s.HintName, static s => s.SourceText.ToString(), StringComparer.Ordinal);

    public GeneratorRunResult Result { get; } = result;

    public Compilation Compilation { get; } = compilation;

    /// <summary>The message of the only diagnostic.</summary>
    public string Message => Assert.Single(Diagnostics).GetMessage();

    /// <summary>The models the emitters saw.</summary>
    public IReadOnlyList<FormModel> Forms { get; } =
    [
        .. result.TrackedSteps.TryGetValue(TrackingNames.Forms, out var steps)
            ? steps.SelectMany(static s => s.Outputs).Select(static o => (FormModel)o.Value)
            : [],
    ];
}
