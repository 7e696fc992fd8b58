using ReportGen.Generator.Templates.Syntax;
using Xunit;

namespace ReportGen.Generator.Tests.Templates.Syntax;

public sealed class MessageTests : SyntaxTestBase
{
    [Theory]
    [InlineData("a [|{{|] b", "found the end of the template in the code opened by '{{', expected '}}'; close the code with '}}'")]
    [InlineData("a [|{{|] b, c d\n{{ e }}", "found '{{' in the code opened by '{{', expected '}}'; close the code with '}}'")]
    [InlineData("[|{%{|] a", "found the end of the template in the escape block opened by '{%{', expected '}%}'; close the block or take the opening away")]
    public void Code_that_is_not_closed_is_reported_where_it_opens(string marked, string expected) => AssertMessage(marked, expected);

    [Theory]
    [InlineData("{{ [|if|] a }}b", "found the end of the template in the block opened by 'if', expected 'end'; close the block with '{{ end }}'")]
    [InlineData("{{ [|for|] a in b; if c; end }}", "found the end of the template in the block opened by 'for', expected 'end'; close the block with '{{ end }}'")]
    [InlineData("{{ if a; [|while|] b; else; end }}", "found 'else' in the block opened by 'while', expected 'end'; close the block with '{{ end }}'")]
    [InlineData("{{ case a; when 1; [|if|] b; when 2; end }}", "found 'when' in the block opened by 'if', expected 'end'; close the block with '{{ end }}'")]
    public void A_block_that_is_not_closed_is_reported_at_its_keyword(string marked, string expected) => AssertMessage(marked, expected);

    [Theory]
    [InlineData("a {{ [|end|] }}", "found 'end' outside of every block, expected 'end' after if, for, while and the like; take it away or open the block it should close")]
    [InlineData("{{ while a; [|else|]; end }}", "found 'else' in a block opened by 'while', expected it once after if, when or for; take it away or close the block in between with 'end'")]
    [InlineData("{{ if a; [|when|] 1; end }}", "found 'when' in a block opened by 'if', expected it in case, before its else; take it away or close the block in between with 'end'")]
    [InlineData("{{ for a in b; else [|if|] c; end }}", "found 'if', expected the end of the statement: the 'else' of for takes no condition; put the 'if' into it as a statement with its own 'end'")]
    [InlineData("{{ case a; [|b|]; when 1; end }}", "found 'b', expected 'when', 'else' or 'end' directly in case; move the statement in front of the case or below a 'when'")]
    public void A_keyword_out_of_place_is_reported(string marked, string expected) => AssertMessage(marked, expected);

    [Theory]
    [InlineData("{{ if a; [|elsif|] b; end }}", "found 'elsif', expected 'else if'; write it in two words")]
    [InlineData("{{ if a }}b{{ [|endif|] }}", "found 'endif', expected 'end' for the block opened by 'if'; write '{{ end }}'")]
    [InlineData("{{ [|foreach|] a in b }}c{{ end }}", "found 'foreach' where a block that ends later could begin, expected a keyword; did you mean 'for'?")]
    [InlineData("{{ [|unless|] a }}c{{ end }}", "found 'unless' where a block that ends later could begin, expected a keyword; did you mean 'if !'?")]
    [InlineData("{{ set x [|=|] 1 }}", "found '=', expected an assignment without a word before it; take 'set' away")]
    [InlineData("{{ a == [|=|] b }}", "found '=', expected an expression to the right of '=='; write '=='")]
    [InlineData("{{ a < [|>|] b }}", "found '>', expected an expression to the right of '<'; write '!='")]
    [InlineData("{{ true [|and|] b }}", "found 'and', expected an operator or the end of the statement after a complete value; write '&&'")]
    public void A_word_of_another_language_is_reported_with_the_one_of_this(string marked, string expected) => AssertMessage(marked, expected);

    [Theory]
    [InlineData("{{ a + [|}}|] b", "found '}}', expected an expression to the right of '+'")]
    [InlineData("{{ (a [|}}|]", "found '}}', expected ')' to close the '('")]
    [InlineData("{{ [a, b [|}}|]", "found '}}', expected ']' or ',' after an element of an array")]
    [InlineData("{{ x = [|{|] a: 1 }}", "found '}}' in the object opened by '{', expected '}' first; close the object with '}'")]
    [InlineData("{{ a.[|1|] }}", "found '1', expected the name of a member after '.'; any other key belongs in brackets: object[\"key\"]")]
    [InlineData("{{ 1 [|2|] }}", "found '2', expected an operator or the end of the statement after a complete value; write ';' between two statements, and put a range in parentheses when arguments follow it")]
    [InlineData("{{ a [|&|] b }}", "found '&', expected an operator or the end of the statement; write '&&' for 'and'")]
    [InlineData("{{ if a [|=|] 1 }}{{ end }}", "found '=', expected an operator: an assignment is a statement of its own; '==' compares")]
    [InlineData("{{ [|(a)|] = 1 }}", "found a value to the left of '=', expected a variable, a member or an element; '==' compares")]
    [InlineData("{{ a\n[|||] f }}", "found '|', expected a statement; to continue a pipe on the next line, put the '|' at the end of the line before")]
    [InlineData("{{ a ? -1 [|:|] 2 }}", "found ':', expected an operator or the end of the expression: ':' follows the name of an argument in a call; in 'a ? b : c' put a signed, negated or piped value in parentheses")]
    [InlineData("{{ for x in a [|limt|]: 2 }}{{ end }}", "found 'limt', expected offset, limit or reversed; a call with arguments belongs in parentheses here")]
    [InlineData("{{ for.[|idx|] }}", "found 'for.idx', expected for.index, first, even, odd, last, changed, length or rindex")]
    [InlineData("{{ a [|~|] }}", "found the character '~', expected an expression or an operator; it has no meaning in code - text belongs in quotes")]
    public void An_expression_that_goes_wrong_is_reported_at_the_token(string marked, string expected) => AssertMessage(marked, expected);

    [Theory]
    [InlineData("{{ [|\"a |]}} b", "found the end of the template in the text opened by \", expected another \"; close the text")]
    [InlineData("{{ 'a[|\\q|]' }}", "found the unknown escape '\\q', expected one of \\0 \\' \\\" \\\\ \\b \\f \\n \\r \\t \\v \\u0000 \\x00; write '\\\\' for a backslash")]
    [InlineData("{{ '[|\\u12|]' }}", "found '\\u12', expected 4 hexadecimal digits after '\\u'")]
    [InlineData("{{ [|1e999999999|] }}", "found '1e999999999', expected a number such as 10, 1e3, 0x1F, 0b101, 2.5, 2.5f or 2.5m that its type can hold")]
    public void A_literal_that_goes_wrong_is_reported(string marked, string expected) => AssertMessage(marked, expected);

    [Fact]
    public void Several_faults_are_reported_in_the_order_of_the_text()
    {
        var syntax = TemplateSyntax.Parse("{{ a + }}\n{{ if }}x{{ end }}\n{{ [1 }}\n{{ b }}");

        Assert.True(syntax.HasErrors);
        Assert.Equal([7, 16, 35], syntax.Messages.Select(message => message.Span.Start));
        Assert.EndsWith(" b]", SyntaxDump.Of(syntax.Page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ ", "(", "a", ")", " }}")]
    [InlineData("", "{{ if a }}", "b", "{{ end }}", "")]
    [InlineData("{{ a", ".b", "", "", " }}")]
    [InlineData("{{ a", " + b", "", "", " }}")]
    [InlineData("{{ a", " | b", "", "", " }}")]
    [InlineData("{{ if a }}", "{{ else if a }}", "b", "", "{{ end }}")]
    public void Nesting_beyond_the_limit_is_one_fault(string start, string open, string middle, string close, string end)
    {
        string template = start + string.Concat(Enumerable.Repeat(open, 5000)) + middle + string.Concat(Enumerable.Repeat(close, 5000)) + end;

        TemplateMessage message = Assert.Single(TemplateSyntax.Parse(template).Messages);
        Assert.Equal("found more than 200 levels of nesting, expected fewer; move a part of the template into another one", message.Text);
    }
}
