namespace ReportGen.EndToEnd.Tests.Pages;

/// <summary>A theory that has pandoc read what was written; skipped, saying so, where there is none.</summary>
internal sealed class PandocTheoryAttribute : TheoryAttribute
{
    /// <summary>The program; null where there is none.</summary>
    public static readonly string? Pandoc = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(static p => Path.Combine(p, "pandoc")).FirstOrDefault(File.Exists);

    public PandocTheoryAttribute() => Skip = Pandoc is null ? "pandoc is not installed (apt-get install pandoc)" : null;
}
