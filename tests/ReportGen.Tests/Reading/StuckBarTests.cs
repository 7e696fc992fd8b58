using ReportGen.Reading;

namespace ReportGen.Tests.Reading;

/// <summary>A bar that is stuck to a figure where no bars part cells may be what is left of a 1.</summary>
public sealed class StuckBarTests
{
    public static TheoryData<Layout> WithoutBars => [.. Enum.GetValues<Layout>().Where(static l => !LayoutPrinter.Print(FilledReport.Of(TestForms.Clinic, 5), l).AsSpan().ContainsAny('|', '│'))];

    [Theory]
    [MemberData(nameof(WithoutBars))]
    public void Such_a_figure_is_unreadable(Layout layout)
    {
        Report truth = FilledReport.Of(TestForms.Clinic, 5);
        string marked = LayoutPrinter.Print(truth, layout, figure: static (cell, text) => text.Length == 0 ? "" : $"\uE000{text}\uE001");
        for (int at = marked.IndexOf('\uE000', StringComparison.Ordinal); at >= 0; at = marked.IndexOf('\uE000', at + 1))
        {
            if (!char.IsAsciiDigit(marked[at + 1]))
                continue;
            string text = (marked[..at] + "|" + marked[(at + 1)..]).Replace("\uE000", "", StringComparison.Ordinal).Replace("\uE001", "", StringComparison.Ordinal);
            ReadResult result = ReadText.Read(text);
            if (result.Report is null)
                continue;
            Assert.Empty(ReadText.SilentlyWrong(truth, result));
            Assert.Contains(result.Findings, static f => f.Severity == Severity.Error);
        }
    }
}
