using ReportGen.Generator.Templates.Syntax;
using Xunit;

namespace ReportGen.Generator.Tests.Templates.Syntax;

public sealed class StatementTests : SyntaxTestBase
{
    [Fact]
    public void Line_breaks_and_semicolons_separate_statements() => AssertCode("a; b\n\n  c;", "a b c");

    [Fact]
    public void Comments_are_skipped() => AssertTemplate("{{ a # one\n b ## two\n lines ## c # to the end }}d", "[a (call b c) \"d\"]");

    [Theory]
    [InlineData("a = 1", "(= a 1)")]
    [InlineData("a.b[0] = c d", "(= (at (. a b) 0) (call c d))")]
    [InlineData("$a += 1; a -= 1; a *= 2; a /= 2; a //= 2; a %= 2", "(+= $a 1) (-= a 1) (*= a 2) (/= a 2) (//= a 2) (%= a 2)")]
    public void An_assignment_is_a_statement(string code, string expected) => AssertCode(code, expected);

    [Fact]
    public void Else_if_nests_in_the_else() =>
        AssertTemplate("{{ if a }}1{{ else if b }}2{{ else }}3{{ end }}", "[(if a [\"1\"] (if b [\"2\"] [\"3\"]))]");

    [Fact]
    public void A_case_drops_the_text_in_front_of_its_first_when() =>
        AssertTemplate("{{ case a }} x {{ when 1, 2 }}1{{ when b || 'c' }}2{{ else }}3{{ end }}", "[(case a (when 1 2 [\"1\"]) (when b \"c\" [\"2\"]) [\"3\"])]");

    [Theory]
    [InlineData("for x in 1..3; x; end", "(for x (.. 1 3) [x])")]
    [InlineData("for $x in a offset: 1 limit: b.c reversed; x; else; 'none'; end", "(for $x a offset:1 limit:(. b c) reversed:true [x] [\"none\"])")]
    [InlineData("for x in a | array.sort 't'\n x\n end", "(for x (| a (call (. array sort) \"t\")) [x])")]
    [InlineData("for x in (f a) limit: 2; end", "(for x (nested (call f a)) limit:2 [])")]
    [InlineData("tablerow x in a cols: 2; x; end", "(tablerow x a cols:2 [x])")]
    [InlineData("while a < 3; a += 1; break; continue; end", "(while (< a 3) [(+= a 1) (break) (continue)])")]
    public void Loops_have_a_body_up_to_their_end(string code, string expected) => AssertCode(code, expected);

    [Fact]
    public void The_arguments_of_a_loop_are_found_by_name()
    {
        var loop = Assert.IsType<TableRowStatement>(TemplateSyntax.Parse("{{ tablerow x in a limit: 2 cols: 3 reversed }}{{ end }}").Page.Statements[0]);

        Assert.Null(loop.Offset);
        Assert.Equal(2, Assert.IsType<LiteralExpression>(loop.Limit).Value);
        Assert.Equal(3, Assert.IsType<LiteralExpression>(loop.Columns).Value);
        Assert.True(loop.Reversed);
    }

    [Theory]
    [InlineData("capture a.b; 'x'; end", "(capture (. a b) [\"x\"])")]
    [InlineData("with a; b; end", "(with a [b])")]
    [InlineData("wrap f 1; 'x'; end", "(wrap (call f 1) [\"x\"])")]
    [InlineData("func f; $$; $0; end", "(func f [$$ $0])")]
    [InlineData("func f(x, y = 'a', z...)\n ret x\n end", "(func f (x y=\"a\" z...) [(ret x)])")]
    [InlineData("f(x, y) = x + y", "(inline f (x y) [(+ x y)])")]
    [InlineData("ret; import a.b; readonly a", "(ret) (import (. a b)) (readonly a)")]
    public void The_other_statements_parse_as_documented(string code, string expected) => AssertCode(code, expected);

    [Fact]
    public void An_escape_block_is_text() => AssertTemplate("{%%{ a {{ b }} }%} }%%}", "[\" a {{ b }} }%} \"]");

    [Fact]
    public void A_function_in_an_array_keeps_its_line_breaks() => AssertCode("[do\n a\n ret b\n end,\n c]", "(array (do [a (ret b)]) c)");

    [Fact]
    public void Spans_reach_from_the_keyword_to_the_end()
    {
        const string Template = "x {{ if a }}y{{ end }} z";
        var statement = Assert.IsType<IfStatement>(TemplateSyntax.Parse(Template).Page.Statements[1]);

        Assert.Equal("if", Template.Substring(statement.KeywordSpan.Start, statement.KeywordSpan.Length));
        Assert.Equal("if a }}y{{ end", Template.Substring(statement.Span.Start, statement.Span.Length));
    }
}
