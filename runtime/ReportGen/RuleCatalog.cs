using System.Collections.Frozen;

namespace ReportGen;

/// <summary>
/// The rules that are built in, in the order of docs/rules.md. Those that a schema declares are described by
/// <see cref="Forms.RuleInfo"/> and <see cref="Forms.StatementInfo"/>.
/// </summary>
public static class RuleCatalog
{
    /// <summary>Every built-in rule, once.</summary>
    public static IReadOnlyList<BuiltInRule> All { get; } =
    [
        new("type", Severity.Error, "数字不符合格子的类型：件数应为不小于 0 的整数", "A number does not suit its cell: counts are whole and not negative"),
        new("no-cell", Severity.Error, "填在表样没有单元格的地方", "A value stands where the form has no cell"),
        new("unreadable", Severity.Error, "格中填写的不是数字", "What stands in a cell is no number"),
        new("blank-beside-total", Severity.Error, "填了总计，其中的项目却空白", "A total is filled in and items of it are blank"),
        new("blank", Severity.Warning, "格子空白；空白不等于 0", "A cell is blank, and a blank is not 0"),
        new("text-missing", Severity.Warning, "应有文字的部分没有内容", "A section that must hold text holds none"),
        new("topic-missing", Severity.Warning, "没有写到这一部分应写的内容", "A section does not speak of a topic that it must speak of"),

        new("history.organ", Severity.Info, "与上一年度报告的机关名称写法不同，按同一机关比较", "Last year's report names the organ otherwise and was compared all the same"),
        new("history.missing", Severity.Info, "用于对照的报告不是本机关上一年度的，没有比较", "The report given to compare with is not the organ's of the year before"),
        new("copied", Severity.Warning, "各表与上一年度报告完全相同", "Every cell equals that of last year's report"),
        new("jump", Severity.Warning, "数字是上一年度的一百倍以上，或不到百分之一", "A figure is a hundred times last year's, or a hundredth of it"),

        new("consolidation", Severity.Warning, "汇总数不等于各份报告之和", "A consolidated figure is not the sum of the reports it consolidates"),
        new("consolidation.incomplete", Severity.Info, "汇总所需的报告不齐，无法核对", "Reports that a consolidation needs are not at hand"),

        new("identity.form", Severity.Warning, "报告年度与所用格式的版本不符", "The form is not the one for the year"),
        new("identity.period", Severity.Warning, "标题的年份与统计期限的年份不一致", "The title and the period reported on name different years"),
        new("identity.period-missing", Severity.Info, "正文没有写明统计期限", "The text does not state the period reported on"),
        new("identity.notice", Severity.Warning, "引用的文件不是规定所用格式的文件", "The notice cited is not the one that prescribes the form"),
        new("identity.notice-missing", Severity.Info, "正文没有引用规定格式的文件", "The text cites no notice that prescribes the form"),

        new("narrative-sum", Severity.Warning, "一句之中，其中各项之和与总数不符", "The parts named in a sentence do not make the whole it states"),
        new("narrative-percent", Severity.Warning, "百分比与句中的数字不符", "A percentage does not follow from the figures of its sentence"),
        new("leftover.number-slot", Severity.Warning, "应写数字的地方没有数字", "The place of a number was left empty"),
        new("leftover.instruction", Severity.Warning, "正文留有填写说明", "An instruction of the form was left in the text"),
        new("leftover.numbering", Severity.Warning, "编号残缺、重复或跳号", "A number of a list is broken, missing or stands twice"),

        new("read.title-missing", Severity.Warning, "没有标题行（机关名称、年份、报告名称）", "There is no title with organ, year and name of the report"),
        new("read.year-inferred", Severity.Info, "标题没有写年份，按正文推定", "The title names no year; it was taken from the text"),
        new("read.organ-inferred", Severity.Info, "标题没有写机关名称，按正文、落款或发布信息推定", "The title names no organ; it was taken from the text, the signature or the page"),
        new("read.section-missing", Severity.Warning, "缺少格式规定的部分", "A section of the form was not found"),
        new("read.section-order", Severity.Warning, "各部分的次序与格式不同", "The sections stand in another order than the form has"),
        new("read.label-differs", Severity.Warning, "标题或标签与表样不同", "A title or label differs from the form"),
        new("read.label-missing", Severity.Warning, "没有找到表样中的行或表，按空白处理", "A row or table of the form was not found; its cells are blank"),
        new("read.row-unknown", Severity.Warning, "表中有表样没有的行", "A table holds a row that the form does not have"),
        new("read.header-lost", Severity.Warning, "没有找到表头", "A header was not found"),
        new("read.values-unreadable", Severity.Error, "数值不能确定属于哪一格，或不是数字", "Values are no numbers, or cannot be assigned to cells with certainty"),
        new("read.unit-missing", Severity.Warning, "金额没有写单位", "An amount names no unit"),
        new("read.unit-in-cell", Severity.Info, "格中带有单位，已去掉", "A unit stands in the cell; it was taken off"),
        new("read.run-together", Severity.Info, "数字连在一起，按唯一可能的分法读取", "Figures ran together and were parted in the only way there is"),
        new("read.blanks-in-label", Severity.Info, "标签中有空格或全角半角不同", "Labels hold blanks or characters of another width"),
        new("read.characters", Severity.Info, "去掉了不可见的字符", "Characters that cannot be seen were removed"),
        new("read.chrome", Severity.Info, "报告以外的网页内容没有采用", "What is not part of the report was left out"),
        Fault("read.same-name", "两份输入同名，输出会互相覆盖", "Two inputs have one name, and their files would overwrite each other"),

        Fault("input.empty", "文件是空的", "The file is empty"),
        Fault("input.not-a-report", "不是已知格式的年度报告", "It is no report of a known form"),
        Fault("input.truncated", "报告在中途断开", "The report breaks off"),
        Fault("input.unknown-form", "没有所写的格式版本", "The version of the form is not known"),
        Fault("input.json", "不是合法的 JSON", "It is no well-formed JSON"),
        Fault("input.data", "数据与格式不符", "The data does not suit the form"),
        Fault("input.encoding", "无法识别文字编码", "The encoding of the text is not known"),
        Fault("input.too-large", "文件超过大小上限", "The file exceeds a limit"),
        Fault("input.damaged", "文件已损坏", "The file is damaged"),
        Fault("input.unsupported", "不支持的文件类型", "Files of this kind are not read"),
        Fault("input.not-found", "找不到文件或文件夹", "There is no such file or folder"),
        Fault("input.io", "文件无法读取", "The file cannot be opened or read"),
        Fault("input.not-a-file", "是管道、套接字或设备，不是文件", "It is a pipe, a socket or a device and no file"),
        Fault("input.own-output", "是发布自己写出的文件", "The publication itself wrote the file"),

        Fault("rules.not-found", "找不到规则设置文件", "The file of rule settings was not found"),
        Fault("rules.too-large", "规则设置文件超过大小上限", "The file of rule settings exceeds the limit"),
        Fault("rules.json", "规则设置文件不是合法的 JSON", "The file of rule settings is no well-formed JSON"),
        Fault("rules.setting", "规则设置有误：规则、键或级别写错", "A setting is wrong: the rule, the key or the level"),
        new("waiver.expired", Severity.Warning, "豁免已到期，不再有效", "A waiver expired and holds no more") { IsOfReport = false },
        new("waiver.unused", Severity.Info, "豁免没有对应的问题", "A waiver waives nothing") { IsOfReport = false },

        Fault("publish.same-name", "两份报告同年同名，发布会互相覆盖", "Two reports of a year have one name, and would overwrite each other"),
        Fault("publish.name", "名称不能用作文件名", "The name cannot name a file"),
        Fault("publish.taken", "输出的位置上有别人的文件", "A file that was not written here stands in the place of one to be written"),
        Fault("publish.io", "文件无法写出", "A file cannot be written"),
        Fault("publish.format", "格式没有所要的模板", "The form has no template for the format asked for"),

        Fault("forms.not-found", "找不到格式的程序集", "The assembly with the forms was not found"),
        Fault("forms.damaged", "不是 .NET 程序集，或已损坏", "It is no .NET assembly, or it is damaged"),
        Fault("forms.none", "程序集没有声明格式", "The assembly declares no form"),
        Fault("forms.twice", "格式已经存在", "The form is known already"),
        Fault("forms.newer", "程序集由更新版本的 ReportGen 构建", "The assembly was built with a newer ReportGen"),
        Fault("forms.load", "无法取得程序集中的格式", "The forms of the assembly cannot be had"),
    ];

    private static readonly FrozenDictionary<string, BuiltInRule> ById = All.ToFrozenDictionary(static r => r.Id, StringComparer.Ordinal);

    /// <summary>The built-in rule with an id; null where there is none.</summary>
    public static BuiltInRule? Find(string id) => ById.GetValueOrDefault(id);

    private static BuiltInRule Fault(string id, string summary, string summaryEn) => new(id, Severity.Error, summary, summaryEn) { IsOfReport = false };
}
