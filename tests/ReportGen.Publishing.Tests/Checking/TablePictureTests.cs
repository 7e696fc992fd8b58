using ReportGen.Publishing.Checking;
using ReportGen.Rendering;

namespace ReportGen.Publishing.Tests.Checking;

public sealed class TablePictureTests
{
    private static string[] Draw(params int?[] cells)
    {
        Report report = SmallForm.Report("甲院", 2024, cells);
        Finding finding = report.Validate().First(static f => f.Severity == Severity.Error);
        return [.. TablePicture.Draw(report, finding).Select(static l => l.Before + l.Marked + l.After)];
    }

    [Fact]
    public void The_cell_is_marked_among_its_neighbours()
    {
        string[] lines = Draw(1, 2, 4, 4, 5, 9, 5, 7, 13);
        Assert.Equal(4, lines.Length);
        Assert.Contains("市", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("> 使用", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("[4]", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("[", lines[2] + lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_stand_under_each_other()
    {
        string[] lines = Draw(1, 2, 4, 400000, 5, 400005, 400001, 7, 400008);
        Assert.Single(lines.Select(static l => TextWidth.Of(l)).Distinct());
    }

    [Fact]
    public void A_blank_is_no_zero() => Assert.Contains(Draw(null, 2, 1, 4, 5, 9, 5, 7, 12), static l => l.Contains(" -", StringComparison.Ordinal));
}
