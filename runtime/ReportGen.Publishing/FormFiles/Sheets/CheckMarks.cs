namespace ReportGen.Publishing.FormFiles.Sheets;

/// <summary>The marks by which a sheet says what came of a rule.</summary>
internal static class CheckMarks
{
    public const string Holds = "✓", Broken = "✗";

    /// <summary>Something it needs is not filled in.</summary>
    public const string Open = "…";

    /// <summary>The rule is not for this report.</summary>
    public const string None = "–";
}
