using ReportGen.Generator.Templates.Code;

namespace ReportGen.Generator.Tests.Templates.Code;

public class CodeExpressionTests
{
    private static readonly CodeExpression A = new CodeName("a");
    private static readonly CodeExpression B = new CodeName("b");

    [Fact]
    public void What_is_made_alike_is_equal() => Assert.Equal(A.Call("Cell", new CodeCell(3)).Member("Text"), new CodeName("a").Call("Cell", new CodeCell(3)).Member("Text"));

    [Fact]
    public void Decimals_that_are_written_with_other_places_are_not_equal() => Assert.NotEqual(new CodeLiteral(1.0m), new CodeLiteral(1.00m));

    [Fact]
    public void A_comparison_with_null_is_a_null_test() => Assert.Equal(CodeExpression.IsNull(A), CodeExpression.Binary(CodeOperator.Equal, CodeExpression.Null, A));

    [Fact]
    public void The_opposite_of_the_opposite_is_the_condition() => Assert.Equal(A, CodeExpression.Not(CodeExpression.Not(A)));

    [Fact]
    public void The_opposite_of_a_null_test_is_the_other_one() => Assert.Equal(new CodeNullTest(A, IsNegated: true), CodeExpression.Not(CodeExpression.IsNull(A)));

    [Fact]
    public void The_opposite_of_less_is_not_greater_or_equal_as_null_is_neither() =>
        Assert.IsType<CodeUnary>(CodeExpression.Not(CodeExpression.Binary(CodeOperator.Less, A, B)));

    [Fact]
    public void A_condition_and_what_always_holds_is_the_condition() => Assert.Equal(A, CodeExpression.And(CodeExpression.True, A));

    [Fact]
    public void None_of_no_conditions_holds() => Assert.Equal(CodeExpression.False, CodeExpression.Any([]));

    [Fact]
    public void A_call_costs_more_than_a_sum_of_what_it_is_called_with() => Assert.True(
        A.Call("Max", A, B).Cost > CodeExpression.Binary(CodeOperator.Add, A, CodeExpression.Binary(CodeOperator.Add, A, B)).Cost);
}
