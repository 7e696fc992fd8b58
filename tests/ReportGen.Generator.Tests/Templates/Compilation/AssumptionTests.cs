using ReportGen.Generator.Templates.Code;
using ReportGen.Generator.Templates.Compilation;

namespace ReportGen.Generator.Tests.Templates.Compilation;

public class AssumptionTests
{
    private static readonly CodeExpression A = new CodeName("a");
    private static readonly CodeExpression B = new CodeName("b");
    private static readonly CodeExpression Count = new CodeName("list").Member("Count");
    private static readonly CodeExpression IsThere = CodeExpression.Not(CodeExpression.IsNull(A));

    [Fact]
    public void Nothing_is_known_where_nothing_was_asked() => Assert.False(Assumption.None.IsNotNull(A));

    [Fact]
    public void What_was_asked_not_to_be_null_is_not() => Assert.True(Given(IsThere, true).IsNotNull(A));

    [Fact]
    public void What_is_null_where_the_condition_does_not_hold_is_not_where_it_does() => Assert.True(Given(CodeExpression.IsNull(A), false).IsNotNull(A));

    [Fact]
    public void An_answer_around_the_last_one_counts_too() => Assert.True(Given(IsThere, true).With(B, false).IsNotNull(A));

    [Fact]
    public void Of_two_conditions_that_hold_one_is_enough() => Assert.True(Given(CodeExpression.And(B, IsThere), true).IsNotNull(A));

    [Fact]
    public void Of_two_conditions_of_which_one_holds_one_is_not_enough() => Assert.False(Given(CodeExpression.Or(B, IsThere), true).IsNotNull(A));

    [Fact]
    public void Of_two_conditions_of_which_one_holds_both_are_enough() =>
        Assert.True(Given(CodeExpression.Or(Compare(CodeOperator.Less, A, new CodeLiteral(1L)), Compare(CodeOperator.Greater, A, new CodeLiteral(5L))), true).IsNotNull(A));

    [Fact]
    public void Neither_of_two_conditions_that_do_not_hold_holds() => Assert.True(Given(CodeExpression.Or(B, CodeExpression.IsNull(A)), false).IsNotNull(A));

    [Fact]
    public void Two_conditions_that_do_not_hold_together_say_nothing_of_each() => Assert.False(Given(CodeExpression.And(B, CodeExpression.IsNull(A)), false).IsNotNull(A));

    [Theory]
    [InlineData(CodeOperator.Less)]
    [InlineData(CodeOperator.GreaterOrEqual)]
    public void What_compares_by_order_is_not_null_on_either_side(object op)
    {
        Assert.True(Given(Compare((CodeOperator)op, A, B), true).IsNotNull(A));
        Assert.True(Given(Compare((CodeOperator)op, B, A), true).IsNotNull(A));
    }

    [Fact]
    public void A_comparison_by_order_that_does_not_hold_says_nothing() => Assert.False(Given(Compare(CodeOperator.Less, A, B), false).IsNotNull(A));

    [Fact]
    public void What_equals_a_number_is_not_null() => Assert.True(Given(Compare(CodeOperator.Equal, A, new CodeLiteral(5L)), true).IsNotNull(A));

    [Fact]
    public void What_equals_something_that_may_be_null_may_be_null() => Assert.False(Given(Compare(CodeOperator.Equal, A, B), true).IsNotNull(A));

    [Fact]
    public void What_differs_from_a_number_may_be_null() => Assert.False(Given(Compare(CodeOperator.NotEqual, A, new CodeLiteral(5L)), true).IsNotNull(A));

    [Theory]
    [InlineData(CodeOperator.Greater, 0L, true)]
    [InlineData(CodeOperator.Greater, -1L, false)]
    [InlineData(CodeOperator.GreaterOrEqual, 1L, true)]
    [InlineData(CodeOperator.GreaterOrEqual, 0L, false)]
    [InlineData(CodeOperator.Equal, 3L, true)]
    [InlineData(CodeOperator.Equal, 0L, false)]
    [InlineData(CodeOperator.NotEqual, 0L, true)]
    [InlineData(CodeOperator.NotEqual, 2L, false)]
    [InlineData(CodeOperator.Less, 5L, false)]
    public void Whether_a_list_has_items_follows_from_its_count(object op, long number, bool expected)
    {
        CodeExpression literal = new CodeLiteral(number);
        Assert.Equal(expected, Given(Compare((CodeOperator)op, Count, literal), true).IsNotEmpty(new CodeName("list")));
        Assert.Equal(expected, Given(Compare(((CodeOperator)op).Mirrored(), literal, Count), true).IsNotEmpty(new CodeName("list")));
        Assert.Equal(expected, Given(Compare(((CodeOperator)op).Negated(), Count, literal), false).IsNotEmpty(new CodeName("list")));
    }

    [Fact]
    public void The_count_of_another_list_says_nothing() => Assert.False(Given(Compare(CodeOperator.Greater, B.Member("Count"), new CodeLiteral(0L)), true).IsNotEmpty(new CodeName("list")));

    private static Assumption Given(CodeExpression condition, bool holds) => Assumption.None.With(condition, holds);

    private static CodeExpression Compare(CodeOperator op, CodeExpression left, CodeExpression right) => CodeExpression.Binary(op, left, right);
}
