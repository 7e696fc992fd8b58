using System.Text;
using ReportGen.Disclosure;
using ReportGen.Messages;
using ReportGen.Publishing.Tests.Documents.Word;
using ReportGen.Reading;

namespace ReportGen.Publishing.Tests.Documents;

/// <summary>Pictures that stand where a table is expected.</summary>
public sealed class PictureTests
{
    [Fact]
    public void A_table_that_is_a_picture_is_missing_with_the_name_of_the_picture()
    {
        string html = "<h1>某某局2023年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>本年度依法公开政府信息。</p><h2>三、收到和处理政府信息公开申请情况</h2><p><img src=\"/files/table3.png?v=2\"></p><h2>六、其他需要报告的事项</h2><p>无。</p>";
        ReadResult result = new PublishedTextReader(DisclosureForms.All).Read(Loading.Document("a.html", Encoding.UTF8.GetBytes(html)));
        Finding missing = Assert.Single(result.Findings, static f => f.Rule == "read.table-missing" && f.Message.In(Wording.English).Contains("picture", StringComparison.Ordinal));
        Assert.Contains("table3.png", missing.Message.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<img src='icon.gif' width=16 height=16>", null)]
    [InlineData("<img src='a/t.png' width='100%'>", "t.png")]
    [InlineData("<img data-src='/b/t2.jpg' width=600 height=700>", "t2.jpg")]
    [InlineData("<table><tr><td><img src='t3.png'></td><td>甲</td><td>1</td></tr></table>", "t3.png")]
    public void A_picture_of_HTML_counts_where_a_table_is_legible_in_it(string html, string? name) =>
        Assert.Equal(name, Loading.Document("a.html", Encoding.UTF8.GetBytes(html)).Pictures.SingleOrDefault()?.Name);

    [Theory]
    [InlineData("5274310", "7000000", 1)]
    [InlineData("300000", "300000", 0)]
    public void A_picture_of_Word_counts_by_its_size(string across, string down, int count)
    {
        string drawing = $"<w:p><w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><wp:extent cx=\"{across}\" cy=\"{down}\"/><a:blip xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:embed=\"p1\"/></wp:inline></w:drawing></w:r></w:p>";
        IReadOnlyList<DocumentPicture> pictures = Loading.Document("a.docx", WordFile.Make(WordFile.P("甲") + drawing + WordFile.P("乙"))).Pictures;
        Assert.Equal(count, pictures.Count);
    }

    [Fact]
    public void A_picture_of_a_page_of_PDF_is_named_by_the_page() => Assert.Equal(
        [new DocumentPicture(1, "") { Page = 1 }],
        Loading.Document("a.pdf", PdfFile.Make([PdfFile.Text("三、收到和处理政府信息公开申请情况", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "六、其他需要报告的事项，本年度无其他需要报告的事项。") + "q 400 0 0 200 60 500 cm /P Do Q"])).Pictures);
}
