using System.Text;
using ReportGen.Conformance.Tests.Generation;

namespace ReportGen.Conformance.Tests;

public sealed class CorpusTests
{
    public static TheoryData<string> Groups() => [.. PublishedCase.Groups];

    [Fact]
    public void The_files_are_what_the_generator_makes()
    {
        List<string> different = [];
        foreach (ConformanceGroup group in Corpus.Groups())
        {
            string file = Path.Combine(CorpusFile.Folder, $"{group.Name}.json");
            string made = CorpusFile.Write(group);
            if (File.Exists(file) && File.ReadAllText(file) == made)
                continue;
            if (Environment.GetEnvironmentVariable("REPORTGEN_UPDATE_CONFORMANCE") == "1")
                File.WriteAllText(file, made, new UTF8Encoding(false));
            else
                different.Add(group.Name);
        }

        Assert.True(different.Count == 0, $"{string.Join(", ", different)}: differs. Run again with REPORTGEN_UPDATE_CONFORMANCE=1 and read what changed.");
    }

    [Fact]
    public void No_file_is_left_over() =>
        Assert.Equal(Corpus.Groups().Select(static g => g.Name).Order(StringComparer.Ordinal), PublishedCase.Groups);

    [Theory]
    [MemberData(nameof(Groups))]
    public void Every_case_gives_the_findings_and_the_fix_it_names(string group) => Assert.All(PublishedCase.Read(group), static given =>
    {
        Outcome outcome = Outcome.Of(PublishedCase.Parse(given.Report), given.Previous is { } previous ? PublishedCase.Parse(previous) : null);
        Assert.Equal(given.Expected.Findings.Order(StringComparer.Ordinal), outcome.Findings.Order(StringComparer.Ordinal));
        Assert.Equal((given.Expected.Fix, given.Expected.Alternatives), (outcome.Fix, outcome.Alternatives));
    });

    [Theory]
    [MemberData(nameof(Groups))]
    public void The_sums_found_broken_are_those_that_do_not_add_up(string group) => Assert.All(
        PublishedCase.Read(group).Where(static c => c.Data.GetProperty("form").GetString() == "2021" && !SecondOpinion.HasBlanks(c.Data)),
        static given => Assert.Equal(
            SecondOpinion.BrokenSums(given.Data).Order(StringComparer.Ordinal),
            given.Expected.Findings.Select(static f => f.Split(' ')).Where(static f => SecondOpinion.Rules.Contains(f[1])).Select(static f => $"{f[1]} {f[2]}").Order(StringComparer.Ordinal)));

    [Fact]
    public void Nothing_is_found_in_a_consistent_report() =>
        Assert.All(PublishedCase.Read("consistent"), static given => Assert.Equal(([], null), (given.Expected.Findings.ToArray(), given.Expected.Fix)));

    [Fact]
    public void Of_what_the_text_says_the_wrong_is_found_and_the_right_is_not() =>
        Assert.All(PublishedCase.Read("text"), static given => Assert.Equal(given.Name.Contains("/wrong-", StringComparison.Ordinal), given.Expected.Findings.Count > 0));

    [Theory]
    [InlineData("independent-1", 20)]
    [InlineData("independent-2", 20)]
    [InlineData("independent-3", 19)]
    [InlineData("independent-4", 19)]
    [InlineData("independent-5", 18)]
    public void The_fix_puts_back_what_the_spoiled_cells_held(string group, int atLeast) =>
        Assert.InRange(PublishedCase.Read(group).Count(PutsBack), atLeast, 20);

    [Fact]
    public void A_known_mistake_is_put_right()
    {
        PublishedCase[] cases = [.. PublishedCase.Read("named")];
        Assert.InRange(cases.Count(PutsBack), (int)(cases.Length * 0.95), cases.Length);
    }

    private static bool PutsBack(PublishedCase given) => given.Expected.Fix == Outcome.Changes(given.Truth.Select(t => (t.Key, Held(given, t.Key), t.Value)));

    private static string Held(PublishedCase given, string address)
    {
        Report report = PublishedCase.Parse(given.Report);
        Cell cell = report.Cell(report.Form.FindCell(address)!.Index);
        return cell.HasValue ? cell.ToString() : "null";
    }
}
