using ReportGen.Forms;

namespace ReportGen.Messages;

/// <summary>The messages in Chinese.</summary>
internal sealed class ChineseWording : Wording
{
    public ChineseWording()
        : base("zh")
    {
    }

    private protected override IEnumerable<KeyValuePair<MessageId, string>> Summaries => new Dictionary<MessageId, string>
    {
        [MessageIds.Type] = "数字不符合格子的类型：件数应为不小于 0 的整数",
        [MessageIds.NoCell] = "填在表样没有单元格的地方",
        [MessageIds.Unreadable] = "格中填写的不是数字",
        [MessageIds.BlankBesideTotal] = "填了总计，其中的项目却空白",
        [MessageIds.Blank] = "格子空白；空白不等于 0",
        [MessageIds.TextMissing] = "应有文字的部分没有内容",
        [MessageIds.TopicMissing] = "没有写到这一部分应写的内容",

        [MessageIds.HistoryOrgan] = "与上一年度报告的机关名称写法不同，按同一机关比较",
        [MessageIds.HistoryMissing] = "用于对照的报告不是本机关上一年度的，没有比较",
        [MessageIds.Copied] = "各表与上一年度报告完全相同",
        [MessageIds.Jump] = "数字是上一年度的一百倍以上，或不到百分之一",

        [MessageIds.Consolidation] = "汇总数不等于各份报告之和",
        [MessageIds.ConsolidationIncomplete] = "汇总所需的报告不齐，无法核对",

        [MessageIds.IdentityForm] = "报告年度与所用格式的版本不符",
        [MessageIds.IdentityPeriod] = "标题的年份与统计期限的年份不一致",
        [MessageIds.IdentityPeriodMissing] = "正文没有写明统计期限",
        [MessageIds.IdentityNotice] = "引用的文件不是规定所用格式的文件",
        [MessageIds.IdentityNoticeMissing] = "正文没有引用规定格式的文件",

        [MessageIds.NarrativeSum] = "一句之中，其中各项之和与总数不符",
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
        [MessageIds.ReadRowUnknown] = "表中有表样没有的行",
        [MessageIds.ReadHeaderLost] = "没有找到表头",
        [MessageIds.ReadValuesUnreadable] = "数值不能确定属于哪一格，或不是数字",
        [MessageIds.ReadUnitMissing] = "金额没有写单位",
        [MessageIds.ReadUnitInCell] = "格中带有单位，已去掉",
        [MessageIds.ReadRunTogether] = "数字连在一起，按唯一可能的分法读取",
        [MessageIds.ReadBlanksInLabel] = "标签中有空格或全角半角不同",
        [MessageIds.ReadCharacters] = "去掉了不可见的字符",
        [MessageIds.ReadChrome] = "报告以外的网页内容没有采用",
        [MessageIds.ReadSameName] = "两份输入同名，输出会互相覆盖",

        [MessageIds.InputEmpty] = "文件是空的",
        [MessageIds.InputNotAReport] = "不是已知格式的年度报告",
        [MessageIds.InputTruncated] = "报告在中途断开",
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

        [MessageIds.RulesNotFound] = "找不到规则设置文件",
        [MessageIds.RulesTooLarge] = "规则设置文件超过大小上限",
        [MessageIds.RulesJson] = "规则设置文件不是合法的 JSON",
        [MessageIds.RulesSetting] = "规则设置有误：规则、键或级别写错",
        [MessageIds.WaiverExpired] = "豁免已到期，不再有效",
        [MessageIds.WaiverUnused] = "豁免没有对应的问题",

        [MessageIds.PublishSameName] = "两份报告同年同名，发布会互相覆盖",
        [MessageIds.PublishName] = "名称不能用作文件名",
        [MessageIds.PublishTaken] = "输出的位置上有别人的文件",
        [MessageIds.PublishIo] = "文件无法写出",
        [MessageIds.PublishFormat] = "格式没有所要的模板",

        [MessageIds.FormsNotFound] = "找不到格式的程序集",
        [MessageIds.FormsDamaged] = "不是 .NET 程序集，或已损坏",
        [MessageIds.FormsNone] = "程序集没有声明格式",
        [MessageIds.FormsTwice] = "格式已经存在",
        [MessageIds.FormsNewer] = "程序集由更新版本的 ReportGen 构建",
        [MessageIds.FormsLoad] = "无法取得程序集中的格式",
    };

    internal override string Of(LocalizedText text) => text.Chinese;

    internal override string At(string place, string message) => $"{place}：{message}";

    internal override string FormOfOtherYears(int year, FormInfo form) =>
        $"{year} 年的报告用的是 {form.Version} 版格式（{form.Source}，适用 {Years(form)}）。请改用当年适用的格式。";

    internal override string TitleAndPeriodDiffer(int titleYear, int periodYear) =>
        $"标题写 {titleYear} 年，统计期限写 {periodYear} 年。请核对并改为一致。";

    internal override string PeriodNotStated() => "正文没有写明统计期限（××年1月1日至12月31日）。请补写。";

    internal override string NoticeNotCited(string notice) => $"正文没有引用规定本格式的文件（{notice}）。请写明编制依据。";

    internal override string OtherNoticeCited(FormInfo form, string cited) =>
        $"所附表格是 {form.Version} 版格式（{form.Source}），文中引用的却是 {cited}。请核对依据。";
}
