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
}
