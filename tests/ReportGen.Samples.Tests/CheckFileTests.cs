using System.Diagnostics;
using System.Text;
using ReportGen.TestSupport;

namespace ReportGen.Samples.Tests;

/// <summary>The console program, run as a process.</summary>
public sealed class CheckFileTests : IDisposable
{
    private static readonly string City = Repository.Path("samples", "city", "songquan");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reportgen-sample-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_report_without_errors_is_valid_and_gets_its_page()
    {
        string report = Copy("2024.json"), previous = Copy("2023.json");
        var (exit, output, error) = await Run(report, previous);
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("松泉县人民政府 2024: valid", output, StringComparison.Ordinal);
        Assert.Contains("松泉县人民政府", File.ReadAllText(Path.ChangeExtension(report, ".html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_an_older_form_gets_the_page_of_the_newest()
    {
        string report = Copy("2019.json");
        var (exit, output, _) = await Run(report);
        Assert.Equal(0, exit);
        Assert.Contains("2019: valid", output, StringComparison.Ordinal);
        Assert.Contains("国办公开办函〔2021〕30号", File.ReadAllText(Path.ChangeExtension(report, ".html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_sum_is_named_with_its_place_and_the_change_that_would_mend_it()
    {
        string report = Copy("2024.json");
        SampleData.Break(report);
        var (exit, output, _) = await Run(report);
        Assert.Equal(1, exit);
        Assert.Matches(@"2024\.json\(\d+,\d+\): Error applications\.", output);
        Assert.Contains("possible: ", output, StringComparison.Ordinal);
        Assert.Contains("invalid", output, StringComparison.Ordinal);
        Assert.Contains("未通过校验", File.ReadAllText(Path.ChangeExtension(report, ".html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"form\": \"2021\", \"year\": }", "input.json")]
    [InlineData("{ \"form\": \"1999\" }", "input.unknown-form")]
    [InlineData("", "input.empty")]
    public async Task What_is_no_report_is_told_without_a_stack_trace(string text, string rule)
    {
        string path = Path.Combine(_folder.FullName, "a.json");
        File.WriteAllText(path, text);
        var (exit, output, error) = await Run(path);
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(rule, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_and_a_report_of_another_year_are_told()
    {
        var (exit, _, error) = await Run(Path.Combine(_folder.FullName, "none.json"));
        Assert.Equal(2, exit);
        Assert.Contains("none.json", error, StringComparison.Ordinal);

        (exit, _, error) = await Run(Copy("2024.json"), Copy("2021.json"));
        Assert.Equal(2, exit);
        Assert.Contains("2021 is not the one before 2024", error, StringComparison.Ordinal);
    }

    private string Copy(string name)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.Copy(Path.Combine(City, name), path);
        return path;
    }

    private static async Task<(int ExitCode, string Output, string Error)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CheckFile.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output, await error);
    }
}
