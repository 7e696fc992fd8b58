using System.Text.Json;
using System.Xml.Linq;

namespace ReportGen.EndToEnd.Tests;

/// <summary>What other programs read of a check, and what shells ask of the tool.</summary>
public sealed class CheckFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CheckFormatTests()
    {
        Directory.CreateDirectory(_folder.At(".git"));
        _folder.Write("data/in/bad.json", Data.Invalid());
        _folder.Write("data/in/good.json", Data.Other(1));
        _folder.Write("data/in/none.json", "{");
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> Check(string format)
    {
        var (exit, output, _) = await Tool.Run(["check", "./in", "--format", format, "--lang", "en"], folder: _folder.At("data"));
        Assert.Equal(2, exit);
        return output;
    }

    [Fact]
    public async Task Gitlab_has_a_fingerprint_and_a_path_of_the_repository_for_each_finding()
    {
        JsonElement[] found = [.. JsonDocument.Parse(await Check("gitlab")).RootElement.EnumerateArray()];
        JsonElement sum = found.First(static f => f.GetProperty("check_name").GetString() == "applications.row-sum");
        Assert.Equal("data/in/bad.json", sum.GetProperty("location").GetProperty("path").GetString());
        Assert.True(sum.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32() > 1);
        Assert.Equal("major", sum.GetProperty("severity").GetString());
        Assert.Equal("blocker", found.Single(static f => f.GetProperty("check_name").GetString() == "input.json").GetProperty("severity").GetString());
        Assert.Equal(found.Length, found.Select(static f => f.GetProperty("fingerprint").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task JUnit_has_a_suite_for_each_report_with_what_fails()
    {
        XElement suites = XDocument.Parse(await Check("junit")).Root!;
        Assert.Equal(["data/in/bad.json", "data/in/good.json", "data/in/none.json"], suites.Elements().Select(static s => s.Attribute("name")!.Value));
        foreach (XElement suite in suites.Elements())
        {
            Assert.Equal(suite.Elements("testcase").Count(), (int)suite.Attribute("tests")!);
            Assert.Equal(suite.Descendants("failure").Count(), (int)suite.Attribute("failures")!);
        }

        Assert.NotEmpty(suites.Elements().First().Descendants("failure"));
        Assert.Empty(suites.Elements().ElementAt(1).Descendants("failure"));
        Assert.Single(suites.Elements().Last().Descendants("error"));
    }

    [Theory]
    [InlineData("sarif")]
    [InlineData("github")]
    public async Task Paths_are_those_of_the_repository(string format)
    {
        string output = await Check(format);
        Assert.Contains("data/in/bad.json", output, StringComparison.Ordinal);
        Assert.DoesNotContain("./in", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en_US.UTF-8", null, "Checks reports.")]
    [InlineData("en", "zh", "核对报告。")]
    [InlineData("", null, "核对报告。")]
    public async Task Help_is_in_the_language_of_the_option_then_of_the_environment_then_Chinese(string variable, string? option, string text)
    {
        string[] more = option is null ? [] : ["--lang", option];
        var (_, output, _) = await Tool.Run(["check", "--help", .. more], environment: new Dictionary<string, string> { ["REPORTGEN_LANG"] = variable });
        Assert.Contains(text, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_told()
    {
        var (exit, output, _) = await Tool.Run(["--version"]);
        Assert.Equal(0, exit);
        Assert.Matches(@"^\d+\.\d+\.\d+", output);
    }

    [Theory]
    [InlineData("bash", "complete ")]
    [InlineData("zsh", "#compdef reportgen")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public async Task A_script_of_completion_is_written_for_each_shell(string shell, string text)
    {
        var (exit, output, _) = await Tool.Run(["completion", shell]);
        Assert.Equal(0, exit);
        Assert.Contains(text, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_not_complete_is_completed()
    {
        var (_, output, _) = await Tool.Run(["[suggest:19]", "reportgen check --fo"]);
        Assert.Equal(["--format", "--forms"], output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
