using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using ReportGen.Rendering;

namespace ReportGen.Tests.Rendering;

public sealed class EscaperTests
{
    private static readonly string[] Pieces =
        [.. "<>&\"'\\/,;=+-@|%0123.：:wW()[]{}#*_~`!$^ \t\n中é𠮷\u00A0\u3000\u2028＝－".EnumerateRunes().Select(static r => r.ToString()), "www.", "http://", "</script>", "<!--"];

    private static readonly Arbitrary<string> Texts = Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat).ToArbitrary();

    [Theory]
    [InlineData(Escape.Html)]
    [InlineData(Escape.Xml)]
    [InlineData(Escape.Markdown)]
    [InlineData(Escape.Json)]
    [InlineData(Escape.Csv)]
    public void Bytes_are_escaped_as_strings_are(Escape escape) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(4000), Prop.ForAll(Texts, text =>
    {
        var output = new Utf8Output();
        output.Text(Encoding.UTF8.GetBytes(text), escape);
        Assert.Equal(Escaped(text, escape), Encoding.UTF8.GetString(output.Written));
    }));

    [Fact]
    public void A_string_of_JSON_reads_back_and_holds_nothing_that_HTML_knows() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(4000), Prop.ForAll(Texts, static text =>
    {
        string escaped = JsonEscaper.Escape(text);
        Assert.Equal(text, JsonSerializer.Deserialize<string>($"\"{escaped}\""));
        Assert.DoesNotContain(escaped, static c => c is '<' or '>' or '&' or '\u2028' or '\u2029' or '\n');
    }));

    [Fact]
    public void Text_of_XML_reads_back() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Texts, static text =>
        Assert.Equal(text, XElement.Parse($"<a>{XmlEscaper.Escape(text)}</a>", LoadOptions.PreserveWhitespace).Value)));

    [Fact]
    public void A_field_of_CSV_reads_back_and_begins_no_formula() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(4000), Prop.ForAll(Texts, static text =>
    {
        string field = Read(CsvEscaper.Escape(text));
        Assert.Equal(text, field.StartsWith('\'') && !text.StartsWith('\'') ? field[1..] : field);
        string bare = field.Trim();
        Assert.True(bare.Length < 2 || "=+-@|%＝＋－＠".IndexOf(bare[0], StringComparison.Ordinal) < 0 || bare[1..].All(static c => char.IsAsciiDigit(c) || c == '.'), field);
    }));

    [Theory]
    [InlineData("+5", "+5")]
    [InlineData("-12.50", "-12.50")]
    [InlineData("-", "-")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("＝cmd", "'＝cmd")]
    [InlineData(" @x", "' @x")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a;=1", "\"a;=1\"")]
    [InlineData("", "")]
    public void A_field_of_CSV_keeps_numbers_and_disarms_formulas(string text, string field) => Assert.Equal(field, CsvEscaper.Escape(text));

    private static string Escaped(string text, Escape escape) => escape switch
    {
        Escape.Html => HtmlEscaper.Escape(text),
        Escape.Xml => XmlEscaper.Escape(text),
        Escape.Markdown => MarkdownEscaper.Escape(text),
        Escape.Json => JsonEscaper.Escape(text),
        _ => CsvEscaper.Escape(text),
    };

    // One field, as RFC 4180 has it.
    private static string Read(string field)
    {
        if (!field.StartsWith('"'))
        {
            Assert.Equal(-1, field.AsSpan().IndexOfAny(",\"\n"));
            return field;
        }

        Assert.EndsWith("\"", field, StringComparison.Ordinal);
        string inner = field[1..^1];
        Assert.DoesNotContain("\"", inner.Replace("\"\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        return inner.Replace("\"\"", "\"", StringComparison.Ordinal);
    }
}
