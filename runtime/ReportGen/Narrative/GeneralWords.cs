namespace ReportGen.Narrative;

/// <summary>
/// The words by which Chinese texts of any kind speak of figures: of units, sums, parts, comparisons. What the figures of
/// one form are called stands in its schema.
/// </summary>
internal static class GeneralWords
{
    /// <summary>Before the parts of a whole.</summary>
    public const string PartsFollow = "其中";

    /// <summary>What things are counted and measured in. Of two that begin alike the longer one first.</summary>
    public static readonly string[] Units =
    [
        "立方米", "平方米", "千瓦时", "人次", "件次", "公里", "%", "元", "件", "份", "宗", "条", "例", "起", "次", "个", "项", "人", "部", "期", "篇", "场", "家", "名", "批", "户", "幅", "册", "封", "辆", "处", "张", "台", "间", "所", "座", "吨", "亩",
    ];

    /// <summary>Those that measure: 1.5万 of them is a number, not a round one.</summary>
    public static readonly string[] Measures = ["元", "立方米", "平方米", "千瓦时", "公里", "吨", "亩"];

    /// <summary>20个工作日, 六个部分: how long something takes, the parts of the report itself.</summary>
    public static readonly string[] Spans = ["个工作日", "个自然日", "个月", "个小时", "个部分", "个章节", "个方面", "个百分点"];

    /// <summary>What a text compares with: the number after it is a difference or another year's.</summary>
    public static readonly string[] Comparisons =
    [
        "同比", "环比", "比上年", "较上年", "比去年", "较去年", "比上一年", "较上一年", "与上年", "与去年", "上年同期", "去年同期", "增加", "减少", "增长", "下降", "上升", "以来", "历年", "平均", "每月", "每年", "每季度",
    ];

    /// <summary>A figure became greater.</summary>
    public static readonly string[] More = ["增", "上升"];

    /// <summary>A figure became less.</summary>
    public static readonly string[] Less = ["减", "下降"];

    /// <summary>Before a total of the figures before it.</summary>
    public static readonly string[] Totals = ["共计", "合计", "总计", "共"];

    /// <summary>Said of a whole that is counted out; without them the parts named may be the notable ones only.</summary>
    public static readonly string[] Complete = ["共", "总", "合计", "累计"];

    /// <summary>Before the parts of a whole; whether what follows is all of it, as 包括 promises with a colon only and 含 never.</summary>
    public static readonly (string Word, bool IsWhole)[] Introductions =
        [(PartsFollow, true), ("分别为", true), ("分别是", true), ("包括:", true), ("包括", false), ("包含", false), ("含", false)];

    /// <summary>After these a number is no further part but speaks of the whole again.</summary>
    public static readonly string[] EndOfParts = ["均", "全部", "比", "较", "共", "全年", "累计", "按时", "目前", "此外", "另", "同时", "通过", "截至"];

    /// <summary>What a list in brackets speaks of is no part: another year, a change, a plan, a sum.</summary>
    public static readonly string[] NoParts =
    [
        "上年", "去年", "同比", "比", "较", "增", "减", "历年", "累计", "截至", "平均", "超", "另", "不含", "除", "结转", "目标", "计划", "应", "原", "共", "总", "合计", "其中", "含", "包括", "包含", "均", "全部",
    ];

    /// <summary>Whether one of the words stands in a text.</summary>
    public static bool ContainsAny(ReadOnlySpan<char> text, IReadOnlyList<string> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (text.Contains(words[i], StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The word with which a text ends; null where it ends with none.</summary>
    public static string? EndOf(ReadOnlySpan<char> text, IReadOnlyList<string> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (text.EndsWith(words[i], StringComparison.Ordinal))
                return words[i];
        }

        return null;
    }
}
