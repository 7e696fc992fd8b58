using ReportGen.Publishing.Documents.Pdf.Pages;

namespace ReportGen.Publishing.Documents.Pdf;

/// <summary>Refuses a PDF whose pages do not hold the text they show.</summary>
internal static class PdfCondition
{
    /// <summary>Fewer characters than this on a page of pictures are a page number or a stamp.</summary>
    private const int FewGlyphs = 20;

    /// <summary>Whether a page is a picture with hardly any text.</summary>
    public static bool IsScanned(PdfPage page) => page.Pictures > 0.4 && page.Glyphs.Count < FewGlyphs;

    public static void Check(List<PdfPage> pages)
    {
        int glyphs = pages.Sum(p => p.Glyphs.Count(g => !g.IsBlank));
        if (pages.Count == 0 || glyphs == 0 || pages.TrueForAll(IsScanned))
        {
            throw pages.Exists(p => p.Pictures > 0.1)
                ? DocumentFaults.Unsupported(static w => w.ScannedPdf(), static w => w.UseOriginal())
                : DocumentFaults.Damaged(static w => w.PdfWithoutText());
        }

        if (pages.Sum(p => p.Unknown) * 10 > glyphs)
        {
            throw DocumentFaults.Unsupported(static w => w.GarbledPdf(), static w => w.UseOriginalOrExport());
        }
    }
}
