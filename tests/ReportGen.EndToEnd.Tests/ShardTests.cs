using System.Security.Cryptography;
using ReportGen.TestSupport;

namespace ReportGen.EndToEnd.Tests;

/// <summary>Inputs that separate runs publish by parts, and the publication that is made of them.</summary>
public sealed class ShardTests : IDisposable
{
    private const int Shards = 4;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string[] Publish(string output, params string[] more) => ["publish", _folder.At("in"), "--out", _folder.At(output), "--draft", "--lang", "en", .. more];

    private Task<(int ExitCode, string Output, string Error)> PublishShard(int shard, params string[] more) =>
        Tool.Run(Publish($"shards/{shard}", ["--shard", $"{shard}/{Shards}", "--identities", _folder.At("identities"), .. more]));

    private Task<(int ExitCode, string Output, string Error)> Merge(params string[] folders) =>
        Tool.Run(["merge", .. folders.Select(f => _folder.At(f)), "--out", _folder.At("merged"), "--lang", "en"]);

    private static string[] AllShards => [.. Enumerable.Range(0, Shards).Select(static i => $"shards/{i}")];

    // With what a run keeps for the next.
    private string[] Everything(string folder) => [.. Directory.EnumerateFiles(_folder.At(folder), "*", SearchOption.AllDirectories)
        .Select(f => $"{Path.GetRelativePath(_folder.At(folder), f)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))}").Order(StringComparer.Ordinal)];

    // Six years of ten organs, one of them in the history; one report twice, first and last, and differing; one that does not
    // follow from the year before; one that is no report.
    private void WriteInputs()
    {
        string samples = Path.Combine(Repository.Root, "samples", "city");
        foreach (string file in Directory.EnumerateFiles(samples, "*.json", SearchOption.AllDirectories))
        {
            string name = Path.GetRelativePath(samples, file);
            _folder.Write(name.EndsWith("2019.json", StringComparison.Ordinal) ? $"history/{name}" : $"in/m/{name}", File.ReadAllText(file));
        }

        _folder.Write("in/a.json", Data.Valid(natural: 3));
        _folder.Write("in/z.json", Data.Valid(natural: 4));
        _folder.Write("in/b.json", Data.Other(7, 2023).Replace("\"received\"", "\"carriedIn\"", StringComparison.Ordinal));
        _folder.Write("in/y.json", Data.Other(7, 2024).Replace("\"received\"", "\"carriedIn\"", StringComparison.Ordinal));
        _folder.Write("in/n/broken.json", "{");
    }

    [Fact]
    public async Task Shards_merged_are_the_publication_of_one_run_byte_for_byte()
    {
        WriteInputs();
        string[] history = ["--history", _folder.At("history")];
        var (whole, wholeOutput, _) = await Tool.Run(Publish("whole", history));
        Assert.Equal(2, whole);
        var shards = await Task.WhenAll(Enumerable.Range(0, Shards).Select(i => PublishShard(i, history)));
        Assert.Equal(1, shards.Count(static s => s.ExitCode == 2));
        Assert.Equal(wholeOutput.Split('\n').Count(static l => l.Contains("broken.json", StringComparison.Ordinal)), shards.Sum(static s => s.Output.Split('\n').Count(static l => l.Contains("broken.json", StringComparison.Ordinal))));
        var (merged, output, _) = await Merge(AllShards);
        Assert.True(merged == 0, output);
        Assert.Equal(Everything("whole"), Everything("merged"));
        Assert.Contains("未通过校验", File.ReadAllText(_folder.At("merged", "2024", "a.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shards_with_templates_of_their_own_merge_to_what_one_run_with_them_makes()
    {
        WriteInputs();
        _folder.Write("templates/Disclosure.sbn-html", "<!DOCTYPE html><html lang=\"zh\"><head><title>own</title></head><body><main><h1>{{ report.organ | html.escape }}</h1></main></body></html>\n");
        _folder.Write("templates/site.index.sbn-html", "<!DOCTYPE html><html lang=\"zh\"><head><title>all of our own</title></head><body><main><h1>index</h1></main></body></html>\n");
        string[] templates = ["--templates", _folder.At("templates")];
        await Tool.Run(Publish("whole", templates));
        for (int i = 0; i < Shards; i++)
            await PublishShard(i, templates);
        var (exit, output, _) = await Tool.Run(["merge", .. AllShards.Select(f => _folder.At(f)), "--out", _folder.At("merged"), "--lang", "en", .. templates]);
        Assert.True(exit == 0, output);
        Assert.Equal(Everything("whole"), Everything("merged"));
        Assert.Contains("all of our own", File.ReadAllText(_folder.At("merged", "index.html")), StringComparison.Ordinal);

        // Parts with other templates are parts of another publication.
        _folder.Write("templates/Disclosure.sbn-html", "<!DOCTYPE html><html lang=\"zh\"><head><title>new</title></head><body><main></main></body></html>\n");
        await PublishShard(1, templates);
        (exit, output, _) = await Tool.Run(["merge", .. AllShards.Select(f => _folder.At(f)), "--out", _folder.At("merged"), "--lang", "en", .. templates]);
        Assert.True(exit == 2, output);
        Assert.Contains("all of our own", File.ReadAllText(_folder.At("merged", "index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merge_follows_what_changes_in_the_shards()
    {
        _folder.Write("in/a.json", Data.Other(1));
        string gone = _folder.Write("in/b.json", Data.Other(2));
        _folder.Write("in/c.json", Data.Other(3));
        for (int i = 0; i < Shards; i++)
            await PublishShard(i);
        await Merge(AllShards);
        Assert.True(File.Exists(_folder.At("merged", "2024", "b.html")));
        File.Delete(gone);
        for (int i = 0; i < Shards; i++)
            await PublishShard(i);
        Assert.Equal(0, (await Merge(AllShards)).ExitCode);
        Assert.False(File.Exists(_folder.At("merged", "2024", "b.html")));
        Assert.True(File.Exists(_folder.At("merged", "2024", "c.html")));
    }

    [Fact]
    public async Task A_shard_that_is_missing_stops_the_merge_and_is_named()
    {
        _folder.Write("in/a.json", Data.Other(1));
        await PublishShard(0);
        await PublishShard(3);
        var (exit, output, _) = await Merge("shards/0", "shards/3");
        Assert.Equal(2, exit);
        Assert.Contains("1/4, 2/4", output, StringComparison.Ordinal);
        Assert.Empty(_folder.Files("merged"));
    }

    [Fact]
    public async Task A_shard_that_was_killed_stops_the_merge_and_is_named()
    {
        for (int i = 0; i < 400; i++)
            _folder.Write($"in/{i}.json", Data.Other(i));
        foreach (int i in (int[])[0, 1, 3])
            await PublishShard(i);
        using (var process = Tool.Start(Publish("shards/2", "--shard", "2/4", "--identities", _folder.At("identities"))))
        {
            while (_folder.Files("shards/2").Length < 5 && !process.HasExited)
                await Task.Delay(5);
            process.Kill();
            await process.WaitForExitAsync();
        }

        var (exit, output, _) = await Merge(AllShards);
        Assert.Equal(2, exit);
        Assert.Contains("2/4 was not finished", output, StringComparison.Ordinal);
        Assert.Equal(0, (await PublishShard(2)).ExitCode);
        Assert.Equal(0, (await Merge(AllShards)).ExitCode);
        Assert.Equal(400, _folder.Files("merged").Count(static f => f.StartsWith("2024/", StringComparison.Ordinal) && f.EndsWith(".md", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Publications_made_apart_are_merged_but_for_what_stands_in_both_and_differs()
    {
        await Tool.Run(["publish", _folder.Write("one/in/a.json", Data.Valid(natural: 3)), _folder.Write("one/in/b.json", Data.Other(1)), "--out", _folder.At("one/out")]);
        await Tool.Run(["publish", _folder.Write("two/in/c.json", Data.Valid(natural: 4)), _folder.Write("two/in/d.json", Data.Other(2)), _folder.Write("two/in/e.json", Data.Other(1)), "--out", _folder.At("two/out")]);
        var (exit, output, _) = await Merge("one/out", "two/out");
        Assert.Equal(2, exit);
        Assert.Contains("merge.double", output, StringComparison.Ordinal);
        Assert.Contains("one/out/2024/a", output, StringComparison.Ordinal);
        Assert.Equal(["2024/b.md", "2024/d.md", "2024/e.md"], _folder.Files("merged").Where(static f => f.EndsWith(".md", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Identities_are_made_anew_when_an_input_changes()
    {
        _folder.Write("in/a.json", Data.Other(1));
        _folder.Write("in/b.json", Data.Other(2));
        await PublishShard(0);
        string before = File.ReadAllText(_folder.At("identities"));
        await PublishShard(3);
        Assert.Equal(before, File.ReadAllText(_folder.At("identities")));
        _folder.Write("in/b.json", Data.Other(1).Replace("本年度", "今年", StringComparison.Ordinal));
        var (_, output, _) = await Tool.Run(["check", _folder.At("in"), "--shard", "0/2", "--identities", _folder.At("identities"), "--lang", "en"]);
        Assert.NotEqual(before, File.ReadAllText(_folder.At("identities")));
        Assert.Contains("identity.duplicate", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4/4")]
    [InlineData("-1/4")]
    [InlineData("1")]
    [InlineData("0/0")]
    public async Task A_shard_that_cannot_be_is_refused(string shard)
    {
        var (exit, _, error) = await Tool.Run(["check", _folder.Write("a.json", Data.Valid()), $"--shard={shard}"]);
        Assert.Equal(2, exit);
        Assert.Contains("0/8", error, StringComparison.Ordinal);
    }
}
