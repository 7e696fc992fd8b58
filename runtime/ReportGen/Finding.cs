using ReportGen.Forms;

namespace ReportGen;

/// <summary>Something found in a report: a broken rule, a blank, a label that differs from the form.</summary>
public sealed record Finding
{
    /// <summary>The stable id of the rule: applications.balance, blank, unit-in-cell.</summary>
    public required string Rule { get; init; }

    /// <summary>How much it weighs.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The severity the rule declares, where the settings of a run say otherwise; null where they do not.</summary>
    public Severity? DeclaredSeverity { get; init; }

    /// <summary>Why and until when the finding is accepted; null where it is not. What is accepted stands in nobody's way.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>What is wrong and what to do, in Chinese.</summary>
    public required string Message { get; init; }

    /// <summary>The same in English.</summary>
    public required string MessageEn { get; init; }

    /// <summary>The cells concerned; the first is the one to look at. Empty where the finding is not about cells.</summary>
    public IReadOnlyList<CellInfo> Cells { get; init; } = [];

    /// <summary>What should stand there.</summary>
    public string? Expected { get; init; }

    /// <summary>What stands there.</summary>
    public string? Actual { get; init; }

    /// <summary>The line in the document, from 1; 0 where it is not known.</summary>
    public int Line { get; init; }

    /// <summary>The column in the document, from 1; 0 where it is not known.</summary>
    public int Column { get; init; }
}
