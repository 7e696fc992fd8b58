using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReportGen.EndToEnd.Tests;

/// <summary>Inputs by the line and outcomes by the line.</summary>
public sealed class StreamTests
{
    private static string Line(string json) => JsonNode.Parse(json)!.ToJsonString();

    private static JsonElement[] Lines(string output) => [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => JsonDocument.Parse(l).RootElement)];

    [Fact]
    public async Task Each_line_is_checked_and_has_a_line()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("a.json", Data.Other(1));
        string input = $"{Line(Data.Valid())}\n\n{JsonValue.Create(path).ToJsonString()}\n{Line(Data.Invalid().Replace("示例区", "另一区", StringComparison.Ordinal))}";
        var (exit, output, _) = await Tool.Run(["check", "--stream"], input);
        Assert.Equal(1, exit);
        JsonElement[] lines = Lines(output);
        Assert.Equal(["-:1", path, "-:4"], lines.Select(static l => l.GetProperty("source").GetString()));
        Assert.Equal([true, true, false], lines.Select(static l => l.GetProperty("valid").GetBoolean()));
    }

    // The runtime gives the number of what is closed to a pipe of its own, on which nothing ever comes.
    [Theory]
    [InlineData("check -")]
    [InlineData("check --stream")]
    [InlineData("read -")]
    public async Task A_closed_standard_input_is_told(string command)
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", $"exec dotnet '{Path.Combine(AppContext.BaseDirectory, "ReportGen.Cli.dll")}' {command} --lang en <&-"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync(limit.Token);
        Assert.Equal(2, process.ExitCode);
        Assert.Contains("standard input is closed", await output + await error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_are_compared_with_each_other_as_files_are()
    {
        string input = $"{Line(Data.Valid(natural: 3))}\n{Line(Data.Valid(natural: 4))}\n";
        var (exit, output, _) = await Tool.Run(["check", "--stream"], input);
        Assert.Equal(1, exit);
        Assert.All(Lines(output), static l => Assert.Contains(l.GetProperty("findings").EnumerateArray(), static f => f.GetProperty("rule").GetString() == "identity.duplicate"));
    }

    [Fact]
    public async Task A_line_that_is_no_input_is_told_in_its_place_and_the_others_are_done()
    {
        var (exit, output, _) = await Tool.Run(["check", "--stream", "--lang", "en"], $"data/a.json\n{{\n{Line(Data.Valid())}\n");
        Assert.Equal(2, exit);
        JsonElement[] lines = Lines(output);
        Assert.Equal(["-:1", "-:2", "-:3"], lines.Select(static l => l.GetProperty("source").GetString()));
        Assert.Equal("input.line", lines[0].GetProperty("rule").GetString());
        Assert.Equal("input.json", lines[1].GetProperty("rule").GetString());
        Assert.True(lines[2].GetProperty("valid").GetBoolean());
    }

    [Fact]
    public async Task What_is_read_by_the_line_is_published_by_the_line_under_its_name()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/one.json", Data.Other(1));
        folder.Write("in/two.json", Data.Other(2));
        var (read, data, _) = await Tool.Run(["read", "--stream"], $"{JsonValue.Create(folder.At("in")).ToJsonString()}\n");
        Assert.Equal(0, read);
        var (exit, output, _) = await Tool.Run(["publish", "--stream", "--out", folder.At("out"), "--formats", "html"], data);
        Assert.Equal(0, exit);
        Assert.Equal(["2024/one", "2024/two"], Lines(output).Select(static l => l.GetProperty("published").GetString()));
        Assert.Equal(["2024/one.html", "2024/two.html"], folder.Reports("out"));
    }

    [Fact]
    public async Task A_format_of_output_that_is_not_by_the_line_is_refused()
    {
        var (exit, _, error) = await Tool.Run(["check", "--stream", "--format", "sarif"], "");
        Assert.Equal(2, exit);
        Assert.Contains("--format", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shard_of_the_lines_is_done()
    {
        string input = string.Join('\n', Enumerable.Range(0, 5).Select(static i => Line(Data.Other(i))));
        var (_, output, _) = await Tool.Run(["check", "--stream", "--shard", "1/2"], input);
        Assert.Equal(["-:3", "-:4", "-:5"], Lines(output).Select(static l => l.GetProperty("source").GetString()));
    }
}
