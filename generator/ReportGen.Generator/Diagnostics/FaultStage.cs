using Microsoft.CodeAnalysis;

namespace ReportGen.Generator.Diagnostics;

/// <summary>When a fault of a schema shows. What shows later may be nothing but its consequence.</summary>
internal enum FaultStage : byte
{
    /// <summary>The file cannot be read as it stands: its syntax, an unknown key, a value of the wrong kind.</summary>
    Reading,

    /// <summary>A part is missing, or is not where it belongs.</summary>
    Parts,

    /// <summary>A table is left without cells, a total without items, or a rule says nothing of its cells.</summary>
    Cells,

    /// <summary>A path leads nowhere, or to what does not fit.</summary>
    Paths,

    /// <summary>Cells are left without rules.</summary>
    Coverage,

    /// <summary>A fault that follows from no other.</summary>
    None,
}

/// <summary>The stage of each kind of fault.</summary>
internal static class FaultStages
{
    public static FaultStage Of(DiagnosticDescriptor descriptor) =>
        descriptor == Descriptors.PatchWithoutTarget || descriptor == Descriptors.UnknownKey ? FaultStage.Reading
        : descriptor == Descriptors.MissingKey || descriptor == Descriptors.UnknownFragment || descriptor == Descriptors.TablePlacement || descriptor == Descriptors.NameClash ? FaultStage.Parts
        : descriptor == Descriptors.EmptyTotal || descriptor == Descriptors.NeverFails || descriptor == Descriptors.UnroundedQuotient ? FaultStage.Cells
        : descriptor == Descriptors.RulePath || descriptor == Descriptors.RuleType || descriptor == Descriptors.ValueTwice || descriptor == Descriptors.NoPrevious ? FaultStage.Paths
        : descriptor == Descriptors.Untested ? FaultStage.Coverage
        : FaultStage.None;
}
