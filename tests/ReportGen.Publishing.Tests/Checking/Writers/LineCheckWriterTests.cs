using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Checking.Writers;
using ReportGen.Publishing.Commands;
using ReportGen.Publishing.Inputs;
using ReportGen.Reading;

namespace ReportGen.Publishing.Tests.Checking.Writers;

public sealed class LineCheckWriterTests
{
    private static readonly Finding Broken = new()
    {
        Message = new Message(new MessageId("beds.row-sum", Severity.Error), new LocalizedText("差 5%：\n请核对", "5% off:\r\ncheck")), Line = 3, Column = 7,
    };

    private static CheckResult Result(Finding finding, string path = "in/a,b:1.txt") =>
        new([new CheckedReport(new InputSource(path, static () => Stream.Null), SmallForm.Report("甲院", 2024, SmallForm.Sound), [finding])], []);

    private static string GitHub(CheckResult result, Wording? language = null) => result.Written(output => new GitHubCheckWriter(output, language ?? Wording.English));

    private static string MsBuild(CheckResult result, Wording? language = null) => result.Written(output => new MsBuildCheckWriter(output, language ?? Wording.English));

    [Fact]
    public void A_workflow_command_is_escaped_as_github_asks() =>
        Assert.Equal("::error file=in/a%2Cb%3A1.txt,line=3,col=7,title=beds.row-sum::5%25 off:%0D%0Acheck\n", GitHub(Result(Broken)));

    [Fact]
    public void A_name_with_a_line_break_starts_no_command_of_its_own() =>
        Assert.Single(GitHub(Result(Broken, "a\n::stop-commands::x.txt")).TrimEnd('\n').Split('\n'));

    [Fact]
    public void A_finding_of_no_line_names_the_file_alone() =>
        Assert.Equal("in/a,b:1.txt: error beds.row-sum: 5% off:  check\n", MsBuild(Result(Broken with { Line = 0, Column = 0 })));

    [Fact]
    public void A_line_of_msbuild_stays_one_line() =>
        Assert.Equal("a b.txt(3,7): error beds.row-sum: 差 5%： 请核对\n", MsBuild(Result(Broken, "a\nb.txt"), Wording.Chinese));

    [Fact]
    public void An_input_that_could_not_be_read_is_an_error()
    {
        var result = new CheckResult([], [("a.txt", new Problem(new Message(new MessageId("input.empty", Severity.Error), new LocalizedText("空", "empty"))))]);
        Assert.Equal(("::error file=a.txt,title=input.empty::empty\n", "a.txt: error input.empty: empty\n"), (GitHub(result), MsBuild(result)));
    }

    [Fact]
    public void What_is_waived_fails_no_build_and_says_why()
    {
        CheckResult result = Result(Broken with { Waiver = new Waiver("已报备", new DateOnly(2026, 3, 31)) });
        Assert.StartsWith("::notice ", GitHub(result), StringComparison.Ordinal);
        Assert.Contains("): info beds.row-sum: [waived until 2026-03-31: 已报备] 5% off", MsBuild(result), StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_line_of_text_counts_what_is_waived()
    {
        CheckResult result = Result(Broken with { Waiver = new Waiver("已报备", new DateOnly(2026, 3, 31)) });
        foreach ((Wording language, string waived) in new[] { (Wording.Chinese, "；已豁免 1"), (Wording.English, "; 1 waived") })
            Assert.EndsWith(waived, result.Written(output => new TextCheckWriter(output, language, isColoured: false)).TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, null, false)]
    [InlineData(true, true, true)]
    [InlineData(false, false, false)]
    public void Text_is_coloured_where_it_was_asked_for(bool isRedirected, bool? isColoured, bool expected) => Assert.Equal(
        expected, Result(Broken).Written(output => new TextCheckWriter(output, Wording.English, Terminal.IsColoured(isRedirected, wanted: isColoured))).Contains('\u001b', StringComparison.Ordinal));

    [Fact]
    public void A_name_steers_no_terminal() =>
        Assert.DoesNotContain('\u001b', Result(Broken, "a\u001b[2J.txt").Written(static output => new TextCheckWriter(output, Wording.English, isColoured: false)));
}
