using ReportGen.TestSupport;

namespace ReportGen.EndToEnd.Tests.Pages;

/// <summary>A test that runs the Nu Html Checker; skipped, saying how it is had, where it or Java or Chromium is not there.</summary>
internal sealed class MarkupFactAttribute : FactAttribute
{
    /// <summary>The checker; null where it is not there.</summary>
    public static readonly string? Checker = new[] { Repository.Path("artifacts", "tools", "node_modules", "vnu-jar", "build", "dist", "vnu.jar") }.FirstOrDefault(File.Exists);

    public MarkupFactAttribute() => Skip = new BrowserFactAttribute().Skip ?? (Checker is null || !HasJava
        ? "The Nu Html Checker is not installed (npm install --prefix artifacts/tools vnu-jar@26.9.27; it needs Java)"
        : null);

    private static bool HasJava => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(static p => File.Exists(Path.Combine(p, "java")) || File.Exists(Path.Combine(p, "java.exe")));
}
