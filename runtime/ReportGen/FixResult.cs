namespace ReportGen;

/// <summary>What the search for the smallest fix found.</summary>
public sealed class FixResult
{
    internal static FixResult None { get; } = new();

    /// <summary>The fixes, the most likely first. Where no rule is broken, the blanks that the rules settle, if there are any. Empty where none was found.</summary>
    public IReadOnlyList<Fix> Fixes { get; internal init; } = [];

    /// <summary>How many equally small fixes there are: all sets with the fewest cells, and the named hypotheses that explain everything.</summary>
    public int Alternatives { get; internal init; }

    /// <summary>Whether there may be more alternatives than were counted.</summary>
    public bool AlternativesIsLowerBound { get; internal init; }

    /// <summary>Whether the search ended at its budget: a smaller fix, or another of the same size, may exist.</summary>
    public bool BudgetExhausted { get; internal init; }

    /// <summary>How many nodes the search visited.</summary>
    public int Nodes { get; internal init; }

    /// <summary>The broken rules for which no fix was found. Where there are any, the fixes mend the other rules only.</summary>
    public IReadOnlyList<SuspectRule> SuspectRules { get; internal init; } = [];

    /// <summary>The rows in which the mistakes behind <see cref="SuspectRules"/> are likely, the most suspect first.</summary>
    public IReadOnlyList<SuspectRow> SuspectRows { get; internal init; } = [];

    /// <summary>The fix, where it mends everything, no other is as small and none is left to be found; null otherwise.</summary>
    public Fix? Only => this is { Fixes: [var fix], Alternatives: 1, AlternativesIsLowerBound: false, BudgetExhausted: false, IsComplete: true } ? fix : null;

    /// <summary>Whether a fix mends every broken rule. True where none is broken.</summary>
    public bool IsComplete => SuspectRules.Count == 0;
}
