using System.Buffers;
using System.Collections.Frozen;
using ReportGen.Reading.Cells;
using ReportGen.Reading.Labels;

namespace ReportGen.Reading.Lines;

/// <summary>Tells what a web page puts around a report from the report itself.</summary>
internal static class PageChrome
{
    private const int LongestLine = 160;

    private static readonly string[] Starts =
    [
        "发布时间", "发布日期", "发文日期", "发布机构", "发布单位", "成文日期", "更新时间", "更新日期", "信息来源", "文章来源", "稿件来源", "来源:", "来源：", "来 源", "作者", "编辑:", "编辑：", "责任编辑", "审核:", "审核：",
        "浏览次数", "浏览量", "浏览:", "点击数", "点击量", "点击率", "点击:", "访问量", "阅读次数", "阅读量", "阅读:", "字号", "字体", "文字大小", "视力保护", "分享到", "分享:", "分享：",
        "上一条", "上一篇", "上篇", "下一条", "下一篇", "下篇", "当前位置", "您当前的位置", "您现在的位置", "您的位置", "您所在的位置", "所在位置", "网站地图", "网站首页", "设为首页", "加入收藏", "联系我们", "关于我们", "友情链接", "返回顶部", "扫一扫",
        "主办:", "主办：", "主办单位", "承办单位", "承办:", "承办：", "技术支持", "版权所有", "网站标识码", "政府网站标识码", "网站维护", "索引号", "索 引 号", "主题分类", "公开方式", "信息分类", "文号:", "文号：", "文 号", "触碰右侧", "无障碍", "手机版", "打印", "关闭", "收藏", "保存",
    ];

    private static readonly string[] Anywhere =
    [
        "ICP备", "icp备", "公网安备", "网站标识码", "版权所有", "浏览次数", "点击数:", "点击数：", "设为首页", "加入收藏", "网站地图", "技术支持", "Copyright", "copyright", "主办单位", "承办单位",
    ];

    private static readonly FrozenSet<string> Whole = new[]
    {
        "关闭", "关闭窗口", "关闭本页", "打印", "打印本页", "打印此页", "保存", "收藏", "分享", "分享到", "首页", "返回", "返回首页", "返回顶部", "顶部", "大", "中", "小", "大中小", "A+", "A-", "繁体", "简体", "无障碍阅读", "适老版", "下载", "下载文件", "全文下载", "登录", "注册", "搜索", "目录",
        "相关链接", "相关解读", "相关文章", "相关信息", "返回列表", "我要纠错", "二维码", "扫码阅读",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly char[] Frames = ['[', ']', '【', '】', ':', '：', ' '];
    private static readonly char[] LegendWords = ['表', '中', '注', '说', '明', '备', ':', '：', ' ', '“', '”', '"', '「', '」', '‘', '’'];
    private static readonly char[] DraftMarks = ['>', ' ', '*', '【'];
    private static readonly char[] Dashes = ['-', '—', '–', '·', '~'];

    private static readonly SearchValues<string> AnywhereInLine = SearchValues.Create(Anywhere, StringComparison.Ordinal);

    private static readonly Dictionary<char, string[]> StartsByFirst = Starts.GroupBy(static s => s[0]).ToDictionary(static g => g.Key, static g => g.ToArray());

    private static readonly SearchValues<char> Crumbs = SearchValues.Create(">＞»&");

    private static readonly SearchValues<char> Stops = SearchValues.Create("。；！？;");

    /// <summary>Whether a line is of the page for certain.</summary>
    public static bool IsChrome(string text)
    {
        if (IsCheck(text))
            return true;
        if (text.Length > LongestLine)
            return false;
        string trimmed = text.Trim();
        if (trimmed.Length == 0 || Whole.Contains(trimmed.Trim(Frames)))
            return true;
        if (IsField(trimmed) || IsLegend(trimmed) || IsDraftMark(trimmed))
            return true;
        if (IsSentence(trimmed))
            return Contains(trimmed, "ICP备") || Contains(trimmed, "公网安备");
        bool starts = Array.Exists(StartsOf(trimmed), s => trimmed.StartsWith(s, StringComparison.Ordinal)) && (trimmed.Length <= 20 || trimmed.AsSpan().ContainsAny(':', '：', '|'));
        bool breadcrumb = trimmed.Length <= 80 && trimmed.AsSpan().IndexOfAny(Crumbs) >= 0 && (Contains(trimmed, " > ") || Contains(trimmed, " >> ") || Contains(trimmed, "＞") || Contains(trimmed, "»") || Contains(trimmed, "&gt;") || (trimmed.Contains('>', StringComparison.Ordinal) && Contains(trimmed, "首页")));
        return starts || breadcrumb || trimmed.AsSpan().IndexOfAny(AnywhereInLine) >= 0;
    }

    private static string[] StartsOf(string text) => text.Length > 0 && StartsByFirst.TryGetValue(text[0], out string[]? starts) ? starts : [];

    // 主办单位：… 电话：…: as long as a sentence, and none.
    private static bool IsField(string text) =>
        text.AsSpan().IndexOfAny(Stops) < 0 && Array.Exists(StartsOf(text), s => text.StartsWith(s, StringComparison.Ordinal) && (s[^1] is ':' or '：' || (text.Length > s.Length && text[s.Length] is ':' or '：')));

    // 表中“—”表示该项未填写，不表示 0。 What the marks of a table mean is said of the table, not of the organ's work.
    private static bool IsLegend(string text)
    {
        int means = text.IndexOf("表示", StringComparison.Ordinal);
        if (means < 0 || text.Length > 60)
            return false;
        ReadOnlySpan<char> mark = text.AsSpan(0, means).Trim(LegendWords);
        return mark.Length is > 0 and <= 4 && CellValueParser.IsBlank(mark.ToString());
    }

    // 【校验】错误：… What the publisher itself says of a report, of whatever length.
    private static bool IsCheck(string text) => text.AsSpan().TrimStart("> ").StartsWith("【校验】", StringComparison.Ordinal);

    // What the publisher itself puts over a page that failed its checks.
    private static bool IsDraftMark(string text) =>
        text.Length <= 60 && text.TrimStart(DraftMarks).StartsWith("未通过校验", StringComparison.Ordinal) && Contains(text, "不得发布");

    /// <summary>Whether a line is the number of a printed page (— 3 —, 第 3 页 共 8 页).</summary>
    public static bool IsPageNumber(string text)
    {
        if (text.Length > 24 || !MayBePageNumber(text))
            return false;
        string folded = LabelNormalizer.Fold(text).Replace(" ", "", StringComparison.Ordinal);
        string bare = folded.Trim(Dashes);
        if (bare.Length > 0 && bare.Length < folded.Length && bare.Length <= 4 && bare.All(char.IsAsciiDigit) && !char.IsAsciiDigit(folded[0]) && !char.IsAsciiDigit(folded[^1]))
            return true;
        return folded.Length > 2 && folded[0] == '第' && folded.Contains('页', StringComparison.Ordinal) && folded.All(static c => char.IsAsciiDigit(c) || c is '第' or '页' or '共' or ',' or '/' or '，');
    }

    private static bool MayBePageNumber(string text)
    {
        int first = text.AsSpan().IndexOfAnyExcept(' ', '\t', '\u3000');
        return first >= 0 && (text[first] == '第' || (!char.IsAsciiDigit(text[first]) && text[first] is < '\u3000' or > '\uFF00'));
    }

    /// <summary>Whether a line reads as a sentence.</summary>
    public static bool IsSentence(string text) =>
        text.AsSpan().IndexOfAny(Stops) >= 0 || (text.Length >= 24 && text.AsSpan().IndexOfAny("，,、：") >= 0 && !Contains(text, "|"));

    private static bool Contains(string text, string part) => text.Contains(part, StringComparison.Ordinal);
}
