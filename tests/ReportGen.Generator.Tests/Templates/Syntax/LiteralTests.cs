using System.Numerics;
using ReportGen.Generator.Templates.Syntax;
using Xunit;

namespace ReportGen.Generator.Tests.Templates.Syntax;

public sealed class LiteralTests : SyntaxTestBase
{
    public static TheoryData<string, object?> Literals => new()
    {
        { "null", null },
        { "true", true },
        { "false", false },
        { "100", 100 },
        { "1_000", 1000 },
        { "1e3", 1000 },
        { "2147483648", 2147483648L },
        { "99999999999999999999", BigInteger.Parse("99999999999999999999", System.Globalization.CultureInfo.InvariantCulture) },
        { "0x1F", 31 },
        { "0xFFFFFFFF", -1 },
        { "0xFFFFFFFFu", 4294967295L },
        { "0x1_0000_0000", 4294967296L },
        { "0b101", 5 },
        { "0b1.1", 1.5d },
        { "2.5", 2.5d },
        { "1.", 1d },
        { "1.0e-3", 0.001d },
        { "2.5d", 2.5d },
        { "2.5f", 2.5f },
        { "3f", 3f },
        { "2.50m", 2.50m },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void A_literal_has_the_type_its_form_says(string code, object? expected)
    {
        var syntax = TemplateSyntax.Parse("{{ " + code + " }}");
        Assert.Empty(syntax.Messages);
        var literal = Assert.IsType<LiteralExpression>(Assert.IsType<ExpressionStatement>(syntax.Page.Statements[0]).Expression);

        Assert.Equal(expected, literal.Value);
        Assert.Equal(expected?.GetType(), literal.Value?.GetType());
        Assert.Equal((3, code.Length), (literal.Span.Start, literal.Span.Length));
    }

    [Theory]
    [InlineData("1..5", "(.. 1 5)")]
    [InlineData("1.size", "(. 1 size)")]
    public void A_point_after_a_number_need_not_belong_to_it(string code, string expected) => AssertCode(code, expected);

    [Theory]
    [InlineData("\"a\\n\\t\\\"\\\\\"", "\"a\\n\\t\\\"\\\\\"")]
    [InlineData("'it\\'s'", "\"it's\"")]
    [InlineData("'\\u0041\\x42'", "\"AB\"")]
    [InlineData("'a\\\nb'", "\"ab\"")]
    [InlineData("'a\nb'", "\"a\\nb\"")]
    [InlineData("'}} {{'", "\"}} {{\"")]
    [InlineData("`a\\n``b`", "\"a\\\\n`b\"")]
    public void Escapes_are_resolved_in_quotes_and_not_in_backticks(string code, string expected) => AssertCode(code, expected);

    [Theory]
    [InlineData("$\"a {b + 1} c\"", "($ \"a \" (+ b 1) \" c\")")]
    [InlineData("$'{a}{f b}'", "($ a (call f b))")]
    [InlineData("$'plain \\{x}'", "($ \"plain {x}\")")]
    [InlineData("$\"{a | f}{\"}\"}\"", "($ (| a (call f)) \"}\")")]
    [InlineData("$\"a{$'b{c}'}\"", "($ \"a\" ($ \"b\" c))")]
    public void An_interpolated_string_holds_expressions(string code, string expected) => AssertCode(code, expected);
}
