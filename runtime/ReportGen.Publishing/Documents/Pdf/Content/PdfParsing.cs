using ReportGen.Publishing.Documents.FixedLayout.Pages;
using UglyToad.PdfPig;

namespace ReportGen.Publishing.Documents.Pdf.Content;

/// <summary>The options of the library, with the budget that everything made from them counts towards.</summary>
internal sealed class PdfParsing : ParsingOptions
{
    public PdfParsing(PageBudget budget)
    {
        Budget = budget;
        UseLenientParsing = true;
        SkipMissingFonts = true;
        MaxStackDepth = 64;
        FilterProvider = new BoundedFilters(budget);
    }

    public PageBudget Budget { get; }
}
