using ReportGen.Reading;

namespace ReportGen.Tests.Reading;

/// <summary>A line end between a figure and the label after it that is lost.</summary>
public sealed class GluedLabelTests
{
    [Fact]
    public void A_figure_with_the_next_label_behind_it_never_leaves_a_blank_without_a_word()
    {
        Report truth = FilledReport.Of(TestForms.Training, 5);
        string[] lines = LayoutPrinter.Print(truth, Layout.Below).Split('\n');
        for (int i = 0; i + 1 < lines.Length; i++)
        {
            if (!decimal.TryParse(lines[i], out _))
                continue;
            ReadResult result = ReadText.Read(string.Join('\n', [.. lines.Take(i), lines[i] + lines[i + 1], .. lines.Skip(i + 2)]));
            // 11.专职人员数 is a label under another number, and told as such; what is no label names the cell.
            bool isTold = result.Findings.Any(static f => f.Cells.Count > 0);
            Assert.All(truth.Form.Cells, c => Assert.True(result.Report!.Cell(c.Index) == truth.Cell(c.Index) || isTold, $"line {i + 1}, {lines[i]}{lines[i + 1]}: {c.Address}"));
        }
    }
}
