using System.Globalization;
using ReportGen.Generator.Emit;

namespace ReportGen.Generator.Templates.Code;

/// <content>Expressions.</content>
internal partial class CodePrinter
{
    // From what binds least to what binds most.
    private enum Precedence : byte
    {
        Conditional,
        Or,
        And,
        Equality,
        Relational,
        Additive,
        Multiplicative,
        Unary,

        /// <summary>What ?. begins: a member asked of it would belong to what is not called where the target is null.</summary>
        NullConditional,
        Primary,
    }

    protected void Expression(CodeExpression expression) => Expression(expression, Precedence.Conditional);

    private static Precedence PrecedenceOf(CodeExpression expression) => expression switch
    {
        CodeConditional => Precedence.Conditional,
        CodeBinary binary => PrecedenceOf(binary.Operator),
        CodeNullTest => Precedence.Relational,
        CodeUnary or CodeCast or CodeLiteral { Value: < 0 or < 0L or < 0m } => Precedence.Unary,
        CodeCall { IsNullConditional: true } => Precedence.NullConditional,
        _ => Precedence.Primary,
    };

    private static Precedence PrecedenceOf(CodeOperator op) => op switch
    {
        CodeOperator.Or => Precedence.Or,
        CodeOperator.And => Precedence.And,
        CodeOperator.Equal or CodeOperator.NotEqual => Precedence.Equality,
        >= CodeOperator.Less and <= CodeOperator.GreaterOrEqual => Precedence.Relational,
        CodeOperator.Add or CodeOperator.Subtract => Precedence.Additive,
        CodeOperator.Multiply or CodeOperator.Divide or CodeOperator.Remainder => Precedence.Multiplicative,
        _ => Precedence.Unary,
    };

    private void Expression(CodeExpression expression, Precedence least)
    {
        bool isOpen = PrecedenceOf(expression) < least;
        if (isOpen)
            Code.Append('(');
        Bare(expression);
        if (isOpen)
            Code.Append(')');
    }

    private void Bare(CodeExpression expression)
    {
        switch (expression)
        {
            case CodeLiteral { Value: int and >= 0 and var number }:
                Number(number, isCell: false);
                break;
            case CodeLiteral literal:
                Literal(literal.Value);
                break;
            case CodeUtf8 text:
                Piece(text.Text);
                break;
            case CodeName name:
                Name(name.Name);
                break;
            case CodeCell cell:
                Number(cell.Index, isCell: true);
                break;
            case CodeNew made:
                Code.Append("new ");
                Type(made.Type);
                Code.Append("()");
                break;
            case CodeMember member:
                Expression(member.Target, Precedence.Primary);
                Code.Append('.').Append(member.Name);
                break;
            case CodeCall call:
                if (call.Target is { } target)
                {
                    Expression(target, Precedence.Primary);
                    Code.Append(call.IsNullConditional ? "?." : ".");
                }

                Code.Append(call.Method).Append('(');
                List(call.Arguments);
                Code.Append(')');
                break;
            case CodeElement element:
                Expression(element.List, Precedence.Primary);
                Code.Append('[');
                Expression(element.Index);
                Code.Append(']');
                break;
            case CodeNotNull sure:
                Expression(sure.Operand, Precedence.Primary);
                Code.Append('!');
                break;
            case CodeUnary unary:
                Code.Append(unary.Operator.Token());
                // Of two signs in a row C# makes one operator.
                Expression(unary.Operand, unary.Operator == CodeOperator.Not ? Precedence.Unary : Precedence.NullConditional);
                break;
            case CodeCast cast:
                Code.Append('(');
                Type(cast.Type);
                Code.Append(')');
                Expression(cast.Operand, Precedence.NullConditional);
                break;
            case CodeBinary binary:
                // 'and' and 'or' may be read from either side.
                Precedence own = PrecedenceOf(binary.Operator);
                bool isLogic = binary.Operator is CodeOperator.And or CodeOperator.Or;
                Expression(binary.Left, binary.Operator.IsComparison() ? Precedence.Additive : own);
                Code.Append(' ').Append(binary.Operator.Token()).Append(' ');
                Expression(binary.Right, binary.Operator.IsComparison() ? Precedence.Additive : isLogic ? own : own + 1);
                break;
            case CodeNullTest test:
                Expression(test.Operand, Precedence.Additive);
                Code.Append(test.IsNegated ? " is not null" : " is null");
                break;
            case CodeConditional conditional:
                Expression(conditional.Condition, Precedence.Or);
                Code.Append(" ? ");
                Expression(conditional.Then);
                Code.Append(" : ");
                Expression(conditional.Else);
                break;
            default:
                throw new NotSupportedException(expression.GetType().Name);
        }
    }

    // In a list, a < b, c > (d) would be read as a call of a method with types as arguments.
    private void List(IReadOnlyList<CodeExpression> items)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (i > 0)
                Code.Append(", ");
            Expression(items[i], items.Count > 1 ? Precedence.Additive : Precedence.Conditional);
        }
    }

    private void Type(CodeType type) => Code.Append(type.Name).Append(type.IsNullable ? "?" : "");

    private void Literal(object? value) => Code.Append(value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string text => StringLiteral.Of(text),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) + (value is long ? "L" : value is decimal ? "m" : ""),
    });
}
