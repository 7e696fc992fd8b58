using System.Text.Json;

namespace ReportGen.EndToEnd.Tests;

public sealed class ReadTests
{
    [Fact]
    public async Task One_input_goes_to_standard_output()
    {
        using var folder = new TemporaryFolder();
        var (exit, output, _) = await Tool.Run(["read", folder.Write("a.json", Data.Valid())]);
        JsonElement root = JsonDocument.Parse(output).RootElement;
        Assert.Equal(0, exit);
        Assert.Equal(["form", "organ", "year"], root.EnumerateObject().Select(static p => p.Name).Take(3));
        Assert.Equal(3, root.GetProperty("applications").GetProperty("received").GetProperty("natural").GetInt32());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("review").GetProperty("litigation").GetProperty("direct").GetProperty("total").ValueKind);
    }

    [Fact]
    public async Task Several_inputs_need_a_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.json", Data.Valid());
        folder.Write("in/b.json", Data.Valid());
        Assert.Equal(2, (await Tool.Run(["read", folder.At("in")])).ExitCode);
        Assert.Equal(0, (await Tool.Run(["read", folder.At("in"), "--out", folder.At("out")])).ExitCode);
        Assert.True(File.Exists(folder.At("out", "a.json")) && File.Exists(folder.At("out", "b.json")));
    }

    [Fact]
    public async Task A_page_that_was_published_reads_back_as_its_data()
    {
        using var folder = new TemporaryFolder();
        await Tool.Run(["publish", folder.Write("a.json", Data.Valid()), "--out", folder.At("out"), "--draft"]);
        foreach (string format in new[] { "html", "txt", "md" })
        {
            var (exit, output, error) = await Tool.Run(["read", folder.At("out", "2024", $"a.{format}")]);
            Assert.True(exit == 0, error);
            JsonElement root = JsonDocument.Parse(output).RootElement;
            Assert.Equal(("2021", "示例区人民政府", 2024), (root.GetProperty("form").GetString(), root.GetProperty("organ").GetString(), root.GetProperty("year").GetInt32()));
            JsonElement received = root.GetProperty("applications").GetProperty("received");
            Assert.Equal((3, 0, 3), (received.GetProperty("natural").GetInt32(), received.GetProperty("legal").GetProperty("other").GetInt32(), received.GetProperty("total").GetInt32()));
            Assert.Equal(JsonValueKind.Null, root.GetProperty("applications").GetProperty("carriedOut").GetProperty("total").ValueKind);
            Assert.Equal("本年度工作如下。", root.GetProperty("overview")[0].GetString());
        }
    }

    [Fact]
    public async Task Forms_lists_the_versions_with_years_and_notices()
    {
        var (exit, output, _) = await Tool.Run(["forms"]);
        Assert.Equal(0, exit);
        Assert.Contains("国办公开办函〔2021〕30号", output, StringComparison.Ordinal);
        Assert.Contains("2019–2020", output, StringComparison.Ordinal);
    }
}
