namespace ReportGen.Rules;

/// <summary>A verdict and what it rests on.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Left">What the left side comes to.</param>
/// <param name="Right">What the right side comes to.</param>
/// <param name="Bounds">What left less right was held against; null where nothing could be.</param>
internal readonly record struct Judgement(RuleVerdict Verdict, SideValue Left, SideValue Right, Bounds? Bounds)
{
    public bool IsBroken => Verdict == RuleVerdict.Broken;
}
