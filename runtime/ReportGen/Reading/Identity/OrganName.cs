using System.Text.RegularExpressions;
using ReportGen.Reading.Labels;

namespace ReportGen.Reading.Identity;

/// <summary>Tells the name of an organ from other words, wherever it is said to stand: title, signature, particulars of the page.</summary>
internal static partial class OrganName
{
    /// <summary>The name without what stands around it; null where the words are none.</summary>
    public static string? Parse(string text)
    {
        string name = Bare(text);
        return IsName(name) ? name : null;
    }

    /// <summary>The name in words that need not end as names of organs do; null where they are no name at all.</summary>
    public static string? Plausible(string text)
    {
        string name = Bare(text);
        return name.Length is >= 2 and <= Thresholds.LongestOrgan && Words().IsMatch(name) && !Vague().IsMatch(name) && !Chrome().IsMatch(name) ? name : null;
    }

    private static bool IsName(string name) =>
        name.Length is >= 3 and <= Thresholds.LongestOrgan && Words().IsMatch(name) && Ending().IsMatch(name) && !Vague().IsMatch(name);

    // Without quotes and brackets around it, without verbs that publish it, without what the page prints before it.
    private static string Bare(string text)
    {
        string name = LabelNormalizer.Fold(text).Replace(" ", "", StringComparison.Ordinal);
        int from = name.LastIndexOfAny([':', '>', '»', '|', '》', '·', '/']);
        if (from >= 0 && from < name.Length - 1)
            name = name[(from + 1)..];
        name = name.Trim('"', '“', '”', '《', '》', ',', ':', '-', '—', '·', '。', '、', '*', '#');
        name = Tags().Match(name) is { Success: true } tags && tags.Length < name.Length ? name[tags.Length..] : name;
        for (Match verb = Verb().Match(name); verb.Success && verb.Length < name.Length; verb = Verb().Match(name))
            name = name[verb.Length..].TrimStart('《', '"', '“');
        if (name is ['(', .., ')'] && name.IndexOf(')', StringComparison.Ordinal) == name.Length - 1)
            name = name[1..^1];
        if (name.EndsWith("关于", StringComparison.Ordinal) || name.EndsWith('的'))
            name = name[..^(name[^1] == '的' ? 1 : 2)];
        if (Chrome().Match(name) is { Success: true } chrome && chrome.Length < name.Length && IsName(name[chrome.Length..]))
            name = name[chrome.Length..];
        if (VerbBehind().Match(name) is { Success: true } behind && IsName(name[..behind.Index]))
            name = name[..behind.Index];
        return name;
    }

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}()·〇]+$")]
    private static partial Regex Words();

    // 【草稿】, （送审稿）, 【年报】: how far the report has come, or where the page files it. No name begins with a bracket.
    [GeneratedRegex(@"^(?:[(\[【]\p{IsCJKUnifiedIdeographs}{1,8}[)\]】])+")]
    private static partial Regex Tags();

    [GeneratedRegex(@"^(?:关于|公布|发布|印发|公开|编制|现将|现)")]
    private static partial Regex Verb();

    // X局公布2023年…报告, X局关于公布2023年…报告的公告
    [GeneratedRegex(@"(?:关于|公布|发布|印发|公开|编制|报送)+$")]
    private static partial Regex VerbBehind();

    [GeneratedRegex(@"^(?:附[件表录]?[\d一二三四五六七八九十]{0,2}[:.、]?|正文|首页|标题|名称|题名|(?:政府|政务)?信息公开(?:年报|年度报告|专栏|目录|指南)?|政务公开|法定主动公开内容|主动公开|依申请公开|公示公告|通知公告|专题专栏|年度报告|年报|当前位置|详细内容|文章内容|打印|关闭)+")]
    private static partial Regex Chrome();

    [GeneratedRegex(@"(?:政府|局|厅|委|委员会|办公室|[政委信查稳改执]办|办事处|街道|管委会|中心|总队|支队|大队|队|院|馆|站|所|社|署|部|司|会|处|办公厅|法院|检察院|大学|学校|学院|中学|小学|医院|银行|公司|集团|协会|兵团|[师团]|省|市|县|区|州|旗|盟|镇|乡|苏木|场|监狱|总站|总局|分局|海关|税务|台|园|馆|室|组|科|股)(?:\([\p{IsCJKUnifiedIdeographs}]{2,20}\))?$")]
    private static partial Regex Ending();

    [GeneratedRegex(@"^(?:我|各|(?:本|该|全)(?:机关|单位|局|厅|委|办|街|镇|乡|院|处|中心|部门|级|省|市|县|区|州|旗|报告)|由|国务院办公厅|[省市县区镇乡州旗]?(?:人民)?政府|[省市县区州旗](?:直|级))|各部门|各单位|各级|有关|单位和|部门和|情况|网站|政务网|报告|要求|根据|按照|以下|如下|公开工作")]
    private static partial Regex Vague();
}
