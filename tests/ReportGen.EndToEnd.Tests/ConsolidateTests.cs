using System.Text.Json;

namespace ReportGen.EndToEnd.Tests;

public sealed class ConsolidateTests
{
    private const string Rules = """{ "consolidation": { "示例市人民政府": ["示例市第1局", "示例市第2局"] } }""";

    private static string Part(int number, int natural, int year = 2024, string form = "2021") => $$"""
        {
          "form": "{{form}}", "organ": "示例市第{{number}}局", "year": {{year}},
          "applications": {
            "received": { "natural": {{natural}}, "legal": { "business": 1, "research": 0, "charity": 0, "lawFirm": 0, "other": 0 }, "total": {{natural + 1}} }
          }
        }
        """;

    private static JsonElement Received(string file) => JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("applications").GetProperty("received");

    [Fact]
    public async Task Tables_are_added_up_and_the_text_is_left_to_people()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/1.json", Part(1, 3));
        folder.Write("in/2.json", Part(2, 4));
        folder.Write("in/3.json", Part(3, 100));
        string rules = folder.Write("rules.json", Rules);
        var (exit, output, error) = await Tool.Run(["consolidate", folder.At("in"), "--rules", rules, "--out", folder.At("all.json"), "--lang", "en"]);
        Assert.True(exit == 0, error);
        Assert.Contains("2 reports", output, StringComparison.Ordinal);
        JsonElement root = JsonDocument.Parse(File.ReadAllText(folder.At("all.json"))).RootElement;
        Assert.Equal(("示例市人民政府", 2024, 0), (root.GetProperty("organ").GetString(), root.GetProperty("year").GetInt32(), root.GetProperty("overview").GetArrayLength()));
        JsonElement received = Received(folder.At("all.json"));
        Assert.Equal((7, 2, 9), (received.GetProperty("natural").GetInt32(), received.GetProperty("legal").GetProperty("business").GetInt32(), received.GetProperty("total").GetInt32()));
        // Blank in both is blank.
        Assert.Equal(JsonValueKind.Null, root.GetProperty("applications").GetProperty("carriedOut").GetProperty("total").ValueKind);
        // What check holds it against.
        var (_, findings, _) = await Tool.Run(["check", folder.At("in"), folder.At("all.json"), "--rules", rules]);
        Assert.DoesNotContain("consolidation", findings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_is_missing_is_named_and_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/1.json", Part(1, 3));
        folder.Write("in/2.json", Part(2, 4, year: 2023));
        string[] command = ["consolidate", folder.At("in"), "--rules", folder.Write("rules.json", Rules), "--year", "2024", "--out", folder.At("all.json"), "--lang", "en"];
        var (exit, _, error) = await Tool.Run(command);
        Assert.Equal(1, exit);
        Assert.Contains("示例市第2局", error, StringComparison.Ordinal);
        Assert.Contains("2023", error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("all.json")));
        Assert.Equal(1, (await Tool.Run([.. command, "--draft"])).ExitCode);
        Assert.Equal(3, Received(folder.At("all.json")).GetProperty("natural").GetInt32());
    }

    [Fact]
    public async Task A_report_with_errors_holds_it_back()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/1.json", Part(1, 3));
        folder.Write("in/2.json", Part(2, 4).Replace("\"total\": 5", "\"total\": 9", StringComparison.Ordinal));
        var (exit, _, error) = await Tool.Run(["consolidate", folder.At("in"), "--organ", "示例市人民政府", "--out", folder.At("all.json"), "--lang", "en"]);
        Assert.Equal(1, exit);
        Assert.Contains("2.json", error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("all.json")));
    }

    [Fact]
    public async Task A_blank_among_figures_leaves_the_sum_blank_and_is_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/1.json", Part(1, 3));
        folder.Write("in/2.json", """{ "form": "2021", "organ": "示例市第2局", "year": 2024, "applications": { "carriedIn": { "natural": 1 } } }""");
        var (exit, _, error) = await Tool.Run(["consolidate", folder.At("in"), "--organ", "示例市人民政府", "--out", folder.At("all.json"), "--lang", "en"]);
        Assert.Equal(0, exit);
        Assert.Contains("示例市第2局", error, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, Received(folder.At("all.json")).GetProperty("natural").ValueKind);
    }

    [Fact]
    public async Task A_report_on_an_earlier_version_is_converted_and_that_is_said()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/1.json", Part(1, 3));
        folder.Write("in/2.json", Part(2, 4, form: "2019"));
        var (exit, _, error) = await Tool.Run(["consolidate", folder.At("in"), "--organ", "示例市人民政府", "--out", folder.At("all.json"), "--lang", "en", "--draft"]);
        Assert.True(exit is 0 or 1, error);
        Assert.Contains("Disclosure 2019", error, StringComparison.Ordinal);
        Assert.Equal(7, Received(folder.At("all.json")).GetProperty("natural").GetInt32());
    }

    [Theory]
    [InlineData("--lang", "en", "--organ")]
    [InlineData("--organ", "示例市人民政府", "--year")]
    public async Task What_is_not_said_is_asked_for(string option, string value, string said)
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/1.json", Part(1, 3));
        folder.Write("in/2.json", Part(2, 3, year: 2023));
        var (exit, _, error) = await Tool.Run(["consolidate", folder.At("in"), "--out", folder.At("all.json"), option, value]);
        Assert.Equal(2, exit);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_report_does_not_say_its_year_that_is_named_among_the_years()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/1.json", Part(1, 3));
        folder.Write("in/2.json", Part(2, 3).Replace("2024", "null", StringComparison.Ordinal));
        var (exit, _, error) = await Tool.Run(["consolidate", folder.At("in"), "--organ", "示例市人民政府", "--out", folder.At("all.json"), "--lang", "en"]);
        Assert.Equal(2, exit);
        Assert.Contains("(year not named), 2024", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_result_is_a_form_to_be_completed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/1.json", Part(1, 3));
        folder.Write("in/2.json", Part(2, 4));
        Assert.Equal(0, (await Tool.Run(["consolidate", folder.At("in"), "--organ", "示例市人民政府", "--out", folder.At("all.xlsx")])).ExitCode);
        var (exit, output, error) = await Tool.Run(["read", folder.At("all.xlsx")]);
        Assert.True(exit == 0, error);
        Assert.Equal(9, JsonDocument.Parse(output).RootElement.GetProperty("applications").GetProperty("received").GetProperty("total").GetInt32());
    }
}
