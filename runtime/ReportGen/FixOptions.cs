namespace ReportGen;

/// <summary>How far the search for the smallest fix goes.</summary>
public sealed record FixOptions
{
    /// <summary>The limits that apply where none are given.</summary>
    public static FixOptions Default { get; } = new();

    /// <summary>The most cells that a fix of one connected group of rules may change, beside the named hypotheses, which may change a whole line.</summary>
    public int MaxChanges { get; init; } = 5;

    /// <summary>The most nodes visited, over the whole report. Counted rather than timed, so that results do not depend on the machine.</summary>
    public int NodeBudget { get; init; } = 200_000;

    /// <summary>The most fixes listed. <see cref="FixResult.Alternatives"/> counts on beyond it.</summary>
    public int MaxFixes { get; init; } = 50;
}
