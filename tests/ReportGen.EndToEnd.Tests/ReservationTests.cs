namespace ReportGen.EndToEnd.Tests;

/// <summary>What switches checks off leaves a trace in the publication.</summary>
public sealed class ReservationTests
{
    private const string Passed = "已通过";

    private static async Task<string> Publish(string data, string? rules = null)
    {
        using var folder = new TemporaryFolder();
        string[] more = rules is null ? [] : ["--rules", folder.Write("rules.json", rules)];
        var (exit, output, _) = await Tool.Run(["publish", folder.Write("in/a.json", data), "--out", folder.At("out"), "--formats", "html", .. more]);
        Assert.True(exit == 0, output);
        return File.ReadAllText(folder.At("out", "2024", "a.html"));
    }

    [Fact]
    public async Task A_report_that_passes_says_so() => Assert.Contains(Passed, await Publish(Data.Valid()), StringComparison.Ordinal);

    [Fact]
    public async Task With_all_rules_off_it_does_not()
    {
        string page = await Publish(Data.Invalid(), """{ "severity": { "*": "off" } }""");
        Assert.DoesNotContain(Passed, page, StringComparison.Ordinal);
        Assert.Contains("关闭了规则", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_everything_waived_it_does_not()
    {
        string page = await Publish(Data.Invalid(), """{ "waivers": [{ "rule": "*", "reason": "已核实", "expires": "9999-12-31" }] }""");
        Assert.DoesNotContain(Passed, page, StringComparison.Ordinal);
        Assert.Contains("豁免", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blank_throughout_it_does_not()
    {
        string page = await Publish("""{ "form": "2021", "organ": "示例区人民政府", "year": 2024, "overview": ["本年度工作如下。"] }""", """{ "severity": { "blank-throughout": "off" } }""");
        Assert.DoesNotContain(Passed, page, StringComparison.Ordinal);
        Assert.Contains("空白", page, StringComparison.Ordinal);
    }
}
