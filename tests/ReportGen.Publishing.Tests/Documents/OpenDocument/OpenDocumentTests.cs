using ReportGen.Reading;

namespace ReportGen.Publishing.Tests.Documents.OpenDocument;

/// <summary>Text documents and spreadsheets of OpenDocument.</summary>
public sealed class OpenDocumentTests
{
    private const string Struck = "<style:style style:name='S' style:family='text'><style:text-properties style:text-line-through-style='solid'/></style:style>";

    [Fact]
    public void Numbers_of_lists_and_headings_are_read_as_they_print() => Assert.Equal(
        ["一、甲", "文", "二、乙", "（1）丙", "（2）丁", "三、戊", "一、己"],
        Loading.OpenText(
            "<text:list text:style-name='L'><text:list-item><text:p>甲</text:p></text:list-item></text:list><text:p>文</text:p>"
            + "<text:list text:style-name='L' text:continue-numbering='true'><text:list-item><text:p>乙</text:p><text:list><text:list-item><text:p>丙</text:p></text:list-item><text:list-item><text:p>丁</text:p></text:list-item></text:list></text:list-item>"
            + "<text:list-item><text:p>戊</text:p></text:list-item></text:list><text:list text:style-name='L'><text:list-item><text:h text:outline-level='1'>己</text:h></text:list-item></text:list>",
            "<text:list-style style:name='L'><text:list-level-style-number text:level='1' style:num-suffix='、' style:num-format='一, 二, 三, ...'/>"
            + "<text:list-level-style-number text:level='2' style:num-prefix='（' style:num-suffix='）' style:num-format='1'/></text:list-style>"));

    [Fact]
    public void A_paragraph_is_a_line_with_its_blanks_tabs_and_breaks() => Assert.Equal(
        ["一、总体情况", "收到  3 件\t甲", "乙"],
        Loading.OpenText("<text:h text:outline-level='1'>一、总体情况</text:h><text:p>收到<text:s text:c='2'/>3\n   件<text:tab/>甲<text:line-break/>乙</text:p>"));

    [Fact]
    public void What_is_struck_out_raised_or_lowered_is_marked() => Assert.Equal(
        ["{~99}1108{^1}{_2}"],
        Loading.OpenText(
            "<text:p><text:span text:style-name='S'>99</text:span>1108<text:span text:style-name='R'>1</text:span><text:span text:style-name='L'>2</text:span></text:p>",
            Struck + "<style:style style:name='R' style:family='text'><style:text-properties style:text-position='super 58%'/></style:style><style:style style:name='P' style:family='text'><style:text-properties style:text-position='-10% 58%'/></style:style><style:style style:name='L' style:family='text' style:parent-style-name='P'/>"));

    [Fact]
    public void The_mark_of_a_note_is_raised_and_the_note_is_no_text() => Assert.Equal(
        ["1108{^①}件"],
        Loading.OpenText("<text:p>1108<text:note><text:note-citation>①</text:note-citation><text:note-body><text:p>不含垂管</text:p></text:note-body></text:note>件</text:p>"));

    [Fact]
    public void What_was_deleted_is_not_read_and_told()
    {
        SourceDocument document = Loading.Document("a.odt", OpenFile.Make("text", "<text:tracked-changes><text:changed-region><text:deletion><text:p>3</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>收到4件</text:p>"));
        Assert.Equal(["收到4件"], document.Lines);
        Assert.Equal("read.tracked-changes", Assert.Single(document.Notes).Message.Id.Name);
    }

    [Fact]
    public void Comments_and_ruby_are_no_text() => Assert.Equal(
        ["规章"], Loading.OpenText("<text:p>规<office:annotation><text:p>核对</text:p></office:annotation><text:ruby><text:ruby-base>章</text:ruby-base><text:ruby-text>zhāng</text:ruby-text></text:ruby></text:p>"));

    [Fact]
    public void Hidden_text_is_not_read_and_told()
    {
        SourceDocument document = Loading.Document("a.odt", OpenFile.Make("text", "<text:p>甲<text:span text:style-name='H'>乙丙</text:span></text:p>", "<style:style style:name='H' style:family='text'><style:text-properties text:display='none'/></style:style>"));
        Assert.Equal(["甲"], document.Lines);
        Assert.Equal("read.left-out", Assert.Single(document.Notes).Message.Id.Name);
    }

    [Fact]
    public void Cells_that_span_keep_the_others_in_their_columns() => Assert.Equal(
        ["甲|||乙", "|1|2|3", "|4||5"],
        Loading.OpenText("<table:table><table:table-header-rows><table:table-row>" + Cell("甲", "table:number-rows-spanned='3'") + "<table:covered-table-cell/>" + Cell("") + Cell("乙") + "</table:table-row></table:table-header-rows>"
            + "<table:table-row><table:covered-table-cell/>" + Cell("1") + Cell("2") + Cell("3") + "</table:table-row>"
            + "<table:table-row><table:covered-table-cell/>" + Cell("4", "table:number-columns-spanned='2'") + "<table:covered-table-cell/>" + Cell("5") + "</table:table-row></table:table>"));

    [Fact]
    public void A_cell_may_stand_for_several_beside_each_other() => Assert.Equal(
        ["甲|0|0|0|5"], Loading.OpenText("<table:table><table:table-row>" + Cell("甲") + Cell("0", "table:number-columns-repeated='3'") + Cell("5") + "</table:table-row></table:table>"));

    [Fact]
    public void Text_boxes_are_read_behind_their_paragraph() => Assert.Equal(
        ["甲", "乙"], Loading.OpenText("<text:p>甲<draw:frame><draw:text-box><text:p>乙</text:p></draw:text-box></draw:frame></text:p>"));

    [Fact]
    public void A_picture_is_known_by_its_file() => Assert.Equal(
        [new DocumentPicture(1, "t3.png")],
        Loading.Document("a.odt", OpenFile.Make("text", "<text:p>甲<draw:frame svg:width='15cm' svg:height='20cm'><draw:image xlink:href='Pictures/t3.png'/></draw:frame></text:p><text:p>乙</text:p>")).Pictures);

    [Fact]
    public void Rows_of_a_sheet_are_read_with_repeated_cells_and_rows() => Assert.Equal(
        ["甲|1|1|", "甲|1|1|", "", "乙|||2"],
        Loading.OpenSheet("<table:table table:name='表'><table:table-row table:number-rows-repeated='2'>" + Cell("甲") + Cell("1", "table:number-columns-repeated='2'") + "</table:table-row>"
            + "<table:table-row><table:table-cell table:number-columns-repeated='16384'/></table:table-row>"
            + "<table:table-row>" + Cell("乙") + "<table:table-cell table:number-columns-repeated='2'/>" + Cell("2") + "</table:table-row>"
            + "<table:table-row table:number-rows-repeated='1048572'><table:table-cell table:number-columns-repeated='16384'/></table:table-row></table:table>"));

    [Fact]
    public void What_lies_under_a_merged_cell_is_not_read() => Assert.Equal(
        ["甲||3"], Loading.OpenSheet("<table:table><table:table-row>" + Cell("甲", "table:number-columns-spanned='2' table:number-rows-spanned='1'") + "<table:covered-table-cell><text:p>旧</text:p></table:covered-table-cell>" + Cell("3") + "</table:table-row></table:table>"));

    [Fact]
    public void Hidden_rows_and_columns_of_a_sheet_are_marked() => Assert.Equal(
        ["甲|1|{#2}", "{#乙}|{#3}|{#4}"],
        Loading.OpenSheet("<table:table><table:table-column table:number-columns-repeated='2'/><table:table-column table:visibility='collapse'/><table:table-row>" + Cell("甲") + Cell("1") + Cell("2") + "</table:table-row>"
            + "<table:table-row table:visibility='filter'>" + Cell("乙") + Cell("3") + Cell("4") + "</table:table-row></table:table>"));

    [Fact]
    public void A_value_without_its_text_is_read_one_that_is_not_shown_is_marked_and_a_formula_without_a_value_is_no_blank() => Assert.Equal(
        ["甲|12|{#13}|=of:=SUM([.A1])"],
        Loading.OpenSheet("<table:table><table:table-row>" + Cell("甲") + "<table:table-cell office:value-type='float' office:value='12'/><table:table-cell office:value-type='float' office:value='13'><text:p/></table:table-cell><table:table-cell table:formula='of:=SUM([.A1])'/></table:table-row></table:table>"));

    [Fact]
    public void A_formula_that_comes_to_an_empty_text_is_a_blank() => Assert.Equal(
        ["甲||2", "乙||3"],
        Loading.OpenSheet("<table:table><table:table-row>" + Cell("甲") + "<table:table-cell table:formula='of:=IF(1;&quot;&quot;)'><text:p/></table:table-cell>" + Cell("2") + "</table:table-row><table:table-row>"
            + Cell("乙") + "<table:table-cell table:formula='of:=IF(1;&quot;&quot;)' office:value-type='string' office:string-value=''/>" + Cell("3") + "</table:table-row></table:table>"));

    [Fact]
    public void The_time_of_publication_is_read_from_the_properties() => Assert.Equal(
        "2025-01-20", Loading.Document("a.odt", OpenFile.Make("text", "<text:p>甲</text:p>", properties: ("发布日期", "2025年1月20日"))).Published?.ToString());

    [Theory]
    [InlineData("一", "$一")]
    [InlineData("表 1.2", "$'表 1.2'")]
    [InlineData("a'b", "$'a''b'")]
    public void A_form_saved_as_a_spreadsheet_is_read_by_the_names_of_its_cells(string sheet, string named)
    {
        SourceDocument document = Loading.Document("a.ods", OpenFile.Make("spreadsheet",
            $"<table:table table:name=\"{sheet}\"><table:table-row>" + Cell("甲") + Cell("12") + "</table:table-row><table:table-row>" + Cell("第一段") + "</table:table-row><table:table-row>" + Cell("第二段") + "</table:table-row></table:table>"
            + $"<table:named-expressions><table:named-range table:name='cell.a' table:cell-range-address=\"{named}.$B$1\"/><table:named-range table:name='text.t' table:cell-range-address=\"{named}.$A$2:.$A$3\"/></table:named-expressions>",
            properties: ("ReportForm", "R/1")));
        Assert.Equal("R/1", document.Fields!.Form);
        Assert.Equal(("12", "第一段\n第二段"), (document.Fields.ByName["cell.a"].Text, document.Fields.ByName["text.t"].Text));
        Assert.Equal($"{sheet}!B1", document.Fields.ByName["cell.a"].Place.Name);
    }

    [Fact]
    public void A_hidden_sheet_is_left_out_and_told()
    {
        SourceDocument document = Loading.Document("a.ods", OpenFile.Make("spreadsheet", "<table:table table:name='一'><table:table-row>" + Cell("甲") + Cell("1") + "</table:table-row></table:table><table:table table:name='二' table:style-name='T'><table:table-row>" + Cell("乙") + Cell("2") + "</table:table-row></table:table>", "<style:style style:name='T' style:family='table'><style:table-properties table:display='false'/></style:style>"));
        Assert.Single(document.Lines);
        Assert.Contains("二", Assert.Single(document.Notes).Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_protected_document_is_refused() => Assert.Equal(
        "input.unsupported", Loading.Failure("a.odt", OpenFile.Make("text", "", manifest: "<m:file-entry><m:encryption-data/></m:file-entry>")).Rule);

    [Fact]
    public void A_presentation_is_refused() => Assert.Equal("input.unsupported", Loading.Failure("a.odp", OpenFile.Make("presentation", "")).Rule);

    [Theory]
    [InlineData("text")]
    [InlineData("spreadsheet")]
    public void A_row_that_stands_for_a_million_is_refused(string kind) => Assert.Equal(
        "input.too-large",
        Loading.Failure("a.odf", OpenFile.Make(kind, "<table:table><table:table-row table:number-rows-repeated='1048576'>" + Cell("甲") + Cell("1") + "</table:table-row></table:table>")).Rule);

    private static string Cell(string text, string attributes = "") => $"<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>";
}
