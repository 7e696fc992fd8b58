using ReportGen.Reading;

namespace ReportGen.Publishing.Tests.Documents.Word;

public sealed class WordFlowTests
{
    private const string Hidden = "<w:rPr><w:vanish/></w:rPr>";

    [Fact]
    public void A_paragraph_is_a_line_and_an_empty_one_a_blank_line() =>
        Assert.Equal(["甲", "", "乙"], WordFile.Lines(WordFile.P("甲") + "<w:p/>" + WordFile.P("乙")));

    [Fact]
    public void Runs_are_joined() => Assert.Equal(
        ["收到3件"], WordFile.Lines("<w:p><w:r><w:t>收到</w:t></w:r><w:r><w:t>3</w:t></w:r><w:r><w:t>件</w:t></w:r></w:p>"));

    [Fact]
    public void Tabs_breaks_and_hyphens_are_read() => Assert.Equal(
        ["a\tb", "c-dé"],
        WordFile.Lines("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:sym w:font=\"Arial\" w:char=\"00E9\"/></w:r></w:p>"));

    [Fact]
    public void A_symbol_of_the_private_area_is_its_key() =>
        Assert.Equal(["3"], WordFile.Lines("<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F033\"/></w:r></w:p>"));

    [Fact]
    public void Insertions_are_accepted_and_deletions_dropped() => Assert.Equal(
        ["收到4件"],
        WordFile.Lines("<w:p><w:r><w:t>收到</w:t></w:r><w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>3</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"a\"><w:r><w:t>4</w:t></w:r></w:ins><w:r><w:t>件</w:t></w:r></w:p>"));

    [Fact]
    public void Hidden_text_is_dropped() => Assert.Equal(
        ["甲乙"],
        WordFile.Lines($"<w:p><w:r><w:t>甲</w:t></w:r><w:r>{Hidden}<w:t>x</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>乙</w:t></w:r></w:p>"));

    [Fact]
    public void Text_hidden_by_its_style_is_dropped() => Assert.Equal(
        ["甲"],
        WordFile.Lines(
            "<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"b\"/></w:rPr><w:t>x</w:t></w:r></w:p>",
            $"<w:style w:type=\"character\" w:styleId=\"a\">{Hidden}</w:style><w:style w:type=\"character\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>"));

    [Fact]
    public void Styles_based_on_each_other_in_a_circle_do_no_harm() => Assert.Equal(
        ["甲"],
        WordFile.Lines(
            WordFile.P("甲", "<w:pStyle w:val=\"a\"/>"),
            "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>"));

    [Fact]
    public void A_field_shows_its_result_and_not_its_instruction() => Assert.Equal(
        ["共7件"],
        WordFile.Lines(
            """
            <w:p><w:r><w:t>共</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="x"><w:r><w:t>件</w:t></w:r></w:fldSimple></w:p>
            """));

    [Fact]
    public void A_field_without_an_end_swallows_nothing_more_than_its_paragraph() => Assert.Equal(
        ["", "乙"], WordFile.Lines("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:t>x</w:t></w:r></w:p>" + WordFile.P("乙")));

    [Fact]
    public void Content_controls_and_links_are_looked_into() => Assert.Equal(
        ["甲", "乙丙"],
        WordFile.Lines($"<w:sdt><w:sdtPr/><w:sdtContent>{WordFile.P("甲")}</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtContent><w:r><w:t>乙</w:t></w:r></w:sdtContent></w:sdt><w:hyperlink><w:r><w:t>丙</w:t></w:r></w:hyperlink></w:p>"));

    [Fact]
    public void Notes_are_left_out() =>
        Assert.Equal(["甲"], WordFile.Lines("<w:p><w:r><w:t>甲</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p>"));

    [Fact]
    public void A_text_box_is_read_behind_the_paragraph_that_holds_it_and_once() => Assert.Equal(
        ["甲", "乙", "丙", "丁"],
        WordFile.Lines(
            $"<w:p><w:r><w:t>甲</w:t><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent>{WordFile.P("乙")}{WordFile.P("丙")}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{WordFile.P("乙")}{WordFile.P("丙")}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
            + $"<w:p><w:r><w:pict><w:txbxContent>{WordFile.P("丁")}</w:txbxContent></w:pict></w:r></w:p>"));

    [Theory]
    [InlineData("<w:vertAlign w:val=\"superscript\"/>", "{^1}")]
    [InlineData("<w:vertAlign w:val=\"subscript\"/>", "{_1}")]
    [InlineData("<w:strike/>", "{~1}")]
    [InlineData("<w:dstrike/>", "{~1}")]
    [InlineData("<w:strike w:val=\"false\"/>", "1")]
    [InlineData("<w:rStyle w:val=\"b\"/>", "{^1}")]
    public void Runs_that_are_raised_lowered_or_struck_out_are_marked(string properties, string shown) => Assert.Equal(
        ["1108" + shown],
        WordFile.Lines(
            $"<w:p><w:r><w:t>1108</w:t></w:r><w:r><w:rPr>{properties}</w:rPr><w:t>1</w:t></w:r></w:p>",
            "<w:style w:type=\"character\" w:styleId=\"a\"><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style><w:style w:type=\"character\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>"));

    [Fact]
    public void Runs_marked_alike_are_one_stretch() => Assert.Equal(
        ["{~99}8"],
        WordFile.Lines("<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>9</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>9</w:t></w:r><w:r><w:t>8</w:t></w:r></w:p>"));

    [Fact]
    public void What_a_field_says_to_be_filled_in_is_blank() => Assert.Equal(
        ["收到件", "甲"],
        WordFile.Lines($"<w:p><w:r><w:t>收到</w:t></w:r><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击此处</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>件</w:t></w:r></w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{WordFile.P("单击此处")}</w:sdtContent></w:sdt>{WordFile.P("甲")}"));

    [Fact]
    public void What_is_chosen_from_a_list_is_read() => Assert.Equal(
        ["2021"],
        WordFile.Lines("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"2019\"/><w:listEntry w:val=\"2021\"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"));

    [Theory]
    [InlineData("<w:p><w:ins w:id=\"1\"><w:r><w:t>4</w:t></w:r></w:ins></w:p>", "read.tracked-changes")]
    [InlineData("<w:p><w:del w:id=\"1\"><w:r><w:delText>4</w:delText></w:r></w:del></w:p>", "read.tracked-changes")]
    [InlineData("<w:p><w:r><w:object><o:OLEObject xmlns:o=\"urn:schemas-microsoft-com:office:office\" ProgID=\"Excel.Sheet.12\"/></w:object></w:r></w:p>", "read.left-out")]
    [InlineData("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>4</w:t></w:r></w:p>", "read.left-out")]
    [InlineData("<w:altChunk r:id=\"none\" xmlns:r=\"r\"/>", "read.left-out")]
    public void What_is_left_out_or_read_with_a_doubt_is_noted(string body, string rule) =>
        Assert.Equal(rule, Assert.Single(Loading.Document("a.docx", WordFile.Make(body)).Notes).Message.Id.Name);

    [Theory]
    [InlineData("chunk.htm", "<p>乙</p><table><tr><td>a<td>1</table>")]
    [InlineData("chunk.txt", "乙\na|1")]
    public void A_file_taken_in_whole_is_read_in_its_place(string name, string content) =>
        Assert.Equal(["甲", "乙", "a|1", "丙"], Loading.Lines("a.docx", WordFile.WithChunk(name, System.Text.Encoding.UTF8.GetBytes(content))));

    [Fact]
    public void A_document_taken_in_whole_is_read_in_its_place() =>
        Assert.Equal(["甲", "乙", "丙"], Loading.Lines("a.docx", WordFile.WithChunk("chunk.docx", WordFile.Make(WordFile.P("乙")))));

    [Fact]
    public void A_file_taken_in_that_cannot_be_read_is_an_error()
    {
        SourceDocument document = Loading.Document("a.docx", WordFile.WithChunk("chunk.rtf", "{\\rtf1 x}"u8.ToArray()));
        Assert.Equal(["甲", "丙"], document.Lines);
        Assert.Equal(Severity.Error, Assert.Single(document.Notes).Message.Id.Severity);
    }

    [Fact]
    public void A_document_without_a_body_has_no_lines() => Assert.Empty(WordFile.Lines(""));
}
