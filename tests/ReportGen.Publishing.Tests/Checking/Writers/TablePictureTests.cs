using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Checking.Writers;
using ReportGen.Rendering;

namespace ReportGen.Publishing.Tests.Checking.Writers;

public sealed class TablePictureTests
{
    private static string[] Draw(params int?[] cells)
    {
        Report report = SmallForm.Report("甲院", 2024, cells);
        Finding finding = report.Validate().First(static f => f.Severity == Severity.Error);
        return [.. TablePicture.Draw(report, finding, Wording.Chinese).Select(static l => l.Before + l.Marked + l.After)];
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
    public void The_total_of_a_wide_table_is_in_sight_and_what_is_left_out_is_dotted()
    {
        FormInfo form = null!;
        MemberInfo[] columns = [.. Enumerable.Range(1, 12).Select(static i => new MemberInfo($"c{i}", $"列{i}")), new MemberInfo("total", "合计") { IsTotal = true }];
        form = new FormInfo("Wide", "1", "统计", [new SectionInfo("t", "一、表", TextRule.None, [new TableInfo("t", "表一", [new BlockInfo("", null, new AxisInfo(columns), new AxisInfo([new MemberInfo("a", "甲"), new MemberInfo("b", "乙")]))])])])
        {
            CreateReport = () => new WideReport(form),
        };
        Finding finding = new() { Message = new Message(new MessageId("r", Severity.Error), new LocalizedText("")), Cells = [form.Cells[2]] };
        string[] lines = [.. TablePicture.Draw(form.CreateReport(), finding, Wording.Chinese).Select(static l => l.Before + l.Marked + l.After)];
        Assert.EndsWith("合计", lines[0], StringComparison.Ordinal);
        Assert.All(lines, static l => Assert.Contains(" .. ", l, StringComparison.Ordinal));
        Assert.Contains("列3 ", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("列12", lines[0], StringComparison.Ordinal);
        Assert.Single(lines.Select(TextWidth.Of).Distinct());
    }

    [Fact]
    public void Labels_are_in_the_language_asked_for_where_the_form_has_them()
    {
        FormInfo form = null!;
        form = new FormInfo("Beds", "1", "统计", [new SectionInfo("t", "一、表", TextRule.None, [new TableInfo("t", "表一", [new BlockInfo("", null, new AxisInfo([new MemberInfo("city", "市") { LabelEn = "city" }, new MemberInfo("county", "县")]), new AxisInfo([new MemberInfo("a", "甲"), new MemberInfo("b", "乙")]))])])])
        {
            CreateReport = () => new WideReport(form),
        };
        Finding finding = new() { Message = new Message(new MessageId("r", Severity.Error), new LocalizedText("")), Cells = [form.Cells[0]] };
        string head = TablePicture.Draw(form.CreateReport(), finding, Wording.English)[0].Before;
        Assert.Contains(" city", head, StringComparison.Ordinal);
        Assert.EndsWith("县", head, StringComparison.Ordinal);
    }

    private sealed class WideReport(FormInfo form) : Report(form);

    [Fact]
    public void A_blank_is_no_zero() => Assert.Contains(Draw(null, 2, 1, 4, 5, 9, 5, 7, 12), static l => l.Contains(" -", StringComparison.Ordinal));
}
