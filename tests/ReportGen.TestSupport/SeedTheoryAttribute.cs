namespace ReportGen.TestSupport;

/// <summary>A theory on the published reports beside the repository; skipped, saying so, where they are absent.</summary>
internal sealed class SeedTheoryAttribute : TheoryAttribute
{
    public SeedTheoryAttribute()
    {
        if (Repository.Seeds is null)
            Skip = "the published reports (shared/seeds beside the repository) are absent";
    }
}
