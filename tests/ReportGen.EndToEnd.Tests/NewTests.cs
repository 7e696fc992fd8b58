using System.Text.Json;

namespace ReportGen.EndToEnd.Tests;

public sealed class NewTests
{
    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    [Fact]
    public async Task A_new_data_file_is_blank_and_read_takes_it()
    {
        using var folder = new TemporaryFolder();
        var (exit, output, error) = await Tool.Run(["new", "2021", "--out", folder.At("a.json"), "--organ", "示例区人民政府", "--year", "2024"]);
        Assert.True(exit == 0, error);
        Assert.Contains("a.json", output, StringComparison.Ordinal);
        JsonElement made = Json(File.ReadAllText(folder.At("a.json")));
        Assert.Equal(("2021", "示例区人民政府", 2024), (made.GetProperty("form").GetString(), made.GetProperty("organ").GetString(), made.GetProperty("year").GetInt32()));
        Assert.Equal(JsonValueKind.Null, made.GetProperty("applications").GetProperty("received").GetProperty("total").ValueKind);
        var (readExit, read, _) = await Tool.Run(["read", folder.At("a.json")]);
        Assert.Equal(0, readExit);
        Assert.Equal(File.ReadAllText(folder.At("a.json")), read);
    }

    [Fact]
    public async Task What_last_years_report_carried_forward_is_filled_in()
    {
        using var folder = new TemporaryFolder();
        string before = folder.Write("2023.json", """
            { "form": "2021", "organ": "示例区人民政府", "year": 2023,
              "applications": { "carriedOut": { "natural": 7, "legal": { "business": 2, "research": 0, "charity": 0, "lawFirm": 1, "other": 0 }, "total": 10 } } }
            """);
        var (exit, output, error) = await Tool.Run(["new", "2021", "--out", folder.At("a.json"), "--previous", before, "--lang", "en"]);
        Assert.True(exit == 0, error);
        Assert.Contains("6 cells", output, StringComparison.Ordinal);
        JsonElement made = Json(File.ReadAllText(folder.At("a.json")));
        JsonElement carried = made.GetProperty("applications").GetProperty("carriedIn");
        Assert.Equal(("示例区人民政府", 2024), (made.GetProperty("organ").GetString(), made.GetProperty("year").GetInt32()));
        Assert.Equal((7, 2, 10), (carried.GetProperty("natural").GetInt32(), carried.GetProperty("legal").GetProperty("business").GetInt32(), carried.GetProperty("total").GetInt32()));
        Assert.Equal(JsonValueKind.Null, made.GetProperty("applications").GetProperty("received").GetProperty("natural").ValueKind);
    }

    [Fact]
    public async Task A_schema_is_written_beside_it_and_referred_to()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await Tool.Run(["new", "2021", "--out", folder.At("data", "a.json"), "--schema", folder.At("form.schema.json")])).ExitCode);
        Assert.Equal("../form.schema.json", Json(File.ReadAllText(folder.At("data", "a.json"))).GetProperty("$schema").GetString());
        var (_, schema, _) = await Tool.Run(["schema", "2021"]);
        Assert.Equal(schema, File.ReadAllText(folder.At("form.schema.json")));
    }

    [Fact]
    public async Task What_is_there_is_not_overwritten()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("a.json", "mine");
        var (exit, _, error) = await Tool.Run(["new", "2021", "--out", file, "--lang", "en"]);
        Assert.Equal(2, exit);
        Assert.Contains("exists", error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("2021", "a.odt", "--year", "2024", "a.odt")]
    [InlineData("2019", "a.json", "--year", "2024", "2019–2020")]
    [InlineData("1999", "a.json", "--year", "2024", "1999")]
    [InlineData("2021", "a.json", "--year", "20244", "20244")]
    [InlineData("2021", "a.json", "--previous", "nothing.json", "nothing.json")]
    public async Task What_cannot_be_made_is_refused_and_said(string version, string file, string option, string value, string said)
    {
        using var folder = new TemporaryFolder();
        var (exit, output, error) = await Tool.Run(["new", version, "--out", file, option, value], folder: folder.Path);
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.Empty(folder.Files());
    }

    [Fact]
    public async Task Last_years_report_must_be_of_the_year_before()
    {
        using var folder = new TemporaryFolder();
        string before = folder.Write("2020.json", Data.Valid(2022));
        var (exit, _, error) = await Tool.Run(["new", "2021", "--out", folder.At("a.json"), "--previous", before, "--year", "2024", "--lang", "en"]);
        Assert.Equal(2, exit);
        Assert.Contains("2022", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.xlsx")]
    [InlineData("a.docx")]
    public async Task A_form_that_nobody_filled_in_reads_as_a_blank_report_and_is_told_as_such(string file)
    {
        using var folder = new TemporaryFolder();
        foreach (string version in new[] { "2014", "2019", "2021" })
        {
            string form = folder.At(version, file);
            Assert.Equal(0, (await Tool.Run(["new", version, "--out", form])).ExitCode);
            var (exit, output, error) = await Tool.Run(["read", form, "--lang", "en"]);
            Assert.True(exit == 0, error);
            Assert.Contains("blank-throughout", error, StringComparison.Ordinal);
            JsonElement read = Json(output);
            Assert.Equal((version, JsonValueKind.Null, JsonValueKind.Null), (read.GetProperty("form").GetString(), read.GetProperty("organ").ValueKind, read.GetProperty("year").ValueKind));
        }
    }

    [Theory]
    [InlineData("a.xlsx")]
    [InlineData("a.docx")]
    public async Task What_is_known_stands_in_the_form_and_reads_back(string file)
    {
        using var folder = new TemporaryFolder();
        string before = folder.Write("2023.json", """
            { "form": "2021", "organ": "示例区人民政府", "year": 2023,
              "applications": { "carriedOut": { "natural": 7, "legal": { "business": 2, "research": 0, "charity": 0, "lawFirm": 1, "other": 0 }, "total": 10 } } }
            """);
        Assert.Equal(0, (await Tool.Run(["new", "2021", "--out", folder.At(file), "--previous", before])).ExitCode);
        Assert.Equal(0, (await Tool.Run(["new", "2021", "--out", folder.At("a.json"), "--previous", before])).ExitCode);
        var (exit, output, error) = await Tool.Run(["read", folder.At(file)]);
        Assert.True(exit == 0, error);
        Assert.Equal(File.ReadAllText(folder.At("a.json")), output);
    }

    [Fact]
    public async Task Forms_are_the_same_bytes_each_time()
    {
        using var folder = new TemporaryFolder();
        foreach (string ending in new[] { "xlsx", "docx" })
        {
            Assert.Equal(0, (await Tool.Run(["new", "2019", "--out", folder.At($"a.{ending}"), "--year", "2020"])).ExitCode);
            Assert.Equal(0, (await Tool.Run(["new", "2019", "--out", folder.At($"b.{ending}"), "--year", "2020"])).ExitCode);
            Assert.Equal(File.ReadAllBytes(folder.At($"a.{ending}")), File.ReadAllBytes(folder.At($"b.{ending}")));
        }
    }

    [Fact]
    public async Task A_report_is_published_as_a_document_of_Word_that_reads_back_as_its_data()
    {
        using var folder = new TemporaryFolder();
        string data = folder.Write("a.json", Data.Valid());
        var (exit, _, error) = await Tool.Run(["publish", data, "--out", folder.At("out"), "--formats", "html,docx", "--draft"]);
        Assert.True(exit == 0, error);
        Assert.Contains("a.docx", File.ReadAllText(folder.At("out", "2024", "a.html")), StringComparison.Ordinal);
        var (_, read, told) = await Tool.Run(["read", folder.At("out", "2024", "a.docx")]);
        var (_, expected, _) = await Tool.Run(["read", data]);
        Assert.Equal(expected, read);
        Assert.DoesNotContain("read.", told, StringComparison.Ordinal);
    }
}
