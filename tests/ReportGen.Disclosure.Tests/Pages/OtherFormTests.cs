using System.Reflection;
using ReportGen.Forms;
using ReportGen.Rendering;

namespace ReportGen.Disclosure.Tests.Pages;

/// <summary>A page of one form never shows the figures of another: the same place of the store is another figure there.</summary>
public sealed class OtherFormTests
{
    public static TheoryData<string> Formats => [.. Disclosure2021.Metadata.Renderers.Select(static r => r.Format)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_report_of_another_form_is_refused_by_a_message_that_names_both(string format)
    {
        var output = new Utf8Output();
        RendererInfo renderer = Disclosure2021.Metadata.Renderers.Single(r => r.Format == format);
        var fault = Assert.Throws<ArgumentException>(() => renderer.Render(new Disclosure2019(), new RenderContext(), output));
        Assert.Contains("Disclosure 2019", fault.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(Disclosure2021), fault.Message, StringComparison.Ordinal);
        Assert.True(output.Written.IsEmpty);
    }

    [Fact]
    public void The_methods_of_a_form_take_its_own_reports_alone()
    {
        MethodInfo[] methods = [.. typeof(Disclosure2021).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(static m => m.Name.StartsWith("Render", StringComparison.Ordinal))];
        Assert.NotEmpty(methods);
        Assert.All(methods, static m => Assert.Equal(typeof(Disclosure2021), m.GetParameters()[0].ParameterType));
    }
}
