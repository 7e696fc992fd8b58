using System.Text;
using NJsonSchema;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Policies;
using ReportGen.Reading;
using ReportGen.TestSupport;

namespace ReportGen.Publishing.Tests.Checking.Writers.Sarif;

/// <summary>Holds logs against the official schema of SARIF 2.1.0.</summary>
public sealed class SarifSchemaTests
{
    private static readonly Lazy<Task<JsonSchema>> Schema = new(static () =>
        JsonSchema.FromJsonAsync(File.ReadAllText(Repository.Path("tests", "ReportGen.Publishing.Tests", "Checking", "Writers", "Sarif", "sarif-schema-2.1.0.json"))));

    private static async Task AssertValid(string log) => Assert.Empty((await Schema.Value).Validate(log));

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_log_with_findings_and_a_fix_is_valid(string language)
    {
        string log = SarifLog.Text(SarifLog.Result(SarifLog.Check("a.json", SarifLog.Data(SarifLog.Broken()))), Wording.All.Single(w => w.Code == language), exitCode: 1);
        Assert.Contains("\"fixes\"", log, StringComparison.Ordinal);
        await AssertValid(log);
    }

    [Fact]
    public async Task A_log_without_findings_is_valid() => await AssertValid(SarifLog.Text(SarifLog.Result()));

    [Fact]
    public async Task A_log_of_what_could_not_be_read_is_valid() =>
        await AssertValid(SarifLog.Text(SarifLog.Failing("/data/a b.json", new Problem(new Message(new MessageId("input.json", Severity.Error), new LocalizedText("不是合法的 JSON。", "This is no well-formed JSON.")), 3, 7)), Wording.English, exitCode: 2));

    [Fact]
    public async Task A_log_with_waivers_and_rules_that_were_set_is_valid()
    {
        var policy = new RulePolicy("rules.json",
            [new RuleSetting(new NamePattern("text-missing"), null), new RuleSetting(new NamePattern("applications.balance"), Severity.Warning)],
            [new RuleWaiver(new NamePattern("applications.row-sum"), null, null, null, new Waiver("已报备", new DateOnly(2030, 1, 1)), 3, 5), new RuleWaiver(new NamePattern("copied"), null, null, null, new Waiver("无", new DateOnly(2030, 1, 1)), 4, 5)],
            []);
        var applied = new AppliedPolicy(policy, new DateOnly(2026, 1, 1));
        CheckedReport report = applied.Apply(SarifLog.Check("a.json", SarifLog.Data(SarifLog.Broken())));
        string log = SarifLog.Text(SarifLog.Result(report) with { Policy = (policy.Path, applied.Findings()) });
        Assert.Contains("\"suppressions\"", log, StringComparison.Ordinal);
        Assert.Contains("\"ruleConfigurationOverrides\"", log, StringComparison.Ordinal);
        await AssertValid(log);
    }

    [SeedFact]
    public async Task Logs_of_published_reports_are_valid()
    {
        CheckedReport[] reports = [.. Directory.GetFiles(Repository.Seeds!, "*.txt").Order(StringComparer.Ordinal).Select(static f => SarifLog.Check(f, File.ReadAllText(f, Encoding.UTF8)))];
        Assert.NotEmpty(reports);
        await AssertValid(SarifLog.Text(SarifLog.Result(reports)));
    }

    [Fact]
    public async Task What_is_no_log_is_refused()
    {
        string log = SarifLog.Text(SarifLog.Result(SarifLog.Check("a.json", SarifLog.Data(SarifLog.Broken()))));
        Assert.NotEmpty((await Schema.Value).Validate(log.Replace("\"level\": \"error\"", "\"level\": \"fatal\"", StringComparison.Ordinal)));
        Assert.NotEmpty((await Schema.Value).Validate(log.Replace("\"startLine\": ", "\"startLine\": -", StringComparison.Ordinal)));
        Assert.NotEmpty((await Schema.Value).Validate(log.Replace("\"artifactChanges\"", "\"changes\"", StringComparison.Ordinal)));
    }
}
