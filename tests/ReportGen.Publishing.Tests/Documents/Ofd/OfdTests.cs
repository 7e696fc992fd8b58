using System.Globalization;
using ReportGen.Disclosure;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Publishing.Tests.FormFiles;
using ReportGen.Reading;
using static ReportGen.TestSupport.Files.OfdFile;

namespace ReportGen.Publishing.Tests.Documents.Ofd;

public sealed class OfdTests
{
    private static readonly OfdPrinter Plain = new(static (x, y, text) => Words(x, y, text), Rule);

    /// <summary>The ways in which programs that write OFD draw one and the same page.</summary>
    private static readonly Dictionary<string, OfdPrinter> Ways = new(StringComparer.Ordinal)
    {
        ["a run of words at a time"] = Plain,
        ["a character at a time"] = new(static (x, y, text) => string.Concat(text.Select((c, i) => Words(x + (text[..i].Sum(static b => b < 0x2000 ? 1.5 : 3)), y, c.ToString()))), Rule),
        ["in points, scaled"] = new(
            static (x, y, text) => Text(x, y, "Size='8.5039' CTM='0.3528 0 0 0.3528 0 0'", $"<ofd:TextCode X='0' Y='0' DeltaX='{string.Join(' ', text.SkipLast(1).Select(static c => c < 0x2000 ? "4.252" : "8.5039"))}'>{System.Security.SecurityElement.Escape(text)}</ofd:TextCode>"),
            Rule),
        ["steps that repeat"] = new(
            static (x, y, text) => Text(x, y, "", $"<ofd:TextCode X='0' Y='0' DeltaX='{(text.All(static c => c >= 0x2000) ? $"g {text.Length} 3 -9" : Steps(text))}'>{System.Security.SecurityElement.Escape(text)}</ofd:TextCode>"),
            Rule),
        ["borders as filled bars"] = new(
            static (x, y, text) => Words(x, y, text),
            static (x1, y1, x2, y2) => string.Create(CultureInfo.InvariantCulture, $"<ofd:PathObject Boundary='{x1} {y1} {x2 - x1 + 0.3} {y2 - y1 + 0.3}' Stroke='false' Fill='true'><ofd:FillColor Value='0 0 0'/><ofd:AbbreviatedData>S 0 0 L {x2 - x1 + 0.3} 0 L {x2 - x1 + 0.3} {y2 - y1 + 0.3} L 0 {y2 - y1 + 0.3} C</ofd:AbbreviatedData></ofd:PathObject>")),
        ["in groups"] = new(static (x, y, text) => $"<ofd:PageBlock>{Words(x, y, text)}</ofd:PageBlock>", static (x1, y1, x2, y2) => $"<ofd:PageBlock><ofd:PageBlock>{Rule(x1, y1, x2, y2)}</ofd:PageBlock></ofd:PageBlock>"),
    };

    public static TheoryData<string, string> Prints()
    {
        var prints = new TheoryData<string, string>();
        foreach (string way in Ways.Keys)
        {
            foreach (FormInfo form in DisclosureForms.All)
                prints.Add(form.Version, way);
        }

        return prints;
    }

    [Theory]
    [MemberData(nameof(Prints))]
    public void A_printed_report_reads_back_cell_for_cell(string version, string way)
    {
        FormInfo form = DisclosureForms.All.First(f => f.Version == version);
        Report report = form.CreateReport();
        (report.Organ, report.Year) = ("示例市人民政府", form.LastYear ?? 2024);
        foreach (CellInfo cell in form.Cells.Where(static c => c.Exists))
            report.Cell(cell.Index) = Cell.Of(cell.Index % 7 == 0 ? 0 : cell.Index * 13);
        foreach (SectionInfo section in form.Sections.Where(static s => s.Text == TextRule.Required))
            report.Paragraphs(section).Add("本年度各项工作按期完成。");
        ReadResult read = ReadBack.Read("a.ofd", Make(Ways[way].Print(report)), DisclosureForms.All);
        ReadBack.AssertSame(report, read);
        Assert.True(read.Report!.IsPaged);
    }

    [Fact]
    public void Figures_over_the_lines_and_labels_of_a_template_stand_in_its_cells()
    {
        string grid = string.Concat(((double[])[20, 60, 100]).Select(static x => Rule(x, 20, x, 40))) + string.Concat(((double[])[20, 30, 40]).Select(static y => Rule(20, y, 100, y))) + Words(22, 27, "公开数") + Words(22, 37, "答复数");
        Assert.Equal(["公开数|12", "答复数|3"], Lines(Make([(Words(62, 27, "12") + Words(62, 37, "3"), 210, 297)], grid)));
    }

    [Fact]
    public void Objects_of_a_composite_are_drawn_where_it_stands() => Assert.Equal(
        ["甲 乙"],
        Lines(Make(
            [(Words(20, 40, "甲") + "<ofd:CompositeObject ResourceID='5' Boundary='30 30 50 50'/>", 210, 297)],
            resources: $"<ofd:CompositeGraphicUnit ID='5' Width='50' Height='50'><ofd:Content>{Words(0, 10, "乙")}</ofd:Content></ofd:CompositeGraphicUnit>")));

    [Fact]
    public void A_composite_that_holds_itself_ends() => Assert.NotEmpty(Lines(Make(
        [(Words(20, 40, "甲") + "<ofd:CompositeObject ResourceID='5' Boundary='0 0 9 9'/>", 210, 297)],
        resources: "<ofd:CompositeGraphicUnit ID='5'><ofd:Content><ofd:CompositeObject ResourceID='5'/><ofd:CompositeObject ResourceID='5'/></ofd:Content></ofd:CompositeGraphicUnit>")));

    [Fact]
    public void Text_that_is_not_shown_or_is_white_is_left_out_and_told()
    {
        SourceDocument document = Loading.Document("a.ofd", Make(
            [(Words(20, 20, "甲乙") + Words(20, 30, "丙", "Visible='false'") + Words(20, 40, "丁", "DrawParam='5'") + Words(20, 50, "戊", "Fill='false'"), 210, 297)],
            resources: "<ofd:DrawParam ID='4'><ofd:FillColor Value='255 255 255'/></ofd:DrawParam><ofd:DrawParam ID='5' Relative='4'/>"));
        Assert.Equal(["甲乙"], document.Lines);
        Assert.Contains("3", Assert.Single(document.Notes).Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_raised_note_mark_does_not_join_its_figure() => Assert.Equal(
        ["公开数1108{^1}"],
        Lines(Page(Words(20, 20, "公开数1108") + Text(35.2, 18.6, "Size='1.5'", "<ofd:TextCode X='0' Y='0'>1</ofd:TextCode>"))));

    [Fact]
    public void Characters_that_are_turned_run_down_a_cell_as_one_word() => Assert.Contains(
        "结果", string.Concat(Lines(Page(
            Words(40, 20, "公开数12") + Words(40, 30, "答复数13") + Words(40, 40, "补正数14")
            + Text(20, 20, "CharDirection='90'", "<ofd:TextCode X='0' Y='0' DeltaX='0' DeltaY='3'>结果</ofd:TextCode>")))), StringComparison.Ordinal);

    [Fact]
    public void An_annotation_is_named_and_a_watermark_is_not()
    {
        string Note(string type, string words) => $"<ofd:Annot Type='{type}'><ofd:Appearance Boundary='0 0 9 9'>{Words(0, 0, words)}</ofd:Appearance></ofd:Annot>";
        SourceDocument document = Loading.Document("a.ofd", Make([(Words(20, 20, "甲乙"), 210, 297)], annotation: Note("Highlight", "应为12") + Note("Watermark", "内部")));
        Assert.Contains("应为12", Assert.Single(document.Notes).Message.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("内部", document.Notes[0].Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_time_of_publication_is_read_from_its_properties() => Assert.Equal(
        "2025-01-20", Loading.Document("a.ofd", Make([(Words(20, 20, "甲"), 210, 297)], properties: ("PubDate", "2025-01-20"))).Published?.ToString());

    [Fact]
    public void Pages_that_are_pictures_are_refused() => Assert.Equal(
        "input.unsupported", Loading.Failure("a.ofd", Page("<ofd:ImageObject Boundary='0 0 210 297' ResourceID='3'/>")).Rule);

    [Fact]
    public void Characters_that_mean_nothing_are_refused() => Assert.Equal(
        "input.unsupported", Loading.Failure("a.ofd", Page(Words(20, 20, "\uE001\uE002\uE003"))).Rule);

    [Theory]
    [InlineData("M 0 0 L", "NaN 3 1e39", "g")]
    [InlineData("X 0 0", "", "g 9999999999 3")]
    [InlineData("C C L 1 1 A 1 2 3", "0 0 0 0 0 0", "g -5 3 x")]
    public void Numbers_that_are_none_end_their_list(string path, string matrix, string steps) => Assert.Contains(
        "甲乙", string.Concat(Lines(Page(
            Words(20, 20, "甲乙") + Text(20, 40, $"CTM='{matrix}'", $"<ofd:TextCode X='a' Y='' DeltaX='{steps}'>丙丁</ofd:TextCode>") + $"<ofd:PathObject Boundary='1'><ofd:AbbreviatedData>{path}</ofd:AbbreviatedData></ofd:PathObject>"))), StringComparison.Ordinal);

    private static string[] Lines(byte[] file) => Loading.Lines("a.ofd", file);
}
