using ReportGen.EndToEnd.Tests.Pages;

namespace ReportGen.EndToEnd.Tests.Samples;

/// <summary>Pages of forms from other domains as the Nu Html Checker sees them.</summary>
[Collection(SampleCollection.Name)]
public sealed class SampleMarkupTests(PublishedSamples samples)
{
    [MarkupFact]
    public async Task No_page_of_any_kind_has_an_error() =>
        Assert.Equal("", await MarkupChecker.Check(["--errors-only", .. PublishedSamples.Pages.Select(p => Path.Combine([samples.Folder(p.Sample), .. p.File.Split('/')]))]));
}
