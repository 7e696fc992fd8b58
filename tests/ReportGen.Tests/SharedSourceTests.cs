using System.Text.RegularExpressions;
using ReportGen.TestSupport;

namespace ReportGen.Tests;

/// <summary>Source that several projects compile lies outside each of them, where IDE0130 does not look.</summary>
public sealed partial class SharedSourceTests
{
    [Theory]
    [InlineData("runtime/ReportGen.Model", "ReportGen")]
    [InlineData("tests/ReportGen.TestSupport", "ReportGen.TestSupport")]
    public void The_namespace_of_shared_source_is_its_folder(string folder, string rootNamespace)
    {
        string root = Repository.Path(folder.Split('/'));
        foreach (string file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories))
        {
            string below = Path.GetRelativePath(root, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.');
            string expected = below == "." ? rootNamespace : rootNamespace + "." + below;
            Assert.True(expected == Declared().Match(File.ReadAllText(file)).Groups[1].Value, $"{file}: expected namespace {expected}");
        }
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Declared();
}
