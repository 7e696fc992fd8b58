using Microsoft.CodeAnalysis;

namespace ReportGen.Generator.Tests.Pipeline;

/// <summary>Why each step ran the second time, a letter for each of its values: C(ached), U(nchanged), M(odified), N(ew), R(emoved).</summary>
internal sealed record RunReasons
{
    public static RunReasons Cached { get; } = new();

    public string Namespace { get; init; } = "C";

    public string Schemas { get; init; } = "CC";

    public string Link { get; init; } = "C";

    public string Forms { get; init; } = "CC";

    public string Diagnostics { get; init; } = "C";

    public string Templates { get; init; } = "CC";

    public string Renderers { get; init; } = "CC";

    public string FormNames { get; init; } = "C";

    public string TemplateDiagnostics { get; init; } = "C";

    public string Pages { get; init; } = "CC";

    /// <summary>All source outputs, sorted.</summary>
    public string Outputs { get; init; } = "CCCCCCC";

    public static RunReasons Of(GeneratorRunResult result)
    {
        string Step(string name) => result.TrackedSteps.TryGetValue(name, out var runs) ? string.Concat(runs.SelectMany(static r => r.Outputs).Select(Letter)) : "";
        return new()
        {
            Namespace = Step(TrackingNames.Namespace),
            Schemas = Step(TrackingNames.Schemas),
            Link = Step(TrackingNames.Link),
            Forms = Step(TrackingNames.Forms),
            Diagnostics = Step(TrackingNames.Diagnostics),
            Templates = Step(TrackingNames.Templates),
            Renderers = Step(TrackingNames.Renderers),
            FormNames = Step(TrackingNames.FormNames),
            TemplateDiagnostics = Step(TrackingNames.TemplateDiagnostics),
            Pages = Step(TrackingNames.Pages),
            Outputs = string.Concat(result.TrackedOutputSteps.SelectMany(static s => s.Value).SelectMany(static r => r.Outputs).Select(Letter).Order()),
        };
    }

    private static char Letter((object Value, IncrementalStepRunReason Reason) output) => output.Reason.ToString()[0];
}
