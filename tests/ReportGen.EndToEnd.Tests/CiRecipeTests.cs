using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReportGen.TestSupport;
using YamlDotNet.RepresentationModel;

namespace ReportGen.EndToEnd.Tests;

/// <summary>The recipes of docs/ci.md: they are what their servers read, and their commands do what the page says.</summary>
public sealed partial class CiRecipeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CiRecipeTests()
    {
        _folder.Write("bin/reportgen", $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "ReportGen.Cli.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder.At("bin", "reportgen"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.CreateDirectory(_folder.At("repository", ".git"));
        _folder.Write("repository/site.json", """{ "SiteName": "示例区" }""");
        _folder.Write("repository/data/2023.json", Data.Valid(2023));
        _folder.Write("repository/data/2024.json", Data.Valid());
    }

    public void Dispose() => _folder.Dispose();

    [GeneratedRegex(@"^```(?<language>yaml|sh)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced { get; }

    private static string[] Recipes { get; } = [.. Fenced.Matches(File.ReadAllText(Repository.Path("docs", "ci.md")).ReplaceLineEndings("\n")).Select(static m => m.Groups["text"].Value)];

    private static YamlMappingNode Yaml(int recipe)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Recipes[recipe]));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    // The commands of a job of GitHub, each of which is a step.
    private static string[] Steps(string job) =>
        [.. ((YamlSequenceNode)Yaml(0)["jobs"][job]["steps"]).Cast<YamlMappingNode>().Where(static s => s.Children.ContainsKey("run")).Select(static s => s["run"].ToString())];

    private static string[] Script(string job) => [.. ((YamlSequenceNode)Yaml(1)[job]["script"]).Select(static s => s.ToString())];

    // What installs the tool is left out: the one that was built is used.
    private async Task<(int Status, string Output)> Run(IEnumerable<string> commands, string branch = "main")
    {
        string script = string.Join('\n', commands.Where(static c => !c.StartsWith("dotnet tool install ", StringComparison.Ordinal)).Prepend("set -e"));
        var start = new ProcessStartInfo("sh", ["-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder.At("repository") };
        start.Environment["PATH"] = $"{_folder.At("bin")}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["REPORTGEN_CACHE"] = "";
        start.Environment["BRANCH_NAME"] = branch;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    private bool IsPublished => File.Exists(_folder.At("repository", "public", "index.html")) && File.Exists(_folder.At("repository", "public", "2024", "2024.html"));

    [UnixFact]
    public async Task GitHub_publishes_data_that_holds()
    {
        Assert.Equal(0, (await Run(Steps("check"))).Status);
        Assert.Equal(0, (await Run(Steps("publish"))).Status);
        Assert.True(IsPublished);
        Assert.Equal("check", Yaml(0)["jobs"]["publish"]["needs"].ToString());
    }

    [UnixFact]
    public async Task GitHub_marks_a_fault_at_its_line_and_fails()
    {
        _folder.Write("repository/data/2024.json", Data.Invalid());
        var (status, output) = await Run(Steps("check"));
        Assert.Equal(1, status);
        Assert.Contains("::error file=data/2024.json,line=5,", output, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task GitLab_publishes_data_that_holds_and_shows_faults_as_code_quality()
    {
        Assert.Equal(0, (await Run(Script("check"))).Status);
        Assert.Equal(0, (await Run(Script("pages"))).Status);
        Assert.True(IsPublished);
        _folder.Write("repository/data/2024.json", Data.Invalid());
        Assert.Equal(1, (await Run(Script("check"))).Status);
        string report = Yaml(1)["check"]["artifacts"]["reports"]["codequality"].ToString();
        using JsonDocument told = JsonDocument.Parse(File.ReadAllText(_folder.At("repository", report)));
        Assert.Contains(told.RootElement.EnumerateArray(), static f => f.GetProperty("location").GetProperty("path").GetString() == "data/2024.json");
    }

    [UnixFact]
    public async Task A_shell_leaves_test_results_and_publishes_the_main_branch_alone()
    {
        Assert.Equal(0, (await Run([Recipes[2]], branch: "change")).Status);
        Assert.False(IsPublished);
        Assert.Equal(0, (await Run([Recipes[2]])).Status);
        Assert.True(IsPublished);
        _folder.Write("repository/data/2024.json", Data.Invalid());
        Directory.Delete(_folder.At("repository", "public"), recursive: true);
        Assert.Equal(1, (await Run([Recipes[2]])).Status);
        Assert.False(IsPublished);
        Assert.NotEmpty(XDocument.Load(_folder.At("repository", "reports.xml")).Descendants("failure"));
    }
}
