using Microsoft.CodeAnalysis.Text;
using ReportGen.Generator.Json;

namespace ReportGen.Generator.Tests.Json;

public class JsonParserTests
{
    private static JsonNode Parse(string text)
    {
        var (root, faults) = JsonParser.Parse(text);
        Assert.Empty(faults);
        return root!;
    }

    private static string Dump(JsonNode? node) => node switch
    {
        JsonObject o => "{" + string.Join(",", o.Properties.Select(static p => $"{p.Name}:{Dump(p.Value)}")) + "}",
        JsonArray a => "[" + string.Join(",", a.Items.Select(Dump)) + "]",
        JsonString s => $"'{s.Value}'",
        JsonNumber n => n.Text,
        JsonLiteral l => l.Text,
        _ => "-",
    };

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("[]", "[]")]
    [InlineData("\uFEFF {\"a\": 1}", "{a:1}")]
    [InlineData("[1, -2.5e3, true, false, null, \"x\"]", "[1,-2.5e3,true,false,null,'x']")]
    [InlineData("{\"a\": {\"b\": []}}", "{a:{b:[]}}")]
    public void Values_of_every_kind_are_read(string text, string expected) => Assert.Equal(expected, Dump(Parse(text)));

    [Theory]
    [InlineData("// first\n{\"a\": 1 /* between */, // last\r\n \"b\": 2}\n// end", "{a:1,b:2}")]
    [InlineData("[1, 2,]", "[1,2]")]
    [InlineData("{\"a\": 1,}", "{a:1}")]
    [InlineData("/**/[/***/]", "[]")]
    public void Comments_and_trailing_commas_are_allowed(string text, string expected) => Assert.Equal(expected, Dump(Parse(text)));

    [Fact]
    public void A_comment_mark_in_a_string_is_text() => Assert.Equal("'http://x /* y'", Dump(Parse("\"http://x /* y\"")));

    [Fact]
    public void Escapes_are_resolved() => Assert.Equal("a\"\\/\n\t\r\b\f中😀", ((JsonString)Parse("""
        "a\"\\\/\n\t\r\b\f\u4e2d\uD83D\ude00"
        """)).Value);

    [Theory]
    [InlineData("\"abc\"", 1, 1, "b")]
    [InlineData("\"a\\u0062c\"", 1, 1, "\\u0062")]
    [InlineData("\"a\\u0062c\"", 2, 1, "c")]
    [InlineData("\"\\\"x\\\"\"", 1, 1, "x")]
    [InlineData("\"a\\nb\"", 0, 3, "a\\nb")]
    [InlineData("\"\\t\"", 1, 0, "")]
    [InlineData("\"中\\u6587字\"", 2, 1, "字")]
    public void A_part_of_a_string_has_its_place_in_the_text(string text, int start, int length, string expected)
    {
        TextSpan span = ((JsonString)Parse(text)).SpanOf(start, length);
        Assert.Equal(expected, text.Substring(span.Start, span.Length));
    }

    [Theory]
    [InlineData("\"a\\u0062")]
    [InlineData("\"abc")]
    public void A_string_that_is_not_closed_has_parts_with_places_too(string text)
    {
        var value = (JsonString)JsonParser.Parse(text).Root!;
        Assert.Equal(text.Length, value.SpanOf(0, value.Value.Length).End);
    }

    [Fact]
    public void Keys_and_values_have_their_places()
    {
        const string Text = """{ "key": [ 12, "v" ] }""";
        JsonProperty property = Assert.Single(((JsonObject)Parse(Text)).Properties);
        Assert.Equal("\"key\"", Text.Substring(property.NameSpan.Start, property.NameSpan.Length));
        Assert.Equal("[ 12, \"v\" ]", Text.Substring(property.Value.Span.Start, property.Value.Span.Length));
        Assert.Equal(["12", "\"v\""], ((JsonArray)property.Value).Items.Select(i => Text.Substring(i.Span.Start, i.Span.Length)));
    }

    [Theory]
    [InlineData("{\"a\": 1[| |]\"b\": 2}")]
    public void The_mark_of_a_missing_comma_stands_after_the_value_before_it(string text) => Assert.Equal(
        JsonParser.Parse(MarkedText.Parse(text).Text).Faults.Select(static f => f.Span.End),
        MarkedText.Parse(text).Spans.Select(static s => s.Start));

    [Theory]
    [InlineData("{\"a\": 1 \"b\": 2, \"c\": 3}", "{a:1,b:2,c:3}")]
    [InlineData("{\"a\": , \"b\": 2}", "{b:2}")]
    [InlineData("{a: 1, \"b\": 2}", "{b:2}")]
    [InlineData("{\"a\" 1, \"b\": 2}", "{a:1,b:2}")]
    [InlineData("{\"a\": yes, \"b\": 2}", "{b:2}")]
    [InlineData("[1 2, 3]", "[1,2,3]")]
    [InlineData("{\"a\": [1, 2, \"b\": 3}", "{a:[1,2,'b']}")]
    [InlineData("{\"a\": 1", "{a:1}")]
    [InlineData("{\"a\": \"x\n, \"b\": 2}", "{a:'x',b:2}")]
    [InlineData("{\"a\": 'x', \"b\": 2}", "{b:2}")]
    [InlineData("{\"a\": 1} }", "{a:1}")]
    public void What_follows_a_fault_is_still_read(string text, string expected)
    {
        var (root, faults) = JsonParser.Parse(text);
        Assert.NotEmpty(faults);
        Assert.Equal(expected, Dump(root));
    }

    [Theory]
    [InlineData("{ \"a\": \"open, \"b\": { \"c\": 1 } }", "a ',' or '}' is missing before 'b'")]
    [InlineData("{ \"a\": {\n \"b\": {\n \"c\": [", "the array that begins here is not closed; add ']'")]
    [InlineData("{ \"a\": {\n \"b\": 1\n", "the object that begins here is not closed; add '}'")]
    [InlineData("{ \"a\": {\n \"b\": \n", "found the end of the file where the value of \"b\" was expected")]
    [InlineData("{ \"a\": 1e400 }", "'1e400' is too large a number")]
    public void One_cause_is_one_fault(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(JsonParser.Parse(text).Faults).Message);

    [Fact]
    public void Nesting_beyond_the_bound_is_one_fault() => Assert.Equal(
        "values are nested more than 64 deep",
        Assert.Single(JsonParser.Parse(string.Concat(Enumerable.Repeat("{\"a\":\n", 100)) + "1" + new string('}', 100)).Faults).Message);

    [Fact]
    public void Faults_of_two_lines_are_two() => Assert.Equal(2, JsonParser.Parse("{ \"a\": yes,\n \"b\": no }").Faults.Count);

    [Fact]
    public void A_key_that_stands_twice_is_a_fault_and_the_first_counts()
    {
        var (root, faults) = JsonParser.Parse("""{"a": 1, "a": 2}""");
        Assert.Equal("{a:1}", Dump(root));
        Assert.Equal(new TextSpan(9, 3), Assert.Single(faults).Span);
    }

    [Theory]
    [InlineData("01")]
    [InlineData("1.")]
    [InlineData("1.2.3")]
    [InlineData("--1")]
    [InlineData("+1")]
    [InlineData(".5")]
    public void What_JSON_does_not_call_a_number_is_a_fault(string text) => Assert.NotEmpty(JsonParser.Parse(text).Faults);

    [Fact]
    public void Nesting_has_a_bound_and_a_single_fault() => Assert.Contains(
        "more than 64 deep",
        JsonParser.Parse(new string('[', 100_000)).Faults[0].Message,
        StringComparison.Ordinal);

    [Fact]
    public void Faults_have_a_bound() => Assert.InRange(JsonParser.Parse(string.Concat(Enumerable.Repeat("{x ", 10_000))).Faults.Count, 1, 20);

    [Theory]
    [InlineData("")]
    [InlineData("  // nothing\n")]
    public void A_text_without_a_value_has_no_root(string text) => Assert.Null(JsonParser.Parse(text).Root);
}
