using System.Reflection;
using ReportGen.Generator.Diagnostics;
using ReportGen.TestSupport;

namespace ReportGen.Generator.Tests.Diagnostics;

public class DescriptorTests
{
    public static TheoryData<string> Ids => [.. Descriptors.ById.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_diagnostic_has_a_page_that_names_it(string id)
    {
        string page = File.ReadAllText(Repository.Path("docs", "diagnostics", $"{id}.md"));
        Assert.StartsWith($"# {id}: {Descriptors.ById[id].Title}", page, StringComparison.Ordinal);
        Assert.All(["## Cause", "## Example", "## Remedy"], heading => Assert.Contains(heading, page, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_diagnostic_stands_in_the_table_of_pages(string id) => Assert.Contains(
        $"| [{id}]({id}.md) | {Descriptors.ById[id].DefaultSeverity} | {Descriptors.ById[id].Title} |",
        File.ReadAllText(Repository.Path("docs", "diagnostics", "README.md")),
        StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_diagnostic_is_listed_for_the_release(string id)
    {
        var descriptor = Descriptors.ById[id];
        Assert.Contains(
            $"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}",
            File.ReadAllText(Repository.Path("generator", "ReportGen.Generator", "AnalyzerReleases.Unshipped.md")),
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_diagnostic_links_to_its_page(string id) => Assert.Equal($"docs/diagnostics/{id}.md", Descriptors.ById[id].HelpLinkUri);

    [Fact]
    public void Every_diagnostic_is_raised_by_a_test()
    {
        var raised = typeof(DescriptorTests).Assembly.GetTypes()
            .SelectMany(static t => t.GetMethods())
            .SelectMany(static m => m.GetCustomAttributes<RaisesAttribute>())
            .Select(static a => a.Id)
            .Distinct();
        Assert.Equal(Descriptors.ById.Keys.Order(StringComparer.Ordinal), raised.Order(StringComparer.Ordinal));
    }
}
