using ReportGen.Reading;

namespace ReportGen.Tests.Reading;

public sealed class TraditionalTextTests
{
    // What of the form, and of a sentence, is written otherwise in traditional characters.
    private const string Simplified = "诊务报数处总关请条规开办医疗设备说";
    private const string Traditional = "診務報數處總關請條規開辦醫療設備說";

    [Theory]
    [InlineData(Layout.B)]
    [InlineData(Layout.Grid)]
    public void A_report_in_traditional_characters_is_read_with_one_finding(Layout layout)
    {
        Report truth = FilledReport.Of(TestForms.Clinic, 4);
        ReadResult result = ReadText.Read(ToTraditional(LayoutPrinter.Print(truth, layout)));
        ReadText.AssertSame(truth, result.Report!);
        Assert.Equal(truth.Organ, result.Report!.Organ);
        Assert.Equal("read.traditional", Assert.Single(result.Findings).Rule);
    }

    [Fact]
    public void A_name_in_traditional_characters_stays_as_it_is()
    {
        Report truth = FilledReport.Of(TestForms.Clinic, 4);
        truth.Paragraphs(1).Clear();
        truth.Paragraphs(1).Add("陳數醫師全年接诊一百余人次。");
        ReadResult result = ReadText.Read(LayoutPrinter.Print(truth, Layout.B));
        Assert.Equal("陳數醫師全年接诊一百余人次。", result.Report!.Paragraphs(1)[0].Text.ToString());
        Assert.DoesNotContain(result.Findings, static f => f.Rule == "read.traditional");
    }

    private static string ToTraditional(string text) => string.Create(text.Length, text, static (written, text) =>
    {
        for (int i = 0; i < text.Length; i++)
            written[i] = Simplified.Contains(text[i], StringComparison.Ordinal) ? Traditional[Simplified.IndexOf(text[i], StringComparison.Ordinal)] : text[i];
    });
}
