namespace ReportGen.EndToEnd.Tests;

/// <summary>Command lines that cannot be run: what is wrong is said in the language of the run, and nothing is done.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "缺少命令。可用的命令有 publish")]
    [InlineData("pubish in --out out", "没有“pubish”这个命令，是否应为 publish？")]
    [InlineData("publish in", "缺少选项 --out。")]
    [InlineData("publish in --out", "--out 后面缺少值。")]
    [InlineData("publish in --out=", "--out 后面缺少值。")]
    [InlineData("publish in --out a --out b", "--out 只能给出一个值。")]
    [InlineData("publish in --out a --bogus", "没有“--bogus”这个选项。")]
    [InlineData("publish --out a", "缺少输入")]
    [InlineData("merge --out a", "缺少参数 DIR。")]
    [InlineData("new --out a", "缺少参数 VERSION。")]
    [InlineData("schema 2021 2019", "参数“2019”是多余的。")]
    [InlineData("check in --format text --format json", "--format 只能给出一个值。")]
    [InlineData("check in --jobs 0", "--jobs 应是 1 到 1024 的整数")]
    [InlineData("check in --shard 0/0", "--shard")]
    public async Task What_is_wrong_with_a_command_line_is_said_in_the_language_of_the_run(string line, string said)
    {
        var (exit, output, error) = await Tool.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), folder: _folder.Path);
        Assert.Equal(2, exit);
        Assert.Equal("", output);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.DoesNotMatch("Required|Option '|Unrecognized|Exception", error);
        Assert.EndsWith("用法见 --help。\n", error, StringComparison.Ordinal);
        Assert.Empty(_folder.Files());
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("new --help")]
    [InlineData("publish --help")]
    public async Task Help_is_in_the_language_of_the_run_with_its_headings(string line)
    {
        var (exit, output, error) = await Tool.Run(line.Split(' '), folder: _folder.Path);
        Assert.Equal(0, exit);
        Assert.Equal("", error);
        Assert.StartsWith("说明：\n", output, StringComparison.Ordinal);
        Assert.Contains("\n用法：\n  reportgen", output, StringComparison.Ordinal);
        Assert.DoesNotMatch("[a-z]:\n|(?i)required|default|\\[options|\\[command", output);
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_is_named_and_stays()
    {
        _folder.Write("in/a.json", Data.Valid());
        _folder.Write("out", "mine");
        var (exit, _, error) = await Tool.Run(["publish", "in", "--out", "out", "--lang", "en"], folder: _folder.Path);
        Assert.Equal(2, exit);
        Assert.Contains("out", error, StringComparison.Ordinal);
        Assert.Contains("file", error, StringComparison.Ordinal);
        Assert.DoesNotContain("does not exist", error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_folder.At("out")));
    }
}
