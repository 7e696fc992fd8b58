using ReportGen.Generator.Collections;
using ReportGen.Generator.Templates.Code;
using ReportGen.Generator.Templates.Syntax;

namespace ReportGen.Generator.Templates.Compilation;

/// <content>Values of which the report chooses one.</content>
internal sealed partial class TemplateCompiler
{
    private const string Result = "value";

    /// <summary>A value that the report chooses of two.</summary>
    private Value Choose(TextSpan span, CodeExpression condition, Func<Value> then, Func<Value> otherwise)
    {
        int environment = _scope.NewEnvironment();
        Fork(
            span,
            "? :",
            (condition, () => _scope.Set(environment, Result, then())),
            (null, () => _scope.Set(environment, Result, otherwise())));
        return Taken(environment, span);
    }

    /// <summary>
    /// Prints an expression. Where the report chooses of two, each is printed on its own way, and they need not be of one kind; what
    /// they are piped to is called on each way.
    /// </summary>
    private void PrintChosen(Expression expression, Func<Value, Value> then)
    {
        switch (expression)
        {
            case NestedExpression nested when IsChoice(nested):
                PrintChosen(nested.Expression, then);
                return;
            case PipeExpression pipe when IsChoice(pipe.Left):
                PrintChosen(pipe.Left, value => then(Pipe(pipe, value)));
                return;
            case ConditionalExpression conditional:
                Value condition = Asked(conditional.Condition);
                if (Operations.Truth(condition) is { } truth)
                    PrintChosen(truth ? conditional.Then : conditional.Else, then);
                else
                    Fork(conditional.Span, "? :", (Condition(condition, conditional.Condition), () => PrintChosen(conditional.Then, then)), (null, () => PrintChosen(conditional.Else, then)));
                return;
            case BinaryExpression { Operator: "??" } binary:
                Value left = Asked(binary.Left);
                // As elsewhere, the right side is evaluated even where it is not wanted.
                Value other = Evaluate(binary.Right);
                if (IsNull(left) is { } isNull)
                    Print(then(isNull ? other : left), expression);
                else
                    Fork(binary.Span, "??", (NullCondition(left), () => Print(then(other), binary.Right)), (null, () => Print(then(NotNull(left)), binary.Left)));
                return;
            default:
                Print(then(Evaluate(expression)), expression);
                return;
        }
    }

    private static bool IsChoice(Expression expression) => expression switch
    {
        NestedExpression nested => IsChoice(nested.Expression),
        PipeExpression pipe => IsChoice(pipe.Left),
        ConditionalExpression or BinaryExpression { Operator: "??" } => true,
        _ => false,
    };

    private Value Taken(int environment, TextSpan span)
    {
        // Not set where nothing goes on from here.
        if (!_scope.TryGet(environment, Result, out Value value))
            value = KnownValue.Null;
        _scope.Drop(environment);
        return value is UnsetValue unset ? throw Fault(unset with { IsConflict = true }, span) : value;
    }

    /// <summary>Does to each value of a choice what would be done to the one that the report chooses.</summary>
    private Value Each(ChoiceValue choice, TextSpan span, Func<Value, Value> apply)
    {
        var results = new Value[choice.Options.Count];
        int count = 0;
        for (int i = 0; i < results.Length; i++)
        {
            Step(span);
            results[i] = apply(choice.Options[i]);
            count += results[i] is ChoiceValue inner ? inner.Options.Count : 1;
            if (count > PhiVariable.MaxOptions)
                throw TooManyOptions(span);
        }

        if (results.All(r => r.Equals(results[0])))
            return results[0];
        // Without statements of its own the result is the same choice of other values.
        if (!results.Any(static r => r is ChoiceValue or FlagValue or NumberValue or KnownValue { Data: bool }) && results.Select(PhiVariable.Kind).OfType<string>().Distinct().Count() == 1)
            return new ChoiceValue(choice.Selector, results.ToEquatableArray());
        int environment = _scope.NewEnvironment();
        Fork(span, "? :", [.. results.Select((r, i) => (i == results.Length - 1 ? null : choice.Is(i), (Action)(() => _scope.Set(environment, Result, r))))]);
        return Taken(environment, span);
    }

    private CompilationFault TooManyOptions(TextSpan span) =>
        Fault(TemplateDiagnostic.Limit, span, $"the report chooses between more than {PhiVariable.MaxOptions} values here; print each where it is chosen");
}
