using ReportGen.Disclosure;
using ReportGen.Messages;
using ReportGen.Reading;
using static ReportGen.Publishing.Tests.Documents.Word.WordFile;

namespace ReportGen.Publishing.Tests.Documents.Word;

/// <summary>Places in documents of Word and its like are those that a person finds: nobody sees the lines that were read.</summary>
public sealed class WordPlaceTests
{
    private const string Table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

    private static string Where(SourceDocument document, int line, int cell = 0) => Wording.Chinese.Where(document.PlaceOf(line, cell));

    [Fact]
    public void A_paragraph_is_told_by_its_number_and_a_cell_by_its_table_row_and_column()
    {
        SourceDocument document = Loading.Document("a.docx", Make(P("标题") + P("") + P("正文") + Table + Table + P("末段")));
        Assert.Equal(
            ["第 1 段", "第 2 段", "文中第 1 个表格第 1 行第 3 列", "文中第 2 个表格第 1 行第 1 列", "第 3 段"],
            [Where(document, 0), Where(document, 2), Where(document, 3, 2), Where(document, 4), Where(document, 5)]);
    }

    [Fact]
    public void What_stands_in_a_table_that_sets_out_the_page_is_told_by_its_row()
    {
        SourceDocument document = Loading.Document("a.docx", Make(P("标题") + $"<w:tbl><w:tr><w:tc>{P("正文")}{Table}</w:tc></w:tr></w:tbl>"));
        Assert.Equal(
            ["第 1 段", "文中第 1 个表格第 1 行第 1 列", "文中第 2 个表格第 1 行第 2 列"],
            [Where(document, 0), Where(document, 1), Where(document, 2, 1)]);
    }

    [Fact]
    public void So_are_those_of_OpenDocument_and_of_RTF()
    {
        SourceDocument open = Loading.Document("a.odt", OpenFile.Make("text", "<text:p>标题</text:p><table:table><table:table-row><table:table-cell><text:p>甲</text:p></table:table-cell><table:table-cell><text:p>乙</text:p></table:table-cell><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table>"));
        SourceDocument rich = Loading.Document("a.rtf", "{\\rtf1\\ansi x\\par\\trowd\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl a\\cell b\\cell 1\\cell\\row\\pard}"u8.ToArray());
        Assert.All((SourceDocument[])[open, rich], static d => Assert.Equal(["第 1 段", "文中第 1 个表格第 1 行第 3 列"], [Where(d, 0), Where(d, 1, 2)]));
    }

    [Fact]
    public void A_date_under_the_title_is_not_called_what_a_page_has_around_a_report()
    {
        string[] lines = File.ReadAllLines(TestSupport.Repository.Path("samples", "disclosure", "text", "weibin-2024.txt"));
        string file = P("示例市水务局2024年政府信息公开工作年度报告") + P("（2025年1月20日）") + string.Concat(lines.Select(static l => P(l)));
        ReadResult read = new PublishedTextReader(DisclosureForms.All).Read(Loading.Document("a.docx", Make(file)));
        string said = read.Findings.First(static f => f.Rule == "read.chrome").Message.In(Wording.Chinese);
        Assert.StartsWith("第 2", said, StringComparison.Ordinal);
        Assert.Contains("段（“（2025年1月20日）”）不属于报告的任何部分", said, StringComparison.Ordinal);
    }
}
