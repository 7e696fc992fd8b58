using ReportGen.Forms;

namespace ReportGen.Tests.Forms;

/// <summary>What rows are called in messages: by as few labels as tell them apart.</summary>
public sealed class AxisNameTests
{
    [Fact]
    public void A_label_that_stands_once_is_a_name() => Assert.Equal("甲 乙", Names(new MemberInfo("a", "甲"), new MemberInfo("b", "乙")));

    [Fact]
    public void One_that_stands_twice_takes_the_labels_above_it() => Assert.Equal(
        "一|一 总计|二|二 总计",
        string.Join('|', new AxisInfo([new("a", "一", [new("t", "总计")]), new("b", "二", [new("t", "总计")])]).All.Select(static m => m.Name)));

    [Fact]
    public void A_label_that_reads_like_a_path_of_labels_is_no_name_of_its_own()
    {
        MemberInfo[] all = [.. new AxisInfo([new("g", "头", [new("x", "甲 乙")]), new("a", "甲", [new("y", "乙")])]).All];
        Assert.Equal(["头", "头 甲 乙", "甲", "乙"], all.Select(static m => m.Name));
    }

    [Fact]
    public void Thousands_of_rows_are_named_at_once()
    {
        var axis = new AxisInfo([.. Enumerable.Range(0, 20_000).Select(static i => new MemberInfo($"r{i}", $"Line {i % 19_999}"))]);
        Assert.Equal("Line 1", axis.Lines[1].Name);
    }

    private static string Names(params MemberInfo[] roots) => string.Join(' ', new AxisInfo(roots).All.Select(static m => m.Name));
}
