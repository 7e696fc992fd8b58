using System.IO.Compression;
using ReportGen.Publishing.Tests.Documents.Sheets;
using ReportGen.Publishing.Tests.Documents.Word;

namespace ReportGen.Publishing.Tests.Documents;

/// <summary>When a document was published is read where it says so, and guessed nowhere.</summary>
public sealed class PublishedTests
{
    private static string? Html(string head) =>
        Loading.Document("a.html", System.Text.Encoding.UTF8.GetBytes($"<html><head>{head}</head><body><p>甲</p></body></html>")).Published?.ToString();

    private static string? Word(string? property) => Office("a.docx", WordFile.Make(WordFile.P("甲")), property);

    private static string? Office(string name, byte[] file, string? property)
    {
        var stream = new MemoryStream();
        stream.Write(file);
        if (property is not null)
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true);
            using var part = new StreamWriter(zip.CreateEntry("docProps/custom.xml").Open());
            part.Write($"""<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">{property}</Properties>""");
        }

        return Loading.Document(name, stream.ToArray()).Published?.ToString();
    }

    [Theory]
    [InlineData("""<meta name="PubDate" content="2025-01-20 09:30">""", "2025-01-20T09:30")]
    [InlineData("""<meta name="pubdate" content="2025-01-20">""", "2025-01-20")]
    [InlineData("""<meta property="article:published_time" content="2025-01-20T09:30:00+08:00">""", "2025-01-20T09:30+08:00")]
    [InlineData("""<meta name="DCTERMS.issued" content="2025-01-21"><meta name="PubDate" content="2025-01-20">""", "2025-01-20")]
    public void A_page_says_it_in_its_metadata(string head, string expected) => Assert.Equal(expected, Html(head));

    [Theory]
    [InlineData("")]
    [InlineData("""<meta name="PubDate" content="">""")]
    [InlineData("""<meta name="PubDate" content="yesterday">""")]
    [InlineData("""<meta name="lastmodified" content="2025-01-20">""")]
    public void A_page_that_does_not_say_it_has_none(string head) => Assert.Null(Html(head));

    [Fact]
    public void A_document_of_Word_says_it_in_a_property_of_its_own() =>
        Assert.Equal("2025-01-20", Word("""<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="发布日期"><vt:lpwstr>2025年1月20日</vt:lpwstr></property>"""));

    [Fact]
    public void A_workbook_says_it_in_a_property_of_its_own()
    {
        Assert.Equal("2025-01-20", Office("a.xlsx", SheetFile.Make(SheetFile.Row(1, SheetFile.Text("A1", "甲"))), """<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="PubDate"><vt:filetime>2025-01-20</vt:filetime></property>"""));
        Assert.Equal("2025-01-20", Loading.Document("a.ods", OpenFile.Make("spreadsheet", "<table:table><table:table-row><table:table-cell><text:p>甲</text:p></table:table-cell></table:table-row></table:table>", properties: ("发布日期", "2025-01-20"))).Published?.ToString());
    }

    [Fact]
    public void When_a_document_was_made_or_saved_is_not_when_it_was_published() => Assert.Null(Word(null));
}
