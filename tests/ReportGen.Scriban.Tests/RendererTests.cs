using System.Globalization;
using System.Text;
using ReportGen.Disclosure.Tests;
using ReportGen.Rendering;

namespace ReportGen.Scriban.Tests;

public sealed class RendererTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("../secret.sbn-txt")]
    [InlineData("/etc/secret.sbn-txt")]
    [InlineData("sub/secret.sbn-txt")]
    [InlineData("sub\\secret.sbn-txt")]
    [InlineData("C:secret.sbn-txt")]
    [InlineData("secret.txt")]
    [InlineData("SECRET.sbn-txt")]
    [InlineData("none.sbn-txt")]
    [InlineData("")]
    public void Only_a_template_of_the_folder_is_included(string name)
    {
        Directory.CreateDirectory(_folder.File("sub"));
        foreach (string file in (string[])["sub/secret.sbn-txt", "secret.sbn-txt", "secret.txt"])
            File.WriteAllText(_folder.File(file), "secret");
        Assert.Throws<TemplateException>(() => Render($$$"""{{ include "{{{name}}}" }}"""));
    }

    [Fact]
    public void A_link_is_not_included()
    {
        using var other = new TemporaryFolder();
        File.WriteAllText(other.File("secret.sbn-txt"), "secret");
        File.CreateSymbolicLink(_folder.File("_link.sbn-txt"), other.File("secret.sbn-txt"));
        Assert.Throws<TemplateException>(() => Render("{{ include '_link.sbn-txt' }}"));
    }

    [Theory]
    [InlineData("{{ report.nope }}")]
    [InlineData("{{ nope }}")]
    [InlineData("{{ report.title = 1 }}")]
    [InlineData("{{ report.sections[0].id = 1 }}")]
    [InlineData("{{ report.sections[0] = 1 }}")]
    [InlineData("{{ report.sections[0].nope = 1 }}")]
    [InlineData("{{ object.eval '1' }}")]
    [InlineData("{{ object.eval_template '{{ 1 }}' }}")]
    [InlineData("{{ if }}")]
    public void What_the_compiler_refuses_fails(string template) => Assert.Throws<TemplateException>(() => Render(template));

    [Fact]
    public void A_fault_names_file_line_and_column()
    {
        File.WriteAllText(_folder.File("_part.sbn-txt"), "a\nb {{ nope }}");
        Assert.StartsWith("_part.sbn-txt(2,", Assert.Throws<TemplateException>(() => Render("{{ include '_part.sbn-txt' }}")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ for x in 1..1000; for y in 1..1000; end; end }}")]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ include 'page.sbn-txt' }}")]
    [InlineData("{{ x = 'aaaaaaaaaaaaaaaa' * 1000 }}{{ for i in 1..1000 }}{{ x }}{{ end }}")]
    public void A_template_of_somebody_else_comes_to_an_end(string template) =>
        Assert.Throws<TemplateException>(() => Render(template, ScribanLimits.Foreign));

    [Fact]
    public void A_template_that_takes_too_long_is_stopped() => Assert.Throws<TemplateException>(() =>
        Render("{{ while true; end }}", ScribanLimits.Foreign with { LoopLimit = 0, Timeout = TimeSpan.FromMilliseconds(50) }));

    [Fact]
    public void A_template_that_is_too_long_is_not_read() =>
        Assert.Throws<TemplateException>(() => Render(new string('a', 101), ScribanLimits.Foreign with { MaxTemplateLength = 100 }));

    [Fact]
    public void Rendering_can_be_cancelled() => Assert.Throws<OperationCanceledException>(() => Render("{{ for x in 1..3; end }}", cancellation: new CancellationToken(canceled: true)));

    [Fact]
    public void Long_pages_and_loops_of_ones_own_are_whole() =>
        Assert.Equal(3_000_000, Render("{{ for x in 1..3000; for y in 1..100; '1234567890'; end; end }}").Length);

    [Fact]
    public void Line_ends_and_marks_of_a_checkout_do_not_reach_the_page()
    {
        File.WriteAllText(_folder.File("_part.sbn-txt"), "c\r\nd\re", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal("a\nc\nd\neb", Render("\uFEFFa\r\n{{ include '_part.sbn-txt' }}b"));
    }

    [Fact]
    public void The_culture_of_the_thread_does_not_reach_the_page()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        // Made here: the tests run without the data of cultures.
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = "," } };
        try
        {
            Assert.Equal("1.5|2.50|1.5", Render("{{ 1.5 }}|{{ 2.50m }}|{{ $'{1.5}' }}"));
            Assert.Equal(",", CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Text_of_a_report_is_no_template()
    {
        var report = Sample.Consistent();
        report.Organ = "{{ 7 * 7 }} {% x %}";
        File.WriteAllText(_folder.File("page.sbn-txt"), "{{ report.organ }}");
        Assert.Equal("{{ 7 * 7 }} {% x %}", new ScribanRenderer(_folder.Path, ScribanLimits.Trusted).Render("page.sbn-txt", report, new RenderContext()));
    }

    private string Render(string template, ScribanLimits? limits = null, CancellationToken cancellation = default)
    {
        File.WriteAllText(_folder.File("page.sbn-txt"), template);
        return new ScribanRenderer(_folder.Path, limits ?? ScribanLimits.Trusted).Render("page.sbn-txt", Sample.Consistent(), new RenderContext(), cancellation);
    }
}
