using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ReportGen.Rendering;

namespace ReportGen.Tests.Rendering;

public sealed class HtmlEscapeTests
{
    [Fact]
    public void A_string_is_escaped_as_WebUtility_has_it() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll<string>(static text => text is null || WebUtility.HtmlEncode(text) == HtmlEscaper.Escape(text)));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror='a'>")]
    [InlineData("&amp; · é ÿ \u00A0")]
    [InlineData("𠮷 中文 “引号”")]
    [InlineData("")]
    public void Writing_UTF8_gives_the_same_bytes_as_escaping_the_string(string text)
    {
        var output = new Utf8Output();
        output.Text(new ReportText(text), Escape.Html);
        Assert.Equal(HtmlEscaper.Escape(text), Encoding.UTF8.GetString(output.Written));
    }

    [Fact]
    public void Writing_UTF8_agrees_with_the_string_on_any_text() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll<string>(static text =>
        {
            string clean = CharacterPolicy.Clean(text ?? "", out _);
            var output = new Utf8Output(16);
            output.Text(new ReportText(clean), Escape.Html);
            return Encoding.UTF8.GetString(output.Written) == WebUtility.HtmlEncode(clean);
        }));

    [Fact]
    public void Writing_text_into_a_warm_buffer_allocates_nothing()
    {
        var output = new Utf8Output();
        ReportText text = new("年度报告 <一> & “二”");
        output.Text(text, Escape.Html);
        output.Clear();
        long before = GC.GetAllocatedBytesForCurrentThread();
        output.Text(text, Escape.Html);
        output.Number(1234567);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
