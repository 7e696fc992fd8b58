namespace ReportGen.EndToEnd.Tests;

/// <summary>A publication that was made from the same before.</summary>
public sealed class RepeatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RepeatTests()
    {
        for (int i = 0; i < 4; i++)
            _folder.Write($"in/{i}.json", Data.Other(i + 10, 2021 + (i % 2)));
        _folder.Write("in/held.json", Data.Invalid());
    }

    public void Dispose() => _folder.Dispose();

    // What a run leaves of itself: another once anything was done.
    private DateTime Last => File.GetLastWriteTimeUtc(Assert.Single(Kept));

    private string[] Kept => Directory.Exists(_folder.At("kept")) ? Directory.GetFiles(_folder.At("kept"), "*", SearchOption.AllDirectories) : [];

    private Dictionary<string, string> Contents => _folder.Files("out").ToDictionary(static f => f, f => File.ReadAllText(_folder.At("out", f)), StringComparer.Ordinal);

    private Task<(int ExitCode, string Output, string Error)> Publish(params string[] options) =>
        Tool.Run(["publish", "in", "--out", "out", "--rules", "rules.json", .. options], folder: _folder.Path, environment: new Dictionary<string, string> { ["REPORTGEN_CACHE"] = _folder.At("kept") });

    [Fact]
    public async Task Where_nothing_changed_nothing_is_done_and_the_same_is_said()
    {
        _folder.Write("rules.json", "{}");
        var first = await Publish();
        Assert.Equal(1, first.ExitCode);
        DateTime last = Last;
        Assert.Equal(first, await Publish());
        Assert.Equal(last, Last);
    }

    [Fact]
    public async Task Whatever_of_a_publication_is_damaged_is_mended()
    {
        _folder.Write("rules.json", "{}");
        await Publish();
        var whole = Contents;
        string page = _folder.At("out", "2021", "0.html"), data = _folder.At("out", "2021", "0.json");
        Action[] damages =
        [
            () => File.Delete(page),
            () => File.WriteAllText(page, ""),
            () => File.WriteAllText(page, whole["2021/0.html"].Replace('示', '显')),
            () => File.SetLastWriteTimeUtc(page, DateTime.UtcNow.AddDays(-1)),
            () => File.Delete(_folder.At("out", "index.html")),
            () => File.Delete(_folder.At("out", ".reportgen", "manifest")),
            () => File.AppendAllText(_folder.At("out", ".reportgen", "reports"), "x"),
            () => File.WriteAllText(Assert.Single(Kept), "{}"),
            () => File.WriteAllText(Assert.Single(Kept), File.ReadAllText(Kept[0])[..^20]),
            () =>
            {
                File.Delete(data);
                Directory.CreateDirectory(data);
            },
        ];
        foreach (Action damage in damages)
        {
            damage();
            await Publish();
            if (Directory.Exists(data))
            {
                Directory.Delete(data);
                await Publish();
            }

            Assert.Equal(whole, Contents);
        }
    }

    [Fact]
    public async Task An_input_that_changed_but_neither_in_size_nor_time_is_published_anew()
    {
        _folder.Write("rules.json", "{}");
        await Publish();
        string input = _folder.At("in", "0.json");
        DateTime time = File.GetLastWriteTimeUtc(input);
        File.WriteAllText(input, File.ReadAllText(input).Replace("本年度", "上年度", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(input, time);
        await Publish();
        Assert.Contains("上年度", Contents["2021/0.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_else_a_publication_is_made_from_counts_too()
    {
        _folder.Write("rules.json", "{}");
        await Publish();
        _folder.Write("in/new.json", Data.Other(99, 2022));
        await Publish();
        Assert.Contains("2022/new.html", _folder.Files("out"));
        File.Delete(_folder.At("in", "new.json"));
        await Publish();
        Assert.DoesNotContain("2022/new.html", _folder.Files("out"));
        await Publish("--formats", "html");
        Assert.DoesNotContain("2021/0.md", _folder.Files("out"));
        var (_, output, _) = await Publish("--formats", "html", "--lang", "en");
        Assert.Contains("held back", output, StringComparison.OrdinalIgnoreCase);
        _folder.Write("rules.json", """{ "severity": { "*": "off" } }""");
        await Publish("--formats", "html");
        Assert.Contains("2024/held.html", _folder.Files("out"));
    }

    [Fact]
    public async Task What_failed_is_tried_and_told_again()
    {
        _folder.Write("rules.json", "{}");
        _folder.Write("in/bad.json", "{");
        var first = await Publish();
        Assert.Equal(2, first.ExitCode);
        Assert.Equal(first, await Publish());
        _folder.Write("in/bad.json", Data.Other(77, 2022));
        Assert.Equal(1, (await Publish()).ExitCode);
        Assert.Contains("2022/bad.html", _folder.Files("out"));
    }
}
