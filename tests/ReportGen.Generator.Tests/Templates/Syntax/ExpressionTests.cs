using Xunit;

namespace ReportGen.Generator.Tests.Templates.Syntax;

public sealed class ExpressionTests : SyntaxTestBase
{
    [Theory]
    [InlineData("a + b * c", "(+ a (* b c))")]
    [InlineData("a * b + c", "(+ (* a b) c)")]
    [InlineData("a - b - c", "(- (- a b) c)")]
    [InlineData("a / b // c % d", "(% (// (/ a b) c) d)")]
    [InlineData("a << b + c", "(+ (<< a b) c)")]
    [InlineData("a < b == c >= d", "(== (< a b) (>= c d))")]
    [InlineData("a || b && c", "(|| a (&& b c))")]
    [InlineData("a ?? b || c", "(?? a (|| b c))")]
    [InlineData("a ?? b ?! c", "(?! (?? a b) c)")]
    [InlineData("a..b + 1", "(+ (.. a b) 1)")]
    [InlineData("1..<n", "(..< 1 n)")]
    [InlineData("a + b == c && d", "(&& (== (+ a b) c) d)")]
    public void Operators_bind_by_their_precedence_and_to_the_left(string code, string expected) => AssertCode(code, expected);

    [Theory]
    [InlineData("!a && b", "(&& (! a) b)")]
    [InlineData("-a * b", "(* (- a) b)")]
    [InlineData("!a.b[0]", "(! (at (. a b) 0))")]
    [InlineData("- -1", "(- (- 1))")]
    public void A_prefix_operator_binds_tighter_than_any_other(string code, string expected) => AssertCode(code, expected);

    [Fact]
    public void A_prefix_operator_takes_a_call_with_its_arguments() => AssertCode("!f a b", "(! (call f a b))");

    [Theory]
    [InlineData("++a.b", "(++ (. a b))")]
    [InlineData("a--", "(post-- a)")]
    public void Increments_stand_on_either_side(string code, string expected) => AssertCode(code, expected);

    [Theory]
    [InlineData("a ? b : c", "(? a b c)")]
    [InlineData("a == 1 ? b : c + 1", "(? (== a 1) b (+ c 1))")]
    [InlineData("a ? b : c ? d : e", "(? a b (? c d e))")]
    [InlineData("f x ? b : c | g", "(? (call f x) b (| c (call g)))")]
    public void A_conditional_expression_binds_loosest_and_takes_a_pipe_into_its_last_value(string code, string expected) => AssertCode(code, expected);

    [Theory]
    [InlineData("a.b.c", "(. (. a b) c)")]
    [InlineData("a?.b.c", "(?. (?. a b) c)")]
    [InlineData("a[0][1]", "(at (at a 0) 1)")]
    [InlineData("a[b + 1].c", "(. (at a (+ b 1)) c)")]
    [InlineData("(a).b", "(. (nested a) b)")]
    [InlineData("f(a)[0].b", "(. (at (call() f a) 0) b)")]
    [InlineData("a.empty?", "(. a empty?)")]
    [InlineData("a.empty? ? 1 : 2", "(? (. a empty?) 1 2)")]
    [InlineData("a.end.if", "(. (. a end) if)")]
    public void Members_and_elements_follow_each_other(string code, string expected) => AssertCode(code, expected);

    [Theory]
    [InlineData("$x + $ + $0 + $.name", "(+ (+ (+ $x $) $0) (. $ name))")]
    [InlineData("this.a", "(. this a)")]
    [InlineData("for.index + while.index", "(+ (. for index) (. while index))")]
    public void Local_and_special_variables_keep_their_names(string code, string expected) => AssertCode(code, expected);

    [Theory]
    [InlineData("[]", "(array)")]
    [InlineData("[1, [2], 3,]", "(array 1 (array 2) 3)")]
    [InlineData("[\n 1,\n f 2\n]", "(array 1 (call f 2))")]
    [InlineData("{}", "(object)")]
    [InlineData("{ a: 1, \"b c\": { d: 2 } }", "(object a:1 b c:(object d:2))")]
    [InlineData("{\n a: 1,\n}", "(object a:1)")]
    public void Arrays_and_objects_may_span_lines(string code, string expected) => AssertCode(code, expected);

    [Fact]
    public void Braces_of_an_object_may_touch_the_end_of_the_code() => AssertTemplate("{{ {a:{b:1}}}}", "[(object a:(object b:1))]");

    [Theory]
    [InlineData("do; ret 1; end", "(do [(ret 1)])")]
    [InlineData("do(x, y)\n x + y\n end", "(do (x y) [(+ x y)])")]
    [InlineData("f a do; b; end", "(call f a (do [b]))")]
    public void An_anonymous_function_is_an_expression(string code, string expected) => AssertCode(code, expected);
}
