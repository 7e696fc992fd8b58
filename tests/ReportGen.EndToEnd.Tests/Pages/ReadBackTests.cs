using System.Text.Json.Nodes;
using ReportGen.TestSupport;

namespace ReportGen.EndToEnd.Tests.Pages;

/// <summary>Published pages, read again.</summary>
public sealed class ReadBackTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2024", "html")]
    [InlineData("2024", "md")]
    [InlineData("2024", "txt")]
    [InlineData("2020", "html")]
    [InlineData("2020", "md")]
    [InlineData("2020", "txt")]
    [InlineData("2024", "fragment.html")]
    [InlineData("2020", "fragment.html")]
    public async Task A_page_reads_back_as_its_data_and_no_label_is_told_to_differ(string year, string format)
    {
        string data = Repository.Path("samples", "city", "liuxi", $"{year}.json");
        await AssertReadBack(data, year, format, []);
    }

    [Theory]
    [InlineData("2024", "md", "--markdown", "grid")]
    [InlineData("2020", "md", "--markdown", "grid")]
    [InlineData("2024", "txt", "--text-width", "100")]
    [InlineData("2024", "txt", "--text-width", "200")]
    [InlineData("2020", "txt", "--ambiguous", "2")]
    public async Task A_page_that_is_set_otherwise_reads_back_as_its_data(string year, string format, string option, string value) =>
        await AssertReadBack(Repository.Path("samples", "city", "liuxi", $"{year}.json"), year, format, [option, value]);

    [Theory]
    [InlineData("html")]
    [InlineData("md")]
    [InlineData("txt")]
    public async Task A_draft_says_what_was_found_and_what_would_mend_it_and_reads_back_as_its_data(string format)
    {
        JsonNode report = JsonNode.Parse(await File.ReadAllTextAsync(Repository.Path("samples", "city", "liuxi", "2023.json")))!;
        report["applications"]!["received"]!["total"] = 294;
        string data = _folder.Write("2023.json", report.ToJsonString());
        await AssertReadBack(data, "2023", format, ["--draft"]);
        string page = await File.ReadAllTextAsync(_folder.At("out", "2023", $"2023.{format}"));
        Assert.Contains("各项之和为 289，填写为 294", page, StringComparison.Ordinal);
        Assert.Contains("可能的更正", page, StringComparison.Ordinal);
    }

    private async Task AssertReadBack(string data, string year, string format, string[] options)
    {
        await Tool.Run(["publish", data, "--out", _folder.At("out"), .. options]);
        var (exit, output, error) = await Tool.Run(["read", _folder.At("out", year, $"{year}.{format}"), "--out", _folder.At("back")]);
        Assert.True(exit == 0, output + error);
        Assert.DoesNotContain("read.label-differs", output + error, StringComparison.Ordinal);
        JsonObject read = JsonNode.Parse(await File.ReadAllTextAsync(_folder.At("back", $"{year}{(format == "fragment.html" ? ".fragment" : "")}.json")))!.AsObject();
        // The amounts of 2019 are kept as they are printed too.
        read.Remove("printed");
        JsonObject written = JsonNode.Parse(await File.ReadAllTextAsync(data))!.AsObject();
        // When it was published stands in the metadata of a page, and text has none.
        if (format != "html")
            written.Remove("published");
        Assert.True(JsonNode.DeepEquals(written, read), read.ToJsonString());
    }
}
