using ReportGen.TestSupport;

namespace ReportGen.Package.Tests;

/// <summary>What a build sees of files that come, go, change the case of their names, or bring an old time with them.</summary>
[Collection("packages")]
public sealed class BuildInputTests(Packages packages)
{
    private const string Pages = "bin/Debug/net10.0/reports";
    private static readonly DateTime Old = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static void Fill(UserProject project, bool withTemplate = true)
    {
        string hospital = Repository.Path("samples", "hospital");
        foreach (string file in Directory.EnumerateFiles(hospital).Where(f => f.EndsWith(".report.json", StringComparison.Ordinal) || (withTemplate && f.EndsWith(".sbn-html", StringComparison.Ordinal))))
            project.Copy(file, "forms");
        project.Copy(Path.Combine(hospital, "data", "first.json"), "data");
    }

    private static string[] Names(UserProject project, string folder = Pages) => [.. project.Files(folder).Keys.Where(static f => !f.StartsWith(".reportgen/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    // The pages of the reports, without those of the site around them.
    private static string[] Reports(UserProject project) => [.. Names(project).Where(static f => f.StartsWith("2024/", StringComparison.Ordinal) && f != "2024/index.html")];

    private static async Task<bool> Compiles(UserProject project) =>
        !(await project.Build("-v:normal")).Contains("Skipping target \"CoreCompile\"", StringComparison.Ordinal);

    [Fact]
    public async Task The_compiler_sees_a_template_that_comes_with_an_old_time_is_renamed_by_case_and_goes()
    {
        using var project = new UserProject(packages, "ReportGen", items: """<AdditionalFiles Include="notes/*.txt" />""");
        Fill(project);
        await project.Build();
        Assert.False(await Compiles(project));

        string template = Directory.GetFiles(project.At("forms"), "*.sbn-html").First();
        string added = template.Replace(".sbn-html", ".sbn-md", StringComparison.Ordinal);
        File.WriteAllText(added, "plain\n");
        File.SetLastWriteTimeUtc(added, Old);
        Assert.True(await Compiles(project));

        File.WriteAllText(added, "other\n");
        File.SetLastWriteTimeUtc(added, Old.AddDays(-1));
        Assert.True(await Compiles(project));
        Assert.False(await Compiles(project));

        project.Write("notes/a.txt", "note");
        Assert.True(await Compiles(project));
        File.Move(project.At("notes", "a.txt"), project.At("notes", "A.txt"));
        Assert.True(await Compiles(project));

        File.Delete(added);
        Assert.True(await Compiles(project));
        Assert.False(await Compiles(project));
    }

    [Fact]
    public async Task Pages_follow_data_that_is_renamed_by_case_comes_with_an_old_time_and_goes()
    {
        using var project = new UserProject(packages, "ReportGen", "<PublishReportsOnBuild>true</PublishReportsOnBuild><ReportFormats>html;json</ReportFormats>");
        Fill(project);
        await project.Build();
        Assert.Equal(["2024/first.html", "2024/first.json"], Reports(project));

        string data = project.At("data", "first.json");
        string text = File.ReadAllText(data);
        File.WriteAllText(data, text.Replace("示例市第一医院", "示例市第二医院", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(data, Old);
        await project.Build();
        Assert.Contains("第二医院", File.ReadAllText(project.At(Pages, "2024/first.html")), StringComparison.Ordinal);

        File.Move(data, project.At("data", "First.json"));
        await project.Build();
        Assert.Equal(["2024/First.html", "2024/First.json"], Reports(project));

        File.Delete(project.At("data", "First.json"));
        await project.Build();
        Assert.Empty(Names(project));
        Assert.Contains("Skipping target \"_PublishReports\"", await project.Build("-v:normal"), StringComparison.Ordinal);

        File.WriteAllText(data, text);
        await project.Build();
        Assert.Equal(["2024/first.html", "2024/first.json"], Reports(project));

        var (exit, output) = await project.Run("clean");
        Assert.True(exit == 0, output);
        Assert.Empty(project.Files(Pages));
    }

    [Fact]
    public async Task The_site_file_and_the_rule_settings_of_a_project_count_and_an_edit_of_them_is_seen()
    {
        using var project = new UserProject(packages, "ReportGen", "<PublishReportsOnBuild>true</PublishReportsOnBuild><ReportSite>site.json</ReportSite><ReportRules>rules.json</ReportRules>");
        Fill(project);
        project.Write("site.json", """{ "SiteName": "示例市卫生网" }""");
        project.Write("rules.json", """{ "severity": { "blank": "info" } }""");
        await project.Build();
        Assert.Contains("示例市卫生网", File.ReadAllText(project.At(Pages, "index.html")), StringComparison.Ordinal);
        Assert.Contains("Skipping target \"_PublishReports\"", await project.Build("-v:normal"), StringComparison.Ordinal);

        project.Write("site.json", """{ "SiteName": "新的卫生网" }""");
        await project.Build();
        Assert.Contains("新的卫生网", File.ReadAllText(project.At(Pages, "index.html")), StringComparison.Ordinal);

        project.Write("rules.json", """{ "severity": { "no.such.rule": "info" } }""");
        var (exit, output) = await project.Run("build");
        Assert.NotEqual(0, exit);
        Assert.Contains("no.such.rule", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_templates_is_laid_over_those_of_the_project_and_an_edit_in_it_is_seen()
    {
        using var project = new UserProject(packages, "ReportGen", "<PublishReportsOnBuild>true</PublishReportsOnBuild><ReportTemplates>pages</ReportTemplates>");
        Fill(project);
        project.Write("forms/Hospital.sbn-txt", "{{ include '_line.sbn-txt' }}\n");
        project.Write("forms/_line.sbn-txt", "{{ report.organ }}: the project's line");
        project.Write("pages/_line.sbn-txt", "{{ report.organ }}: the website's line");
        await project.Build();
        Assert.Equal("示例市第一医院: the website's line\n", File.ReadAllText(project.At(Pages, "2024/first.txt")));
        Assert.False(await Compiles(project));
        Assert.Contains("Skipping target \"_PublishReports\"", await project.Build("-v:normal"), StringComparison.Ordinal);

        project.Write("pages/_line.sbn-txt", "{{ report.year }}");
        Assert.False(await Compiles(project));
        Assert.Equal("2024\n", File.ReadAllText(project.At(Pages, "2024/first.txt")));

        project.Write("pages/_line.sbn-txt", "\n{{ report.yaer }}");
        var (exit, output) = await project.Run("build");
        Assert.NotEqual(0, exit);
        Assert.Matches(@"pages.*_line\.sbn-txt\(2,11\): error RG1002: 'yaer' is not a member of a report; did you mean 'year'\?", output);

        File.Delete(project.At("pages", "_line.sbn-txt"));
        project.Write("pages/README.md", "none");
        (exit, output) = await project.Run("build", "-p:ReportTemplates=");
        Assert.True(exit == 0, output);
        Assert.Equal("示例市第一医院: the project's line\n", File.ReadAllText(project.At(Pages, "2024/first.txt")));
    }

    [Fact]
    public async Task A_design_time_build_publishes_nothing_and_data_is_watched()
    {
        using var project = new UserProject(packages, "ReportGen", "<PublishReportsOnBuild>true</PublishReportsOnBuild>");
        Fill(project);
        var (exit, output) = await project.Run("restore");
        Assert.True(exit == 0, output);
        (exit, output) = await project.Run("msbuild", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true");
        Assert.True(exit == 0, output);
        Assert.Empty(project.Files(Pages));
        Assert.DoesNotContain(project.Files("obj").Keys, static f => f.Contains(".reports.", StringComparison.Ordinal));

        (_, output) = await project.Run("msbuild", "-getItem:Watch");
        Assert.Contains("first.json", output, StringComparison.Ordinal);
        Assert.Contains(".report.json", output, StringComparison.Ordinal);
        Assert.Contains(".sbn-html", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-p:ReportDraft=maybe", "RGP005", "'maybe'")]
    [InlineData("-p:ReportFormats=html%3Bdoc", "RGP006", "'html,doc'")]
    [InlineData("-p:ReportLanguage=fr", "RGP006", "'fr'")]
    public async Task A_setting_that_is_wrong_is_told_however_quiet_the_build(string setting, string id, string value)
    {
        using var project = new UserProject(packages, "ReportGen", "<PublishReportsOnBuild>true</PublishReportsOnBuild>");
        Fill(project);
        var (exit, output) = await project.Run("build", "-v:q", setting, setting.Contains("Language", StringComparison.Ordinal) ? "-p:X=1" : "-p:ReportLanguage=en");
        Assert.NotEqual(0, exit);
        Assert.Contains($"error {id}: ", output, StringComparison.Ordinal);
        Assert.Contains(value.Trim('\''), output, StringComparison.Ordinal);
    }
}
