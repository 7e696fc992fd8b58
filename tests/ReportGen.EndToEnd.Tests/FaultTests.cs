using System.Diagnostics;

namespace ReportGen.EndToEnd.Tests;

/// <summary>What goes wrong with one file costs no other its place, and nothing is lost that the tool did not make.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private Task<(int ExitCode, string Output, string Error)> Publish(string input, string formats = "json") =>
        Tool.Run(["publish", input, "--out", "out", "--formats", formats, "--lang", "en"], folder: _folder.Path);

    [Fact]
    public async Task Inputs_of_one_name_and_year_are_kept_apart_by_their_folders()
    {
        _folder.Write("in/x/2024.json", Data.Valid());
        _folder.Write("in/y/2024.json", Data.Other(4));
        _folder.Write("in/z/other.json", Data.Other(5));
        Assert.Equal(0, (await Publish("in")).ExitCode);
        Assert.Equal(["2024/other.json", "2024/x/2024.json", "2024/y/2024.json"], _folder.Reports("out"));
    }

    [Fact]
    public async Task Names_that_differ_by_case_alone_are_refused_and_the_others_published()
    {
        _folder.Write("in/a.json", Data.Valid());
        _folder.Write("in/A.json", Data.Other(4));
        _folder.Write("in/b.json", Data.Other(5));
        var (exit, output, _) = await Publish("in");
        Assert.Equal(2, exit);
        Assert.Equal(2, output.Split("publish.same-name").Length - 1);
        Assert.Equal(["2024/b.json"], _folder.Reports("out"));
    }

    [Theory]
    [InlineData("CON")]
    [InlineData("aux.2024")]
    [InlineData("full stop.")]
    public async Task A_name_that_some_system_refuses_is_refused_on_all(string name)
    {
        _folder.Write($"in/{name}.json", Data.Valid());
        _folder.Write("in/b.json", Data.Other(4));
        var (exit, output, _) = await Publish("in");
        Assert.Equal(2, exit);
        Assert.Contains("publish.name", output, StringComparison.Ordinal);
        Assert.Equal(["2024/b.json"], _folder.Reports("out"));
        (exit, output, _) = await Tool.Run(["read", _folder.At("in"), "--out", _folder.At("data")]);
        Assert.Equal(2, exit);
        Assert.Equal(["b.json"], _folder.Files("data"));
    }

    [Fact]
    public async Task A_long_name_is_published_and_one_that_is_too_long_is_told()
    {
        string fits = new('长', 79), not = new('长', 82);
        _folder.Write($"in/{fits}.json", Data.Valid());
        _folder.Write($"in/{not}.json", Data.Other(4));
        var (exit, output, _) = await Publish("in");
        Assert.Equal(2, exit);
        Assert.Contains("publish.name", output, StringComparison.Ordinal);
        Assert.Equal(["2024/" + fits + ".json"], _folder.Reports("out"));
    }

    [Fact]
    public async Task What_the_publication_wrote_is_no_input_of_the_next_run()
    {
        _folder.Write("a.json", Data.Valid());
        Assert.Equal(0, (await Publish(".")).ExitCode);
        string[] files = _folder.Files();
        var (exit, output, _) = await Publish(".");
        Assert.Equal(0, exit);
        Assert.StartsWith("published 1 report", output, StringComparison.Ordinal);
        Assert.Equal(files, _folder.Files());
    }

    [Fact]
    public async Task An_input_below_the_output_stays_as_it_is()
    {
        string input = _folder.Write("out/2024/a.json", Data.Valid());
        string other = _folder.Write("out/data/b.json", Data.Other(4));
        for (int i = 0; i < 2; i++)
        {
            var (exit, output, _) = await Publish("out");
            Assert.Equal(2, exit);
            Assert.Contains("not written publish.taken", output, StringComparison.Ordinal);
            Assert.Equal((Data.Valid(), Data.Other(4)), (File.ReadAllText(input), File.ReadAllText(other)));
            Assert.Equal(["2024/a.json", "2024/b.json", "data/b.json"], _folder.Reports("out"));
        }
    }

    [Fact]
    public async Task What_no_input_asks_for_any_more_is_deleted()
    {
        _folder.Write("in/gone.json", Data.Valid());
        _folder.Write("in/moved.json", Data.Other(4));
        _folder.Write("in/bad.json", Data.Other(5));
        _folder.Write("in/case.json", Data.Other(6));
        await Publish("in", "json,html");
        Assert.Equal(8, _folder.Reports("out").Length);
        File.Delete(_folder.At("in", "gone.json"));
        File.Move(_folder.At("in", "case.json"), _folder.At("in", "Case.json"));
        _folder.Write("in/moved.json", Data.Other(4, 2023));
        _folder.Write("in/bad.json", Data.Invalid());
        var (exit, output, _) = await Publish("in");
        Assert.Equal(1, exit);
        Assert.Contains(" files deleted that no longer belong to the publication", output, StringComparison.Ordinal);
        Assert.Equal(["2023/moved.json", "2024/Case.json"], _folder.Reports("out"));
    }

    [Fact]
    public async Task Pages_of_an_input_that_cannot_be_read_this_time_stay()
    {
        _folder.Write("in/a.json", Data.Valid());
        _folder.Write("in/b.json", Data.Other(4));
        await Publish("in");
        _folder.Write("in/b.json", "{");
        Assert.Equal(2, (await Publish("in")).ExitCode);
        Assert.Equal(["2024/a.json", "2024/b.json"], _folder.Reports("out"));
        Assert.Equal(2, (await Publish("absent")).ExitCode);
        Assert.Equal(["2024/a.json", "2024/b.json"], _folder.Files("out").Where(static f => f.StartsWith("2024", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_file_of_somebody_else_is_left_and_the_others_are_written()
    {
        _folder.Write("in/a.json", Data.Valid());
        _folder.Write("in/b.json", Data.Other(4));
        _folder.Write("out/2024/a.json", "theirs");
        Directory.CreateDirectory(_folder.At("out", "index.html"));
        var (exit, output, _) = await Publish("in", "json,html");
        Assert.Equal(2, exit);
        Assert.Equal(2, output.Split("publish.taken").Length - 1);
        Assert.Equal(["2024/a.html", "2024/a.json", "2024/b.html", "2024/b.json"], _folder.Reports("out"));
        Assert.Equal("theirs", File.ReadAllText(_folder.At("out", "2024", "a.json")));
    }

    [Fact]
    public async Task Data_that_was_edited_is_not_read_over()
    {
        _folder.Write("in/a.json", Data.Valid());
        string[] arguments = ["read", _folder.At("in"), "--out", _folder.At("data"), "--lang", "en"];
        await Tool.Run(arguments);
        _folder.Write("in/a.json", Data.Other(4));
        Assert.Equal(0, (await Tool.Run(arguments)).ExitCode);
        File.AppendAllText(_folder.At("data", "a.json"), "\n");
        _folder.Write("in/a.json", Data.Other(5));
        var (exit, _, error) = await Tool.Run(arguments);
        Assert.Equal(2, exit);
        Assert.Contains("edited", error, StringComparison.Ordinal);
        Assert.EndsWith("\n\n", File.ReadAllText(_folder.At("data", "a.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_counts_no_report_twice_and_is_told()
    {
        _folder.Write("in/a.json", Data.Valid());
        Directory.CreateSymbolicLink(_folder.At("in", "up"), _folder.At("in"));
        Directory.CreateSymbolicLink(_folder.At("in", "top"), _folder.Path);
        var (exit, output, error) = await Publish("in");
        Assert.Equal(0, exit);
        Assert.StartsWith("published 1 report", output, StringComparison.Ordinal);
        Assert.StartsWith("2 links were not followed", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_argument_that_begins_with_an_at_sign_is_a_file()
    {
        _folder.Write("@a.json", Data.Valid());
        _folder.Write("a.json", "--lang\nfr\n");
        var (exit, output, error) = await Tool.Run(["check", "@a.json", "--lang", "en"], folder: _folder.Path);
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("valid: 1 report", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_may_not_be_read_is_told_and_the_others_are_done()
    {
        _folder.Write("in/a.json", Data.Valid());
        _folder.Write("in/shut/b.json", Data.Other(4));
        _folder.Write("in/z.json", Data.Other(5));
        Chmod("777", ".");
        Chmod("0", "in/shut");
        Chmod("0", "in/z.json");
        try
        {
            var (exit, output, _) = await Tool.Run(["publish", _folder.At("in"), "--out", _folder.At("out"), "--formats", "json", "--lang", "en"], isPlainUser: true);
            Assert.Equal(2, exit);
            Assert.Equal(2, output.Split("access is denied").Length - 1);
            Assert.Equal(["2024/a.json"], _folder.Reports("out"));
        }
        finally
        {
            Chmod("755", "in/shut");
        }
    }

    private void Chmod(string mode, string path)
    {
        using var process = Process.Start("chmod", [mode, _folder.At(path)]);
        process.WaitForExit();
    }

    [Theory]
    [InlineData("in/a.json was not written: a file of this name stands there", "publish", "in", "--out", "in/a.json/out")]
    [InlineData("in was not written: a folder or a link of this name stands there", "check", "in", "--write-baseline", "in")]
    [InlineData("in/a.json was not written: a file of this name stands there", "new", "2021", "--out", "in/a.json/form.json")]
    [InlineData("This is a folder, not a file", "check", "in", "--baseline", "in")]
    [InlineData("This is a folder, not a file", "check", "in", "--rules", "in")]
    [InlineData("This is a folder, not a file", "check", "in", "--site", "in")]
    public async Task A_folder_in_the_place_of_a_file_and_a_file_in_that_of_a_folder_are_called_what_they_are(string told, params string[] arguments)
    {
        _folder.Write("in/a.json", Data.Valid());
        var (exit, output, error) = await Tool.Run([.. arguments, "--lang", "en"], folder: _folder.Path);
        Assert.Equal(2, exit);
        Assert.Contains(told, output + error, StringComparison.Ordinal);
        Assert.Equal(Data.Valid(), File.ReadAllText(_folder.At("in", "a.json")));
    }
}
