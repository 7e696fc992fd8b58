using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ReportGen.Forms;
using ReportGen.Rendering;
using ReportGen.TestSupport;

namespace ReportGen.Disclosure.Tests.Pages;

public sealed class PageTests
{
    [Theory]
    [InlineData("html")]
    [InlineData("md")]
    [InlineData("txt")]
    public void A_page_is_what_was_approved(string format) => Snapshot.Match(Sample.Render(Sample.Consistent(), format), format, format);

    [Theory]
    [InlineData("html")]
    [InlineData("md")]
    [InlineData("txt")]
    public void A_draft_says_that_it_failed_its_checks(string format)
    {
        Assert.Contains("未通过校验", Sample.Render(Sample.Consistent(), format, draft: true), StringComparison.Ordinal);
        Assert.DoesNotContain("未通过校验", Sample.Render(Sample.Consistent(), format), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2019")]
    [InlineData("2021")]
    public void Every_table_is_a_full_rectangle(string version)
    {
        foreach (IElement table in Page(version).QuerySelectorAll("table"))
        {
            int[] width = GridWidths(table);
            Assert.All(width, w => Assert.Equal(width[0], w));
        }
    }

    [Theory]
    [InlineData("2021", "applications", 10)]
    [InlineData("2021", "review", 15)]
    [InlineData("2021", "proactive", 4)]
    [InlineData("2019", "proactive", 4)]
    public void The_widest_band_of_a_table_is_as_wide_as_the_printed_form(string version, string table, int columns) =>
        Assert.Equal(columns, GridWidths(Page(version).GetElementById($"{table}-table")!).Max());

    [Theory]
    [InlineData("2019")]
    [InlineData("2021")]
    public void Every_value_names_its_headers_and_every_header_exists_once(string version)
    {
        IDocument page = Page(version);
        string[] ids = [.. page.QuerySelectorAll("[id]").Select(static e => e.Id!)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        foreach (IElement cell in page.QuerySelectorAll("td[data-cell], th[headers]"))
        {
            string[] headers = cell.GetAttribute("headers")!.Split(' ');
            Assert.All(headers, h => Assert.Equal("th", page.GetElementById(h)?.LocalName));
            Assert.Equal(headers.Length, headers.Distinct().Count());
        }
    }

    [Fact]
    public void Every_cell_of_the_form_stands_on_the_page_once() =>
        Assert.Equal(
            Disclosure2021.Metadata.Cells.Select(static c => c.Address).Order(StringComparer.Ordinal),
            Page("2021").QuerySelectorAll("td[data-cell]").Select(static e => e.GetAttribute("data-cell")!).Order(StringComparer.Ordinal));

    [Fact]
    public void A_blank_is_not_printed_as_zero()
    {
        Disclosure2021 report = Sample.Consistent();
        report.Applications.Received.Natural = Cell.Blank;
        IElement cell = Parse(Sample.Render(report, "html")).QuerySelector("td[data-cell='applications/received/natural']")!;
        Assert.Equal(("—", "blank"), (cell.TextContent, cell.GetAttribute("data-state")));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("{{ 7 * 7 }} }} {% x %}")]
    [InlineData("&amp; &#60; ' ` | # 𠮷 ·")]
    public void Text_of_a_report_comes_out_as_text(string text)
    {
        Disclosure2021 report = Sample.Consistent();
        report.Organ = text;
        report.Overview.Add(text);
        report.Cell(0) = Cell.Unreadable;
        report.SetOrigin(0, new CellOrigin(1, 1, text));
        IDocument page = Parse(Sample.Render(report, "html"));
        Assert.Empty(page.QuerySelectorAll("script:not([type='application/ld+json']), img"));
        Assert.Equal(3, page.QuerySelectorAll("h1 span, p, td").Count(e => e.TextContent.Contains(text, StringComparison.Ordinal)));
        // The paragraph, and the words beside what could not be read.
        Assert.Equal(Parse(Sample.Render(Sample.Consistent(), "html")).All.Length + 2, page.All.Length);
    }

    [Fact]
    public void Rendering_into_a_warm_buffer_allocates_nothing()
    {
        Report report = Sample.Consistent();
        RendererInfo html = report.Form.Renderers.Single(static r => r.Format == "html");
        var (context, output) = (new RenderContext(), new Utf8Output());
        html.Render(report, context, output);
        output.Clear();
        long before = GC.GetAllocatedBytesForCurrentThread();
        html.Render(report, context, output);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static IDocument Page(string version) =>
        Parse(Sample.Render(Sample.Random(1, DisclosureForms.All.Single(f => f.Version == version)), "html"));

    // The width of every row once spans are laid out.
    private static int[] GridWidths(IElement table)
    {
        IElement[] rows = [.. table.QuerySelectorAll("tr")];
        var taken = new Dictionary<(int Row, int Column), bool>();
        for (int r = 0; r < rows.Length; r++)
        {
            int column = 0;
            foreach (IElement cell in rows[r].Children)
            {
                while (taken.ContainsKey((r, column)))
                    column++;
                int span = int.Parse(cell.GetAttribute("colspan") ?? "1", System.Globalization.CultureInfo.InvariantCulture);
                for (int y = 0; y < int.Parse(cell.GetAttribute("rowspan") ?? "1", System.Globalization.CultureInfo.InvariantCulture); y++)
                {
                    for (int x = 0; x < span; x++)
                        taken.Add((r + y, column + x), true);
                }

                column += span;
            }
        }

        return [.. taken.Keys.GroupBy(static k => k.Row).OrderBy(static g => g.Key).Select(static g => g.Max(static k => k.Column) + 1)];
    }
}
