using ReportGen.Forms;

namespace ReportGen.Messages;

/// <content>What is said of data files, settings, inputs and the files written from them.</content>
internal sealed partial class ChineseWording
{
    // Data files.

    internal override string DataTooLarge(long bytes, long most) => $"文件有 {bytes} 字节，超过上限 {most} 字节。";

    internal override string DataEmpty() => "文件是空的。请提供年度报告数据（JSON）。";

    internal override string TextAfterData() => "文件在 JSON 值结束之后还有内容。请删除。";

    internal override string DataNotAnObject() => "数据文件应是一个 JSON 对象（以 { 开头）。";

    internal override string MemberNamesVersion(string member) => $"“{member}”应是字符串，例如 \"2021\"。";

    internal override string VersionMissing(IReadOnlyList<string> known) => $"缺少“form”（格式版本）。请写明，可用：{Quoted(known)}。";

    internal override string VersionUnknown(string? report, string version, IReadOnlyList<string> known) =>
        $"没有“{report}{(report is null ? "" : " ")}{version}”这一格式版本。可用：{Quoted(known)}。";

    internal override string VersionOfSeveralReports(string version, IReadOnlyList<string> reports) =>
        $"“{version}”属于多种报告。请用“report”写明：{List(reports)}。";

    internal override string IncompleteCharacter() => "字符串含有不完整的字符（孤立的 UTF-16 代理或非法的 UTF-8）。请改正。";

    internal override string ObjectExpected(LocalizedText name, string found) => $"“{name.Chinese}”应写成 {{ … }}，里面按名称列出各项，这里是 {found}。";

    internal override string ParagraphsExpected(LocalizedText name, string found) => $"“{name.Chinese}”应写成 [\"一段\", \"又一段\"]，这里是 {found}。";

    internal override string ParagraphExpected(LocalizedText name, string found) => $"“{name.Chinese}”的每一段都应是加引号的文字，这里是 {found}。";

    internal override string StringExpected(string member, string found) => $"“{member}”应是加引号的文字，这里是 {found}。";

    internal override string NumberExpected(CellInfo cell, string found) => $"{cell.Name}：应是数字，空白写 null，这里是 {found}。";

    internal override string NumberOutOfRange(CellInfo cell) => $"{cell.Name}：数字超出范围（最多 {Cell.MaxDigits} 位，{Cell.MaxScale} 位小数）。";

    internal override string PrintedNotOneLine(CellInfo cell) => $"{cell.Name}：单元格里的文字只能是一行，不能有换行、制表符等控制字符。请删去。";

    internal override string PrintedDiffers(CellInfo cell, string printed, string read, string held) =>
        $"{cell.Name}：“printed”写作“{printed}”，{(read.Length == 0 ? "即空白" : read == "?" ? "读不出数字" : $"即 {read}")}，而数据是{(held.Length == 0 ? "空白（null）" : $" {held}")}。两者应一致，请改正其中之一。";

    internal override string YearExpected(string found) => $"“year”应是四位年份，不加引号，例如 2024；这里是 {found}。";

    internal override string PublishedExpected(string text) => $"“{text}”不是发布日期。“published”应写作 2025-01-20 或 2025-01-20 09:30。";

    internal override string MemberTwice(string name) => $"“{name}”出现了两次。请删去一个。";

    internal override string MemberUnknown(LocalizedText parent, string name, string? near, IReadOnlyList<string> known) =>
        $"“{parent.Chinese}”中没有“{name}”。{(near is null ? $"可用：{Some(known)}。" : $"是否应为“{near}”？")}";

    // Settings of rules.

    internal override string SettingsNotFound() => "没有找到规则设置文件。请核对 --rules 的路径。";

    internal override string SettingsTooLarge(long most) => $"规则设置文件超过上限 {most} 字节。";

    internal override string SettingsMalformed() => "规则设置文件不是合法的 JSON。请检查此处的逗号、引号和括号。";

    internal override string SettingExpected(string shape) => $"此处应是{shape}。";

    internal override string AnObject() => "对象 {…}";

    internal override string AnArray() => "数组 […]";

    internal override string AString() => "字符串";

    internal override string SeveritiesByRule() => "对象 {\"规则\": \"级别\"}";

    internal override string OrgansByConsolidation() => "对象 {\"汇总机关\": [\"机关\", …]}";

    internal override string ArrayOfOrgans() => "机关名称的数组";

    internal override string NameOfOrgan() => "机关名称";

    internal override string LevelUnknown(string level, IReadOnlyList<string> levels) => $"“{level}”不是级别。可用：{List(levels)}。";

    internal override string WaiverYear() => "“year”应是四位年份数字，例如 2024。";

    internal override string WaiverReasonEmpty() => "“reason”不能为空：请写明豁免的理由。";

    internal override string WaiverDate(string text) => $"“{text}”不是日期，应写作 2025-12-31。";

    internal override string WaiverIncomplete(string missing) => $"豁免缺少“{missing}”：须写明 rule（规则）、reason（理由）和 expires（到期日）。";

    internal override string OrganTwice(string organ) => $"“{organ}”重复列出，数字会重复计算。请删去一处。";

    internal override string NothingToConsolidate(string organ) => $"“{organ}”没有列出参加汇总的机关。";

    internal override string SettingTwice(string key) => $"“{key}”写了两次，只有一处能生效。请删去一处。";

    internal override string SettingUnknown(string key, string? near, IReadOnlyList<string> known) =>
        $"没有“{key}”这一项{(near is null ? "。" : $"，是不是“{near}”？")}可用：{Some(known)}。";

    internal override string RuleUnknown(string rule, string? near) =>
        $"没有“{rule}”这条规则{(near is null ? "" : $"，是不是“{near}”？")}。规则见 docs/rules.md；一组规则写作 narrative.*。";

    internal override string WaiverExpired(string rule, DateOnly expired) => $"规则“{rule}”的豁免已于 {Date(expired)} 到期，不再有效。请改正所豁免的问题，或重新核准。";

    internal override string WaiverUnused(string rule) => $"规则“{rule}”的豁免没有对应的问题。不再需要的请删去。";

    internal override string ConsolidationIncomplete(int year, IReadOnlyList<string> missing) =>
        $"汇总无法核对：缺少 {year} 年的报告 {missing.Count} 份（{List(missing)}）。请一并提供。";

    internal override string ConsolidationDiffers(CellInfo cell, string stated, int parts, string sum, string others) =>
        $"{cell.Name}：汇总填写为 {stated}，{parts} 份报告相加为 {sum}{(others.Length == 0 ? "" : $"（同行另有：{others}）")}。请核对是否漏报、重报或没有重新汇总。";

    internal override string ConsolidationDiffersToo(LocalizedText column, string stated, string sum) => $"{column.Chinese} 填写为 {stated}，相加为 {sum}";

    // Inputs, and the files written from them.

    internal override string NoReadableFile(IReadOnlyList<string> endings) => $"没有找到可读的文件（{string.Join(' ', endings)}）。";

    internal override string PathNotFound() => "找不到这个文件或文件夹。请检查路径。";

    internal override string OwnOutput() => "这个文件是发布时自己写出的，不能作为输入。请指定原来的数据文件。";

    internal override string FolderUnreadable(string reason) => $"文件夹无法读取：{reason}";

    internal override string FileUnreadable(string reason) => $"无法读取：{reason}";

    internal override string NotAFile() => "这是管道、套接字或设备，不是文件。请另存为文件后再读。";

    internal override string ProgramFailed(string type, string message) => $"处理这份文件时程序出错（{type}：{message}）。请另存一份后重试；仍不行时，请把文件交给程序的维护者。";

    internal override string FileGone() => "没有这个文件或文件夹，或在处理期间被移动、删除。";

    internal override string StandardInputClosed() => "标准输入已关闭。请用管道或重定向送入内容，或改写文件名。";

    internal override string AccessDenied() => "没有权限。请检查文件和文件夹的权限。";

    internal override string PathTooLong() => "路径过长。请缩短文件名或移到较浅的文件夹。";

    internal override string FileInUse() => "文件正被另一个程序占用。请先在那个程序中关闭它。";

    internal override string DiskFull() => "磁盘已满。请清理空间后重新运行。";

    internal override string FileNameTooLong() => "文件名过长。请缩短文件名。";

    internal override string CannotWrite(string path, string reason) => $"无法写出 {path}：{reason}";

    internal override string NotWritten(string path, string obstacle) => $"没有写出 {path}：{obstacle}。请移走它，或换一个输出文件夹。";

    internal override string LinkThere() => "这里是一个链接";

    internal override string LinkOnTheWay() => "这里是一个链接，不通过链接写出文件";

    internal override string InputThere() => "它是本次的输入文件";

    internal override string EditedFileThere() => "这个文件不是由本命令写出的，或写出后又改过";

    internal override string OtherFileThere() => "这个文件不是由发布写出的，内容也不同";

    internal override string IsFolder() => "这是文件夹，不是文件。请给出其中的文件。";

    internal override string FolderThere() => "这里有同名的文件夹或链接";

    internal override string FileThere() => "这里有一个同名的文件";

    internal override string NameUnusable(string name, string reason) => $"“{name}”不能用作文件名：{reason}。请改名。";

    internal override string NameEmpty() => "名称是空的";

    internal override string NameWithControlCharacter() => "含有控制字符";

    internal override string NameWithCharacter(string character) => $"含有 {character}";

    internal override string NameEndsBadly() => "以句点或空格结尾，Windows 会去掉";

    internal override string NameOfDevice() => "在 Windows 中是设备名";

    internal override string NameTooLong(string ending, int length, int most) => $"连同 {ending} 有 {length} 个字节，最多 {most}";

    internal override string InputsOfThatName(IReadOnlyList<string> paths, string name) =>
        $"{List(paths)} 也叫“{name}”（不分大小写），会互相覆盖。请改文件名。";

    internal override string ReportsOfThatName(IReadOnlyList<string> paths) => $"与 {List(paths)} 同年同名（不分大小写），发布会互相覆盖。请改文件名。";

    internal override string NoTemplate(FormInfo form, string format, IReadOnlyList<string> known) => $"格式 {form} 没有“{format}”模板。可用：{Some(known)}。";

    internal override string TemplateCannotRender(string template, string reason) => $"模板 {template} 不能渲染这份报告：{reason}";

    // Corrected data: why none was written.

    internal override string NothingToFix() => "没有需要改的勾稽关系";

    internal override string NoFix() => "没有找到改法";

    internal override string FixIsPartial(IReadOnlyList<string> rules) => $"改法只能改正一部分；仍不成立：{Some(rules)}";

    internal override string FixSearchEnded() => "查找在限度内没有完成，可能还有别的改法";

    internal override string FixIsOneOfSeveral(int count, bool orMore) => $"改法不唯一（{count}{(orMore ? "+" : "")} 种）";

    internal override string FixCountsBlanks() => "改法要求把空白当作 0";

    internal override string FixChangesWaived(CellInfo cell) => $"改法会改动已豁免的单元格 {cell.Name}";

    internal override string FixNameUnusable(string name, string reason) => $"“{name}”不能用作文件名：{reason}";

    internal override string FixNameTaken(string name) => $"另一份输入也叫“{name}”，会互相覆盖；请改文件名";
}
