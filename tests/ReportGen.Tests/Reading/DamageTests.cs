using ReportGen.Reading;
using ReportGen.TestSupport;

namespace ReportGen.Tests.Reading;

public sealed class DamageTests
{
    public static TheoryData<Layout> Layouts => [.. Enum.GetValues<Layout>()];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_document_cut_at_any_line_fails_or_says_what_is_missing(Layout layout)
    {
        Report truth = FilledReport.Of(TestForms.Clinic, 7);
        string[] lines = LayoutPrinter.Print(truth, layout).Split('\n');
        for (int count = 0; count < lines.Length - 1; count++)
        {
            ReadResult result = ReadText.Read(string.Join('\n', lines.Take(count)));
            if (result.Report is not { } report)
                continue;
            Assert.Empty(ReadText.SilentlyWrong(truth, result));
            bool whole = truth.Form.Cells.All(c => report.Cell(c.Index) == truth.Cell(c.Index));
            Assert.True(whole || result.Findings.Any(static f => f.Severity >= Severity.Warning), $"cut at {count}");
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_label_that_is_lost_never_shifts_figures_silently(Layout layout)
    {
        Report truth = FilledReport.Of(TestForms.Clinic, 8);
        foreach (string label in new[] { "总计", "1.床位已满", "2.其他", "（一）门诊治愈", "（五）总计", "重症监护室", "门诊收费", "其他结果" })
        {
            string text = LayoutPrinter.Print(truth, layout, label: l => l == label ? "" : l);
            Assert.Empty(ReadText.SilentlyWrong(truth, ReadText.Read(text)));
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_line_that_stands_twice_never_shifts_figures_silently(Layout layout)
    {
        Report truth = FilledReport.Of(TestForms.Clinic, 9);
        string[] lines = LayoutPrinter.Print(truth, layout).Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string text = string.Join('\n', [.. lines.Take(i + 1), .. lines.Skip(i)]);
            Assert.Empty(ReadText.SilentlyWrong(truth, ReadText.Read(text)));
        }
    }

    [Fact]
    public void No_text_makes_the_reader_throw()
    {
        char[] alphabet = [.. "一二三、（）0123 诊疗工作年度报告总计其他|｜\n\t\u001F\u2028.-+—亿万元年月日\uD800"];
        var random = new Random(11);
        for (int i = 0; i < 300; i++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(400)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
            ReadResult result = ReadText.Read(text);
            Assert.True(result.Report is null != result.Failure is null);
        }
    }

    [Theory]
    [InlineData("|\n")]
    [InlineData("0 ")]
    [InlineData("总计\n其他\n")]
    [InlineData("一、基本情况\n")]
    [InlineData("（二）部分转诊（分次\n")]
    public void Four_megabytes_take_seconds(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, SourceDocument.MaxLength / unit.Length));
        TimeSpan time = ThreadTime.Of(() => ReadText.Read(text));
        Assert.True(time < TimeSpan.FromSeconds(10), $"{time}");
    }
}
