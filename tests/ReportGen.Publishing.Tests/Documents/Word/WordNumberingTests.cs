namespace ReportGen.Publishing.Tests.Documents.Word;

public sealed class WordNumberingTests
{
    private const string Lists =
        """
        <w:abstractNum w:abstractNumId="0">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
          <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%3"/></w:lvl>
          <w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl>
        </w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
        """;

    [Fact]
    public void Headings_get_the_numbers_that_are_printed() =>
        Assert.Equal(["一、甲", "二、乙"], Lines(Item("甲", 0), Item("乙", 0)));

    [Fact]
    public void A_lower_level_begins_anew_under_each_heading() => Assert.Equal(
        ["一、甲", "（一）乙", "（二）丙", "二、丁", "（一）戊"],
        Lines(Item("甲", 0), Item("乙", 1), Item("丙", 1), Item("丁", 0), Item("戊", 1)));

    [Fact]
    public void A_legal_level_prints_those_above_in_figures() => Assert.Equal(["一、甲", "1.1 乙"], Lines(Item("甲", 0), Item("乙", 2)));

    [Fact]
    public void A_list_may_begin_elsewhere() => Assert.Equal(["一、甲", "五、乙", "六、丙"], Lines(Item("甲", 0), Item("乙", 0, 2), Item("丙", 0, 2)));

    [Fact]
    public void Bullets_are_not_printed() => Assert.Equal(["甲"], Lines(Item("甲", 3)));

    [Fact]
    public void An_empty_paragraph_is_not_counted() => Assert.Equal(["", "一、甲"], Lines(Item("", 0), Item("甲", 0)));

    [Fact]
    public void A_list_that_is_not_there_prints_nothing() => Assert.Equal(["甲"], Lines(Item("甲", 0, 99)));

    [Fact]
    public void A_style_may_number_its_paragraphs()
    {
        const string Styles = "<w:style w:type=\"paragraph\" w:styleId=\"h\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
        Assert.Equal(
            ["一、甲", "乙"],
            WordFile.Lines(
                WordFile.P("甲", "<w:pStyle w:val=\"h\"/>") + WordFile.P("乙", "<w:pStyle w:val=\"h\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
                Styles,
                Lists));
    }

    [Theory]
    [InlineData("chineseCounting", 10, "十")]
    [InlineData("chineseCountingThousand", 12, "十二")]
    [InlineData("chineseCounting", 20, "二十")]
    [InlineData("chineseCounting", 105, "一百零五")]
    [InlineData("chineseCounting", 1010, "一千零一十")]
    [InlineData("chineseLegalSimplified", 3, "叁")]
    [InlineData("decimalEnclosedCircleChinese", 2, "②")]
    [InlineData("decimalFullWidth", 21, "２１")]
    [InlineData("lowerLetter", 28, "bb")]
    [InlineData("upperRoman", 14, "XIV")]
    [InlineData("decimalZero", 7, "07")]
    [InlineData("hebrew1", 1, "")]
    public void A_number_is_printed_in_its_format(string format, int number, string printed) => Assert.Equal(
        [printed + "、甲"],
        WordFile.Lines(
            Item("甲", 0),
            null,
            $"<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"{number}\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
            .Select(line => printed.Length == 0 ? "、" + line : line));

    private static string[] Lines(params string[] paragraphs) => WordFile.Lines(string.Concat(paragraphs), null, Lists);

    private static string Item(string text, int level, int list = 1) =>
        WordFile.P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");
}
