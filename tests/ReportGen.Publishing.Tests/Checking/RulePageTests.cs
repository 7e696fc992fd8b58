using System.Text.RegularExpressions;
using ReportGen.Disclosure;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.TestSupport;

namespace ReportGen.Publishing.Tests.Checking;

public sealed partial class RulePageTests
{
    [GeneratedRegex(@"\((rules/[^)]+\.md)\)")]
    private static partial Regex Link { get; }

    // A row of a table that gives the severity of its rules: | [`blank`](rules/blank.md) | W | …
    [GeneratedRegex(@"^\| (?<rules>\[.*?) \| (?<letter>[EWI]) \|", RegexOptions.Multiline)]
    private static partial Regex Row { get; }

    private static readonly string[] Sections = ["## Why", "## Example", "## How to fix"];

    public static TheoryData<string> Pages => [.. RulePage.Ids];

    private static SortedSet<string> KnownIds() => new(
        [.. MessageId.All.Select(static m => m.Name), .. DisclosureForms.All.SelectMany(static f => f.Rules.Select(static r => r.Id).Concat(f.Statements.Select(static s => s.Id)))],
        StringComparer.Ordinal);

    [Fact]
    public void Every_rule_has_its_page_and_every_page_its_rule() => Assert.Equal(KnownIds(), RulePage.Ids);

    [Fact]
    public void The_pages_carried_are_those_of_the_documentation() =>
        Assert.All(RulePage.Ids, static id => Assert.Equal(File.ReadAllText(Repository.Path("docs", "rules", $"{id}.md")).ReplaceLineEndings("\n"), RulePage.Find(id)!.Markdown));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_headed_by_its_id_and_says_why_with_an_example_and_how_to_fix_it(string id)
    {
        string[] lines = RulePage.Find(id)!.Markdown.Split('\n');
        Assert.StartsWith($"# {id}: ", lines[0], StringComparison.Ordinal);
        Assert.Equal(Sections, lines.Where(static l => l.StartsWith("## ", StringComparison.Ordinal)));
        Assert.All(Sections, s => Assert.NotEmpty(lines[Array.IndexOf(lines, s) + 2]));
        Assert.NotEmpty(lines[2]);
        Assert.InRange(lines.Length, 15, 30);
        Assert.All(lines, static l => Assert.True(l.Length <= 120, l));
    }

    [Fact]
    public void No_two_pages_say_the_same() => Assert.Distinct(RulePage.Ids.Select(static id => RulePage.Find(id)!.Summary));

    [Fact]
    public void The_index_links_every_page_and_nothing_else() => Assert.Equal(
        RulePage.Ids.Select(static id => $"rules/{id}.md").Order(StringComparer.Ordinal),
        Link.Matches(File.ReadAllText(Repository.Path("docs", "rules.md"))).Select(static m => m.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void A_page_is_known_by_its_title_and_its_first_paragraph()
    {
        RulePage page = RulePage.Find("applications.balance")!;
        Assert.Equal("第一项加第二项，等于第三项总计加第四项", page.Title);
        Assert.StartsWith("In every column of part three: 一、本年新收", page.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', page.Summary);
        Assert.DoesNotContain('#', page.Text);
    }

    [Fact]
    public void A_rule_without_a_page_has_none() => Assert.Null(RulePage.Find("beds.row-sum"));

    [Fact]
    public void The_index_gives_built_in_rules_the_severity_they_have()
    {
        string index = File.ReadAllText(Repository.Path("docs", "rules.md"));
        (string Rule, char Letter)[] given = [.. from Match row in Row.Matches(index) from Match link in Link.Matches(row.Groups["rules"].Value) select (Path.GetFileNameWithoutExtension(link.Groups[1].Value), row.Groups["letter"].Value[0])];
        (MessageId Id, char Letter)[] builtIn = [.. given.Select(static g => (MessageId.Find(g.Rule)!, g.Letter)).Where(static g => g.Item1 is not null)];
        Assert.True(builtIn.Length > 30);
        Assert.All(builtIn, static g => Assert.Equal(g.Id.Severity.ToString()[0], g.Letter));
    }
}
