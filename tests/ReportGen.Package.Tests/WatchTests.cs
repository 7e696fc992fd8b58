using System.Diagnostics;
using System.Text;
using ReportGen.TestSupport;

namespace ReportGen.Package.Tests;

/// <summary>dotnet watch: whatever changes, the pages follow.</summary>
[Collection("packages")]
public sealed class WatchTests(Packages packages)
{
    [Fact]
    public async Task Pages_follow_data_templates_and_schemas_while_dotnet_watch_runs()
    {
        using var project = new UserProject(packages, "ReportGen", "<PublishReportsOnBuild>true</PublishReportsOnBuild><ReportPublishDir>public/</ReportPublishDir>");
        string hospital = Repository.Path("samples", "hospital");
        project.Copy(Path.Combine(hospital, "2024.report.json"), "forms");
        project.Copy(Path.Combine(hospital, "Hospital.sbn-html"), "forms");
        project.Copy(Path.Combine(hospital, "data", "first.json"), "data");
        await project.Build();
        string page = project.At("public", "2024", "first.html");

        var said = new StringBuilder();
        using Process watch = Sdk.Start(project.At(), said, "watch", "--non-interactive", "build");
        try
        {
            await Until(() => Said().Contains("Waiting for a file to change", StringComparison.Ordinal));
            Change("data/first.json", "示例市第一医院", "示例市第二医院");
            await Until(() => File.ReadAllText(page).Contains("示例市第二医院", StringComparison.Ordinal));
            Change("forms/Hospital.sbn-html", "<main>", "<main id=\"of-template\">");
            await Until(() => File.ReadAllText(page).Contains("of-template", StringComparison.Ordinal));
            Change("forms/2024.report.json", "\"label\": \"内科\"", "\"label\": \"大内科\"");
            await Until(() => File.ReadAllText(page).Contains("大内科", StringComparison.Ordinal));
        }
        finally
        {
            watch.Kill(entireProcessTree: true);
            await watch.WaitForExitAsync();
        }

        string Said()
        {
            lock (said)
                return said.ToString();
        }

        void Change(string file, string from, string to)
        {
            string text = File.ReadAllText(project.At(file));
            Assert.Contains(from, text, StringComparison.Ordinal);
            File.WriteAllText(project.At(file), text.Replace(from, to, StringComparison.Ordinal));
        }

        async Task Until(Func<bool> isSo)
        {
            var limit = Stopwatch.StartNew();
            while (!(File.Exists(page) && isSo()))
            {
                Assert.True(limit.Elapsed < TimeSpan.FromMinutes(4) && !watch.HasExited, Said());
                await Task.Delay(100);
            }
        }
    }
}
