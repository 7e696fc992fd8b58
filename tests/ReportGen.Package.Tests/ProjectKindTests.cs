using ReportGen.TestSupport;

namespace ReportGen.Package.Tests;

/// <summary>Projects of several frameworks, solutions, libraries of forms, and projects that the package cannot serve.</summary>
[Collection("packages")]
public sealed class ProjectKindTests(Packages packages)
{
    private string Project(string framework, string items = "", string properties = "", bool hasPackage = true) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>{framework}<GenerateDocumentationFile>true</GenerateDocumentationFile>{properties}</PropertyGroup>
          <ItemGroup>{(hasPackage ? $"""<PackageReference Include="ReportGen" Version="[{packages.Version}]" />""" : "")}{items}</ItemGroup>
        </Project>
        """;

    private const string Framework = "<TargetFramework>net10.0</TargetFramework>";

    // The folder with the packages as a source, and no project yet.
    private UserProject Start()
    {
        var project = new UserProject(packages, "ReportGen");
        File.Delete(project.At("Wards.csproj"));
        return project;
    }

    private static void CopyForms(UserProject project, string folder)
    {
        foreach (string file in Directory.EnumerateFiles(Repository.Path("samples", "hospital")).Where(static f => f.EndsWith(".report.json", StringComparison.Ordinal) || f.EndsWith(".sbn-html", StringComparison.Ordinal)))
            project.Copy(file, folder);
    }

    private static void CopyData(UserProject project, string folder) => project.Copy(Repository.Path("samples", "hospital", "data", "first.json"), folder);

    private static string[] Names(UserProject project, string folder) => [.. project.Files(folder).Keys.Where(static f => !f.StartsWith(".reportgen/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    // The package serves one of the two, and the other goes without it.
    private const string Conditional = """ Condition="'$(TargetFramework)' == 'net10.0'" """;

    private string SeveralFrameworks(string properties) => Project("<TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks>", properties: properties)
        .Replace("<PackageReference ", $"<PackageReference {Conditional}", StringComparison.Ordinal);

    [Fact]
    public async Task A_project_of_several_frameworks_publishes_once()
    {
        using UserProject project = Start();
        project.Write("App/App.csproj", SeveralFrameworks("<ReportPublishDir>public</ReportPublishDir>"));
        CopyForms(project, "App");
        CopyData(project, "App/data");
        string output = await project.Build("App", "-t:PublishReports", "-restore", "-v:normal");
        Assert.Contains("2024/first.html", Names(project, "App/public"));
        Assert.DoesNotContain("netstandard2.0/App.dll", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_of_several_frameworks_publishes_with_that_which_has_the_package()
    {
        using UserProject project = Start();
        project.Write("App/App.csproj", SeveralFrameworks("<PublishReportsOnBuild>true</PublishReportsOnBuild>"));
        CopyForms(project, "App");
        CopyData(project, "App/data");
        await project.Build("App");
        Assert.Contains("2024/first.html", Names(project, "App/bin/Debug/net10.0/reports"));
        Assert.Empty(Names(project, "App/bin/Debug/netstandard2.0/reports"));
    }

    [Fact]
    public async Task A_solution_publishes_though_one_of_its_projects_lacks_the_package()
    {
        using UserProject project = Start();
        project.Write("App/App.csproj", Project(Framework));
        CopyForms(project, "App");
        CopyData(project, "App/data");
        project.Write("Other/Other.csproj", Project(Framework, hasPackage: false));
        project.Write("All.slnx", """<Solution><Project Path="App/App.csproj" /><Project Path="Other/Other.csproj" /></Solution>""");
        await project.Build("All.slnx", "-p:PublishReportsOnBuild=true");
        Assert.Contains("2024/first.html", Names(project, "App/bin/Debug/net10.0/reports"));
    }

    [Fact]
    public async Task Forms_come_with_a_project_that_is_referenced()
    {
        using UserProject project = Start();
        project.Write("Forms/Forms.csproj", Project(Framework));
        CopyForms(project, "Forms");
        project.Write("App/App.csproj", Project(Framework, """<ProjectReference Include="../Forms/Forms.csproj" />""", hasPackage: false));
        CopyData(project, "App/data");
        await project.Build("App", "-t:PublishReports", "-restore");
        Assert.Contains("2024/first.html", Names(project, "App/bin/Debug/net10.0/reports"));
    }

    [Fact]
    public async Task What_templates_see_is_a_file_of_the_build()
    {
        using UserProject project = Start();
        project.Write("App/App.csproj", Project(Framework));
        CopyForms(project, "App");
        await project.Build("App", "-t:ReportViews", "-restore");
        string views = File.ReadAllText(project.At("App", "obj", "Debug", "net10.0", "views.md"));
        Assert.StartsWith("# Hospital 2024", views, StringComparison.Ordinal);
        Assert.Contains("`beds/total/open.total`", views, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forms_come_with_a_package_that_is_referenced()
    {
        using UserProject project = Start();
        string version = $"1.0.0-t{Guid.NewGuid():N}";
        project.Write("Forms/Forms.csproj", Project(Framework, properties: $"<PackageId>Wards.Forms</PackageId><Version>{version}</Version><PackageOutputPath>{packages.Source}</PackageOutputPath>"));
        CopyForms(project, "Forms");
        var (exit, output) = await project.Run("pack", "Forms");
        Assert.True(exit == 0, output);
        project.Write("App/App.csproj", Project(Framework, $"""<PackageReference Include="Wards.Forms" Version="[{version}]" />""", hasPackage: false));
        CopyData(project, "App/data");
        await project.Build("App", "-t:PublishReports", "-restore");
        Assert.Contains("2024/first.html", Names(project, "App/bin/Debug/net10.0/reports"));
    }

    [Fact]
    public async Task Two_projects_do_not_take_away_each_other_s_pages()
    {
        using UserProject project = Start();
        foreach (string name in (string[])["One", "Two"])
        {
            project.Write($"{name}/{name}.csproj", Project(Framework, properties: "<ReportPublishDir>../public</ReportPublishDir><PublishReportsOnBuild>true</PublishReportsOnBuild><ReportLanguage>en</ReportLanguage>"));
            CopyForms(project, name);
            CopyData(project, $"{name}/data");
        }

        project.Write("All.slnx", """<Solution><Project Path="One/One.csproj" /><Project Path="Two/Two.csproj" /></Solution>""");
        var (exit, output) = await project.Run("build", "All.slnx", "-v:q");
        Assert.NotEqual(0, exit);
        Assert.Contains("error RGP006: ", output, StringComparison.Ordinal);
        Assert.Contains("ReportPublishDir", output, StringComparison.Ordinal);
        Assert.Contains("2024/first.html", Names(project, "public"));
    }

    [Fact]
    public async Task A_schema_in_another_language_than_CSharp_is_refused_in_one_sentence()
    {
        using UserProject project = Start();
        project.Write("App/App.vbproj", Project(Framework));
        CopyForms(project, "App");
        var (exit, output) = await project.Run("build", "App");
        Assert.NotEqual(0, exit);
        Assert.Contains("error RGP004: ReportGen writes C#", output, StringComparison.Ordinal);
        Assert.Contains("1 Error(s)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_framework_that_is_too_old_is_refused_in_one_sentence()
    {
        using UserProject project = Start();
        project.Write("App/App.csproj", Project("<TargetFramework>net8.0</TargetFramework>", properties: "<ReportLanguage>en</ReportLanguage>"));
        CopyForms(project, "App");
        var (exit, output) = await project.Run("build", "App");
        Assert.NotEqual(0, exit);
        Assert.Contains("net10.0", output, StringComparison.Ordinal);
        Assert.Contains("1 Error(s)", output, StringComparison.Ordinal);
    }
}
