using System.Text.Json;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Policies;
using ReportGen.Reading;

namespace ReportGen.Publishing.Tests.Checking.Writers.Sarif;

public sealed class SarifResultTests
{
    private static CheckedReport Broken(string path = "a.json") => SarifLog.Check(path, SarifLog.Data(SarifLog.Broken()));

    private static string?[] Fingerprints(JsonElement run) =>
        [.. run.GetProperty("results").EnumerateArray().Select(static r => r.GetProperty("partialFingerprints").GetProperty("finding/v1").GetString())];

    [Fact]
    public void A_result_says_where_in_the_file_and_in_which_cell()
    {
        JsonElement run = SarifLog.Run(SarifLog.Result(Broken("年报/a b.json")));
        JsonElement result = Assert.Single(SarifLog.Results(run, "applications.row-sum"));
        JsonElement location = Assert.Single(result.GetProperty("locations").EnumerateArray());
        JsonElement physical = location.GetProperty("physicalLocation");
        JsonElement artifact = physical.GetProperty("artifactLocation");
        Assert.Equal("%E5%B9%B4%E6%8A%A5/a%20b.json", artifact.GetProperty("uri").GetString());
        Assert.Equal(artifact.GetProperty("uri").GetString(), run.GetProperty("artifacts")[artifact.GetProperty("index").GetInt32()].GetProperty("location").GetProperty("uri").GetString());
        string line = SarifLog.Data(SarifLog.Broken()).Split('\n')[physical.GetProperty("region").GetProperty("startLine").GetInt32() - 1];
        Assert.StartsWith("5", line[(physical.GetProperty("region").GetProperty("startColumn").GetInt32() - 1)..], StringComparison.Ordinal);
        JsonElement cell = Assert.Single(location.GetProperty("logicalLocations").EnumerateArray());
        Assert.Equal("applications/received/total", cell.GetProperty("fullyQualifiedName").GetString());
        Assert.Equal("表三 · 一、本年新收政府信息公开申请数量 × 总计", cell.GetProperty("name").GetString());
        Assert.Equal(("error", "3", "5"), (result.GetProperty("level").GetString(), result.GetProperty("properties").GetProperty("expected").GetString(), result.GetProperty("properties").GetProperty("actual").GetString()));
    }

    [Fact]
    public void Further_cells_are_related_locations()
    {
        CheckedReport report = Broken();
        Finding finding = report.Findings.Single(static f => f.Rule == "applications.row-sum");
        JsonElement result = Assert.Single(SarifLog.Results(SarifLog.Run(SarifLog.Result(report)), finding.Rule));
        Assert.True(finding.Cells.Count > 1);
        Assert.Equal(
            finding.Cells.Skip(1).Select(static c => c.Address),
            result.GetProperty("relatedLocations").EnumerateArray().Select(static l => l.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString()));
    }

    [Fact]
    public void Fingerprints_stay_when_lines_shift_and_the_language_changes()
    {
        string data = SarifLog.Data(SarifLog.Broken());
        string?[] before = Fingerprints(SarifLog.Run(SarifLog.Result(SarifLog.Check("a.json", data))));
        Assert.Equal(before, Fingerprints(SarifLog.Run(SarifLog.Result(SarifLog.Check("a.json", "\n\n\n" + data)))));
        Assert.Equal(before, Fingerprints(SarifLog.Run(SarifLog.Result(SarifLog.Check("a.json", data)), Wording.English)));
    }

    [Fact]
    public void Findings_that_are_alike_have_different_fingerprints()
    {
        Report report = SarifLog.Sound();
        foreach (string text in (string[])["全年收到件，其中网络申请2件。", "全年发布条，其中网站2条。"])
            report.Paragraphs(0).Add(new Paragraph(text));
        JsonElement run = SarifLog.Run(SarifLog.Result(SarifLog.Check("a.json", SarifLog.Data(report))));
        Assert.Equal(2, SarifLog.Results(run, "leftover.number-slot").Length);
        Assert.Distinct(Fingerprints(run));
    }

    [Fact]
    public void The_same_finding_of_two_files_has_two_fingerprints() =>
        Assert.Distinct(Fingerprints(SarifLog.Run(SarifLog.Result(Broken("a.json"), Broken("b.json")))));

    [Fact]
    public void A_run_over_the_same_input_writes_the_same_bytes() =>
        Assert.Equal(SarifLog.Text(SarifLog.Result(Broken(), Broken("b.json"))), SarifLog.Text(SarifLog.Result(Broken(), Broken("b.json"))));

    [Fact]
    public void An_input_that_was_not_read_is_a_result_and_makes_the_run_unsuccessful()
    {
        JsonElement run = SarifLog.Run(SarifLog.Failing("/data/a.json", new Problem(new Message(new MessageId("input.json", Severity.Error), new LocalizedText("坏。", "Bad.")), 3, 7)), Wording.English, exitCode: 2);
        JsonElement invocation = Assert.Single(run.GetProperty("invocations").EnumerateArray());
        Assert.Equal((false, 2), (invocation.GetProperty("executionSuccessful").GetBoolean(), invocation.GetProperty("exitCode").GetInt32()));
        JsonElement result = Assert.Single(SarifLog.Results(run, "input.json"));
        Assert.Equal("Bad.", result.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal("file:///data/a.json", result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    [Fact]
    public void A_run_with_findings_is_successful_all_the_same()
    {
        JsonElement run = SarifLog.Run(SarifLog.Result(Broken()));
        Assert.True(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
        Assert.False(run.GetProperty("invocations")[0].TryGetProperty("exitCode", out _));
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
    }

    [Fact]
    public void A_waived_finding_is_suppressed_with_its_reason_and_the_others_say_that_they_are_not()
    {
        var applied = new AppliedPolicy(new RulePolicy("rules.json", [], [Waive("applications.row-sum")], []), new DateOnly(2026, 1, 1));
        JsonElement run = SarifLog.Run(SarifLog.Result(applied.Apply(Broken())));
        JsonElement suppression = Assert.Single(Assert.Single(SarifLog.Results(run, "applications.row-sum")).GetProperty("suppressions").EnumerateArray());
        Assert.Equal(("external", "accepted", "已报备"), (suppression.GetProperty("kind").GetString(), suppression.GetProperty("status").GetString(), suppression.GetProperty("justification").GetString()));
        Assert.Equal("2030-01-01", suppression.GetProperty("properties").GetProperty("expires").GetString());
        Assert.Empty(Assert.Single(SarifLog.Results(run, "applications.balance")).GetProperty("suppressions").EnumerateArray());
    }

    [Fact]
    public void Rules_that_were_set_or_are_off_are_told()
    {
        var policy = new RulePolicy("rules.json", [new RuleSetting(new NamePattern("text-missing"), null), new RuleSetting(new NamePattern("applications.balance"), Severity.Info)], [], []);
        JsonElement run = SarifLog.Run(SarifLog.Result(new AppliedPolicy(policy, new DateOnly(2026, 1, 1)).Apply(Broken())));
        Assert.Equal(
            [("applications.balance", "note"), ("text-missing", "off")],
            run.GetProperty("invocations")[0].GetProperty("ruleConfigurationOverrides").EnumerateArray().Select(static o => (
                o.GetProperty("descriptor").GetProperty("id").GetString(),
                o.GetProperty("configuration").TryGetProperty("level", out JsonElement level) ? level.GetString() : o.GetProperty("configuration").GetProperty("enabled").GetBoolean() ? "on" : "off")));
        Assert.Equal("error", SarifLog.Rule(run, "applications.balance").GetProperty("defaultConfiguration").GetProperty("level").GetString());
        Assert.Equal("note", Assert.Single(SarifLog.Results(run, "applications.balance")).GetProperty("level").GetString());
        Assert.Empty(SarifLog.Results(run, "text-missing"));
    }

    [Fact]
    public void What_is_said_of_the_settings_is_a_result_in_their_file()
    {
        var applied = new AppliedPolicy(new RulePolicy("rules.json", [], [Waive("copied")], []), new DateOnly(2026, 1, 1));
        CheckedReport report = applied.Apply(Broken());
        JsonElement run = SarifLog.Run(SarifLog.Result(report) with { Policy = ("rules.json", applied.Findings()) });
        JsonElement place = Assert.Single(SarifLog.Results(run, "waiver.unused")).GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(("rules.json", 3), (place.GetProperty("artifactLocation").GetProperty("uri").GetString(), place.GetProperty("region").GetProperty("startLine").GetInt32()));
        Assert.Equal("userSpecifiedConfiguration", run.GetProperty("artifacts")[0].GetProperty("roles")[0].GetString());
    }

    private static RuleWaiver Waive(string rule) => new(new NamePattern(rule), null, null, null, new Waiver("已报备", new DateOnly(2030, 1, 1)), 3, 5);
}
