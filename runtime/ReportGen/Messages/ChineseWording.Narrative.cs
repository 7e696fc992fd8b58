using ReportGen.Forms;

namespace ReportGen.Messages;

internal sealed partial class ChineseWording
{
    internal override string NumberMissing(string quote) => $"“{quote}”缺少数字。请补上数字。";

    internal override string InstructionLeft(string quote) => $"“{quote}”是填写说明，不是报告的内容。请删去或补写。";

    internal override string NumberingIncomplete(string quote) => $"“{quote}”开头的编号不完整。请补上。";

    internal override string NumberingBroken(string number, int before, bool isBack) =>
        $"编号“{number}”之前是第 {before} 项，{(isBack ? "编号重复或倒退" : $"缺少第 {before + 1} 项")}。请核对编号。";

    internal override string PercentOff(string quote, decimal part, decimal whole, string ratio, string stated) =>
        $"正文写“{quote}”：{Text(part)} 占 {Text(whole)} 的 {ratio}%，不是 {stated}%。请核对。";

    internal override string GrowthOff(string quote, decimal now, decimal before, string real, string stated) =>
        $"正文写“{quote}”：本年 {Text(now)}，上一年度报告为 {Text(before)}，变化为 {real}，不是 {stated}。请核对。";

    internal override string PartsOff(string quote, string terms, decimal sum, decimal whole) =>
        $"正文写“{quote}”：其中各项之和 {terms} = {Text(sum)}，总数写为 {Text(whole)}。请核对。";

    internal override string StatementOff(string quote, StatementInfo statement, string stated, IReadOnlyList<CellInfo> cells, string held, IReadOnlyList<string> others)
    {
        string where = cells.Count == 1 ? cells[0].Name : $"{cells[0].Name} 等 {cells.Count} 格";
        string other = others.Count == 0 ? "" : $"，按其他算法为 {string.Join('、', others)}";
        return $"正文写“{quote}”，{statement.Label}为 {stated}；{where} 为 {held}{other}。请核对正文和表格，改为一致。";
    }

    internal override string StatementMissing(IReadOnlyList<SectionInfo> sections, StatementInfo statement) =>
        $"{string.Join('、', sections.Select(static s => $"“{s.Title}”"))}没有写明{statement.Label}。请补写；没有发生的也要写明。";

    internal override string TopicsMissing(SectionInfo section, IReadOnlyList<TopicInfo> topics) =>
        $"“{section.Title}”没有写到{string.Join('、', topics.Select(static t => $"“{t.Label}”"))}。请补写；没有这方面情况的也要写明。";
}
