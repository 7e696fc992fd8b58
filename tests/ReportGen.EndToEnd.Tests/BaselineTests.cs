namespace ReportGen.EndToEnd.Tests;

/// <summary>Findings that were there when checking began.</summary>
public sealed class BaselineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private Task<(int ExitCode, string Output, string Error)> Check(params string[] options) =>
        Tool.Run(["check", "in", "--lang", "en", "--rules", "rules.json", .. options], folder: _folder.Path);

    private void Write()
    {
        _folder.Write("rules.json", "{}");
        _folder.Write("in/a.json", Data.Invalid());
    }

    [Fact]
    public async Task What_is_in_the_baseline_is_shown_and_fails_nothing()
    {
        Write();
        Assert.Equal(1, (await Check()).ExitCode);
        Assert.Equal(0, (await Check("--write-baseline", "known.json")).ExitCode);
        var (exit, output, _) = await Check("--baseline", "known.json");
        Assert.Equal(0, exit);
        Assert.Contains("(in the baseline)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_anew_fails()
    {
        Write();
        await Check("--write-baseline", "known.json");
        _folder.Write("in/b.json", Data.Invalid().Replace("示例区", "另一区", StringComparison.Ordinal));
        var (exit, output, _) = await Check("--baseline", "known.json");
        Assert.Equal(1, exit);
        Assert.Contains("in/b.json", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_is_known_whatever_its_line_and_figures()
    {
        Write();
        await Check("--write-baseline", "known.json");
        _folder.Write("in/a.json", "\n\n" + Data.Invalid().Replace("\"total\": 5", "\"total\": 6", StringComparison.Ordinal));
        Assert.Equal(0, (await Check("--baseline", "known.json")).ExitCode);
    }

    [Fact]
    public async Task A_baseline_names_paths_by_the_repository_wherever_the_tool_is_run()
    {
        Write();
        Directory.CreateDirectory(_folder.At(".git"));
        await Check("--write-baseline", "known.json");
        Assert.Contains("\"source\":\"in/a.json\"", File.ReadAllText(_folder.At("known.json")), StringComparison.Ordinal);
        var (exit, _, _) = await Tool.Run(["check", "./a.json", "--baseline", "../known.json"], folder: _folder.At("in"));
        Assert.Equal(0, exit);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[")]
    [InlineData("{\"findings\":[{\"id\":\"x\"}]}")]
    public async Task A_file_that_is_no_baseline_is_refused(string text)
    {
        Write();
        _folder.Write("known.json", text);
        var (exit, _, error) = await Check("--baseline", "known.json");
        Assert.Equal(2, exit);
        Assert.Contains("known.json: This is no baseline", error, StringComparison.Ordinal);
    }
}
