namespace ReportGen.TestSupport;

/// <summary>A test on the small inputs beside the repository; skipped, saying so, where they are absent.</summary>
internal sealed class CaseFactAttribute : FactAttribute
{
    internal const string Reason = "the small inputs (shared/cases beside the repository) are absent";

    public CaseFactAttribute()
    {
        if (Repository.Cases is null)
            Skip = Reason;
    }
}

/// <summary>A theory on the small inputs beside the repository; skipped, saying so, where they are absent.</summary>
internal sealed class CaseTheoryAttribute : TheoryAttribute
{
    public CaseTheoryAttribute()
    {
        if (Repository.Cases is null)
            Skip = CaseFactAttribute.Reason;
    }
}
