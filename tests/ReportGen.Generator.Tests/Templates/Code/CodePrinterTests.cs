using ReportGen.Generator.Collections;
using ReportGen.Generator.Templates.Code;

namespace ReportGen.Generator.Tests.Templates.Code;

public class CodePrinterTests
{
    private static readonly CodeExpression A = new CodeName("a");
    private static readonly CodeExpression B = new CodeName("b");
    private static readonly CodeExpression C = new CodeName("c");

    [Fact]
    public void What_binds_more_stands_without_parentheses() =>
        Assert.Equal("a + b * c", Print(Of(CodeOperator.Add, A, Of(CodeOperator.Multiply, B, C))));

    [Fact]
    public void What_binds_less_stands_in_parentheses() =>
        Assert.Equal("(a + b) * c", Print(Of(CodeOperator.Multiply, Of(CodeOperator.Add, A, B), C)));

    [Fact]
    public void The_right_side_of_a_difference_keeps_its_parentheses() =>
        Assert.Equal("a - (b - c)", Print(Of(CodeOperator.Subtract, A, Of(CodeOperator.Subtract, B, C))));

    [Fact]
    public void Conditions_that_hold_together_need_no_parentheses() =>
        Assert.Equal("a && b && c", Print(CodeExpression.And(A, CodeExpression.And(B, C))));

    [Fact]
    public void A_condition_that_is_negated_stands_in_parentheses() =>
        Assert.Equal("!(a < b)", Print(CodeExpression.Not(Of(CodeOperator.Less, A, B))));

    [Fact]
    public void What_is_compared_with_a_comparison_stands_in_parentheses() =>
        Assert.Equal("(a is null) == b", Print(Of(CodeOperator.Equal, CodeExpression.IsNull(A), B)));

    [Fact]
    public void The_negative_of_a_negative_number_is_no_decrement() =>
        Assert.Equal("-(-1m)", Print(new CodeUnary(CodeOperator.Negate, new CodeLiteral(-1m))));

    [Fact]
    public void A_member_of_what_may_be_null_is_asked_of_the_result() =>
        Assert.Equal("(a?.Number(1)).GetValueOrDefault()", Print(Conditional(A).Call(CodeCall.ValueOrDefault)));

    [Fact]
    public void What_may_be_null_is_compared_without_parentheses() =>
        Assert.Equal("a?.Number(1) is null", Print(CodeExpression.IsNull(Conditional(A))));

    [Fact]
    public void What_is_known_not_to_be_null_ends_what_may_be() =>
        Assert.Equal("(a?.Number(1))!.Text", Print(new CodeNotNull(Conditional(A)).Member("Text")));

    [Fact]
    public void Comparisons_in_a_row_are_not_read_as_arguments_of_a_type() =>
        Assert.Equal("(a, b) = ((a < b), (c > (long)a));\n", Print(new CodeAssignment(
            EquatableArray.ToEquatableArray([A, B]),
            EquatableArray.ToEquatableArray([Of(CodeOperator.Less, A, B), Of(CodeOperator.Greater, C, new CodeCast(CodeType.Long, A))]))));

    [Fact]
    public void A_choice_that_is_an_operand_stands_in_parentheses() =>
        Assert.Equal("(a ? b : c) + c", Print(Of(CodeOperator.Add, new CodeConditional(A, B, C), C)));

    [Theory]
    [InlineData(5, "5")]
    [InlineData(-5L, "-5L")]
    [InlineData(true, "true")]
    [InlineData("\"\n", "\"\\\"\\n\"")]
    [InlineData(null, "null")]
    public void A_literal_is_written_with_its_type(object? value, string expected) => Assert.Equal(expected, Print(new CodeLiteral(value)));

    [Fact]
    public void A_decimal_keeps_its_places() => Assert.Equal("1.50m", Print(new CodeLiteral(1.50m)));

    [Fact]
    public void A_branch_without_statements_is_not_written() =>
        Assert.Equal("if (a)\n{\n    goto end;\n}\n", Print(new CodeIf(EquatableArray.ToEquatableArray([new CodeBranch(A, Block(new CodeGoto("end")))]), new CodeBlock())));

    [Fact]
    public void What_a_slot_holds_stands_where_the_slot_was_made()
    {
        var block = new CodeBlock();
        block.Add(new CodeText("1"));
        CodeBlock slot = block.AddSlot();
        block.Add(new CodeText("3"));
        slot.Add(new CodeText("2"));
        Assert.Equal("output.Write(\"123\"u8);\n", Print([.. block.Statements]));
    }

    [Fact]
    public void A_variable_of_a_class_is_declared_as_one_that_is_set_before_it_is_read() =>
        Assert.Equal("global::ReportGen.Rendering.Utf8Output a = default!;\n", Print(new CodeDeclaration(new CodeName("a", CodeType.Output))));

    private static CodeCall Conditional(CodeExpression target) => new(target, "Number", EquatableArray.ToEquatableArray<CodeExpression>([new CodeLiteral(1)])) { IsNullConditional = true };

    private static CodeExpression Of(CodeOperator op, CodeExpression left, CodeExpression right) => CodeExpression.Binary(op, left, right);

    private static CodeBlock Block(CodeStatement statement)
    {
        var block = new CodeBlock();
        block.Add(statement);
        return block;
    }

    private static string Print(CodeExpression expression) => new Printer().Of(expression);

    private static string Print(params CodeStatement[] statements) => new Printer().Of(statements);

    private sealed class Printer() : CodePrinter(indent: 0)
    {
        public string Of(CodeExpression expression)
        {
            Expression(expression);
            return Code.ToString();
        }

        public string Of(IReadOnlyList<CodeStatement> statements)
        {
            Statements(statements);
            return Code.ToString();
        }
    }
}
