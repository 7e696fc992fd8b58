using ReportGen.Forms;

namespace ReportGen.Messages;

/// <summary>The messages in Chinese.</summary>
internal sealed partial class ChineseWording : Wording
{
    public ChineseWording()
        : base("zh", "zh-CN")
    {
    }

    private protected override IEnumerable<KeyValuePair<MessageId, string>> Summaries => new Dictionary<MessageId, string>
    {
        [MessageIds.Type] = "数字不符合格子的类型：件数应为不小于 0 的整数，小数不多于表样的位数",
        [MessageIds.NoCell] = "填在表样没有单元格的地方",
        [MessageIds.Unreadable] = "格中填写的不是数字",
        [MessageIds.BlankBesideTotal] = "填了总计，其中的项目却空白",
        [MessageIds.BlankThroughout] = "表格没有填写",
        [MessageIds.Blank] = "格子空白；空白不等于 0",
        [MessageIds.TextMissing] = "应有文字的部分没有内容",
        [MessageIds.TopicMissing] = "没有写到这一部分应写的内容",

        [MessageIds.HistoryOrgan] = "与上一年度报告的机关名称写法不同，按同一机关比较",
        [MessageIds.HistoryMissing] = "用于对照的报告不是本机关上一年度的，没有比较",
        [MessageIds.HistoryContradictory] = "上一年度的报告有两份，数字不同",
        [MessageIds.Copied] = "各表与上一年度报告完全相同",
        [MessageIds.Jump] = "数字是上一年度的一百倍以上，或不到百分之一",

        [MessageIds.Consolidation] = "汇总数不等于各份报告之和",
        [MessageIds.ConsolidationIncomplete] = "汇总所需的报告不齐，无法核对",

        [MessageIds.IdentityDuplicate] = "同一机关同一年度有两份报告，内容不同",
        [MessageIds.IdentityRepeated] = "同一份报告出现两次",
        [MessageIds.IdentityForm] = "报告年度与所用格式的版本不符",
        [MessageIds.IdentityPeriod] = "标题的年份与统计期限的年份不一致",
        [MessageIds.IdentityYearMissing] = "没有写明报告年度",
        [MessageIds.IdentityOrganMissing] = "没有写明编制机关",
        [MessageIds.IdentityPeriodMissing] = "正文没有写明统计期限",
        [MessageIds.IdentityNotice] = "引用的文件不是规定所用格式的文件",
        [MessageIds.IdentityNoticeMissing] = "正文没有引用规定格式的文件",

        [MessageIds.NarrativeSum] = "一句之中，其中各项之和与总数不符",
        [MessageIds.NarrativeGrowth] = "与上年的比较和上一年度报告不符",
        [MessageIds.NarrativePercent] = "百分比与句中的数字不符",
        [MessageIds.LeftoverNumberSlot] = "应写数字的地方没有数字",
        [MessageIds.LeftoverInstruction] = "正文留有填写说明",
        [MessageIds.LeftoverNumbering] = "编号残缺、重复或跳号",

        [MessageIds.ReadTitleMissing] = "没有标题行（机关名称、年份、报告名称）",
        [MessageIds.ReadYearInferred] = "标题没有写年份，按正文推定",
        [MessageIds.ReadOrganInferred] = "标题没有写机关名称，按正文、落款或发布信息推定",
        [MessageIds.ReadSectionMissing] = "缺少格式规定的部分",
        [MessageIds.ReadSectionOrder] = "各部分的次序与格式不同",
        [MessageIds.ReadLabelDiffers] = "标题或标签与表样不同",
        [MessageIds.ReadLabelMissing] = "没有找到表样中的行或表，按空白处理",
        [MessageIds.ReadTableMissing] = "没有找到应有的表",
        [MessageIds.ReadTableTwice] = "同一张表出现两次，数字不同",
        [MessageIds.ReadTableRepeated] = "同一张表或报告出现两次，数字相同",
        [MessageIds.ReadRowUnknown] = "表中有表样没有的行",
        [MessageIds.ReadRowsUnused] = "有表样以外的表格，没有采用",
        [MessageIds.ReadHeaderLost] = "没有找到表头",
        [MessageIds.ReadValuesUnreadable] = "数值不能确定属于哪一格，或不是数字",
        [MessageIds.ReadStrayFigures] = "有的数字不属于任何一行，没有采用",
        [MessageIds.ReadFiguresBelow] = "数字印在行标题的下一行",
        [MessageIds.ReadUnitMissing] = "金额没有写单位",
        [MessageIds.ReadUnitInCell] = "格中带有单位，已去掉",
        [MessageIds.ReadUnitConverted] = "按所写单位换算了数字",
        [MessageIds.ReadSignInCell] = "不计增减的格子里带有正号",
        [MessageIds.ReadBlanksInFigure] = "数字中的空格按千位分隔处理",
        [MessageIds.ReadNoteMark] = "数字旁有注释标记，没有并入数字",
        [MessageIds.ReadStruckOut] = "有删除线的文字没有读取",
        [MessageIds.ReadHidden] = "读取了隐藏的行、列或工作表",
        [MessageIds.ReadLeftOut] = "文件中有的内容没有读取",
        [MessageIds.ReadTrackedChanges] = "文档中有未处理的修订",
        [MessageIds.ReadRunTogether] = "数字连在一起，按唯一可能的分法读取",
        [MessageIds.ReadBlanksInLabel] = "标签中有空格或全角半角不同",
        [MessageIds.ReadCharacters] = "去掉了不可见的字符",
        [MessageIds.ReadUnitDiffers] = "表上写的单位与表样不符",
        [MessageIds.ReadTraditional] = "繁体字按简体字读取",
        [MessageIds.ReadChrome] = "报告以外的网页内容没有采用",
        [MessageIds.ReadSameName] = "两份输入同名，输出会互相覆盖",

        [MessageIds.InputEmpty] = "文件是空的",
        [MessageIds.InputNotAReport] = "不是已知格式的年度报告",
        [MessageIds.InputTruncated] = "报告在中途断开",
        [MessageIds.InputSeveralReports] = "一个文件里有几份报告",
        [MessageIds.InputUnknownForm] = "没有所写的格式版本",
        [MessageIds.InputJson] = "不是合法的 JSON",
        [MessageIds.InputData] = "数据与格式不符",
        [MessageIds.InputEncoding] = "无法识别文字编码",
        [MessageIds.InputTooLarge] = "文件超过大小上限",
        [MessageIds.InputDamaged] = "文件已损坏",
        [MessageIds.InputUnsupported] = "不支持的文件类型",
        [MessageIds.InputNotFound] = "找不到文件或文件夹",
        [MessageIds.InputIo] = "文件无法读取",
        [MessageIds.InputNotAFile] = "是管道、套接字或设备，不是文件",
        [MessageIds.InputOwnOutput] = "是发布自己写出的文件",
        [MessageIds.InputLine] = "这一行不是输入",

        [MessageIds.RulesNotFound] = "找不到规则设置文件",
        [MessageIds.RulesTooLarge] = "规则设置文件超过大小上限",
        [MessageIds.RulesJson] = "规则设置文件不是合法的 JSON",
        [MessageIds.RulesSetting] = "规则设置有误：规则、键或级别写错",
        [MessageIds.WaiverExpired] = "豁免已到期，不再有效",
        [MessageIds.WaiverUnused] = "豁免没有对应的问题",

        [MessageIds.SiteNotFound] = "找不到站点文件",
        [MessageIds.SiteTooLarge] = "站点文件超过大小上限",
        [MessageIds.SiteJson] = "站点文件不是合法的 JSON",
        [MessageIds.SiteSetting] = "站点文件的设置有误",

        [MessageIds.PublishSameName] = "两份报告同年同名，发布会互相覆盖",
        [MessageIds.PublishName] = "名称不能用作文件名",
        [MessageIds.PublishTaken] = "输出的位置上有别人的文件",
        [MessageIds.PublishIo] = "文件无法写出",
        [MessageIds.PublishFormat] = "格式没有所要的模板",
        [MessageIds.PublishTemplate] = "模板不能渲染这份报告",

        [MessageIds.MergeNotAPublication] = "文件夹里没有发布内容",
        [MessageIds.MergeUnfinished] = "发布没有做完",
        [MessageIds.MergeShards] = "分片缺少或重复",
        [MessageIds.MergeDouble] = "同一份报告在两处不同",

        [MessageIds.FormsNotFound] = "找不到格式的程序集",
        [MessageIds.FormsDamaged] = "不是 .NET 程序集，或已损坏",
        [MessageIds.FormsNone] = "程序集没有声明格式",
        [MessageIds.FormsTwice] = "格式已经存在",
        [MessageIds.FormsNewer] = "程序集由更新版本的 ReportGen 构建",
        [MessageIds.FormsLoad] = "无法取得程序集中的格式",
    };

    internal override string Of(LocalizedText text) => text.Chinese;

    internal override string List(IReadOnlyList<string> items) => string.Join("、", items);

    internal override string Clauses(IReadOnlyList<string> items) => string.Join("；", items);

    internal override string At(string place, string message) => $"{place}：{message}";

    internal override string FormOfOtherYears(int year, FormInfo form) =>
        $"{year} 年的报告用的是 {form.Version} 版格式（{form.Source}，适用 {Years(form)}）。请改用当年适用的格式。";

    internal override string TitleAndPeriodDiffer(int titleYear, int periodYear) =>
        $"报告写的是 {titleYear} 年，统计期限写 {periodYear} 年。请核对并改为一致。";

    internal override string YearNotStated() => "没有写明是哪一年的报告，跨年的核对都无法进行。请补上年份：标题中写明，或在数据中填 \"year\"。";

    internal override string OrganNotStated() => "没有写明是哪个机关的报告。请补上机关名称：数据中填 \"organ\"。";

    internal override string PeriodNotStated() => "正文没有写明统计期限（××年1月1日至12月31日）。请补写。";

    internal override string NoticeNotCited(string notice) => $"正文没有引用规定本格式的文件（{notice}）。请写明编制依据。";

    internal override string OtherNoticeCited(FormInfo form, string cited) =>
        $"所附表格是 {form.Version} 版格式（{form.Source}），文中引用的却是 {cited}。请核对依据。";

    internal override string NotANumber(CellInfo cell, string actual) => TrailingUnit.Of(actual) is not { } unit
        ? $"{cell.Name}：“{actual}”不是数字。请改正。"
        : $"{cell.Name}：“{actual}”在数字后面还有“{unit}”。请只填数字{(cell.Unit is { } own ? $"；本格的单位是“{own}”，按其他单位计的请先换算" : "")}。";

    internal override string NotWhole(CellInfo cell, string actual) => $"{cell.Name}：“{actual}”应为整数。请改正。";

    internal override string BelowZero(CellInfo cell, string actual) => $"{cell.Name}：“{actual}”不能为负数。请改正。";

    internal override string TooManyPlaces(CellInfo cell, string actual) => $"{cell.Name}：“{actual}”应保留 {cell.Places} 位小数。请改正。";

    internal override string WhereNoCellIs(CellInfo cell, string actual) => $"{cell.Name}：“{actual}”填在表样没有单元格的地方。请改正。";

    internal override string ANumber() => "数字";

    internal override string AWholeNumber() => "整数";

    internal override string ANumberOf(int places) => $"{places} 位小数";

    internal override string Nothing() => "空";

    internal override string NoText(IReadOnlyList<SectionInfo> sections) =>
        $"{string.Join('、', sections.Select(static s => s.Title is null ? "报告的正文" : $"“{s.Title}”"))}{(sections.Count > 1 ? "都" : "")}没有内容。请补写；确无内容的写明“无”。";

    internal override string NothingFilledIn(int cells) =>
        $"各表 {cells} 格全部空白，报告没有填写。空白不等于 0：请填写各表；确为零的填 0。";

    internal override string ItemsBlankStrewn(IReadOnlyList<CellInfo> totals, IReadOnlyList<CellInfo> blanks) =>
        $"{totals[0].Block.Table.Name}：{totals.Count} 处总计已填，其中的项目却有 {blanks.Count} 格空白，例如 {blanks[0].Name}、{blanks[^1].Name}。空白不等于 0：请逐格填写；确为零的填 0。";

    internal override string ItemsBlank(IReadOnlyList<CellInfo> totals, IReadOnlyList<string> values, int blanks, decimal? known)
    {
        CellInfo total = totals[0];
        string where = totals.Count == 1 ? total.Name : $"{total.Block.Table.Name} · {(AreOfOneRow(totals) ? total.Row.Name : total.Column.Name)}（{totals.Count} 处）";
        string sum = known is { } filled ? $"，已填各项之和为 {Text(filled)}" : "";
        return $"{where} 填写为 {string.Join('、', values)}，但其中 {blanks} 项空白{sum}。空白不等于 0：请填写各项（共 {blanks * totals.Count} 格）；确为零的填 0。";
    }

    internal override string BlankForRule(IReadOnlyList<CellInfo> cells, string? assertion) =>
        $"{(cells.Count == 1 ? cells[0].Name : $"{cells[0].Name} 等 {cells.Count} 格")}：空白，无法核对 {assertion}。请填写；确为零的填 0。";

    internal override string Blanks(IReadOnlyList<CellInfo> cells, string? implied)
    {
        (CellInfo first, string table) = (cells[0], cells[0].Block.Table.Name);
        string where = cells.Count == 1 ? first.Name
            : Rows(cells) is > 1 and var rows ? $"{table} · {first.Row.Name} 至 {cells[^1].Row.Name}（{rows} 行 {cells.Count} 格）"
            : $"{table}{(first.Block.HasRowLabels ? $" · {first.Row.Name}" : "")}（{(AreWholeRow(cells) ? "整行 " : "")}{cells.Count} 格）";
        return $"{where}：空白。空白不等于 0，有关的勾稽关系无法核对{(implied is null ? "" : $"（推算应为 {implied}）")}。请填写；确为零的填 0。";
    }

    internal override string TotalOff(CellInfo total, decimal items, decimal stated) =>
        $"{total.Name}：各项之和为 {Text(items)}，填写为 {Text(stated)}，相差 {Distance(items, stated)}。请核对各项并重新计算总计。";

    internal override string Broken(RuleInfo rule, CellInfo cell, decimal left, decimal right) => Fill(
        rule.Message ?? $"{{cell}}：不满足 {rule.Assertion}（左边 {{left}}，右边 {{right}}，相差 {{difference}}）。请核对有关各格。",
        cell.Name, $"{cell.Block.Table.Name} · {cell.Row.Name}", $"{cell.Block.Table.Name} · {cell.Column.Name}", left, right);

    internal override string Copied(int cells, int figures) => $"各表 {cells} 格与上一年度报告完全相同（其中非零 {figures} 格）。请核对是否误用了上一年度的表格。";

    internal override string OtherOrgan(string? before, string? now) =>
        $"与上一年度报告比较时视为同一机关：上一年度写“{before ?? "未写明"}”，本年写“{now ?? "未写明"}”。请核实。";

    internal override string Jump(CellInfo cell, string now, string before, bool isUp, int cells) =>
        $"{cell.Name}：本年 {now}，上年 {before}，{(isUp ? "是上年的一百倍以上" : "不到上年的百分之一")}{(cells == 1 ? "" : $"（同行共 {cells} 格）")}。请核对单位（元、万元）和位数。";

    internal override string NothingToCompare(int year, string? organ, int? otherYear, LocalizedText title) =>
        $"用于对照的报告中没有本机关 {year} 年的报告，只有{organ ?? "未写明机关"}{(otherYear is { } other ? $" {other} 年" : "未写明年份")}的{title.Chinese}，没有与它比较。请核对 --history。";

    internal override string Hypothesis(FixKind kind, LocalizedText where, int cells) => kind switch
    {
        FixKind.TotalNotRecomputed => $"{where.Chinese}：总计没有随各项重新计算",
        FixKind.ValueNotRecomputed => $"{where.Chinese}：没有按公式重新计算",
        FixKind.RowShiftedRight => $"{where.Chinese}：整行右移了一列",
        FixKind.RowShiftedLeft => $"{where.Chinese}：整行左移了一列",
        FixKind.NeighboursSwapped => $"{where.Chinese}：与相邻单元格填反",
        FixKind.DigitsTransposed => $"{where.Chinese}：相邻两位数字颠倒",
        FixKind.DigitDropped => $"{where.Chinese}：漏填一位数字",
        FixKind.DigitDoubled => $"{where.Chinese}：一位数字重复",
        FixKind.YuanForTenThousand => $"{where.Chinese}：按元填写，应为万元",
        FixKind.BlankToFill or FixKind.BlankForZero when cells > 1 => $"{where.Chinese} 等 {cells} 个单元格：漏填，可由勾稽关系推出",
        FixKind.BlankForZero => $"{where.Chinese}：应填 0，留成了空白",
        FixKind.BlankToFill => $"{where.Chinese}：漏填",
        _ when cells == 1 => $"{where.Chinese}：填写有误",
        _ => $"{where.Chinese} 等 {cells} 个单元格填写有误",
    };

    internal override string Hypotheses(IReadOnlyList<string> all, bool blanksAsZero) => string.Join('；', all) + (blanksAsZero ? "（空白按 0 计）" : "");

    internal override string ReportDiffersFromDouble(string organ, int year, string path) =>
        $"{organ} {year} 年的报告有两份，内容不同：另一份是 {path}。请保留正确的一份；如果是两个同名机关，请各自写明全称。";

    internal override string ReportRepeated(string path) => $"另一份输入 {path} 是同一机关同一年度的报告，内容相同。";

    internal override string LastYearContradictory(int year, string one, string other) =>
        $"{year} 年的报告有两份，数字不同：{one}、{other}。无法与上一年度核对，请保留正确的一份。";
}
