using Xunit;

namespace ReportGen.Generator.Tests.Templates.Syntax;

public sealed class CallTests : SyntaxTestBase
{
    [Theory]
    [InlineData("f", "f")]
    [InlineData("f a 'b' 1", "(call f a \"b\" 1)")]
    [InlineData("string.pad_left x 8", "(call (. string pad_left) x 8)")]
    [InlineData("f (a) [b] {c: d}", "(call f (nested a) (array b) (object c:d))")]
    [InlineData("f a.b c[0]", "(call f (. a b) (at c 0))")]
    public void Arguments_follow_a_function_after_white_space(string code, string expected) => AssertCode(code, expected);

    [Theory]
    [InlineData("f a + b c", "(call f (+ a b) c)")]
    [InlineData("f a + g b", "(call f (+ a g) b)")]
    [InlineData("a + f b + c", "(+ (+ a (call f b)) c)")]
    [InlineData("a + f b * c", "(+ a (call f (* b c)))")]
    [InlineData("f a == b", "(call f (== a b))")]
    [InlineData("f a && b", "(call f (&& a b))")]
    public void Operators_belong_to_the_argument_in_front_of_them(string code, string expected) => AssertCode(code, expected);

    [Theory]
    [InlineData("f -1", "(- f 1)")]
    [InlineData("f a -1", "(call f (- a 1))")]
    [InlineData("f (-1)", "(call f (nested (- 1)))")]
    [InlineData("f !a", "(call f (! a))")]
    [InlineData("f @g", "(call f (@ g))")]
    [InlineData("f ^a", "(call f (^ a))")]
    [InlineData("@f a", "(call (@ f) a)")]
    public void A_sign_after_white_space_is_an_operator_and_the_other_prefixes_start_an_argument(string code, string expected) => AssertCode(code, expected);

    [Theory]
    [InlineData("f[0]", "(at f 0)")]
    [InlineData("f [0]", "(call f (array 0))")]
    [InlineData("f(a)", "(call() f a)")]
    [InlineData("f (a)", "(call f (nested a))")]
    public void White_space_in_front_of_a_bracket_makes_it_an_argument(string code, string expected) => AssertCode(code, expected);

    [Theory]
    [InlineData("f(a, b + 1, g c)", "(call() f a (+ b 1) (call g c))")]
    [InlineData("f(a | g, n: 1)", "(call() f (| a (call g)) n:1)")]
    [InlineData("f()", "(call() f)")]
    [InlineData("f(a)(b)", "(call() (call() f a) b)")]
    [InlineData("f g(a) b", "(call f (call() g a) b)")]
    [InlineData("f(a) b", "(call (call() f a) b)")]
    public void A_parenthesis_right_behind_the_function_encloses_the_arguments(string code, string expected) => AssertCode(code, expected);

    [Theory]
    [InlineData("f a n: b", "(call f a n:b)")]
    [InlineData("f n: b.c[0] m: !d", "(call f n:(at (. b c) 0) m:(! d))")]
    [InlineData("f n: 1 | g", "(| (call f n:1) (call g))")]
    [InlineData("include 'x' a: 1", "(call include \"x\" a:1)")]
    [InlineData("f n: 1 +2", "(call f n:1 (+ 2))")]
    public void A_named_argument_takes_one_operand(string code, string expected) => AssertCode(code, expected);

    [Theory]
    [InlineData("a | f", "(| a (call f))")]
    [InlineData("a | f b | g.h c", "(| (| a (call f b)) (call (. g h) c))")]
    [InlineData("f a | g", "(| (call f a) (call g))")]
    [InlineData("a + b | f", "(| (+ a b) (call f))")]
    [InlineData("a |> f", "(| a (call f))")]
    [InlineData("(a | f) + 1", "(+ (nested (| a (call f))) 1)")]
    [InlineData("a | f + 1", "(| a (+ f 1))")]
    [InlineData("x = a | f", "(= x (| a (call f)))")]
    public void Pipes_bind_loosest_and_to_the_left(string code, string expected) => AssertCode(code, expected);

    [Fact]
    public void A_pipe_may_end_a_line() => AssertCode("a |\n f 1 |\n\n g\nb", "(| (| a (call f 1)) (call g)) b");
}
