using System.Text.Json;

namespace ReportGen.EndToEnd.Tests;

public sealed class CheckTests
{
    [Fact]
    public async Task A_valid_report_exits_with_0_and_the_last_line_says_valid()
    {
        using var folder = new TemporaryFolder();
        var (exit, output, error) = await Tool.Run(["check", folder.Write("a.json", Data.Valid())]);
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("valid", LastLine(output), StringComparison.Ordinal);
        Assert.DoesNotContain("invalid", LastLine(output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_with_an_error_exits_with_1_and_the_last_line_says_invalid()
    {
        using var folder = new TemporaryFolder();
        var (exit, output, _) = await Tool.Run(["check", folder.Write("a.json", Data.Invalid()), "--lang", "en"]);
        Assert.Equal(1, exit);
        Assert.StartsWith("invalid: 1 report, 0 valid, 1 invalid", LastLine(output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("never", 0)]
    public async Task The_failing_level_can_be_chosen(string level, int expected)
    {
        using var folder = new TemporaryFolder();
        var (exit, _, _) = await Tool.Run(["check", folder.Write("a.json", Data.Valid()), "--fail-on", level]);
        Assert.Equal(expected, exit);
    }

    [Fact]
    public async Task Json_is_as_the_contract_has_it()
    {
        using var folder = new TemporaryFolder();
        var (_, output, _) = await Tool.Run(["check", folder.Write("a.json", Data.Invalid()), "--format", "json"]);
        JsonElement report = JsonDocument.Parse(output).RootElement.GetProperty("reports")[0];
        Assert.Equal(["source", "form", "year", "organ", "valid", "findings", "fixes"], report.EnumerateObject().Select(static p => p.Name));
        Assert.Equal(("2021", 2024, "示例区人民政府", false), (report.GetProperty("form").GetString(), report.GetProperty("year").GetInt32(), report.GetProperty("organ").GetString(), report.GetProperty("valid").GetBoolean()));
        JsonElement finding = report.GetProperty("findings").EnumerateArray().Single(static f => f.GetProperty("severity").GetString() == "error");
        Assert.Equal(["rule", "severity", "cell", "label", "expected", "actual", "line", "column", "message"], finding.EnumerateObject().Select(static p => p.Name).Take(9));
        Assert.Equal("applications.row-sum", finding.GetProperty("rule").GetString());
        Assert.Equal("applications/received/total", finding.GetProperty("cell").GetString());
        Assert.Equal(("3", "5"), (finding.GetProperty("expected").GetString(), finding.GetProperty("actual").GetString()));
        Assert.Equal(5, finding.GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task Msbuild_lines_are_canonical()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("a.json", Data.Invalid());
        var (_, output, _) = await Tool.Run(["check", file, "--format", "msbuild"]);
        Assert.Contains(output.Split('\n'), l => l.StartsWith($"{file}(5,", StringComparison.Ordinal) && l.Contains("): error applications.row-sum: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Inputs_that_are_no_report_exit_with_2_and_the_others_are_still_checked()
    {
        using var folder = new TemporaryFolder();
        folder.Write("empty.json", "");
        folder.Write("notes.txt", "今天开会讨论了几件事情。\n会议在三楼举行。\n");
        folder.Write("blank.txt", "");
        folder.Write("later.json", "{\"form\": \"2035\"}");
        folder.Write("good.json", Data.Invalid());
        var (exit, output, _) = await Tool.Run(["check", folder.Path, "--format", "json"]);
        JsonElement root = JsonDocument.Parse(output).RootElement;
        Assert.Equal(2, exit);
        Assert.Equal(1, root.GetProperty("reports").GetArrayLength());
        Assert.Equal(
            ["input.empty", "input.empty", "input.not-a-report", "input.unknown-form"],
            root.GetProperty("failures").EnumerateArray().Select(static f => f.GetProperty("rule").GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Standard_input_is_read_for_a_dash()
    {
        var (exit, output, _) = await Tool.Run(["check", "-", "--format", "json"], Data.Invalid());
        Assert.Equal(1, exit);
        Assert.Equal("-", JsonDocument.Parse(output).RootElement.GetProperty("reports")[0].GetProperty("source").GetString());
    }

    [Fact]
    public async Task A_report_of_the_year_before_is_found_in_the_history()
    {
        using var folder = new TemporaryFolder();
        string now = folder.Write("now/a.json", Data.Valid().Replace("\"received\"", "\"carriedIn\"", StringComparison.Ordinal));
        folder.Write("then/a.json", Data.Valid(2023, natural: 4).Replace("\"received\"", "\"carriedOut\"", StringComparison.Ordinal));
        var (exit, output, _) = await Tool.Run(["check", now, "--history", folder.At("then"), "--format", "msbuild"]);
        Assert.Equal(1, exit);
        Assert.Contains("error applications.carryOver", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "x.json", "--format", "yaml")]
    [InlineData("check", "x.json", "--lang", "fr")]
    [InlineData("publish", "x.json")]
    [InlineData("bogus")]
    public async Task Wrong_usage_exits_with_2_and_says_why(params string[] arguments)
    {
        var (exit, _, error) = await Tool.Run(arguments);
        Assert.Equal(2, exit);
        Assert.NotEmpty(error);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_exits_with_2()
    {
        var (exit, output, _) = await Tool.Run(["check", "no-such-file.txt"]);
        Assert.Equal(2, exit);
        Assert.Contains("input.not-found", output, StringComparison.Ordinal);
    }

    private static string LastLine(string output) => output.TrimEnd('\n').Split('\n')[^1];

    [Fact]
    public async Task What_is_waived_is_shown_and_the_report_is_valid_and_published()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("a.json", Data.Invalid());
        string rules = folder.Write("rules.json", """{ "waivers": [{ "rule": "applications.row-sum", "reason": "已报备", "expires": "2026-01-31" }] }""");
        var (exit, output, _) = await Tool.Run(["check", file, "--rules", rules, "--today", "2026-01-31"]);
        Assert.Equal(0, exit);
        Assert.Contains("已豁免至 2026-01-31：已报备", output, StringComparison.Ordinal);
        string site = Path.Combine(folder.Path, "site");
        Assert.Equal(0, (await Tool.Run(["publish", file, "--rules", rules, "--today", "2026-01-31", "--out", site])).ExitCode);
        Assert.True(File.Exists(Path.Combine(site, "2024", "a.html")));
    }

    [Fact]
    public async Task A_waiver_ends_with_its_day()
    {
        using var folder = new TemporaryFolder();
        string rules = folder.Write("rules.json", """{ "waivers": [{ "rule": "applications.row-sum", "reason": "已报备", "expires": "2026-01-31" }] }""");
        var (exit, output, _) = await Tool.Run(["check", folder.Write("a.json", Data.Invalid()), "--rules", rules, "--today", "2026-02-01"]);
        Assert.Equal(1, exit);
        Assert.Contains("waiver.expired", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_faulty_file_of_settings_is_told_at_its_place()
    {
        using var folder = new TemporaryFolder();
        string rules = folder.Write("rules.json", "{\n  \"severity\": { \"applications.rowsum\": \"off\" }\n}");
        var (exit, output, _) = await Tool.Run(["check", folder.Write("a.json", Data.Valid()), "--rules", rules, "--format", "msbuild", "--lang", "en"]);
        Assert.Equal(2, exit);
        Assert.Contains($"{rules}(2,17): error rules.setting: There is no rule \"applications.rowsum\". Did you mean \"applications.row-sum\"?", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_option_is_no_file()
    {
        var (exit, _, error) = await Tool.Run(["check", "a.json", "--hisotry", "x"]);
        Assert.Equal(2, exit);
        Assert.Contains("--hisotry", error, StringComparison.Ordinal);
    }
}
