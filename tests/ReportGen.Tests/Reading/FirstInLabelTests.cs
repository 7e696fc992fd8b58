using ReportGen.Forms;
using ReportGen.Reading;

namespace ReportGen.Tests.Reading;

/// <summary>Text of fixed columns in which a long label reaches up to the first figure of its row.</summary>
public sealed class FirstInLabelTests
{
    private static (Report Truth, string Text) Glued(int off)
    {
        Report truth = FilledReport.Of(TestForms.Clinic, 5);
        CellInfo[] row = [.. truth.Form.Cells.Where(static c => c.Row.Id == "referred")];
        int[] figures = [17, 0, 4, 2, 23 + off];
        for (int i = 0; i < row.Length; i++)
            truth.Cell(row[i].Index) = figures[i];
        string text = LayoutPrinter.Print(truth, Layout.Spaces);
        int label = text.IndexOf("不计其他情形）", StringComparison.Ordinal) + "不计其他情形）".Length;
        return (truth, string.Concat(text.AsSpan(0, label), text.AsSpan(label).TrimStart(' ')));
    }

    [Fact]
    public void The_figure_is_taken_off_the_label_where_the_total_comes_out()
    {
        (Report truth, string text) = Glued(0);
        ReadResult result = ReadText.Read(text);
        ReadText.AssertSame(truth, result.Report!);
        Assert.Single(result.Findings, static f => f.Rule == "read.run-together");
    }

    [Fact]
    public void The_row_is_unreadable_where_it_does_not()
    {
        (Report _, string text) = Glued(1);
        Assert.Single(ReadText.Read(text).Findings, static f => f.Severity == Severity.Error && f.Rule == "read.values-unreadable");
    }
}
