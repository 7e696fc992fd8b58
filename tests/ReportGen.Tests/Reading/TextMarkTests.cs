using ReportGen.Reading;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Lines;

namespace ReportGen.Tests.Reading;

/// <summary>Stretches that a container marks: raised, struck out, hidden.</summary>
public sealed class TextMarkTests
{
    private const string Separator = "\u001F";

    [Fact]
    public void What_is_raised_joins_no_figure()
    {
        Report report = ReadText.Report(Table($"12{TextMarks.Wrap("1", TextMarks.Raised)}"));
        Assert.Equal(Cell.Of(12), Visits(report));
    }

    [Fact]
    public void What_is_struck_out_is_not_read()
    {
        Report report = ReadText.Report(Table($"{TextMarks.Wrap("9", TextMarks.StruckOut)}12"));
        Assert.Equal(Cell.Of(12), Visits(report));
    }

    [Fact]
    public void What_is_hidden_is_read()
    {
        Report report = ReadText.Report(Table(TextMarks.Wrap("12", TextMarks.Hidden)));
        Assert.Equal(Cell.Of(12), Visits(report));
    }

    [Fact]
    public void A_raised_digit_stays_a_raised_digit_in_a_paragraph()
    {
        SourceLine line = Line($"接诊 12{TextMarks.Wrap("1", TextMarks.Raised)} 人次。");
        Assert.Equal("接诊 12 人次。", line.Text);
        Assert.Equal("接诊 12¹ 人次。", line.Written);
    }

    [Fact]
    public void Stretches_may_stand_within_each_other_and_one_left_open_ends_with_its_line()
    {
        SourceLine line = Line($"甲{TextMarks.Hidden}乙{TextMarks.StruckOut}丙{TextMarks.End}丁");
        Assert.Equal("甲乙丁", line.Text);
        Assert.Equal([new LineMark(TextMarks.StruckOut, 0, 2, "丙"), new LineMark(TextMarks.Hidden, 0, 1, "乙丙丁")], line.Marks);
    }

    [Fact]
    public void A_text_file_cannot_mark_anything() =>
        Assert.Equal(["12", "3"], SourceDocument.FromText("a.txt", "1\u00032\u0005\n\u001F3").Lines);

    private static SourceLine Line(string text) => DocumentLines.Of(new SourceDocument("a.html", [text]), new FormVocabulary([])).Lines[0];

    private static Cell Visits(Report report) => report.Cell(report.Form.Cells[0].Index);

    private static string Table(string figure)
    {
        string text = LayoutPrinter.Print(FilledReport.Of(TestForms.Clinic, 3), Layout.Grid);
        string[] lines = text.Split('\n');
        int row = Array.FindIndex(lines, l => l.Contains(Separator, StringComparison.Ordinal) && l.Split('\u001F').Any(static c => c.Length > 0 && c.All(char.IsAsciiDigit)));
        string[] cells = lines[row].Split('\u001F');
        cells[Array.FindIndex(cells, static c => c.Length > 0 && c.All(char.IsAsciiDigit))] = figure;
        lines[row] = string.Join(Separator, cells);
        return string.Join('\n', lines);
    }
}
