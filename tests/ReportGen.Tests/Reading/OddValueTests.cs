using ReportGen.Forms;
using ReportGen.Reading;

namespace ReportGen.Tests.Reading;

/// <summary>Words where a figure should stand.</summary>
public sealed class OddValueTests
{
    [Theory]
    [InlineData("约412")]
    [InlineData("412余")]
    [InlineData("四百一十二")]
    [InlineData("见附件")]
    [InlineData("4l2件")]
    public void Words_in_the_only_place_of_a_row_are_a_figure_that_cannot_be_read_and_no_blank(string words)
    {
        Report truth = FilledReport.Of(TestForms.Training, 5);
        CellInfo[] alone = [.. truth.Form.Cells.Where(static c => c.Exists && c.Block.Columns.Lines.Count == 1)];
        Assert.NotEmpty(alone);
        string[] lines = LayoutPrinter.Print(truth, Layout.Below).Split('\n');
        int changed = 0;
        foreach (CellInfo cell in alone)
        {
            int at = Array.FindIndex(lines, l => l == truth.Cell(cell.Index).Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (at < 0)
                continue;
            changed++;
            ReadResult result = ReadText.Read(string.Join('\n', [.. lines.Take(at), words, .. lines.Skip(at + 1)]));
            Assert.Contains(result.Report!.Form.Cells, c => result.Report.Cell(c.Index).State == CellState.Unreadable);
            Assert.Single(result.Findings, f => f.Line == at + 1);
        }

        Assert.True(changed > 0);
    }
}
