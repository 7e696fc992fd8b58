namespace ReportGen.Publishing.Tests.Documents;

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
    public void Text_boxes_and_notes_are_left_out() => Assert.Equal(
        ["甲"],
        WordFile.Lines($"<w:p><w:r><w:t>甲</w:t><w:footnoteReference w:id=\"1\"/><w:pict><w:txbxContent>{WordFile.P("x")}</w:txbxContent></w:pict></w:r></w:p>"));

    [Fact]
    public void A_document_without_a_body_has_no_lines() => Assert.Empty(WordFile.Lines(""));
}
