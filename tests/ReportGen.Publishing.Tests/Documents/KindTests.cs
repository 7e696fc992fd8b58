using System.IO.Compression;
using System.Text;
using ReportGen.Messages;
using ReportGen.Publishing.Tests.Documents.Sheets;
using ReportGen.Publishing.Tests.Documents.Word;

namespace ReportGen.Publishing.Tests.Documents;

public sealed class KindTests
{
    [Theory]
    [InlineData("a.HTML")]
    [InlineData("a.htm")]
    [InlineData("-")]
    [InlineData("a.aspx")]
    public void Html_is_known_by_ending_or_by_content(string name) =>
        Assert.Equal(["甲", "乙"], Loading.Lines(name, Encoding.UTF8.GetBytes(" \n<p>甲<p>乙")));

    [Theory]
    [InlineData("a.doc")]
    [InlineData("a.xls")]
    [InlineData("a.docx")]
    public void A_page_of_html_under_the_name_of_a_file_of_office_is_read(string name) =>
        Assert.Equal(["a|1"], Loading.Lines(name, "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><table><tr><td>a<td>1</table>"u8.ToArray()));

    [Theory]
    [InlineData("a.doc", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n", "MHTML")]
    [InlineData("a.xml", "<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"/>", "Word XML")]
    [InlineData("a.xls", "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", "Excel XML")]
    [InlineData("a.fods", "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>", "OpenDocument")]
    [InlineData("a.rar", "Rar!\u001A\a\u0001", "压缩包")]
    [InlineData("a.docx", "GIF89a", "图片")]
    [InlineData("a.tif", "II*\0", "图片")]
    public void What_people_send_in_place_of_a_report_is_refused_by_name(string name, string content, string told)
    {
        Problem failure = Loading.Failure(name, Encoding.Latin1.GetBytes(content));
        Assert.Equal("input.unsupported", failure.Rule);
        Assert.Contains(told, failure.Message.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EncryptedPackage", "密码")]
    [InlineData("Book", ".xlsx")]
    [InlineData("PowerPoint Document", ".docx")]
    public void An_old_file_of_office_that_is_not_read_is_told_by_its_streams(string stream, string told)
    {
        Problem failure = Loading.Failure("a.doc", CompoundWriter.Make(512, (stream, new byte[600])));
        Assert.Equal("input.unsupported", failure.Rule);
        Assert.Contains(told, failure.Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_file_may_begin_with_a_bracket() => Assert.Equal(["<p>"], Loading.Lines("a.txt", "<p>"u8.ToArray()));

    [Fact]
    public void Other_content_of_unknown_ending_is_text() => Assert.Equal(["a<b>"], Loading.Lines("-", "a<b>"u8.ToArray()));

    [Theory]
    [InlineData("-")]
    [InlineData("a.DOCX")]
    [InlineData("a.xlsx")]
    public void A_package_is_read_by_what_is_in_it(string name)
    {
        Assert.Equal(["甲"], Loading.Lines(name, WordFile.Make(WordFile.P("甲"))));
        Assert.Equal(["7"], Loading.Lines(name, SheetFile.Make(SheetFile.Row(1, SheetFile.Number("A1", "7")))));
    }

    [Fact]
    public void An_old_file_of_office_that_is_cut_short_is_damaged() =>
        Assert.Equal("input.damaged", Loading.Failure("a.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).Rule);

    [Fact]
    public void A_pdf_is_known_whatever_its_ending() => Assert.Equal("input.damaged", Loading.Failure("a.txt", "%PDF-1.7"u8.ToArray()).Rule);

    [Fact]
    public void A_package_that_calls_itself_text_is_refused() =>
        Assert.Equal("input.unsupported", Loading.Failure("a.html", WordFile.Make("")).Rule);

    [Fact]
    public void Text_that_calls_itself_docx_is_refused() => Assert.Equal("input.damaged", Loading.Failure("a.docx", "甲"u8.ToArray()).Rule);

    [Fact]
    public void An_empty_docx_is_refused() => Assert.Equal("input.damaged", Loading.Failure("a.docx", []).Rule);

    [Fact]
    public void A_zip_of_other_files_is_refused()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
            zip.CreateEntry("a.txt").Open().Dispose();
        Assert.Equal("input.unsupported", Loading.Failure("a.zip", stream.ToArray()).Rule);
    }
}
