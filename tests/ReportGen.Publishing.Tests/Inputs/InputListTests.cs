using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Output;

namespace ReportGen.Publishing.Tests.Inputs;

public sealed class InputListTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    private InputList List(string? output, params string[] arguments) => new(arguments.Select(a => a == "-" ? a : _folder.At(a)), output is null ? null : _folder.At(output));

    private string[] Paths(InputList list) => [.. Enumerable.Range(0, list.Count).Select(i => list[i].Path).Select(p => p == "-" ? p : Path.GetRelativePath(_folder.Path, p).Replace('\\', '/'))];

    private string[] Paths(params string[] arguments)
    {
        using InputList list = List(null, arguments);
        return Paths(list);
    }

    private static string[] Rules(InputList list) => [.. list.Failures.Select(static f => f.Failure.Rule)];

    [Fact]
    public void A_folder_stands_for_its_reports_in_the_order_of_their_paths_and_hidden_files_are_none()
    {
        foreach (string file in (string[])["b.json", "a/z.txt", "a.json", "a-b/c.docx", "notes.md5", ".hidden.json", ".git/x.json", "~$a.docx"])
            _folder.Write($"in/{file}");
        Assert.Equal(["in/a-b/c.docx", "in/a.json", "in/a/z.txt", "in/b.json"], Paths("in"));
    }

    [Fact]
    public void The_JSON_Schema_that_data_files_name_is_no_report()
    {
        _folder.Write("in/a.json", "{}");
        _folder.Write("in/form.schema.json", "{}");
        Assert.Equal(["in/a.json"], Paths("in"));
    }

    [Fact]
    public void Documents_that_cannot_be_read_are_named_unless_they_were_converted()
    {
        foreach (string file in (string[])["a.doc", "b.doc", "b.docx", "c.xls", "d/e.OFD", "f.png"])
            _folder.Write($"in/{file}");
        Assert.Equal(["in/a.doc", "in/b.docx", "in/c.xls", "in/d/e.OFD"], Paths("in"));
    }

    [Fact]
    public void A_file_counts_once_however_it_is_spelt()
    {
        _folder.Write("in/a.json");
        Directory.CreateSymbolicLink(_folder.At("other"), _folder.At("in"));
        Assert.Equal(["in/a.json"], Paths("in/a.json", "in", "in/../in/a.json", "in/*.json", "other/a.json", "other"));
    }

    [Fact]
    public void Links_below_a_folder_are_named_and_not_followed()
    {
        _folder.Write("in/a.json");
        _folder.Write("out.json");
        Directory.CreateSymbolicLink(_folder.At("in", "up"), _folder.At("in"));
        Directory.CreateSymbolicLink(_folder.At("in", "root"), _folder.Path);
        File.CreateSymbolicLink(_folder.At("in", "linked.json"), _folder.At("out.json"));
        File.CreateSymbolicLink(_folder.At("in", "linked.png"), _folder.At("out.json"));
        using InputList list = List(null, "in");
        Assert.Equal(["in/a.json"], Paths(list));
        Assert.Equal(["linked.json", "root", "up"], list.Links.Select(static l => Path.GetFileName(l)).Order(StringComparer.Ordinal));
        Assert.Empty(list.Failures);
    }

    [Fact]
    public void A_link_that_is_named_is_followed()
    {
        _folder.Write("a.json");
        File.CreateSymbolicLink(_folder.At("link.json"), _folder.At("a.json"));
        Assert.Equal(["link.json"], Paths("link.json"));
    }

    [Fact]
    public void A_pipe_or_a_device_is_refused_before_it_is_opened()
    {
        _folder.Write("in/a.json");
        using (var process = System.Diagnostics.Process.Start("mkfifo", _folder.At("in", "pipe.json")))
            process.WaitForExit();
        using InputList list = List(null, "in", "/dev/zero");
        Assert.Equal(["in/a.json"], Paths(list));
        Assert.Equal(["input.not-a-file", "input.not-a-file"], Rules(list));
    }

    [Fact]
    public void What_is_not_there_or_holds_nothing_to_read_is_a_failure()
    {
        _folder.Write("empty/notes.png");
        using InputList list = List(null, "absent.json", "empty", "empty/*.json");
        Assert.Equal(0, list.Count);
        Assert.Equal(["input.not-found", "input.not-found", "input.not-found"], Rules(list));
    }

    [Fact]
    public void A_pattern_that_means_a_folder_means_its_reports()
    {
        _folder.Write("in/2023/a.json");
        _folder.Write("in/2024/b/c.json");
        _folder.Write("in/2024/b/c.png");
        _folder.Write("in/1999/d.json");
        Assert.Equal(["in/2023/a.json", "in/2024/b/c.json"], Paths("in/20*"));
    }

    [Theory]
    [InlineData(".", "out")]
    [InlineData("in", "in/out")]
    [InlineData("in", ".")]
    public void What_the_publication_wrote_is_no_input_and_what_lies_beside_it_is(string input, string output)
    {
        _folder.Write("in/a.json");
        string other = _folder.Write(Path.Combine(output, "2024", "other.json"));
        using (var folder = new OutputFolder(_folder.At(output), static _ => false, static () => { }))
        {
            Assert.Null(folder.Write("2024/a.json", "x"u8));
            folder.Finish();
        }

        using InputList list = List(output, input);
        Assert.Contains("in/a.json", Paths(list));
        Assert.DoesNotContain(Paths(list), static p => p.EndsWith("2024/a.json", StringComparison.Ordinal));
        if (input != "in" || output != ".")
            Assert.Contains(Path.GetRelativePath(_folder.Path, other).Replace('\\', '/'), Paths(list));
    }

    [Fact]
    public void A_page_is_read_back_where_it_is_named_and_not_by_the_publication_that_wrote_it()
    {
        using (var folder = new OutputFolder(_folder.At("out"), static _ => false, static () => { }))
        {
            Assert.Null(folder.Write("2024/a.json", "x"u8));
            folder.Finish();
        }

        Assert.Equal(["out/2024/a.json"], Paths("out/2024/a.json"));
        Assert.Equal(["out/2024/a.json"], Paths("out"));
        Assert.Empty(Paths("."));
        using InputList own = List("out", "out/2024/a.json");
        Assert.Equal(["input.own-output"], Rules(own));
    }

    [Fact]
    public void Standard_input_is_read_once_and_opened_as_often_as_need_be()
    {
        int opened = 0;
        using var list = new InputList(["-", "-"], null, () =>
        {
            opened++;
            return new MemoryStream([1, 2, 3]);
        });
        Assert.Equal(1, list.Count);
        for (int i = 0; i < 2; i++)
        {
            using Stream stream = list[0].Open();
            Assert.Equal(3, stream.Length);
        }

        Assert.Equal((1, "stdin"), (opened, list[0].Name));
    }
}
