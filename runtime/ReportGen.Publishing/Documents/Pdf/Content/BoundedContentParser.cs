using ReportGen.Publishing.Documents.FixedLayout.Pages;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Parser;

namespace ReportGen.Publishing.Documents.Pdf.Content;

/// <summary>Refuses content that would make too many operations, which streams that are not packed could.</summary>
internal sealed class BoundedContentParser(IPageContentParser inner, PageBudget budget) : IPageContentParser
{
    public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log)
    {
        if (inputBytes.Length > PageBudget.MaxContent)
            throw budget.Keep(DocumentFaults.TooLarge(static w => w.PdfPageBytes(), PageBudget.MaxContent));
        budget.SpendExpanded(inputBytes.Length);
        return inner.Parse(pageNumber, inputBytes, log);
    }
}
