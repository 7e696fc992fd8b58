using System.Text.RegularExpressions;
using ReportGen.TestSupport;

namespace ReportGen.Publishing.Tests.Checking;

public sealed partial class RuleCatalogTests
{
    // How ids are handed on in the sources: Rule = "copied", Create("blank", Add(…, findings, "type" and, wherever they
    // stand, words with one of the prefixes.
    [GeneratedRegex("""
        Rule = "(?<id>[a-z][a-z.-]*)"|(?:Create|AddLine|Of|[fF]indings\.Add)\(\s*"(?<id>[a-z][a-z.-]*)"|findings, "(?<id>[a-z][a-z.-]*)"|ReadFailure\(\s*"(?<id>[a-z][a-z.-]*)"|"(?<id>(?:read|input|identity|leftover|history|consolidation|waiver|rules|publish|forms)\.[a-z-]+)"|"(?<id>narrative-[a-z]+)"
        """)]
    private static partial Regex RaisedId { get; }

    private static readonly string[] Projects = ["ReportGen", "ReportGen.Publishing"];

    private static SortedSet<string> Raised() => new(
        from project in Projects
        from file in Directory.EnumerateFiles(Repository.Path("runtime", project), "*.cs", SearchOption.AllDirectories)
        where Path.GetFileName(file) != "RuleCatalog.cs"
        from match in RaisedId.Matches(File.ReadAllText(file))
        select match.Groups["id"].Value, StringComparer.Ordinal);

    [Fact]
    public void Every_id_that_the_sources_raise_is_registered_and_every_registered_id_is_raised() =>
        Assert.Equal(Raised(), RuleCatalog.All.Select(static r => r.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void An_id_is_registered_once_and_described_in_two_languages()
    {
        Assert.Distinct(RuleCatalog.All.Select(static r => r.Id));
        Assert.All(RuleCatalog.All, static r =>
        {
            Assert.Contains(r.Summary, static c => c is >= '\u4E00' and <= '\u9FFF');
            Assert.DoesNotContain(r.SummaryEn, static c => c is >= '\u4E00' and <= '\u9FFF');
            Assert.NotEmpty(r.SummaryEn);
            Assert.Same(r, RuleCatalog.Find(r.Id));
        });
    }

    [Fact]
    public void What_no_one_registered_is_not_found() => Assert.Null(RuleCatalog.Find("applications.balance"));
}
