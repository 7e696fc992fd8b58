using ReportGen.Reading;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace ReportGen.Publishing.Documents.Pdf;

/// <summary>Reads a PDF by what its pages show: tables by their drawn lines, text by its place.</summary>
internal static class PdfDocumentReader
{
    public static SourceDocument Read(string name, byte[] bytes)
    {
        if (bytes.Length > PdfBudget.MaxBytes)
            throw Fault.TooLarge("PDF 的字节数", "The size of the PDF in bytes", PdfBudget.MaxBytes);
        var budget = new PdfBudget();
        List<PdfPage> pages = ReadPages(bytes, budget);
        PdfCondition.Check(pages);
        List<PageItems> items = [.. pages.Select(PageItems.Of)];
        PageFurniture.Remove(items);
        var lines = new LineBuffer();
        TextFlow.Write(items, lines);
        return lines.ToDocument(name, placed: true);
    }

    private static List<PdfPage> ReadPages(byte[] bytes, PdfBudget budget)
    {
        var pages = new List<PdfPage>();
        try
        {
            using PdfDocument pdf = PdfDocument.Open(bytes, new PdfParsing(budget));
            budget.Check();
            if (pdf.NumberOfPages > PdfBudget.MaxPages)
                throw Fault.TooLarge("PDF 的页数", "The number of pages of the PDF", PdfBudget.MaxPages);
            pdf.AddPageFactory<PdfPage, PageFactory>();
            for (int page = 1; page <= pdf.NumberOfPages; page++)
            {
                pages.Add(pdf.GetPage<PdfPage>(page));
                budget.Check();
            }
        }
        catch (PdfDocumentEncryptedException)
        {
            throw Fault.Unsupported(" PDF，且设有密码", "a PDF that a password protects", "请取消密码后另存", "Remove the password and save it anew");
        }
        catch (Exception e) when (e is not (DocumentException or OutOfMemoryException))
        {
            budget.Check();
            throw Fault.Damaged($"PDF 无法解析（{e.GetType().Name}：{e.Message}）", $"the PDF cannot be parsed ({e.GetType().Name}: {e.Message})");
        }

        return pages;
    }
}
