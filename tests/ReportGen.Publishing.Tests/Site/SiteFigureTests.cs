using ReportGen.Forms;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Site;

namespace ReportGen.Publishing.Tests.Site;

/// <summary>Key figures with decimal places, and rates, on the pages around the reports.</summary>
public sealed class SiteFigureTests : IDisposable
{
    private static readonly FormInfo Form = SmallForm.Create(kind: NumberKind.Percent, places: 2);

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    private void Publish(FormInfo form, params decimal?[] free)
    {
        using var folder = new OutputFolder(_folder.At("out"), static _ => false, static () => { });
        var site = new SitePublisher(folder, [form], SiteSettings.None, new PageRenderers(null));
        ReportSummary[] summaries = [.. free.Select((f, i) => new ReportSummary($"{2022 + i}/a")
        {
            Organ = "甲局",
            Report = form.Report,
            Version = form.Version,
            Title = form.Title,
            Files = [new SummaryFile("html", 1)],
            Cells = [.. Enumerable.Range(0, 9).Select(c => new SummaryCell(c == 7 && f is { } value ? (Cell)value : 1, null))],
        })];
        Assert.Empty(site.Write(() => summaries));
        folder.Finish();
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("2023/index.html")]
    [InlineData("organs/甲局/index.html")]
    [InlineData("indicators/free/index.html")]
    public void A_figure_has_the_places_that_its_form_fixes(string page)
    {
        Publish(Form, 9.5m, 10m);
        Assert.Contains(">10.00</a>", Page(page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_with_more_places_than_its_form_fixes_keeps_them()
    {
        Publish(Form, 9.5m, 10.125m);
        Assert.Contains(">10.125</a>", Page("2023/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rate_changes_by_points_and_stands_with_its_sign()
    {
        Publish(Form, 10m, 9.5m);
        string page = Page("organs/甲局/index.html");
        Assert.Contains("<b>9.50%</b>", page, StringComparison.Ordinal);
        Assert.Contains("上年&nbsp;10.00%，−0.5 个百分点", page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"n\">−0.5 个百分点</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"n\">−0.5</td>", Page("indicators/free/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_changes_by_a_share_and_has_no_places()
    {
        Publish(SmallForm.Create(), 1000m, 1500m);
        string page = Page("organs/甲局/index.html");
        Assert.Contains("<b>1,500</b>", page, StringComparison.Ordinal);
        Assert.Contains("上年&nbsp;1,000，+50.0%", page, StringComparison.Ordinal);
    }

    private string Page(string path) => File.ReadAllText(_folder.At(["out", .. path.Split('/')]));
}
