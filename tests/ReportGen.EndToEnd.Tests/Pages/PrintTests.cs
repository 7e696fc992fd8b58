using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace ReportGen.EndToEnd.Tests.Pages;

/// <summary>Pages of reports on paper.</summary>
[Collection(PageCollection.Name)]
public sealed class PrintTests(PublishedPages pages)
{
    private const double Millimetre = 72 / 25.4;

    [BrowserTheory]
    [InlineData("2024/liuxi.html", 4, 6)]
    [InlineData("2020/liuxi-2020.html", 4, 6)]
    [InlineData("2016/old.html", 2, 5)]
    public async Task A_report_takes_as_many_pages_as_it_needs_and_fills_them(string file, int least, int most)
    {
        using PdfDocument document = await Print(file);
        Assert.InRange(document.NumberOfPages, least, most);
        // A page that breaks before a group of rows would be nearly empty.
        foreach (Page page in document.GetPages().SkipLast(1))
        {
            double[] lines = [.. Letters(page).Select(static l => l.StartBaseLine.Y)];
            Assert.True(lines.Max() - lines.Min() > 0.6 * (297 - 37 - 35) * Millimetre, $"{file}, page {page.Number}");
        }
    }

    [BrowserFact]
    public async Task Paper_and_margins_are_those_of_official_documents()
    {
        using PdfDocument document = await Print("2024/liuxi.html");
        foreach (Page page in document.GetPages())
        {
            Assert.Equal((595, 842), ((int)Math.Round(page.Width), (int)Math.Round(page.Height)));
            Assert.All(Letters(page), l =>
            {
                Assert.InRange(l.BoundingBox.Left, (28 * Millimetre) - 1, page.Width - (26 * Millimetre) + 1);
                Assert.InRange(l.StartBaseLine.Y, (35 * Millimetre) - 1, page.Height - (37 * Millimetre) + 1);
            });
        }

        // 三号, 16 points, and 28 points from line to line.
        Assert.Contains(document.GetPages().SelectMany(Letters), static l => Math.Abs(l.PointSize - 16) < 0.1);
    }

    [BrowserFact]
    public async Task Every_page_bears_its_number()
    {
        using PdfDocument document = await Print("2024/liuxi.html");
        foreach (Page page in document.GetPages())
        {
            string foot = string.Concat(page.Letters.Where(static l => l.StartBaseLine.Y < 35 * Millimetre).OrderBy(static l => l.StartBaseLine.X).Select(static l => l.Value));
            Assert.Equal($"—{page.Number}—", foot.Replace(" ", "", StringComparison.Ordinal));
        }
    }

    [BrowserFact]
    public async Task No_heading_stands_last_on_a_page_and_heads_of_tables_are_repeated()
    {
        using PdfDocument document = await Print("2024/liuxi.html");
        int heads = 0;
        foreach (Page page in document.GetPages())
        {
            Letter[] letters = [.. Letters(page)];
            double last = letters.Min(static l => l.StartBaseLine.Y);
            string line = string.Concat(letters.Where(l => l.StartBaseLine.Y < last + 2).OrderBy(static l => l.StartBaseLine.X).Select(static l => l.Value));
            Assert.DoesNotMatch("^[一二三四五六]、(总体|主动|收到|政府|存在|其他)", line);
            if (string.Concat(letters.Select(static l => l.Value)).Contains("科研", StringComparison.Ordinal))
                heads++;
        }

        Assert.True(heads > 1, "table three stands on two pages");
    }

    private static IEnumerable<Letter> Letters(Page page) =>
        page.Letters.Where(static l => !string.IsNullOrWhiteSpace(l.Value) && l.StartBaseLine.Y > 35 * Millimetre);

    private async Task<PdfDocument> Print(string file)
    {
        IPage page = await pages.Open(file);
        byte[] bytes = await page.PdfAsync(new() { PreferCSSPageSize = true });
        await File.WriteAllBytesAsync(Path.Combine(PublishedPages.Pictures, $"{Path.GetFileNameWithoutExtension(file)}.pdf"), bytes);
        return PdfDocument.Open(bytes);
    }
}
