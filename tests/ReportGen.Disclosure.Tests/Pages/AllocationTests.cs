using ReportGen.Forms;
using ReportGen.Json;
using ReportGen.Rendering;
using ReportGen.TestSupport;

namespace ReportGen.Disclosure.Tests.Pages;

public sealed class AllocationTests
{
    public static TheoryData<string, string> Pages
    {
        get
        {
            var pages = new TheoryData<string, string>();
            foreach (string name in Directory.GetFiles(Repository.Path("samples", "disclosure", "data"), "*.json").Select(static f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal))
            {
                foreach (string format in (ReadOnlySpan<string>)["html", "md", "txt"])
                    pages.Add(name, format);
            }

            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_costs_no_memory_once_the_buffer_is_there(string name, string format)
    {
        Report report = ReportJsonReader.Read(File.ReadAllBytes(Repository.Path("samples", "disclosure", "data", $"{name}.json")), DisclosureForms.All).Report!;
        RendererInfo renderer = report.Form.Renderers.Single(r => r.Format == format);
        var output = new Utf8Output();
        var context = new RenderContext();
        long allocated = long.MaxValue;
        // The least of a few: the runtime itself allocates now and then, as it compiles.
        for (int i = 0; i < 20; i++)
        {
            output.Clear();
            long before = GC.GetAllocatedBytesForCurrentThread();
            renderer.Render(report, context, output);
            allocated = Math.Min(allocated, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, allocated);
    }
}
