using ReportGen.Disclosure;
using ReportGen.Disclosure.Tests;
using ReportGen.Forms;
using ReportGen.Rendering;
using ReportGen.TestSupport;

namespace ReportGen.Scriban.Tests;

/// <summary>The templates of the annual report, both ways.</summary>
public sealed class TemplateTests
{
    private const int Reports = 8;

    public static IEnumerable<object[]> Pages => DisclosureForms.All.SelectMany(static f => f.Renderers.Select(r => (object[])[f.Version, r.Format]));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_the_same_under_Scriban_and_compiled(string version, string format)
    {
        FormInfo form = DisclosureForms.All.Single(f => f.Version == version);
        for (int seed = 0; seed < Reports; seed++)
            AssertSame(Sample.Random(seed, form), format, isDraft: seed % 2 == 0);
        AssertSame(form.CreateReport(), format, isDraft: false);
    }

    [Theory]
    [InlineData("html")]
    [InlineData("md")]
    [InlineData("txt")]
    public void Text_that_could_not_be_read_is_the_same_under_Scriban_and_compiled(string format)
    {
        Disclosure2021 report = Sample.Consistent();
        report.Organ = "<市> & \"'·é𠮷";
        report.Cell(0) = Cell.Unreadable;
        report.SetOrigin(0, new CellOrigin(1, 1, "约<5> & 六·é𠮷"));
        report.Cell(1) = Cell.Unreadable;
        report.Overview.Add("{{ 7 * 7 }} }} {% x %}");
        AssertSame(report, format, isDraft: false);
    }

    private static void AssertSame(Report report, string format, bool isDraft)
    {
        string template = $"{report.Form.Report}.sbn-{format}";
        string page = new ScribanRenderer(Repository.Path("templates"), ScribanLimits.Trusted).Render(template, report, new RenderContext { Draft = isDraft });
        Assert.Equal(Sample.Render(report, format, isDraft), page);
    }
}
