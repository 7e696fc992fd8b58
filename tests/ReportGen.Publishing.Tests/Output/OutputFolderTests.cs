using System.Text;
using ReportGen.Publishing.Output;

namespace ReportGen.Publishing.Tests.Output;

public sealed class OutputFolderTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    private OutputFolder Open(bool keepsEdits = false) => new(_folder.At("out"), f => f.EndsWith("input.json", StringComparison.Ordinal), static () => { }, keepsEdits);

    // Writes each file with its name as content, unless a colon says otherwise, and gives the rule that each broke.
    private string[] Run(bool keepsEdits, params string[] files)
    {
        using OutputFolder folder = Open(keepsEdits);
        string[] rules = [.. files.Select(f => folder.Write(f.Split(':')[0], Encoding.UTF8.GetBytes(f.Split(':')[^1]))?.Rule ?? "")];
        folder.Finish();
        return rules;
    }

    private string[] Run(params string[] files) => Run(keepsEdits: false, files);

    [Fact]
    public void What_nothing_asks_for_any_more_goes_with_its_folder()
    {
        Run("2023/a", "2023/x/b", "2024/a", "index");
        Run("2024/a", "index");
        Assert.Equal(["2024/a", "index"], _folder.Files("out"));
        Assert.False(Directory.Exists(_folder.At("out", "2023")));
    }

    [Fact]
    public void What_somebody_else_put_there_stays()
    {
        Run("2023/a");
        _folder.Write("out/2023/theirs");
        Run();
        Assert.Equal(["2023/theirs"], _folder.Files("out"));
    }

    [Fact]
    public void A_file_of_somebody_else_is_not_overwritten_and_one_with_the_same_bytes_is_taken_over()
    {
        _folder.Write("out/a", "theirs");
        _folder.Write("out/b", "b");
        Assert.Equal(["publish.taken", ""], Run("a", "b"));
        Assert.Equal("theirs", File.ReadAllText(_folder.At("out", "a")));
        Run();
        Assert.Equal(["a"], _folder.Files("out"));
    }

    [Fact]
    public void A_file_of_our_own_is_replaced_whatever_it_holds()
    {
        Run("a:1");
        File.WriteAllText(_folder.At("out", "a"), "");
        Assert.Equal([""], Run("a:2"));
        Assert.Equal("2", File.ReadAllText(_folder.At("out", "a")));
    }

    [Fact]
    public void A_file_that_was_edited_is_not_replaced_where_edits_are_kept()
    {
        Run(keepsEdits: true, "a:1", "b:1");
        File.WriteAllText(_folder.At("out", "a"), "edited");
        Assert.Equal(["publish.taken", ""], Run(keepsEdits: true, "a:2", "b:2"));
        Assert.Equal(["edited", "2"], [File.ReadAllText(_folder.At("out", "a")), File.ReadAllText(_folder.At("out", "b"))]);
        Run(keepsEdits: true);
        Assert.Equal([""], Run(keepsEdits: true, "b:3"));
        Assert.Equal(["a", "b"], _folder.Files("out"));
    }

    [Fact]
    public void An_input_is_not_taken_over_though_it_holds_the_same_bytes()
    {
        _folder.Write("out/input.json", "input.json");
        Assert.Equal(["publish.taken"], Run("input.json"));
        Run();
        Assert.Equal(["input.json"], _folder.Files("out"));
    }

    [Fact]
    public void Nothing_is_written_or_deleted_through_a_link()
    {
        Run("2023/a", "2024/a");
        Directory.Move(_folder.At("out", "2024"), _folder.At("elsewhere"));
        Directory.CreateSymbolicLink(_folder.At("out", "2024"), _folder.At("elsewhere"));
        File.CreateSymbolicLink(_folder.At("out", "2023", "b"), _folder.At("elsewhere", "a"));
        Assert.Equal(["publish.taken", "publish.taken"], Run("2024/b", "2023/b"));
        Assert.Equal(["a"], _folder.Files("elsewhere"));
        Run();
        Assert.Equal(["a"], _folder.Files("elsewhere"));
    }

    [Fact]
    public void A_folder_or_a_file_in_the_way_costs_no_other_file_its_place()
    {
        Directory.CreateDirectory(_folder.At("out", "a"));
        _folder.Write("out/2024");
        Assert.Equal(["publish.taken", "publish.taken", ""], Run("a", "2024/b", "2023/b"));
    }

    [Fact]
    public void What_a_run_that_was_killed_wrote_is_known_as_ours()
    {
        Run("a:1", "old");
        using (OutputFolder killed = Open())
        {
            Assert.Null(killed.Write("a", "2"u8));
            Assert.Null(killed.Write("b", "2"u8));
            File.WriteAllText(_folder.At("out", ".reportgen", "tmp", "17"), "half");
        }

        // The last line of the journal was cut short, and one leads elsewhere.
        File.AppendAllText(_folder.At("out", ".reportgen", "journal"), "../victim\nb-half");
        _folder.Write("victim");
        _folder.Write("out/b-half");
        Assert.Equal(["", ""], Run("a:3", "b:3"));
        Assert.Equal(["a", "b", "b-half"], _folder.Files("out"));
        Assert.True(File.Exists(_folder.At("victim")));
        Assert.Equal(["lock", "manifest"], Directory.EnumerateFileSystemEntries(_folder.At("out", ".reportgen")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_manifest_that_leads_elsewhere_deletes_nothing_there()
    {
        _folder.Write("victim");
        _folder.Write("out/.reportgen/manifest", $"reportgen manifest 1\n../victim\n{_folder.At("victim")}\na/../../victim\n");
        Run("a");
        Assert.True(File.Exists(_folder.At("victim")));
    }

    [Fact]
    public void A_file_whose_bytes_do_not_change_is_not_touched()
    {
        Run("2024/a", "index");
        var before = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        string[] files = Directory.GetFiles(_folder.At("out"), "*", SearchOption.AllDirectories);
        Array.ForEach(files, f => File.SetLastWriteTimeUtc(f, before));
        Run("2024/a", "index");
        Assert.All(files, f => Assert.Equal(before, File.GetLastWriteTimeUtc(f)));
    }

    [Fact]
    public async Task Another_run_waits_for_this_one_to_end()
    {
        var waiting = new TaskCompletionSource();
        Task second;
        using (OutputFolder first = Open())
        {
            second = Task.Run(() =>
            {
                using var folder = new OutputFolder(_folder.At("out"), static _ => false, waiting.SetResult);
                folder.Finish();
            });
            await waiting.Task;
            Assert.Null(first.Write("a", "a"u8));
            first.Finish();
        }

        await second;
        Assert.Empty(_folder.Files("out"));
    }

    [Fact]
    public void Several_threads_write_at_a_time()
    {
        using OutputFolder folder = Open();
        Parallel.For(0, 400, i => Assert.Null(folder.Write($"{i % 7}/{i}", Encoding.UTF8.GetBytes($"{i}"))));
        folder.Finish();
        Assert.Equal(400, _folder.Files("out").Length);
    }
}
