using System.Text;
using System.Text.Json;
using ReportGen.Disclosure;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Loading;
using ReportGen.TestSupport;

namespace ReportGen.Publishing.Tests.Checking.Writers.Sarif;

public sealed class SarifFixTests
{
    private static readonly string[] Sums = ["applications.row-sum", "applications.column-sum", "applications.balance", "review.row-sum"];

    private static JsonElement[] Fixes(CheckedReport report) =>
        [.. SarifLog.Run(SarifLog.Result(report)).GetProperty("results").EnumerateArray().Where(static r => r.TryGetProperty("fixes", out _)).Select(static r => r.GetProperty("fixes")[0])];

    // What a tool does that takes the fix up: from the end, so that places stay.
    private static string Apply(string text, JsonElement fix)
    {
        string[] lines = text.Split('\n');
        JsonElement change = Assert.Single(fix.GetProperty("artifactChanges").EnumerateArray());
        foreach (JsonElement replacement in change.GetProperty("replacements").EnumerateArray().Reverse())
        {
            JsonElement region = replacement.GetProperty("deletedRegion");
            int line = region.GetProperty("startLine").GetInt32() - 1;
            Assert.Equal(line + 1, region.GetProperty("endLine").GetInt32());
            lines[line] = lines[line][..(region.GetProperty("startColumn").GetInt32() - 1)]
                + replacement.GetProperty("insertedContent").GetProperty("text").GetString()
                + lines[line][(region.GetProperty("endColumn").GetInt32() - 1)..];
        }

        return string.Join('\n', lines);
    }

    private static void AssertMends(string path, string text)
    {
        CheckedReport report = SarifLog.Check(path, text);
        JsonElement[] fixes = Fixes(report);
        Assert.Equal(report.Findings.Count(static f => Sums.Contains(f.Rule)), fixes.Length);
        CheckedReport mended = SarifLog.Check(path, Apply(text, fixes[0]));
        Assert.Contains(report.Findings, static f => Sums.Contains(f.Rule));
        Assert.DoesNotContain(mended.Findings, static f => Sums.Contains(f.Rule));
    }

    [Fact]
    public void The_fix_written_into_data_mends_it() => AssertMends("a.json", SarifLog.Data(SarifLog.Broken()));

    [Fact]
    public void Line_ends_of_another_system_do_not_matter() => AssertMends("a.json", SarifLog.Data(SarifLog.Broken()).Replace("\n", "\r\n", StringComparison.Ordinal));

    [SeedTheory]
    [InlineData("weibin-2024.txt", 3)]
    [InlineData("urumqi-transport-2022.txt", 2)]
    public void The_fix_written_into_a_published_text_mends_it(string seed, int changes)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Seeds!, seed), Encoding.UTF8);
        AssertMends(seed, text);
        Assert.Equal(changes, Fixes(SarifLog.Check(seed, text))[0].GetProperty("artifactChanges")[0].GetProperty("replacements").GetArrayLength());
    }

    [Fact]
    public void A_fix_says_what_it_changes()
    {
        string? description = Fixes(SarifLog.Check("a.json", SarifLog.Data(SarifLog.Broken())))[0].GetProperty("description").GetProperty("text").GetString();
        Assert.StartsWith("表三 · 一、本年新收政府信息公开申请数量 × 总计 5 → 3（", description, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_several_fixes_are_as_small_none_is_offered()
    {
        Report report = SarifLog.Sound();
        report.Cell(SarifLog.Form.FindCell("review/reconsideration.total")!.Index) = 2;
        CheckedReport checkedReport = SarifLog.Check("a.json", SarifLog.Data(report));
        Assert.True(checkedReport.Fixes.Alternatives > 1);
        Assert.Empty(Fixes(checkedReport));
    }

    [Fact]
    public void A_figure_that_a_waiver_covers_is_left_alone()
    {
        CheckedReport report = SarifLog.Check("a.json", SarifLog.Data(SarifLog.Broken()));
        CheckedReport waived = report with { Findings = [.. report.Findings.Select(static f => f.Rule == "applications.row-sum" ? f with { Waiver = new Waiver("已报备", new DateOnly(2030, 1, 1)) } : f)] };
        Assert.NotEmpty(Fixes(report));
        Assert.Empty(Fixes(waived));
    }

    [Fact]
    public void A_file_that_changed_since_it_was_read_is_left_alone()
    {
        string data = SarifLog.Data(SarifLog.Broken());
        int opened = 0;
        var source = new InputSource("a.json", () => new MemoryStream(Encoding.UTF8.GetBytes(opened++ == 0 ? data : data.Replace("5", "50", StringComparison.Ordinal))));
        LoadedReport loaded = new ReportLoader(DisclosureForms.All).Load(source)[0];
        Assert.Empty(Fixes(CheckedReport.Check(source, loaded.Result.Report!, loaded.Result.Findings, null)));
        Assert.Equal(2, opened);
    }

    [Fact]
    public void A_file_that_is_gone_is_left_alone()
    {
        CheckedReport report = SarifLog.Check("a.json", SarifLog.Data(SarifLog.Broken()));
        CheckedReport gone = report with { Source = new InputSource("a.json", static () => throw new FileNotFoundException()) };
        Assert.Empty(Fixes(gone));
    }

    [Fact]
    public void Standard_input_cannot_be_mended()
    {
        CheckedReport report = SarifLog.Check("a.json", SarifLog.Data(SarifLog.Broken()));
        Assert.Empty(Fixes(report with { Source = report.Source with { Path = "-" } }));
    }
}
