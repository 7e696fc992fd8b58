using System.Text;
using ReportGen.Reading;

namespace ReportGen.Publishing.Tests.Documents;

/// <summary>Tables saved as text.</summary>
public sealed class SeparatedTextTests
{
    [Theory]
    [InlineData(",")]
    [InlineData("\t")]
    [InlineData(";")]
    public void Rows_are_as_wide_as_the_table_and_a_row_of_one_cell_is_a_sentence(string s) => Assert.Equal(
        ["年度报告", "甲|1|2", "乙||3", "丙|4|", "", "完。"],
        Read(string.Join(s, "年度报告", "", "") + "\r\n" + string.Join(s, "甲", "1", "2") + "\r\n" + string.Join(s, "乙", "", "3") + "\r\n" + string.Join(s, "丙", "4", "") + "\r\n\r\n完。"));

    [Fact]
    public void Quotes_hold_separators_line_ends_and_quotes() => Assert.Equal(
        ["1.申请人逾期|1,108|\"甲\""], Read("\"1.申请人\n逾期\",\"1,108\",\"\"\"甲\"\"\""));

    [Fact]
    public void A_quote_within_a_cell_is_a_character() => Assert.Equal(["危及\"三安全\"|1"], Read("危及\"三安全\",1"));

    [Fact]
    public void A_cell_knows_its_line_and_column() =>
        Assert.Equal((4, 3), Loading.Document("a.csv", Encoding.UTF8.GetBytes("\"甲\n\n\",1\n乙,2")) is var document ? (document.PlaceOf(1, 1).Line, document.PlaceOf(1, 1).Column) : default);

    [Fact]
    public void GB18030_is_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Assert.Equal(["规章|3"], Loading.Lines("a.csv", Encoding.GetEncoding("gb18030").GetBytes("规章,3")));
    }

    [Fact]
    public void A_quote_that_is_not_closed_is_named_by_its_line()
    {
        ReportGen.Messages.Problem problem = Loading.Failure("a.csv", Encoding.UTF8.GetBytes("甲,1\n乙,\"2\n丙,3"));
        Assert.Equal("input.damaged", problem.Rule);
        Assert.Contains("2", problem.Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_too_wide_is_refused() => Assert.Equal("input.too-large", Loading.Failure("a.csv", Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Repeat("1", 300)))).Rule);

    private static string[] Read(string text) => Loading.Lines("a.csv", Encoding.UTF8.GetBytes(text));
}
