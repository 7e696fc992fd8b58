namespace ReportGen;

/// <summary>That a finding is accepted.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Expires">The last day on which it holds.</param>
public sealed record Waiver(string Reason, DateOnly Expires);
