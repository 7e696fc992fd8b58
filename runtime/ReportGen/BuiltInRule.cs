namespace ReportGen;

/// <summary>A rule that needs no schema: what reading, validation and publication say of any form.</summary>
/// <param name="Id">The stable id: blank, read.label-differs, input.empty.</param>
/// <param name="Severity">How much a finding of it weighs by default.</param>
/// <param name="Summary">What it is about, in one line of Chinese.</param>
/// <param name="SummaryEn">The same in English.</param>
public sealed record BuiltInRule(string Id, Severity Severity, string Summary, string SummaryEn)
{
    /// <summary>Whether it is found in a report; the others are told of files, settings and assemblies.</summary>
    public bool IsOfReport { get; init; } = true;
}
