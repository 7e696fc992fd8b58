using System.IO.Enumeration;
using ReportGen.Forms;

namespace ReportGen.Tests.Rules;

public sealed class OrganTests
{
    [Theory]
    [InlineData("*区人民政府", "渭滨区人民政府", true)]
    [InlineData("*区人民政府", "渭滨区人民政府办公室", false)]
    [InlineData("*区人民政府*", "渭滨区人民政府办公室", true)]
    [InlineData("*市*局", "示例市第2局", true)]
    [InlineData("*市*局", "第2局示例市", false)]
    [InlineData("国务院*", "国务院办公厅", true)]
    [InlineData("甲局", "甲局", true)]
    [InlineData("甲局", "乙甲局", false)]
    [InlineData("*", "任何机关", true)]
    [InlineData("局*局", "局", false)]
    [InlineData("?局", "甲局", true)]
    [InlineData("*（本级）", "甲市(本级)", true)]
    [InlineData("甲 局", "甲局", true)]
    public void A_rule_is_for_the_organs_its_pattern_names(string pattern, string organ, bool covered) => Assert.Equal(covered, Covers(organ, pattern));

    [Theory]
    [InlineData("甲区人民政府", true)]
    [InlineData("甲自治区人民政府", false)]
    [InlineData("甲省人民政府", false)]
    public void Of_those_left_out_it_is_not_tested_wherever_they_are_named(string organ, bool covered)
    {
        Assert.Equal(covered, Covers(organ, "*区人民政府", "!*自治区*"));
        Assert.Equal(covered, Covers(organ, "!*自治区*", "*区人民政府"));
    }

    [Fact]
    public void Stars_mean_what_they_mean_in_file_names()
    {
        var random = new Random(3);
        for (int i = 0; i < 5000; i++)
        {
            string pattern = Text(random, "市区局**");
            string organ = Text(random, "市区局");
            Assert.Equal(FileSystemName.MatchesSimpleExpression(pattern, organ, ignoreCase: false), Covers(organ, pattern));
        }
    }

    private static string Text(Random random, string signs) => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => signs[random.Next(signs.Length)]));

    private static bool Covers(string organ, params string[] patterns) => OrganPattern.Matches(OrganPattern.All(patterns), organ);
}
