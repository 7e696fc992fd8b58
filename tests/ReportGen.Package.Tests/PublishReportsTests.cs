using ReportGen.TestSupport;

namespace ReportGen.Package.Tests;

/// <summary>dotnet build -t:PublishReports in projects that have no program.</summary>
[Collection("packages")]
public sealed class PublishReportsTests(Packages packages)
{
    private static readonly string[] Pages = ["2024/first.csv", "2024/first.html", "2024/first.json", "2024/first.md", "2024/first.txt"];

    [Fact]
    public async Task A_schema_templates_and_data_are_a_whole_project()
    {
        using var project = new UserProject(packages, "ReportGen");
        Fill(project);
        // What lies among the outputs is none of the project's files.
        project.Write("bin/old.report.json", "no schema");

        await project.Build();
        Assert.Empty(project.Files("bin/Debug/net10.0/reports"));

        await project.Build("-t:PublishReports");
        Assert.Equal(Pages, Reports(project, "bin/Debug/net10.0/reports"));
        Assert.Contains("index.html", Names(project, "bin/Debug/net10.0/reports"));
        Assert.Contains("示例市第一医院", File.ReadAllText(project.At("bin/Debug/net10.0/reports/2024/first.html")), StringComparison.Ordinal);

        // Nothing has changed, so nothing runs.
        Dictionary<string, DateTime> before = project.Files("bin"), intermediate = project.Files("obj");
        string again = await project.Build("-t:PublishReports", "-v:normal");
        Assert.Contains("Skipping target \"_PublishReports\"", again, StringComparison.Ordinal);
        Assert.Equal(before, project.Files("bin"));
        Assert.Equal(Outputs(intermediate), Outputs(project.Files("obj")));

        // An error holds the report back and fails the build, at its place in the data. Its page of before would be wrong.
        string data = project.At("data", "first.json");
        string good = File.ReadAllText(data);
        File.WriteAllText(data, good.Replace("\"intensive\": 12, \"total\": 72", "\"intensive\": 12, \"total\": 70", StringComparison.Ordinal));
        int line = good[..good.IndexOf("\"total\": 72", StringComparison.Ordinal)].Count(static c => c == '\n') + 1;
        var (exit, output) = await project.Run("build", "-t:PublishReports");
        Assert.NotEqual(0, exit);
        Assert.Matches($@"first\.json\({line},\d+\): error beds\.row-sum: ", output);
        Assert.Empty(Names(project, "bin/Debug/net10.0/reports"));

        // A draft does not fail: what is wrong with it are warnings.
        (exit, output) = await project.Run("build", "-t:PublishReports", "-p:ReportDraft=true", "-p:ReportFormats=html", "-p:ReportPublishDir=public", "-p:ReportLanguage=en");
        Assert.True(exit == 0, output);
        Assert.Matches($@"first\.json\({line},\d+\): warning beds\.row-sum: .* add up to", output);
        Assert.Equal(["2024/first.html"], Reports(project, "public"));

        // What was published is what Clean takes away.
        (exit, output) = await project.Run("clean");
        Assert.True(exit == 0, output);
        Assert.Empty(Names(project, "public"));
    }

    [Fact]
    public async Task Default_items_can_be_switched_off()
    {
        using var project = new UserProject(packages, "ReportGen");
        Fill(project);
        var (exit, output) = await project.Run("restore");
        Assert.True(exit == 0, output);
        string[] items = ["msbuild", "-getItem:AdditionalFiles", "-getItem:ReportData"];
        Assert.Contains("2024.report.json", (await project.Run(items)).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Identity", (await project.Run([.. items, "-p:EnableDefaultReportItems=false"])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_of_the_annual_report_needs_no_form_of_its_own()
    {
        using var project = new UserProject(
            packages, "ReportGen.Disclosure", "<ReportDraft>true</ReportDraft><PublishReportsOnBuild>true</PublishReportsOnBuild>", """<ReportData Include="*.txt" />""");
        project.Copy(Repository.Path("samples", "disclosure", "text", "weibin-2024.txt"));
        var (exit, output) = await project.Run("build");
        Assert.True(exit == 0, output);
        Assert.Contains("2024/weibin-2024.html", Names(project, "bin/Debug/net10.0/reports"));
    }

    private static string[] Reports(UserProject project, string folder) => [.. Names(project, folder).Where(static f => f.StartsWith("2024/first.", StringComparison.Ordinal))];

    private static void Fill(UserProject project)
    {
        string hospital = Repository.Path("samples", "hospital");
        foreach (string file in Directory.EnumerateFiles(hospital).Where(static f => f.EndsWith(".report.json", StringComparison.Ordinal) || f.Contains(".sbn-", StringComparison.Ordinal)))
            project.Copy(file, "forms");
        project.Copy(Path.Combine(hospital, "data", "first.json"), "data");
    }

    private static string[] Names(UserProject project, string folder) => [.. project.Files(folder).Keys.Where(static f => !f.StartsWith(".reportgen/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    // MSBuild keeps books of its own: which files it wrote, for the next Clean.
    private static IEnumerable<KeyValuePair<string, DateTime>> Outputs(Dictionary<string, DateTime> files) =>
        files.Where(static f => !f.Key.EndsWith(".FileListAbsolute.txt", StringComparison.Ordinal)).OrderBy(static f => f.Key, StringComparer.Ordinal);
}
