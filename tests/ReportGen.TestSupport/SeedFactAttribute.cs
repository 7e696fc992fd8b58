namespace ReportGen.TestSupport;

/// <summary>A test on the published reports beside the repository; skipped, saying so, where they are absent.</summary>
internal sealed class SeedFactAttribute : FactAttribute
{
    public SeedFactAttribute()
    {
        if (Repository.Seeds is null)
            Skip = "the published reports (shared/seeds beside the repository) are absent";
    }
}
