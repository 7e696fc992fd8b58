using ReportGen.Reading;

namespace ReportGen.Tests.Reading;

/// <summary>Rows that a local form adds and the form read with does not have.</summary>
public sealed class UnknownRowTests
{
    public static TheoryData<Layout, string> Rows => new()
    {
        { Layout.A, "其他病房 |\n12 |\n3 |\n345 |\n" },
        { Layout.B, "其他病房 | 12 | 3 | 345 |\n" },
        { Layout.C, "其他病房\n\n12\n\n3\n\n345\n\n" },
        { Layout.L, "其他病房 12 3 345\n" },
        { Layout.Tabs, "其他病房\t12\t3\t345\n" },
    };

    private static ReadResult Read(Layout layout, string row, out Report truth)
    {
        truth = FilledReport.Of(TestForms.Clinic, 1);
        string text = LayoutPrinter.Print(truth, layout);
        int at = text.IndexOf("第十条第（五）项", StringComparison.Ordinal);
        return ReadText.Read(text.Insert(at, row));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_rows_around_it_keep_their_figures(Layout layout, string row)
    {
        ReadResult result = Read(layout, row, out Report truth);
        ReadText.AssertSame(truth, result.Report!);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void It_is_named_with_its_figures_once(Layout layout, string row)
    {
        ReadResult result = Read(layout, row, out _);
        Finding finding = Assert.Single(result.Findings, static f => f.Actual?.Contains("345", StringComparison.Ordinal) == true);
        Assert.Equal(("read.row-unknown", Severity.Warning, "其他病房 12 3 345"), (finding.Rule, finding.Severity, finding.Actual));
        Assert.DoesNotContain(result.Findings, static f => f.Rule == "read.chrome" && f.Message.ToString().Contains("其他病房", StringComparison.Ordinal));
    }

    [Fact]
    public void Several_are_named_each()
    {
        ReadResult result = Read(Layout.C, "其他病房\n\n1\n\n2\n\n3\n\n临时病房\n\n4\n\n5\n\n6\n\n", out _);
        Assert.Equal(["其他病房 1 2 3", "临时病房 4 5 6"], result.Findings.Where(static f => f.Rule == "read.row-unknown").Select(static f => f.Actual));
    }
}
