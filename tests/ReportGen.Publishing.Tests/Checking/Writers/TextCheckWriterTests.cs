using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Checking.Writers;
using ReportGen.Publishing.Inputs;

namespace ReportGen.Publishing.Tests.Checking.Writers;

public sealed class TextCheckWriterTests
{
    private static string[] Lines(Wording language, bool isColoured, params Finding[] findings)
    {
        var report = new CheckedReport(new InputSource("a[0].txt", static () => Stream.Null), SmallForm.Report("甲院", 2024, SmallForm.Sound), findings);
        return new CheckResult([report], []).Written(output => new TextCheckWriter(output, language, isColoured)).TrimEnd('\n').Split('\n');
    }

    private static Finding Found(string message, Severity severity = Severity.Warning, int line = 0) =>
        new() { Message = new Message(new MessageId("text-missing", severity), new LocalizedText(message)), Line = line };

    [Fact]
    public void Brackets_in_names_and_messages_are_text_and_no_markup() =>
        Assert.Equal(
            ["a[0].txt  甲院  2024  form 1", "  warning text-missing  “[red]一[/]” is empty  [line 7]", "valid: 1 report, 1 valid, 0 invalid; 0 inputs not read; 0 errors, 1 warning, 0 notes"],
            Lines(Wording.English, isColoured: false, Found("“[red]一[/]” is empty", line: 7)));

    [Fact]
    public void A_report_from_pages_has_its_findings_on_pages()
    {
        Report report = SmallForm.Report("甲院", 2024, SmallForm.Sound);
        report.IsPaged = true;
        var found = new CheckedReport(new InputSource("a.pdf", static () => Stream.Null), report, [Found("x", line: 2) with { Column = 700 }]);
        Assert.Contains("  警告 text-missing  x  [第 2 页]", new CheckResult([found], []).Written(static output => new TextCheckWriter(output, Wording.Chinese, isColoured: false)).Split('\n'));
    }

    [Fact]
    public void Errors_come_before_warnings_and_warnings_before_notes() =>
        Assert.Equal(["b", "c", "a"], Lines(Wording.Chinese, isColoured: false, Found("a", Severity.Info), Found("b", Severity.Error), Found("c"))[1..4].Select(static l => l[^1..]));

    [Theory]
    [InlineData(Severity.Error, "\u001b[31m错误")]
    [InlineData(Severity.Warning, "\u001b[33m警告")]
    [InlineData(Severity.Info, "\u001b[34m提示")]
    public void A_severity_has_its_colour(Severity severity, string expected) =>
        Assert.Contains(expected, Lines(Wording.Chinese, isColoured: true, Found("x", severity))[1], StringComparison.Ordinal);
}
