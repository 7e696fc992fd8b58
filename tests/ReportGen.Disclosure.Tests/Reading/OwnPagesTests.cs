using System.Text;
using ReportGen.Json;
using ReportGen.Reading;
using ReportGen.Rendering;
using ReportGen.TestSupport;

namespace ReportGen.Disclosure.Tests.Reading;

/// <summary>Pages that were published are read back as what was published.</summary>
public sealed class OwnPagesTests
{
    private static readonly string[] Samples = ["kashgar-2021", "urumqi-2024", "urumqi-transport-2022", "weibin-2024", "wuhai-2019"];

    public static TheoryData<string, string, bool> Pages
    {
        get
        {
            var pages = new TheoryData<string, string, bool>();
            foreach (string sample in Samples)
            {
                foreach (string format in new[] { "md", "txt" })
                {
                    pages.Add(sample, format, false);
                    pages.Add(sample, format, true);
                }
            }

            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_of_text_gives_the_same_data(string sample, string format, bool draft)
    {
        var (report, result) = ReadBack(sample, format, draft);
        Assert.Equal(Data(report), Data(result.Report!));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Nothing_is_found_amiss_in_its_labels(string sample, string format, bool draft) => Assert.DoesNotContain(
        ReadBack(sample, format, draft).Result.Findings,
        static f => f.Rule is "read.header-lost" or "read.label-missing" or "read.values-unreadable" or "read.label-differs");

    private static (Report Report, ReadResult Result) ReadBack(string sample, string format, bool draft)
    {
        Report report = ReportJsonReader.Read(File.ReadAllBytes(Repository.Path("samples", "disclosure", "data", $"{sample}.json")), DisclosureForms.All).Report!;
        var output = new Utf8Output();
        report.Form.Renderers.Single(r => r.Format == format).Render(report, new RenderContext { Draft = draft }, output);
        return (report, new PublishedTextReader(DisclosureForms.All).Read(SourceDocument.FromText("page.txt", Encoding.UTF8.GetString(output.Written))));
    }

    private static string Data(Report report)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        ReportJsonWriter.Write(report, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
