using ReportGen.TestSupport;

namespace ReportGen.Package.Tests;

/// <summary>dotnet new reportgen, and the page that leads a newcomer from it to pages of their own.</summary>
[Collection("packages")]
public sealed class NewProjectTests(Packages packages)
{
    // A folder with the packages as a source, and no project yet.
    private UserProject Start()
    {
        var project = new UserProject(packages, "ReportGen");
        File.Delete(project.At("Wards.csproj"));
        return project;
    }

    [Fact]
    public async Task The_commands_of_the_page_lead_from_an_empty_folder_to_a_page()
    {
        using UserProject project = Start();
        await new Walkthrough(project, packages).Follow("getting-started.md");

        Dictionary<string, DateTime> files = project.Files("library/public");
        foreach (string file in (string[])["index.html", "2023/2023.html", "2024/2024.html", "2024/2024.md", "2024/2024.txt", "2024/2024.json"])
            Assert.Contains(file, files.Keys);
        string page = File.ReadAllText(project.At("library/public/2024/2024.html"));
        Assert.Contains("<td id=\"holdings/audio/closing\">0</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td id=\"services/perVisit\">0.83</td>", page, StringComparison.Ordinal);
        Assert.StartsWith("# 示例市图书馆 2024\n", File.ReadAllText(project.At("library/public/2024/2024.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Project_and_report_may_have_names_of_their_own()
    {
        using UserProject project = Start();
        string hive = project.At(".hive");
        await Succeed(project, "new", "install", packages.FileOf("ReportGen.Templates"), "--debug:custom-hive", hive);
        await Succeed(project, "new", "reportgen", "--output", "2024-图书馆.forms", "--report", "Archive", "--debug:custom-hive", hive);
        Assert.Contains("Archive.sbn-html", project.Files("2024-图书馆.forms/forms").Keys);
        string output = await project.Build("2024-图书馆.forms");
        Assert.Contains("0 Error(s)", output, StringComparison.Ordinal);
        Assert.Contains("2024/2024.html", project.Files("2024-图书馆.forms/public").Keys);
        Assert.DoesNotContain("Library", File.ReadAllText(project.At("2024-图书馆.forms/README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_of_the_template_says_what_was_found()
    {
        using UserProject project = Start();
        string hive = project.At(".hive");
        await Succeed(project, "new", "install", packages.FileOf("ReportGen.Templates"), "--debug:custom-hive", hive);
        await Succeed(project, "new", "reportgen", "--output", "library", "--no-restore", "--debug:custom-hive", hive);
        string data = project.At("library/data/2024.json");
        File.WriteAllText(data, File.ReadAllText(data).Replace("\"withdrawn\": 300", "\"withdrawn\": 301", StringComparison.Ordinal));
        var (exit, output) = await project.Run("build", "library", "-p:ReportDraft=true");
        Assert.True(exit == 0, output);
        Assert.Contains("错误 2 项", File.ReadAllText(project.At("library/public/2024/2024.html")), StringComparison.Ordinal);
        Assert.Contains("未通过校验", File.ReadAllText(project.At("library/public/2024/2024.md")), StringComparison.Ordinal);
        Assert.Contains("未通过校验", File.ReadAllText(project.At("library/public/2024/2024.txt")), StringComparison.Ordinal);
        Assert.DoesNotContain("未通过校验", File.ReadAllText(project.At("library/public/2023/2023.html")), StringComparison.Ordinal);
    }

    private static async Task Succeed(UserProject project, params string[] arguments)
    {
        var (exit, output) = await project.Run(arguments);
        Assert.True(exit == 0, output);
    }
}
