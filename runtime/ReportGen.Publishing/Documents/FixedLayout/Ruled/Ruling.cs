namespace ReportGen.Publishing.Documents.FixedLayout.Ruled;

/// <summary>A straight line of a page, level or upright.</summary>
/// <param name="IsLevel">Whether it runs from left to right; else it runs from top to bottom.</param>
/// <param name="At">How far it stands from the top of the page, or from its left edge, in points.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct Ruling(bool IsLevel, double At, double From, double To)
{
    public double Length => To - From;

    /// <summary>Whether the two cross or touch.</summary>
    /// <param name="other">A line of the other direction.</param>
    /// <param name="tolerance">How far apart they may end, in points.</param>
    public bool Meets(Ruling other, double tolerance) =>
        other.At >= From - tolerance && other.At <= To + tolerance && At >= other.From - tolerance && At <= other.To + tolerance;
}
