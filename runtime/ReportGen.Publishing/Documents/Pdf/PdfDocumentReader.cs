using ReportGen.Messages;
using ReportGen.Publishing.Documents.FixedLayout;
using ReportGen.Publishing.Documents.Pdf.Content;
using ReportGen.Publishing.Documents.FixedLayout.Pages;
using ReportGen.Reading;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace ReportGen.Publishing.Documents.Pdf;

/// <summary>Reads the pages of a PDF.</summary>
internal static class PdfDocumentReader
{
    public static SourceDocument Read(string name, byte[] bytes)
    {
        if (bytes.Length > PageBudget.MaxBytes)
            throw DocumentFaults.TooLarge(static w => w.PdfBytes(), PageBudget.MaxBytes);
        var budget = new PageBudget();
        var fields = new FilledFields();
        List<DrawnPage> pages = ReadPages(bytes, budget, fields);
        return PageDocument.Of(name, "PDF", pages, fields.Notes());
    }

    private static List<DrawnPage> ReadPages(byte[] bytes, PageBudget budget, FilledFields fields)
    {
        var pages = new List<DrawnPage>();
        try
        {
            using PdfDocument pdf = PdfDocument.Open(bytes, new PdfParsing(budget));
            budget.Check();
            if (pdf.NumberOfPages > PageBudget.MaxPages)
                throw DocumentFaults.TooLarge(static w => w.PageCount(), PageBudget.MaxPages);
            fields.See(pdf);
            pdf.AddPageFactory<DrawnPage, PageFactory>();
            for (int page = 1; page <= pdf.NumberOfPages; page++)
            {
                pages.Add(pdf.GetPage<DrawnPage>(page));
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
