using ReportGen.Messages;
using ReportGen.Publishing.Documents.Pdf.Content;
using ReportGen.Publishing.Documents.Pdf.Pages;
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
            throw DocumentFaults.TooLarge(static w => w.PdfBytes(), PdfBudget.MaxBytes);
        var budget = new PdfBudget();
        var remarks = new PdfRemarks();
        List<PdfPage> pages = ReadPages(bytes, budget, remarks);
        PdfCondition.Check(pages);
        DocumentNote[] notes = [.. remarks.Of(pages)];
        List<PageItems> items = [.. pages.Select(PageItems.Of)];
        PageFurniture.Remove(items);
        var lines = new LineBuffer();
        TextFlow.Write(items, lines);
        return lines.ToDocument(name, placed: true, notes);
    }

    private static List<PdfPage> ReadPages(byte[] bytes, PdfBudget budget, PdfRemarks remarks)
    {
        var pages = new List<PdfPage>();
        try
        {
            using PdfDocument pdf = PdfDocument.Open(bytes, new PdfParsing(budget));
            budget.Check();
            if (pdf.NumberOfPages > PdfBudget.MaxPages)
                throw DocumentFaults.TooLarge(static w => w.PdfPages(), PdfBudget.MaxPages);
            remarks.SeeForm(pdf);
            pdf.AddPageFactory<PdfPage, PageFactory>();
            for (int page = 1; page <= pdf.NumberOfPages; page++)
            {
                pages.Add(pdf.GetPage<PdfPage>(page));
                budget.Check();
            }
        }
        catch (PdfDocumentEncryptedException)
        {
            throw DocumentFaults.Unsupported(static w => w.ProtectedPdf(), static w => w.RemovePassword());
        }
        catch (Exception e) when (e is not (ProblemException or OutOfMemoryException))
        {
            budget.Check();
            throw DocumentFaults.Damaged(w => w.PdfCannotBeParsed(e.GetType().Name));
        }

        return pages;
    }
}
