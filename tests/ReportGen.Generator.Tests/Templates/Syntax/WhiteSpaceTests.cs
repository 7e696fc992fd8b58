using System.Text;
using ReportGen.Generator.Templates.Syntax;
using Xunit;

namespace ReportGen.Generator.Tests.Templates.Syntax;

/// <summary>What is left of the text around code. The expected outputs are those of the reference implementation.</summary>
public sealed class WhiteSpaceTests
{
    [Theory]
    [InlineData("a {{ 'x' }} b", "a x b")]
    [InlineData("a {{- 'x' }} b", "ax b")]
    [InlineData("a {{ 'x' -}} b", "a xb")]
    [InlineData("a \n\t {{- 'x' -}} \n\n b", "axb")]
    [InlineData("a\n  {{~ 'x' ~}}  \n  b", "a\nx  b")]
    [InlineData("a  {{~ 'x' ~}}  b", "axb")]
    [InlineData("  {{~ 'x' ~}}  ", "x")]
    [InlineData("a\n{{~ 'x' ~}}\n\nb", "a\nx\nb")]
    [InlineData("a {{ 'x' ~}}\n{{~ 'y' }}", "a xy")]
    [InlineData("a {{ 'x' -}}\n \n{{ 'y' }}", "a xy")]
    [InlineData("{{ 'x' ~}}   {{ 'y' }}", "xy")]
    [InlineData("{{ 'x' ~}} \n \n{{ 'y' }}", "x \ny")]
    [InlineData("a{{-}}b", "ab")]
    [InlineData("a {{-}} b", "a b")]
    [InlineData("a {{~}} b", "a b")]
    [InlineData("a {{--}} b", "ab")]
    [InlineData("a {{~~}}\n b", "a b")]
    [InlineData("a {{- -}} b", "ab")]
    [InlineData("a\u00a0{{- 'x' -}}\u00a0b", "axb")]
    [InlineData("{{ 'x' }}}{{ 'y' }}", "x}y")]
    [InlineData("{{{}}}", "{}")]
    [InlineData("a { b } c }} d", "a { b } c }} d")]
    [InlineData("a {% b %}", "a {% b %}")]
    [InlineData("{%{a {{ b }} c}%}", "a {{ b }} c")]
    [InlineData("x {%{ a }%} y", "x  a  y")]
    [InlineData("x {%{- a -}%} y", "x a y")]
    [InlineData("x {%%{ }%} %%}%% }%%} y", "x  }%} %%}%%  y")]
    [InlineData("x \n{%{~ a ~}%} \n y", "x \n a  y")]
    [InlineData("{%{}%}", "")]
    [InlineData("{%{-}%} z", " z")]
    [InlineData("{%{ a ~}%}  {{~ 'x' }}", " a x")]
    [InlineData("{{ # c }} a", " a")]
    [InlineData("{{ 'x' # c -}}  a", "xa")]
    [InlineData("{{ ## c\nd ## 'x' }}", "x")]
    [InlineData("{{ ## c }}{{ 'x' }}", "x")]
    [InlineData("{{ 'x' ## } ## ; 'y' }}", "xy")]
    [InlineData("{{ 'x'\n\n  'y';'z' }}", "xyz")]
    [InlineData("{{ '{{' }}{{ \"}}\" }}{{ `-}}` }}", "{{}}-}}")]
    [InlineData("{{\n'x'\n}}\na", "x\na")]
    [InlineData("{{-\n'x'\n-}}\na", "xa")]
    [InlineData("{{ 'x'; # c\n 'y' ~}}\n a", "xy a")]
    [InlineData("\n\n{{~ 'x' }}", "\n\nx")]
    [InlineData("\n \n {{~ 'x' }}", "\n \nx")]
    [InlineData(" a {{-\n'x' }}", " ax")]
    [InlineData("{{ 'a' -}}", "a")]
    [InlineData("{{- 'a' }}", "a")]
    [InlineData("{{ '' -}}  {{- '' }}", "")]
    public void Blocks_leave_the_white_space_that_their_signs_spare(string template, string expected)
    {
        Assert.Equal(expected, Echo(Parse(template)));
    }

    [Fact]
    public void A_minus_at_the_start_of_a_block_removes_all_white_space_before_it()
    {
        Assert.Equal("ax", Echo(Parse("a \n\n {{- 'x' }}")));
    }

    [Fact]
    public void A_minus_at_the_end_of_a_block_removes_all_white_space_after_it()
    {
        Assert.Equal("xa", Echo(Parse("{{ 'x' -}} \n\n a")));
    }

    [Fact]
    public void A_tilde_at_the_start_of_a_block_removes_the_indentation_of_the_line()
    {
        Assert.Equal("a\nx", Echo(Parse("a\n   {{~ 'x' }}")));
    }

    [Fact]
    public void A_tilde_at_the_end_of_a_block_removes_the_rest_of_the_line()
    {
        Assert.Equal("x  a", Echo(Parse("{{ 'x' ~}} \t\n  a")));
    }

    [Fact]
    public void A_tilde_at_the_end_of_a_block_stops_at_the_first_other_character()
    {
        Assert.Equal("xa \n", Echo(Parse("{{ 'x' ~}}  a \n")));
    }

    [Fact]
    public void The_span_of_text_covers_what_is_left_of_it()
    {
        var text = Assert.IsType<RawStatement>(Parse("{{ 'x' -}}  abc  {{- 'y' }}").Statements[1]);

        Assert.Equal("abc", text.Text);
        Assert.Equal((12, 15), (text.Span.Start, text.Span.End));
    }

    [Theory]
    [InlineData("  {{ \"a\nb\" }}", "  a\n  b")]
    [InlineData("x\n  {{ \"a\nb\" }}\nc", "x\n  a\n  b\nc")]
    [InlineData("x  {{ \"a\nb\" }}", "x  a\nb")]
    [InlineData("  {{~ \"a\nb\" }}", "a\nb")]
    [InlineData("x\n  {{- \"a\nb\" }}", "xa\nb")]
    [InlineData("{{ \"x\" ~}}\n   {{ \"a\nb\" }}", "x   a\n   b")]
    [InlineData("{{ \"x\" -}}\n   {{ \"a\nb\" }}", "xa\nb")]
    [InlineData("  {%{\n a}%}", "  \n a")]
    [InlineData("  {{ \"a\n\" }}{{ \"b\nc\" }}", "  a\nb\nc")]
    public void Further_lines_of_a_value_are_indented_as_its_block_is(string template, string expected)
    {
        Assert.Equal(expected, EchoIndented(Parse(template)));
    }

    [Fact]
    public void A_statement_in_a_block_of_its_own_takes_over_the_indentation_around_it()
    {
        var statement = Assert.IsType<IfStatement>(Parse("  {{ if true; 'a'; end }}").Statements[1]);

        Assert.Equal("  ", statement.Indent);
        Assert.Null(statement.Then.Statements[0].Indent);
    }

    private static BlockStatement Parse(string template)
    {
        var syntax = TemplateSyntax.Parse(template);
        Assert.Empty(syntax.Messages);
        return syntax.Page;
    }

    private static string Echo(BlockStatement page) => string.Concat(page.Statements.Select(TextOf));

    // Indents every line but the first of what a statement prints, and the first one too after a line break.
    private static string EchoIndented(BlockStatement page)
    {
        var output = new StringBuilder();
        bool isLineStart = false;
        foreach (Statement statement in page.Statements)
        {
            foreach (char c in TextOf(statement))
            {
                if (isLineStart && statement.Indent is { } indent)
                    output.Append(indent);
                output.Append(c);
                isLineStart = c == '\n';
            }
        }

        return output.ToString();
    }

    private static string TextOf(Statement statement) => statement switch
    {
        RawStatement raw => raw.Text,
        ExpressionStatement { Expression: LiteralExpression { Value: string text } } => text,
        ExpressionStatement { Expression: ObjectExpression { Members: [] } } => "{}",
        _ => throw new InvalidOperationException(statement.GetType().Name),
    };
}
