using System.Security.Cryptography;

namespace ReportGen.EndToEnd.Tests;

public sealed class PublishTests
{
    [Fact]
    public async Task Every_format_and_an_index_are_written_under_the_year()
    {
        using var folder = new TemporaryFolder();
        var (exit, _, _) = await Tool.Run(["publish", folder.Write("示例区.json", Data.Valid()), "--out", folder.At("out")]);
        Assert.Equal(0, exit);
        Assert.Equal(
            ["2024/示例区.csv", "2024/示例区.fragment.html", "2024/示例区.html", "2024/示例区.json", "2024/示例区.md", "2024/示例区.txt"],
            folder.Files("out").Where(static f => f.StartsWith("2024/示", StringComparison.Ordinal)));
        Assert.Contains("index.html", folder.Files("out"));
    }

    [Theory]
    [InlineData("md", "--fragment", new[] { "2024/a.fragment.html", "2024/a.md" })]
    [InlineData("html", "--fragment", new[] { "2024/a.fragment.html", "2024/a.html" })]
    [InlineData("html", "--fragment=false", new[] { "2024/a.html" })]
    public async Task A_fragment_is_written_where_it_is_asked_for(string formats, string option, string[] expected)
    {
        using var folder = new TemporaryFolder();
        var (exit, _, _) = await Tool.Run(["publish", option, folder.Write("a.json", Data.Valid()), "--out", folder.At("out"), "--formats", formats]);
        Assert.Equal(0, exit);
        Assert.Equal(expected, folder.Files("out").Where(static f => f.StartsWith("2024/a.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_report_with_errors_is_held_back_with_the_reason_and_the_others_are_published()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/bad.json", Data.Invalid());
        folder.Write("in/good.json", Data.Other(4));
        var (exit, output, _) = await Tool.Run(["publish", folder.At("in"), "--out", folder.At("out"), "--formats", "html"]);
        Assert.Equal(1, exit);
        Assert.Equal(["2024/good.html"], folder.Reports("out"));
        Assert.Contains("applications.row-sum", output, StringComparison.Ordinal);
        Assert.Contains("--draft", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_published_with_a_banner()
    {
        using var folder = new TemporaryFolder();
        var (exit, _, _) = await Tool.Run(["publish", folder.Write("bad.json", Data.Invalid()), "--out", folder.At("out"), "--draft"]);
        Assert.Equal(0, exit);
        Assert.Contains("未通过校验", File.ReadAllText(folder.At("out", "2024", "bad.html")), StringComparison.Ordinal);
        Assert.True(File.Exists(folder.At("out", "findings", "index.html")));
    }

    [Fact]
    public async Task Published_data_reads_back_the_same()
    {
        using var folder = new TemporaryFolder();
        await Tool.Run(["publish", folder.Write("a.json", Data.Valid()), "--out", folder.At("one"), "--formats", "json"]);
        await Tool.Run(["publish", folder.At("one", "2024", "a.json"), "--out", folder.At("two"), "--formats", "json"]);
        Assert.Equal(File.ReadAllBytes(folder.At("one", "2024", "a.json")), File.ReadAllBytes(folder.At("two", "2024", "a.json")));
    }

    [Fact]
    public async Task Culture_time_zone_and_folder_change_no_byte()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.json", Data.Valid());
        await Tool.Run(["publish", folder.At("in"), "--out", folder.At("one")]);
        await Tool.Run(["publish", "in/a.json", "--out", "two"], folder: folder.Path, environment: new Dictionary<string, string> { ["LANG"] = "de_DE.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8", ["TZ"] = "Asia/Kathmandu" });
        Assert.Equal(Hashes(folder.At("one")), Hashes(folder.At("two")));
    }

    [Fact]
    public async Task A_file_whose_bytes_do_not_change_is_not_touched()
    {
        using var folder = new TemporaryFolder();
        string input = folder.Write("a.json", Data.Valid());
        await Tool.Run(["publish", input, "--out", folder.At("out")]);
        var before = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        string[] files = [.. folder.Files("out").Append(".reportgen/manifest").Append(".reportgen/reports").Select(f => folder.At("out", f))];
        foreach (string file in files)
            File.SetLastWriteTimeUtc(file, before);
        await Tool.Run(["publish", input, "--out", folder.At("out")]);
        Assert.All(files, f => Assert.Equal(before, File.GetLastWriteTimeUtc(f)));
    }

    [Fact]
    public async Task An_unknown_format_exits_with_2_and_names_those_there_are()
    {
        using var folder = new TemporaryFolder();
        var (exit, _, error) = await Tool.Run(["publish", folder.Write("a.json", Data.Valid()), "--out", folder.At("out"), "--formats", "pdf"]);
        Assert.Equal(2, exit);
        Assert.Contains("html", error, StringComparison.Ordinal);
    }

    private static string[] Hashes(string folder) =>
        [.. TemporaryFolder.FilesOf(folder).Select(f => $"{f} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, f))))}")];
}
