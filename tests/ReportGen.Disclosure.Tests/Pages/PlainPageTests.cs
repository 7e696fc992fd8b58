using System.Text;
using ReportGen.Json;
using ReportGen.PlainPages;
using ReportGen.Rendering;
using ReportGen.TestSupport;

namespace ReportGen.Disclosure.Tests.Pages;

/// <summary>The pages that rendering is measured on.</summary>
public sealed class PlainPageTests
{
    [Theory]
    [MemberData(nameof(AllocationTests.Pages), MemberType = typeof(AllocationTests))]
    public void The_page_written_by_hand_is_the_same(string name, string format)
    {
        Report report = ReportJsonReader.Read(File.ReadAllBytes(Repository.Path("samples", "disclosure", "data", $"{name}.json")), PlainPages.DisclosureForms.All).Report!;
        var (byHand, compiled) = (new Utf8Output(), new Utf8Output());
        new PageByHand(report.Form, format, File.ReadAllText(Repository.Path("tests", "ReportGen.PlainPages", "Templates", "_style.sbn-html"))).Write(report, byHand);
        report.Form.Renderers.Single(r => r.Format == format).Render(report, new RenderContext(), compiled);
        Assert.Equal(Encoding.UTF8.GetString(compiled.Written), Encoding.UTF8.GetString(byHand.Written));
    }
}
