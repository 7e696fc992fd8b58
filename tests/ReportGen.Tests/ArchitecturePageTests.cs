using System.Text.RegularExpressions;
using ReportGen.TestSupport;

namespace ReportGen.Tests;

/// <summary>The pages about the inside of the house name what is there.</summary>
public partial class ArchitecturePageTests
{
    private static readonly Lazy<string[]> Sources = new(() =>
        [.. new[] { "generator", "runtime" }.SelectMany(static d => Directory.EnumerateFiles(Repository.Path(d), "*", SearchOption.AllDirectories)).Select(static p => p.Replace('\\', '/'))]);

    private static readonly Lazy<HashSet<string>> Types = new(() =>
        [.. Sources.Value.Where(static p => p.EndsWith(".cs", StringComparison.Ordinal)).SelectMany(static p => Declared().Matches(File.ReadAllText(p))).Select(static m => m.Groups["name"].Value)]);

    [Theory]
    [InlineData("docs/architecture.md")]
    [InlineData("CONTRIBUTING.md")]
    public void Every_type_named_on_a_page_is_declared(string page)
    {
        string[] named = [.. Named().Matches(File.ReadAllText(Repository.Path(page))).Select(static m => m.Groups["name"].Value).Distinct()];
        Assert.NotEmpty(named);
        string[] missing = [.. named.Where(static n => !Types.Value.Contains(n) && !Sources.Value.Any(p => p.Contains($"/{n}/", StringComparison.Ordinal)))];
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("docs/architecture.md")]
    [InlineData("CONTRIBUTING.md")]
    public void Every_path_named_on_a_page_is_there(string page)
    {
        string[] named = [.. Paths().Matches(File.ReadAllText(Repository.Path(page))).Select(static m => m.Groups["path"].Value).Distinct()];
        Assert.NotEmpty(named);
        string[] missing = [.. named.Where(static n => !n.StartsWith("artifacts/", StringComparison.Ordinal) && !Path.Exists(Repository.Path(n)) && !Sources.Value.Any(p => p.Contains($"/{n}/", StringComparison.Ordinal)))];
        Assert.Empty(missing);
    }

    [GeneratedRegex(@"`(?<name>[A-Z][A-Za-z]+[a-z][A-Za-z]*)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"`(?<path>[A-Za-z.]+(/[A-Za-z.]+)+)`")]
    private static partial Regex Paths();

    [GeneratedRegex(@"\b(class|record|record struct|struct|enum|interface) (?<name>[A-Z]\w+)")]
    private static partial Regex Declared();
}
