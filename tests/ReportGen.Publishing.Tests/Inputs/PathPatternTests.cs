using ReportGen.Publishing.Inputs;

namespace ReportGen.Publishing.Tests.Inputs;

public sealed class PathPatternTests
{
    [Theory]
    [InlineData("in/*.json", "in/", "a.json", true)]
    [InlineData("in/*.json", "in/", "x/a.json", false)]
    [InlineData("in/**/*.json", "in/", "a.json", true)]
    [InlineData("in/**/*.json", "in/", "x/y/a.JSON", true)]
    [InlineData("in/**/a/*.txt", "in/", "x/a/b.txt", true)]
    [InlineData("in/**/a/*.txt", "in/", "x/b/b.txt", false)]
    [InlineData("in/**", "in/", "x/y", true)]
    [InlineData("*", "", "a.json", true)]
    [InlineData("202?.json", "", "2024.json", true)]
    [InlineData("202?.json", "", "20245.json", false)]
    [InlineData("/data/x*/**/y", "/data/", "xy/y", true)]
    public void A_pattern_matches_names_below_its_folder(string pattern, string folder, string path, bool matches)
    {
        PathPattern parsed = PathPattern.Parse(pattern)!;
        Assert.Equal((folder, matches), (parsed.Folder, parsed.Matches(path)));
    }

    [Theory]
    [InlineData("*/a.json", "x", true)]
    [InlineData("*/a.json", "x/y", false)]
    [InlineData("x*/a.json", "y", false)]
    [InlineData("**/a.json", "x/y", true)]
    [InlineData("*.json", "x", false)]
    public void Folders_that_can_hold_nothing_meant_are_told(string pattern, string folder, bool mayHold) =>
        Assert.Equal(mayHold, PathPattern.Parse(pattern)!.MayHold(folder));

    [Fact]
    public void A_name_without_wildcards_is_no_pattern() => Assert.Null(PathPattern.Parse("a[1].json"));
}
