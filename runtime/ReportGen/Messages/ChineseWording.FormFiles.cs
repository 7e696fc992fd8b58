using ReportGen.Forms;

namespace ReportGen.Messages;

internal sealed partial class ChineseWording
{
    internal override string NewDescription() => "新建待填的报告：数据文件、工作簿或 Word 表，填好后由 read 读回。";

    internal override string NewOutOption() => "要写的文件，以 .json、.xlsx 或 .docx 结尾；已有的文件不会被覆盖。";

    internal override string NewOrganOption() => "填报单位；不写时沿用上年报告的单位。";

    internal override string NewYearOption() => "报告年度；不写时为上年报告的次年。";

    internal override string PreviousOption() => "上年报告：按勾稽关系带入结转的数字。";

    internal override string NewSchemaOption() => "把数据的 JSON Schema 写到此文件，并在数据文件中引用，供编辑器补全和检查。";

    internal override string SchemaOfDataOnly() => "--schema 只用于数据文件（--out 以 .json 结尾）。";

    internal override string FileExists(string file) => $"{file} 已经存在，没有覆盖。请换一个文件名，或先移走它。";

    internal override string PreviousNotOne(string file, int reports) => $"--previous：{file} 里有 {reports} 份报告，应当只有一份。";

    internal override string PreviousOfOtherForm(string file, FormInfo form, FormInfo wanted) =>
        $"--previous：{file} 是 {form} 的报告，不是 {wanted} 的上年报告。";

    internal override string NotTheYearBefore(string file, int year, int wanted) =>
        $"--previous：{file} 是 {year} 年的报告，不是 {wanted} 年的上一年度。请核对 --year 和 --previous。";

    internal override string FormMade(string file, FormInfo form, int carried) =>
        $"已新建 {file}（{form}）{(carried == 0 ? "" : $"，从上年报告带入 {carried} 格")}";

    internal override string YearOfFormUnreadable(string text) => $"年度应当是 2024 这样的年份，这里是“{text}”。请改正。";

    internal override string DateOfFormUnreadable(string text) => $"发布日期应当写成 2025-01-20，这里是“{text}”。请改正或留空。";

    internal override string CoverSheet() => "封面";

    internal override string TextSheet() => "文字";

    internal override string ChecksSheet() => "校验";

    internal override string OrganLabel() => "填报单位";

    internal override string OrganPrompt() => "填报单位全称";

    internal override string YearLabel() => "报告年度";

    internal override string PublishedLabel() => "发布日期";

    internal override string PublishedPrompt() => "如 2025-01-20；未发布的留空";

    internal override string NoticeLabel() => "依据文件";

    internal override string FillInHint() => "浅黄色单元格由填报单位填写，灰色单元格由公式得出。空白不等于 0：确为零的填 0，没有数字的留空。填好后保存即可，不要增删行列。";

    internal override string TableHead() => "表";

    internal override string ToFillInHead() => "应填";

    internal override string BlankHead() => "尚未填写";

    internal override string BrokenHead() => "勾稽关系不符";

    internal override string ClaimHead() => "勾稽关系";

    internal override string LeftHead() => "左边";

    internal override string RightHead() => "右边";

    internal override string ResultHead() => "结果";

    internal override string RemarkHead() => "说明";

    internal override string ChecksHint() => "✓ 相符　✗ 不符　… 有空白，尚不能核对　– 不适用";

    internal override string RulesBelow() => "勾稽关系（不打印）";

    internal override string PreviousLacking() => "没有带入上年报告，跨年的勾稽关系不在本工作簿中核对。";

    internal override string TextHint() => "在各标题下的浅黄色单元格中填写，一格一段；一格内换行（Alt+Enter）也作为分段。可以从 Word 粘贴多段。";

    internal override string TextBeforeTitles() => "标题前的正文";

    internal override string MustBeFilledIn() => "必填";

    internal override string MayBeFilledIn() => "选填";

    internal override string Colon() => "：";

    internal override string SidesDiffer() => "（左边 {left}，右边 {right}，相差 {difference}）";

    internal override string UnitNote(string unit) => $"单位：{unit}";

    internal override string InBrackets(string text) => $"（{text}）";

    internal override string WithUnit(string entry, string unit) => $"{entry}；单位：{unit}";

    internal override string EntryRefused(string wanted) => $"这里应填{wanted}。确为零的填 0，没有数字的留空。";

    internal override string EntryOfYear(int first, int last) => $"{first} 至 {last} 之间的年份";

    internal override string LastYears(string label) => $"上年“{label}”";

    internal override string WithinTolerance(decimal tolerance) => $"（相差不超过 {Text(tolerance)}）";

    internal override string Rounded(string text, int places) => $"四舍五入（{text}，{places} 位小数）";

    internal override string EntryOf(NumberKind kind, int? places) => kind switch
    {
        NumberKind.Count => "不小于 0 的整数",
        NumberKind.Signed => "整数，减少的填负数",
        NumberKind.Decimal => $"不小于 0 的数{Places(places)}",
        NumberKind.SignedDecimal => $"数字{Places(places)}，减少的填负数",
        NumberKind.Percent => $"百分比{Places(places)}，如 95.6%",
        NumberKind.SignedPercent => $"百分比{Places(places)}，下降的填负数",
        _ => "金额，可带单位，如 37.81亿元",
    };

    private static string Places(int? places) => places is null ? "" : $"（最多 {places} 位小数）";

    internal override string OrganPlaceholder() => "（填报单位）";

    internal override string YearPlaceholder() => "（年度）";

    internal override string TextPlaceholder() => "（请点击此处填写本部分内容）";

    internal override string DraftNote() => "未通过校验：本文数据有错误，仅供核对，不得发布。";
}
