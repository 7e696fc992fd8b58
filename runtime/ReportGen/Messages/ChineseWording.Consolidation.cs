using ReportGen.Forms;

namespace ReportGen.Messages;

internal sealed partial class ChineseWording
{
    internal override string ConsolidateDescription() => "把下级单位的报告汇总成上级的报告：各表相加，文字留待撰写。";

    internal override string ConsolidatingOrganOption() => "汇总单位；--rules 中只有一个汇总单位时可以不写。";

    internal override string ConsolidationOption() => "规则设置（JSON），其中 consolidation 列出下级单位；不写时汇总全部输入。";

    internal override string ConsolidatedYearOption() => "汇总的年度；输入只有一个年度时可以不写。";

    internal override string ConsolidatedFormOption() => "汇总表的格式版本；不写时用该年度的格式。";

    internal override string ConsolidatedDraftOption() => "有缺少的或有错误的报告时也汇总，供核对。";

    internal override string ConsolidatingOrganMissing() => "请用 --organ 写明汇总单位，或用 --rules 给出汇总关系。";

    internal override string ConsolidationNotListed(string? organ, string file, IReadOnlyList<string> known) =>
        $"{file} 的 consolidation 中{(organ is null ? "不止一个汇总单位或没有汇总单位，请用 --organ 写明" : $"没有“{organ}”")}。可用：{List(known)}。";

    internal override string NoParts(string organ) => $"输入中没有可以汇总到“{organ}”的报告。";

    internal override string PartsOfSeveralYears(IReadOnlyList<string> years) => $"各报告不是同一年度：{List(years)}。请用 --year 写明要汇总的年度。";

    internal override string PartOfOtherYear(string organ, string years, int wanted) => $"“{organ}”的报告是 {years} 年的，不是 {wanted} 年的，没有计入。";

    internal override string PartTwice(string organ, int year, string one, string other) => $"“{organ}”{year} 年的报告有两份，数字不同：{one}、{other}。请保留正确的一份。";

    internal override string SubordinateMissing(string organ, int year, IReadOnlyList<string> others) =>
        $"缺少“{organ}”{year} 年的报告{(others.Count == 0 ? "" : $"，只有 {List(others)} 年的")}。";

    internal override string PartHasErrors(string organ, string path, int errors) => $"“{organ}”的报告 {path} 有 {errors} 处错误，应先改正。";

    internal override string PartNotConvertible(string path, FormInfo form, FormInfo wanted) => $"{path} 用的是 {form}，无法换算到 {wanted}，不能汇总。";

    internal override string PartConverted(string path, FormInfo form, string lost, string unknown) =>
        $"{path} 用的是 {form}，已换算{(lost.Length == 0 ? "" : $"；没有对应位置、未计入的：{lost}")}{(unknown.Length == 0 ? "" : $"；无法得知的：{unknown}")}。";

    internal override string SumOpen(string cells, string organs) => $"{cells}：没有合计，因为{organs}没有填写或无法读取。";

    internal override string SharesNotAdded(string cells) => $"{cells}：百分比不能相加，留空待填。";

    internal override string SumTooLarge(string cells) => $"{cells}：合计超出单元格可容纳的位数，留空待填。";

    internal override string AndOthers(int count) => $" 等 {count} 格";

    internal override string NotConsolidated() => "没有汇总。请补齐或改正以上报告；只供核对时可用 --draft。";

    internal override string Consolidated(string file, string organ, int year, int parts, int filled, int blank) =>
        $"已汇总 {parts} 份报告为“{organ}”{year} 年的报告 {file}：填入 {filled} 格，空白 {blank} 格；文字部分待撰写";
}
