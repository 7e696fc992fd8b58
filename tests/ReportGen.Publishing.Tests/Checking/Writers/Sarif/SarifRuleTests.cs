using System.Text.Json;
using System.Text.RegularExpressions;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Inputs;
using ReportGen.Reading;

namespace ReportGen.Publishing.Tests.Checking.Writers.Sarif;

public sealed partial class SarifRuleTests
{
    [GeneratedRegex(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$")]
    private static partial Regex Version { get; }

    private static JsonElement Run(Wording? language = null) => SarifLog.Run(SarifLog.Result(SarifLog.Check("a.json", SarifLog.Data(SarifLog.Broken()))), language);

    private static string? Text(JsonElement rule, string name) => rule.GetProperty(name).GetProperty("text").GetString();

    [Fact]
    public void The_tool_says_which_version_it_is()
    {
        JsonElement driver = Run().GetProperty("tool").GetProperty("driver");
        Assert.Equal("reportgen", driver.GetProperty("name").GetString());
        Assert.Matches(Version, driver.GetProperty("semanticVersion").GetString());
        Assert.Equal(driver.GetProperty("version").GetString(), driver.GetProperty("semanticVersion").GetString());
    }

    [Fact]
    public void A_rule_of_a_form_is_described_by_its_page()
    {
        JsonElement rule = SarifLog.Rule(Run(), "applications.row-sum");
        RulePage page = RulePage.Find("applications.row-sum")!;
        Assert.Equal("表三各行之和等于总计", Text(rule, "shortDescription"));
        Assert.Equal(page.Summary, Text(rule, "fullDescription"));
        Assert.Equal(page.Markdown, rule.GetProperty("help").GetProperty("markdown").GetString());
        Assert.Equal(page.Text, Text(rule, "help"));
        Assert.Equal("error", rule.GetProperty("defaultConfiguration").GetProperty("level").GetString());
        Assert.Contains("Disclosure 2021", rule.GetProperty("properties").GetProperty("forms").EnumerateArray().Select(static f => f.GetString()));
    }

    [Fact]
    public void A_built_in_rule_is_described_by_the_catalog_in_the_language_asked_for()
    {
        MessageId missing = MessageId.Find("text-missing")!;
        Assert.Equal(missing.Summary(Wording.Chinese), Text(SarifLog.Rule(Run(), "text-missing"), "shortDescription"));
        JsonElement rule = SarifLog.Rule(Run(Wording.English), "text-missing");
        Assert.Equal(missing.Summary(Wording.English), Text(rule, "shortDescription"));
        Assert.Equal("warning", rule.GetProperty("defaultConfiguration").GetProperty("level").GetString());
    }

    [Fact]
    public void A_rule_of_another_report_is_described_by_what_its_form_says()
    {
        CheckedReport report = CheckedReport.Check(new InputSource("a.json", static () => Stream.Null), SmallForm.Report("甲院", 2024, 1, 2, 4, 4, 5, 9, 5, 7, 12), [], null);
        JsonElement rule = SarifLog.Rule(SarifLog.Run(SarifLog.Result(report)), "beds.row-sum");
        Assert.Equal("各项之和等于总计", Text(rule, "shortDescription"));
        Assert.Equal("各项之和等于总计", Text(rule, "help"));
        Assert.False(rule.GetProperty("help").TryGetProperty("markdown", out _));
    }

    [Fact]
    public void Results_point_at_their_rules()
    {
        JsonElement run = Run();
        JsonElement rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.NotEmpty(run.GetProperty("results").EnumerateArray());
        Assert.All(run.GetProperty("results").EnumerateArray(), r => Assert.Equal(r.GetProperty("ruleId").GetString(), rules[r.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
    }

    [Fact]
    public void Every_rule_that_can_fail_an_input_is_described()
    {
        Assert.All(MessageId.All.Where(static r => !r.IsOfReport && r.Severity == Severity.Error), static r =>
        {
            JsonElement rule = SarifLog.Rule(SarifLog.Run(SarifLog.Failing("a.json", new Problem(new Message(new MessageId(r.Name, Severity.Error), new LocalizedText("坏。", "Bad."))))), r.Name);
            Assert.Equal(r.Summary(Wording.Chinese), Text(rule, "shortDescription"));
            Assert.NotNull(rule.GetProperty("help").GetProperty("markdown").GetString());
        });
    }
}
