namespace ReportGen.Messages;

internal sealed partial class ChineseWording
{
    // Site files.

    internal override string SiteFileNotFound() => "没有找到站点文件。请核对 --site 的路径。";

    internal override string SiteFileTooLarge(long most) => $"站点文件超过上限 {most} 字节。";

    internal override string SiteFileMalformed() => "站点文件不是合法的 JSON。请检查此处的逗号、引号和括号。";

    internal override string SiteLanguage(string tag) => $"“{tag}”不是语言标记，应写作 zh-CN 或 en。";

    internal override string SiteBase(string address) => $"“{address}”不能用作站点地址，应是以 http:// 或 https:// 开头、不带 ? 和 # 的完整网址，例如 https://www.example.gov.cn/nianbao/。";

    internal override string SiteThemeColour(string value) => $"“{value}”不是颜色。可写作 #0b4ea2、navy 或 rgb(11 78 162)。";

    internal override string SiteThemeFont(string value) => $"“{value}”不能用作字体。请写字体名称，用逗号分隔。";

    internal override string SiteContrast(string property, string colour, string paper, decimal contrast) =>
        $"{property}（{colour}）在 paper（{paper}）上的对比度只有 {contrast:0.0}:1，文字至少要 4.5:1 才便于阅读（WCAG 2.2 AA）。浅色背景请用更深的颜色，深色背景请用更浅的颜色。";

    internal override string OrgansByCode() => "对象 {\"代码\": {\"name\": \"机关名称\"}, …}";

    internal override string SiteCode(string code) => $"代码“{code}”要用作文件夹名，不能含有 / \\ : * ? \" < > | 等字符，也不能以句点结尾。";

    internal override string SiteOrganWithoutName(string code) => $"机关“{code}”缺少“name”。请写明机关名称。";

    internal override string SiteNameOfTwo(string name, string first, string second) => $"“{name}”既是“{first}”的名称，又是“{second}”的名称。一个名称只能对应一个机关，请删去一处。";

    internal override string NoPageTemplate(string kind, string format) => $"没有 site.{kind}.sbn-{format} 模板，该页面没有写出。";

    internal override string NameOfList() => "这是当年目录页的名称，请给文件改名";

    internal override string WithoutDate(int reports) => $"{reports} 份报告没有写明发布时间（published），不列入订阅源，页面没有 PubDate。";

    internal override string SiteRegionUnknown(string code, string region, string? near, IReadOnlyList<string> known) =>
        $"机关“{code}”的地区“{region}”不在“regions”中{(near is null ? "。" : $"，是不是“{near}”？")}可用：{Some(known)}。";
}
