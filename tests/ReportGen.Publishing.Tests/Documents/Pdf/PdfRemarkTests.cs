using ReportGen.Reading;

namespace ReportGen.Publishing.Tests.Documents.Pdf;

public sealed class PdfRemarkTests
{
    private static readonly string[] Sentences = ["一、总体情况", "本年度依法公开政府信息，公众查询更加便利。", "二、主动公开政府信息情况"];

    [Fact]
    public void A_page_of_text_is_read_and_nothing_told()
    {
        SourceDocument document = Loading.Document("a.pdf", PdfFile.Make([PdfFile.Text(Sentences)]));
        Assert.Equal(Sentences, document.Lines.Where(static l => l.Length > 0));
        Assert.Empty(document.Notes);
    }

    [Fact]
    public void A_scanned_page_among_pages_of_text_is_told()
    {
        SourceDocument document = Loading.Document("a.pdf", PdfFile.Make([PdfFile.Text(Sentences), PdfFile.Picture, PdfFile.Picture]));
        DocumentNote note = Assert.Single(document.Notes);
        Assert.Equal(("read.left-out", Severity.Warning), (note.Message.Id.Name, note.Message.Id.Severity));
        Assert.Contains("2-3", note.Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_filled_into_a_form_is_told_as_an_error()
    {
        SourceDocument document = Loading.Document("a.pdf", PdfFile.Make([PdfFile.Text(Sentences)], "2251"));
        DocumentNote note = Assert.Single(document.Notes);
        Assert.Equal(Severity.Error, note.Message.Id.Severity);
        Assert.Contains("2251", note.Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_that_are_pictures_alone_are_refused() =>
        Assert.Equal("input.unsupported", Loading.Failure("a.pdf", PdfFile.Make([PdfFile.Picture])).Rule);
}
