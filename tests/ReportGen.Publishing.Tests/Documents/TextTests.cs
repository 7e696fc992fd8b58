using System.Text;
using ReportGen.Messages;
using ReportGen.Reading;

namespace ReportGen.Publishing.Tests.Documents;

public sealed class TextTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Any_line_end_ends_a_line(string end) =>
        Assert.Equal(["甲", "乙"], Loading.Lines("a.txt", Encoding.UTF8.GetBytes($"甲{end}乙")));

    [Fact]
    public void An_empty_file_has_one_empty_line() => Assert.Equal([""], Loading.Lines("a.txt", []));

    [Fact]
    public void The_mark_of_utf8_is_no_text() =>
        Assert.Equal(["甲"], Loading.Lines("a.txt", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("甲")]));

    [Fact]
    public void Utf16_is_read_by_its_mark()
    {
        Assert.Equal(["甲b"], Loading.Lines("a.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("甲b")]));
        Assert.Equal(["甲b"], Loading.Lines("a.txt", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("甲b")]));
    }

    [Fact]
    public void Gb18030_is_read_where_utf8_is_not_valid() =>
        Assert.Equal(["本机关收到申请三件", "办结二件"], Loading.Lines("a.txt", Gb18030.GetBytes("本机关收到申请三件\n办结二件")));

    [Fact]
    public void Utf8_with_a_broken_byte_is_refused_at_its_line_and_not_read_as_something_else()
    {
        Problem failure = Loading.Failure(
            "a.txt", [.. Encoding.UTF8.GetBytes("本机关收到申请三件\n办结"), 0xE4, .. Encoding.UTF8.GetBytes("二件，其余的结转下一年度办理")]);
        Assert.Equal(("input.encoding", 2), (failure.Rule, failure.Line));
    }

    [Fact]
    public void Bytes_of_no_known_encoding_are_refused() =>
        Assert.Equal("input.encoding", Loading.Failure("a.txt", [0x80, 0xFF, 0xFF, 0x80]).Rule);

    [Fact]
    public void A_file_full_of_nulls_is_refused() =>
        Assert.Equal("input.encoding", Loading.Failure("a.txt", new byte[1000]).Rule);

    [Fact]
    public void Utf16_without_its_mark_is_read_where_it_can_be_nothing_else()
    {
        Assert.Equal(["共收到申请3件", "办结2件"], Loading.Lines("a.txt", Encoding.Unicode.GetBytes("共收到申请3件\n办结2件")));
        Assert.Equal(["共收到申请3件", "办结2件"], Loading.Lines("a.txt", Encoding.BigEndianUnicode.GetBytes("共收到申请3件\n办结2件")));
    }

    [Theory]
    [InlineData("政府資訊公開工作年度報告，共收到申請三件")]
    [InlineData("臺北市政府九十九年")]
    public void Big5_that_is_not_declared_is_refused_and_not_read_as_something_else(string text) => Assert.Equal(
        "input.encoding", Loading.Failure("a.txt", CodePagesEncodingProvider.Instance.GetEncoding(950)!.GetBytes(text)).Rule);

    [Fact]
    public void One_stray_byte_in_ascii_makes_no_chinese() =>
        Assert.Equal("input.encoding", Loading.Failure("a.txt", [.. "total "u8, 0xE4, .. "d 5\n"u8]).Rule);

    [Fact]
    public void Text_beyond_the_limit_is_refused()
    {
        byte[] bytes = new byte[SourceDocument.MaxLength + 1];
        bytes.AsSpan().Fill((byte)'a');
        Assert.Equal("input.too-large", Loading.Failure("a.txt", bytes).Rule);
    }

    [Fact]
    public void A_stray_separator_in_text_makes_no_cells() =>
        Assert.Equal(["ab"], Loading.Lines("a.txt", Encoding.UTF8.GetBytes($"a{SourceDocument.CellSeparator}b")));

    [Fact]
    public void A_line_of_text_stands_at_its_number() =>
        Assert.Equal(new SourcePlace(2, 1), Loading.Document("a.txt", "a\nb"u8.ToArray()).PlaceOf(1));

    [Fact]
    public void Tables_of_html_in_markdown_are_tables_and_the_text_around_them_keeps_its_lines()
    {
        SourceDocument document = Loading.Document("a.md", Encoding.UTF8.GetBytes("# 示例区报告\n\n<html><body><table><tr><td colspan=\"2\">甲</td></tr>\n<tr><td>1</td><td>2</td></tr></table></body></html>\n\n收到申请 < 3 件"));
        Assert.Equal(["# 示例区报告", "甲\u001F", "1\u001F2", "收到申请 < 3 件"], document.Lines);
        Assert.Equal([1, 3, 4, 6], Enumerable.Range(0, 4).Select(i => document.PlaceOf(i).Line));
    }

    [Fact]
    public void A_table_of_html_that_is_cut_off_is_read_as_far_as_it_goes() =>
        Assert.Equal(["甲", "1|2", "甲|"], Loading.Lines("a.md", Encoding.UTF8.GetBytes("甲\n<table><tr><td>1</td><td>2</td></tr><tr><td>甲")));

    [Fact]
    public void A_page_saved_under_the_name_of_text_is_read_as_a_page() =>
        Assert.Equal(["甲", "1|2"], Loading.Lines("a.txt", Encoding.UTF8.GetBytes("<!DOCTYPE html><html><head><meta charset=utf-8></head><body><p>甲</p><table><tr><td>1<td>2</table></body></html>")));
}
