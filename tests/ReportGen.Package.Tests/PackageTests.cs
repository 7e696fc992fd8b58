using ReportGen.TestSupport;

namespace ReportGen.Package.Tests;

[Collection("packages")]
public sealed class PackageTests(Packages packages)
{
    [Fact]
    public void The_package_holds_the_run_time_the_generator_alone_the_build_files_and_the_tool()
    {
        string[] files = packages.FilesOf("ReportGen");
        foreach (string file in (string[])[
            "README.md", "reportgen.schema.json", "lib/net10.0/ReportGen.dll", "lib/net10.0/ReportGen.xml",
            "build/ReportGen.props", "build/ReportGen.targets", "buildTransitive/ReportGen.props", "buildTransitive/ReportGen.targets",
            "tools/net10.0/ReportGen.Tool.dll", "tools/net10.0/ReportGen.Tool.deps.json", "tools/net10.0/ReportGen.Tool.runtimeconfig.json",
            "docs/schema.md", "docs/diagnostics/RG0001.md", "docs/rules/blank.md", "tools/net10.0/ReportGen.dll", "tools/net10.0/ReportGen.Publishing.dll"])
            Assert.Contains(file, files);

        // A second assembly beside an analyzer is what breaks generators in the wild.
        Assert.Equal(["analyzers/dotnet/cs/ReportGen.Generator.dll"], files.Where(static f => f.StartsWith("analyzers/", StringComparison.Ordinal)));
        Assert.Equal(["lib/net10.0/ReportGen.dll", "lib/net10.0/ReportGen.xml"], files.Where(static f => f.StartsWith("lib/", StringComparison.Ordinal)));
        string manifest = packages.ManifestOf("ReportGen");
        Assert.Contains("<license type=\"expression\">MIT</license>", manifest, StringComparison.Ordinal);
        Assert.DoesNotContain("<dependency ", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public void The_package_of_the_annual_report_depends_on_ReportGen_alone()
    {
        Assert.Contains("lib/net10.0/ReportGen.Disclosure.dll", packages.FilesOf("ReportGen.Disclosure"));
        string manifest = packages.ManifestOf("ReportGen.Disclosure");
        Assert.Contains($"<dependency id=\"ReportGen\" version=\"{packages.Version}\"", manifest, StringComparison.Ordinal);
        Assert.Equal(2, manifest.Split("<dependency ").Length);
    }

    [Fact]
    public void Every_library_that_the_package_carries_stands_in_the_notices()
    {
        string[] named = [.. File.ReadAllLines(Repository.Path("runtime", "ReportGen.Tool", "THIRD-PARTY-NOTICES.txt")).Where(static l => l.Contains("  Copyright", StringComparison.Ordinal)).Select(static l => l[..l.IndexOf(' ', StringComparison.Ordinal)])];
        string[] carried = [.. packages.FilesOf("ReportGen").Where(static f => f.StartsWith("tools/", StringComparison.Ordinal) && f.EndsWith(".dll", StringComparison.Ordinal))
            .Select(static f => Path.GetFileNameWithoutExtension(f).Replace("UglyToad.", "", StringComparison.Ordinal)).Where(static f => !f.StartsWith("ReportGen", StringComparison.Ordinal))];
        Assert.NotEmpty(carried);
        Assert.DoesNotContain(carried, library => !Array.Exists(named, n => library.StartsWith(n, StringComparison.Ordinal) || n.StartsWith(library + ".", StringComparison.Ordinal)));
    }
}
