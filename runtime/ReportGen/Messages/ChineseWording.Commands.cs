using ReportGen.Views;

namespace ReportGen.Messages;

/// <content>What the commands say: outcomes, and the command line itself.</content>
internal sealed partial class ChineseWording
{
    // Outcomes.

    internal override string OrganNotNamed() => "（未写明机关）";

    internal override string YearNotNamed() => "（未写明年份）";

    internal override string VersionOfForm(string version) => $"格式 {version}";

    internal override string OnPage(int page) => $"第 {page} 页";

    internal override string OnLine(int line) => $"第 {line} 行";

    internal override string OnLineAndColumn(int line, int column) => $"第 {line} 行第 {column} 列";

    internal override string SeverityName(Severity severity) => severity switch { Severity.Error => "错误", Severity.Warning => "警告", _ => "提示" };

    internal override string WaivedUntil(DateOnly expires, string reason) => $"〔已豁免至 {Date(expires)}：{reason}〕";

    internal override string SeveritySet(Severity declared, Severity now) => $"〔级别由{SeverityName(declared)}改为{SeverityName(now)}〕";

    internal override string Off() => "已关闭";

    internal override string FindingsLeftOut(int count) => $"{count} 处没有列出";

    internal override string RuleIsOff(int count) => $"规则已关闭，{count} 处没有列出";

    internal override string CannotBeRead() => "无法读取";

    internal override string CannotBeWritten() => "没有写出";

    internal override string Suggestion() => "建议";

    internal override string FixDescribed(string changes, string description) => $"{changes}（{description}；请对照原始台账确认）";

    internal override string ChangesInAll(int count) => $"等 {count} 处";

    internal override string FixesAsSmall(int count, bool orMore) => $"同样小的改法共有 {count}{(orMore ? "+" : "")} 种";

    internal override string SettingsOfRules() => "规则设置";

    internal override string Checked(bool isValid, int reports, int valid, int invalid, int failures, int errors, int warnings, int notes, int waived) =>
        $"{(isValid ? "有效 (valid)" : "无效 (invalid)")}：报告 {reports} 份，有效 {valid}，无效 {invalid}；无法读取 {failures} 份；错误 {errors}，警告 {warnings}，提示 {notes}{(waived == 0 ? "" : $"；已豁免 {waived}")}";

    internal override string TextAgreesOn(LocalizedText what) => $"正文与表格一致：{what.Chinese}";

    internal override string ItemsMakeTotal() => "各项之和等于总计";

    internal override string NotCorrected(string path, string reason) => $"{path}：没有写出改正的数据：{reason}";

    internal override string Corrected(string path, string data, string reason) => $"{path}：改正的数据写入 {data}（{reason}；请对照原始台账确认）";

    internal override string LinksNotFollowed(int count, string some) => $"没有跟随 {count} 个链接：{some}。需要其中的内容时，请直接指定。";

    internal override string WaitingFor(string directory) => $"另一个进程正在写入 {directory}，等待它结束。";

    internal override string HeldBack() => "未发布";

    internal override string HeldBackFor(int errors) => $"：有 {errors} 个错误。请改正后重试；需要带错误发布草稿时加 --draft。";

    internal override string Published(int published, int drafts, string directory, int held, int failed, int removed) =>
        $"已发布 {published} 份（其中未通过校验 {drafts} 份）到 {directory}；未发布 {held} 份；无法处理 {failed} 份{Removed(removed)}";

    internal override string PublishedInBuild(int published, int held, int failed, int removed) =>
        $"已发布 {published} 份，未发布 {held} 份，无法处理 {failed} 份{Removed(removed)}";

    internal override string NoTemplates(string folder, string example) => $"{folder} 里没有模板。可用 reportgen templates --out {folder} 复制内置模板再修改；模板以报告命名，如 {example}。";

    internal override string TemplateUnknown(string name, string? near) =>
        $"没有内置模板“{name}”{(near is null ? "。" : $"，是否指 {near}？")}用 reportgen templates 列出全部。";

    internal override string TemplateEdited(string path) => $"{path} 已存在，且与内置模板不同，没有改动它。要从内置模板重新开始，请先改名或删除这个文件。";

    internal override string TemplatesCopied(int count, string folder) =>
        $"已把 {count} 个模板写入 {folder}。请只留下要改的，删去其余，再用 --templates {folder} 发布或预览。";

    internal override string TemplateOf(string kind, string? report) => (report is null ? "" : $"{report}：") + kind switch
    {
        PageKinds.Report => "报告页",
        PageKinds.Fragment => "供嵌入其他网页的报告正文",
        PageKinds.Organ => "机关历年页",
        PageKinds.Indicator => "指标页（各机关历年）",
        "index" => "首页",
        "year" => "某年报告目录",
        "organs" => "机关目录",
        "findings" => "校验结果页",
        "feed" => "Atom 订阅源",
        "sitemap" => "网站地图",
        "missing" => "网页不存在时的提示页（404）",
        "dictionary" => "数据字典",
        "search" => "查找页",
        _ => kind,
    };

    internal override string PartialOf(IReadOnlyList<string> templates) => templates.Count == 0 ? "局部模板" : $"局部模板，用于 {string.Join("、", templates)}";

    internal override string StylesOfSite() => "报告以外各页的样式";

    internal override string ScriptOfSearch() => "查找机关的脚本";

    internal override string TemplatesFault(string fault) => $"--templates：{fault}";

    internal override string Interrupted(int done, int count) => $"已中断：{count} 份中完成了 {done} 份，结果完整可用。再次运行即从这里继续。";

    internal override string DatasetInterrupted() => "已中断：数据表要么完整写出，要么不写，原有文件没有改动。请重新运行。";

    internal override string Progress(int done, int total, double rate, string left, int? held, int failed) =>
        $"{done}/{total}  每秒 {rate:F0} 份  剩余 {left}{(held is { } h ? $"  未发布 {h}" : "")}  无法处理 {failed}";

    internal override string ReadOutcome(string source, string version, int? year, string? organ, int read, int repaired, int unreadable) =>
        $"{source}  {version}  {(year is { } y ? $"{y}" : YearNotNamed())}  {organ ?? OrganNotNamed()}  读出 {read} 格，其中修复 {repaired} 格；读不出 {unreadable} 格";

    internal override string SeveralInputs(int count) => $"有 {count} 份输入，请用 --out DIR 指定输出文件夹。";

    internal override string DatasetWritten(int reports, long lines, string directory, IReadOnlyList<string> files, int failed) =>
        $"{reports} 份报告，{lines} 行，写入 {directory}：{List(files)}；{failed} 份输入无法读取";

    // The command line.

    internal override string FormTwice(string form) => $"格式 {form} 已经有了，不能再次加入。";

    internal override string AssemblyNotFound() => "找不到这个程序集。请先构建，或检查路径。";

    internal override string AssemblyWithoutForms() => "这个程序集没有声明任何格式。它的项目要引用 ReportGen，并含有 .report.json 文件。";

    internal override string AssemblyNewer(string version) => $"它是用更新的 ReportGen {version} 构建的，请升级本工具。";

    internal override string AssemblyDamaged() => "这不是 .NET 程序集，或者文件已损坏。请重新构建。";

    internal override string FormsUnavailable(string reason) => $"无法取得其中的格式：{reason}";

    internal override string SeeHelp() => "用法见 --help。";

    internal override string CommandMissing(IReadOnlyList<string> commands) => $"缺少命令。可用的命令有 {List(commands)}。";

    internal override string CommandUnknown(string given, string? near, IReadOnlyList<string> commands) =>
        near is null ? $"没有“{given}”这个命令。可用的命令有 {List(commands)}。" : $"没有“{given}”这个命令，是否应为 {near}？可用的命令有 {List(commands)}。";

    internal override string OptionMissing(string option) => $"缺少选项 {option}。";

    internal override string OptionNeedsValue(string option) => $"{option} 后面缺少值。";

    internal override string OptionTwice(string option) => $"{option} 只能给出一个值。";

    internal override string ArgumentMissing(string argument) => $"缺少参数 {argument}。";

    internal override string ArgumentUnexpected(string given) => $"参数“{given}”是多余的。";

    internal override string OptionUnknown(string option) => $"没有“{option}”这个选项。";

    internal override string OptionTakes(string option, IReadOnlyList<string> choices, string given) =>
        $"{option} 只能是 {List(choices)}，不能是“{given}”。";

    internal override string OptionTakesNumber(string option, int least, int most, string given) =>
        $"{option} 应是 {least} 到 {most} 的整数，不能是“{given}”。";

    internal override string OptionTakesDate(string option, string given) => $"{option} 应是 2025-12-31 这样的日期，不能是“{given}”。";

    internal override string ToolDescription() => "读取、核对、发布政务年度报告。";

    internal override string CheckDescription() => "核对报告。";

    internal override string PublishDescription() => "核对并发布报告。";

    internal override string ReadDescription() => "把已发布文档读成数据 JSON。";

    internal override string DatasetDescription() => "把全部报告写成一张数据表，一行一个数值，附数据字典。";

    internal override string SchemaDescription() => "输出某一格式版本的数据文件的 JSON Schema，供编辑器补全和检查。";

    internal override string TemplatesDescription() => "列出内置模板，或复制到文件夹供修改。";

    internal override string TemplatesNames() => "模板的文件名，如 _figures.sbn-html；默认全部。";

    internal override string TemplatesOutOption() => "复制到的文件夹；已改过的文件不覆盖。";

    internal override string ViewsDescription() => "输出每种格式的模板可以使用的变量、成员和单元格地址（Markdown）。";

    internal override string VersionArgument() => "格式版本，如 2021";

    internal override string ReportOption() => "报告的名称；几种报告有同名版本时必须写明";

    internal override string FormUnknown(string? report, string version, IReadOnlyList<string> known) =>
        $"没有“{report}{(report is null ? "" : " ")}{version}”这一格式版本，或有几种报告都有它。可用：{List(known)}。几种报告有同名版本时用 --report 写明。自己的格式用 --forms 指定声明它的程序集（.dll）。";

    internal override string FormSize(int tables, int cells, int rules) => $"{tables} 张表，{cells} 个单元格，{rules} 条规则";

    internal override string FormsDescription() => "列出已知格式。";

    internal override string InputArgument() => "文件、文件夹或通配符：数据（.json）或已发布文档（.txt .md .html .docx .doc .wps .rtf .xlsx .xls .et .odt .ods .pdf .ofd）；- 为标准输入。";

    internal override string FormsOption() => "另加此程序集（.dll）声明的格式，可重复；会运行其中的代码。";

    internal override string JobsOption() => "同时处理的份数，默认为处理器核数。";

    internal override string LangOption() => "消息语言，默认 zh。";

    internal override string HistoryOption() => "往年报告所在文件夹，用于跨年核对。";

    internal override string RulesOption() => "规则设置（JSON）：级别、豁免、汇总关系。";

    internal override string TodayOption() => "判断豁免是否到期的日期，默认今天（UTC）。";

    internal override string FormatOption() => "输出格式。";

    internal override string FailOnOption() => "达到此级别时以 1 退出。";

    internal override string ColorOption() => "文字输出是否着色，默认只在终端上。";

    internal override string WriteFixedOption() => "改法唯一时，把改正后的数据和改动记录写入此文件夹；不改动输入。";

    internal override string OutOption() => "输出文件夹。";

    internal override string ReadOutOption() => "写入文件夹；只有一份时可省略，写到标准输出。";

    internal override string FormatsOption() => "要写的格式，用逗号分隔；不写时是格式有模板的各种和 json。";

    internal override string DatasetFormatsOption() => "要写的格式，用逗号分隔；不写时为 csv,parquet。";

    internal override string TemplatesOption() => "用 DIR 里的 Scriban 模板和局部模板代替同名的内置模板，不必构建。";

    internal override string SiteOption() => "站点文件（JSON）：网站名称、地址，机关的代码、曾用名和地区。";

    internal override string TextWidthOption() =>
        "纯文本每行的宽度（列），默认 80。";

    internal override string AmbiguousOption() =>
        "纯文本中宽度不定的字符（引号、破折号、表格线）占 1 列还是 2 列，默认 1。";

    internal override string MarkdownOption() =>
        "Markdown 表格的写法：gfm 为通用表格（默认），grid 为可合并单元格的网格表。";

    internal override string ProgramFailed(string what) => $"程序出错，请把命令和这行文字交给维护者：{what}";

    internal override string HelpOption() => "显示帮助。";

    internal override IReadOnlyList<(string English, string Text)> HelpWords() =>
    [
        ("Description:\n", "说明：\n"),
        ("Usage:\n", "用法：\n"),
        ("Arguments:\n", "参数：\n"),
        ("Options:\n", "选项：\n"),
        ("Commands:\n", "命令：\n"),
        (" [command]", " [命令]"),
        (" [options]", " [选项]"),
        (" (REQUIRED)", "（必填）   "),
        (" [default: ", " [默认："),
    ];

    internal override string QuietOption() => "不显示进度和提示。";

    internal override string BomOption() => "CSV 开头加字节顺序标记，便于 Excel 打开。";

    internal override string FragmentOption() => "是否另写可嵌入其他网页的片段（<名称>.fragment.html）；默认随 html 一并写出。";

    internal override string DraftOption() => "有错误也发布，页面标明未通过校验。";

    internal override string MessagesOption() => "消息格式；msbuild 列出全部发现，供构建和编辑器读取。";

    internal override string ListOption() => "把已发布文件的路径逐行写入 FILE。";

    private static string Removed(int files) => files == 0 ? "" : $"；删去不再属于发布内容的文件 {files} 个";
}
