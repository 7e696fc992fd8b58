using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReportGen.Rendering;

namespace ReportGen.Tests.Rendering;

public sealed class MarkdownEscapeTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseTaskLists().Build();

    [Theory]
    [InlineData("# 标题")]
    [InlineData("- 项")]
    [InlineData("1. 项")]
    [InlineData("12) 项")]
    [InlineData("> 引")]
    [InlineData("===")]
    [InlineData("---")]
    [InlineData("***")]
    [InlineData("| a | b |")]
    [InlineData("`code` **b** _i_ ~~d~~")]
    [InlineData("[text](javascript:alert(1))")]
    [InlineData("![x](y)")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("&lt; &#42;")]
    [InlineData("a\\*b")]
    [InlineData("+ x")]
    [InlineData("    code")]
    [InlineData("\tcode")]
    [InlineData("~~~")]
    [InlineData("[x]: http://a")]
    public void A_paragraph_is_nothing_but_its_text(string text) => AssertPlain(text);

    [Fact]
    public void Any_text_is_nothing_but_its_text()
    {
        Gen<string> texts = Gen.ArrayOf(Gen.Elements("#*_[]()<>!`|~\\&+-=.:1 2a中$^{}\"'".ToCharArray())).Select(static c => new string(c));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(texts.ToArbitrary(), static text => AssertPlain(text)));
    }

    [Fact]
    public void Bytes_are_escaped_as_strings_are()
    {
        Gen<string> texts = Gen.ArrayOf(Gen.Elements("#*_[]()<>!`|~\\&+-=.:12a中𠮷$^{}\"' \t\n".EnumerateRunes().Select(static r => r.ToString()).ToArray())).Select(string.Concat);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(texts.ToArbitrary(), static text =>
        {
            var output = new Utf8Output();
            output.Text(new ReportText(text), Escape.Markdown);
            Assert.Equal(MarkdownEscaper.Escape(text), Encoding.UTF8.GetString(output.Written));
        }));
    }

    private static void AssertPlain(string text)
    {
        MarkdownDocument document = Markdown.Parse($"x\n\n{MarkdownEscaper.Escape(text)}\n\ny\n", Pipeline);
        string expected = text.Replace('\t', ' ').Replace('\n', ' ').Trim();
        Assert.All(document, static b => Assert.IsType<ParagraphBlock>(b));
        string[] paragraphs = [.. document.Cast<ParagraphBlock>().Select(static p => string.Concat(p.Inline!.Select(TextOf)))];
        Assert.Equal(expected.Length == 0 ? ["x", "y"] : ["x", expected, "y"], paragraphs);
    }

    private static string TextOf(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => throw new Xunit.Sdk.XunitException($"the text became {inline.GetType().Name}"),
    };
}
