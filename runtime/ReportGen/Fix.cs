using ReportGen.Fixes;
using ReportGen.Forms;
using ReportGen.Messages;

namespace ReportGen;

/// <summary>A set of cell changes under which every rule that could be mended holds. A suggestion, never applied silently.</summary>
public sealed class Fix
{
    private readonly FixCandidate _candidate;

    internal Fix(FixCandidate candidate, IReadOnlyList<RuleInfo> mends, bool blanksAsZero)
    {
        _candidate = candidate;
        Changes = candidate.Changes;
        Kind = candidate.Kind;
        Operations = candidate.Operations;
        Mends = mends;
        BlanksAsZero = blanksAsZero;
    }

    /// <summary>The changes, in the order of the form.</summary>
    public IReadOnlyList<CellChange> Changes { get; }

    /// <summary>The broken rules that the changes mend, in the order of the form; empty where blanks are filled in.</summary>
    public IReadOnlyList<RuleInfo> Mends { get; }

    /// <summary>What is supposed to have happened.</summary>
    public FixKind Kind { get; }

    /// <summary>How many mistakes the fix supposes: one for a named hypothesis however many cells it changes, otherwise one for each cell.</summary>
    public int Operations { get; }

    /// <summary>Whether a number proposed is a sum with a blank in it, which adds nothing: the fix is right only if the blank means 0.</summary>
    public bool BlanksAsZero { get; }

    /// <summary>What is supposed to have happened, in words.</summary>
    /// <param name="language">The language of the reader.</param>
    public string Describe(Wording language) => language.Hypotheses([.. _candidate.Parts.Select(p => language.Hypothesis(p.Kind, p.Where, p.Changes.Length))], BlanksAsZero);

    /// <summary>Makes the changes in a report.</summary>
    public void Apply(Report report)
    {
        foreach (CellChange change in Changes)
            report.Cell(change.Cell.Index) = change.To;
    }
}
