namespace ReportGen.Publishing.Documents.Pdf;

/// <summary>Refuses a PDF whose pages do not hold the text they show.</summary>
internal static class PdfCondition
{
    /// <summary>Fewer characters than this on a page of pictures are a page number or a stamp.</summary>
    private const int FewGlyphs = 20;

    public static void Check(List<PdfPage> pages)
    {
        int glyphs = pages.Sum(p => p.Glyphs.Count(g => !g.IsBlank));
        if (pages.Count == 0 || glyphs == 0 || pages.TrueForAll(p => p.Pictures > 0.4 && p.Glyphs.Count < FewGlyphs))
        {
            throw pages.Exists(p => p.Pictures > 0.1)
                ? Fault.Unsupported(
                    " PDF，且页面是扫描的图片，没有文字", "a PDF whose pages are scanned pictures without text",
                    "请使用原始的 Word 文件或网页", "Use the Word file or the page it was made from")
                : Fault.Damaged("PDF 的页面上没有文字", "the pages of the PDF hold no text");
        }

        if (pages.Sum(p => p.Unknown) * 10 > glyphs)
        {
            throw Fault.Unsupported(
                " PDF，且其字体没有说明字符的含义（复制出来是乱码）", "a PDF whose fonts do not say what their characters mean (copied text is garbled)",
                "请使用原始的 Word 文件或网页，或另行导出 PDF", "Use the Word file or the page it was made from, or export the PDF anew");
        }
    }
}
