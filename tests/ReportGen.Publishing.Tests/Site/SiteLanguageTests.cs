using ReportGen.Forms;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Site;

namespace ReportGen.Publishing.Tests.Site;

/// <summary>Pages around the reports in the language that the site file names.</summary>
public sealed class SiteLanguageTests : IDisposable
{
    private static readonly FormInfo Form = SmallForm.InEnglish();

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    private void Publish(SiteSettings settings)
    {
        using var folder = new OutputFolder(_folder.At("out"), static _ => false, static () => { });
        var site = new SitePublisher(folder, [Form], settings, new PageRenderers(null));
        ReportSummary[] summaries = [.. Enumerable.Range(2022, 3).Select(static y => Summary("North", y)), Summary("South", 2024), Summary("South", 2023) with { IsHeldBack = true, Files = [], Cells = [] }];
        Assert.Empty(site.Write(() => summaries));
        folder.Finish();
    }

    private static ReportSummary Summary(string organ, int year) => new($"{year}/{organ}")
    {
        Organ = organ,
        Report = Form.Report,
        Version = Form.Version,
        Title = Form.Title,
        Files = [new SummaryFile("html", 1), new SummaryFile("csv", 1)],
        Cells = [.. Enumerable.Range(0, 9).Select(i => new SummaryCell(i == 7 ? year - 2000 : 1, null))],
        Findings = [new SummaryFinding("beds.row-sum", Severity.Error, "The items add up to 8.", null, null)],
    };

    [Fact]
    public void A_site_in_English_has_no_word_of_Chinese_of_its_own()
    {
        Publish(new SiteSettings { Language = "en-GB", Name = "Statistics", Regions = ["Coast"], Organs = [new("n", "North", ["Old North"], "Coast")], BaseAddress = "https://a.example/b/" });
        string[] pages = [.. _folder.Files("out").Where(static f => f.EndsWith(".html", StringComparison.Ordinal))];
        Assert.True(pages.Length > 12);
        Assert.All(pages, p => Assert.DoesNotContain(Text(p), static c => c is >= '\u3000' and <= '\u9fff' or >= '\uff00' and <= '\uffef'));
        Assert.All(pages, p => Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">", Text(p), StringComparison.Ordinal));
    }

    [Fact]
    public void Figures_and_titles_are_called_as_the_form_calls_them_in_English()
    {
        Publish(new SiteSettings { Language = "en" });
        string page = Text("organs/North/index.html");
        Assert.Contains("Hospital statistics, 2022–2024", page, StringComparison.Ordinal);
        Assert.Contains(">Free beds<", page, StringComparison.Ordinal);
        Assert.Contains("23 the year before, +4.3%", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Units_are_called_as_in_English_on_every_page_that_prints_them()
    {
        Publish(new SiteSettings { Language = "en" });
        Assert.Contains("(beds)", Text("indicators/free/index.html"), StringComparison.Ordinal);
        Assert.Contains("2022 left 22 beds", Text("organs/North/index.html"), StringComparison.Ordinal);
        Assert.Contains("<td>beds</td>", Text("data/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_data_package_has_units_in_both_languages()
    {
        Publish(new SiteSettings { Language = "en" });
        Assert.Contains("\"unit\": \"张\",\n          \"unitEn\": \"beds\"", Text("data/datapackage.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void In_any_other_language_the_names_stay_as_they_are()
    {
        Publish(new SiteSettings { Language = "zh-HK" });
        Assert.Contains(">空闲<", Text("organs/North/index.html"), StringComparison.Ordinal);
    }

    private string Text(string path) => File.ReadAllText(_folder.At(["out", .. path.Split('/')]));
}
