using ReportGen.Forms;
using ReportGen.Messages;

namespace ReportGen;

/// <summary>Something found in a report: a broken rule, a blank, a label that differs from the form.</summary>
public sealed record Finding
{
    private readonly Severity? _severity;

    /// <summary>What is wrong and what to do.</summary>
    public required Message Message { get; init; }

    /// <summary>The stable id of the rule: applications.balance, blank, read.unit-in-cell.</summary>
    public string Rule => Message.Id.Name;

    /// <summary>How much it weighs: what the rule declares, or the settings of a run say.</summary>
    public Severity Severity { get => _severity ?? Message.Id.Severity; init => _severity = value; }

    /// <summary>The severity the rule declares, where the settings of a run say otherwise; null where they do not.</summary>
    public Severity? DeclaredSeverity => Severity == Message.Id.Severity ? null : Message.Id.Severity;

    /// <summary>Why and until when the finding is accepted; null where it is not. What is accepted does not make a report invalid.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>The cells concerned; the first is the one to look at. Empty where the finding is not about cells.</summary>
    public IReadOnlyList<CellInfo> Cells { get; init; } = [];

    /// <summary>The sections that are missing or whose text is; empty where the finding is about something else.</summary>
    internal IReadOnlyList<SectionInfo> Sections { get; init; } = [];

    /// <summary>What should stand there.</summary>
    public string? Expected { get; init; }

    /// <summary>What stands there.</summary>
    public string? Actual { get; init; }

    /// <summary>The line in the document, from 1; 0 where it is not known.</summary>
    public int Line { get; init; }

    /// <summary>The column in the document, from 1; 0 where it is not known.</summary>
    public int Column { get; init; }
}
