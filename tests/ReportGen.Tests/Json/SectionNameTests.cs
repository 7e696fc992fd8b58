using System.Text;
using ReportGen.Forms;
using ReportGen.Json;

namespace ReportGen.Tests.Json;

/// <summary>Sections that are called as a member of data files is.</summary>
public sealed class SectionNameTests
{
    private static readonly FormInfo Form = Create();

    private static FormInfo Create()
    {
        FormInfo form = null!;
        form = new FormInfo("Sample", "1", "年报",
        [
            new SectionInfo("notes", "一、说明", TextRule.Required, []),
            new SectionInfo("printed", "二、印刷", TextRule.Required, []),
            new SectionInfo("published", "三、公布", TextRule.Required, []),
            new SectionInfo("table", "四、表", TextRule.None,
            [
                new TableInfo("t", "表一", [new BlockInfo("", null, new AxisInfo([new MemberInfo("a", "甲") { Kind = NumberKind.Amount }]), new AxisInfo([new MemberInfo("", "")]))]),
            ]),
        ])
        { CreateReport = () => new SampleReport(form) };
        return form;
    }

    private sealed class SampleReport(FormInfo form) : Report(form);

    [Fact]
    public void A_report_is_read_as_it_was_written()
    {
        Report report = Form.CreateReport();
        (report.Organ, report.Year, report.Published) = ("某市", 2024, new PublicationTime(new DateOnly(2025, 1, 20)));
        report.Paragraphs(0).Add("说明文字");
        report.Paragraphs(1).Add("印刷文字");
        report.Paragraphs(2).Add("公布文字");
        report.Paragraphs(3).Add("表下文字");
        report.Cell(0) = Cell.Of(15000);
        report.SetOrigin(0, new CellOrigin(0, 0, "1.5万"));
        string json = report.ToJson();
        Report read = ReportJsonReader.Parse(Encoding.UTF8.GetBytes(json), Form);
        Assert.Equal(json, read.ToJson());
        Assert.Contains("\"$notes\"", json, StringComparison.Ordinal);
        Assert.Equal(("说明文字", "表下文字", report.Published, "1.5万"), (read.Paragraphs(0)[0].Text, read.Paragraphs(3)[0].Text, read.Published, read.Origin(0).Printed));
    }

    [Fact]
    public void The_schema_of_its_data_files_has_both_names()
    {
        var schema = new System.Buffers.ArrayBufferWriter<byte>();
        ReportJsonSchema.Write(Form, schema);
        string text = Encoding.UTF8.GetString(schema.WrittenSpan);
        Assert.All((string[])["\"notes\":", "\"$notes\":", "\"printed\":", "\"$printed\":", "\"published\":", "\"$published\":"], name => Assert.Contains(name, text, StringComparison.Ordinal));
    }
}
