using ReportGen.Generator.Collections;
using ReportGen.Generator.Templates.Compilation.Functions;
using ReportGen.Generator.Templates.Syntax;
using ReportGen.Rendering;

namespace ReportGen.Generator.Templates.Compilation;

/// <content>What an expression is worth: literals, text made of parts, objects.</content>
internal sealed partial class TemplateCompiler
{
    private Value Evaluate(Expression expression)
    {
        Step(expression.Span);
        switch (expression)
        {
            case LiteralExpression literal:
                return Literal(literal);
            case InterpolatedStringExpression interpolated:
                return Interpolated(interpolated);
            case NestedExpression nested:
                return Evaluate(nested.Expression);
            case VariableExpression variable:
                return Variable(variable);
            case MemberExpression member:
                return Member(member);
            case IndexerExpression indexer:
                return Index(indexer);
            case UnaryExpression unary:
                return Unary(unary);
            case BinaryExpression binary:
                return Binary(binary);
            case ConditionalExpression conditional:
                return Conditional(conditional);
            case ObjectExpression made:
                return Object(made);
            case IncrementExpression increment:
                return Increment(increment);
            case AnonymousFunctionExpression:
                return new KnownValue(Callee(expression));
            case ArrayExpression array:
                return new KnownValue(array.Items.Select(i => Data(Evaluate(i))).ToList());
            case PipeExpression pipe:
                return Pipe(pipe);
            case CallExpression call:
                return Call(call.Function, null, call.Arguments, call.Span);
            case null:
                return KnownValue.Null;
            default:
                throw Fault(TemplateDiagnostic.NotCompilable, expression.Span, "this expression is not compiled; see docs/templates.md for what to write instead");
        }
    }

    private Value Conditional(ConditionalExpression conditional)
    {
        Value condition = Asked(conditional.Condition);
        return Operations.Truth(condition) is { } truth
            ? Evaluate(truth ? conditional.Then : conditional.Else)
            : Choose(conditional.Span, Condition(condition, conditional.Condition), () => Evaluate(conditional.Then), () => Evaluate(conditional.Else));
    }

    // Each member is a variable for those after it.
    private KnownValue Object(ObjectExpression expression)
    {
        var made = new ObjectReference(_scope.NewEnvironment());
        _scope.PushMembers(made.Environment);
        foreach (ObjectMember member in expression.Members)
            _scope.Set(made.Environment, member.Name, Settled(Evaluate(member.Value)));
        _scope.PopMembers();
        return new KnownValue(made);
    }

    private IEnumerable<(string Name, Value Value)> Members(ObjectReference made)
    {
        Bindings bindings = _scope.State[made.Environment];
        return bindings.Names.Select(n => (n, bindings.TryGet(n, out Value value) ? value : KnownValue.Null));
    }

    private Value Increment(IncrementExpression increment)
    {
        Value old = Evaluate(increment.Operand);
        Value value = Operate(increment.Operator.Substring(1), old, new KnownValue(1L), increment.Span);
        Set(increment.Operand, value, increment.Span);
        return increment.IsPostfix ? old : Evaluate(increment.Operand);
    }

    // A list may hold what only the report knows: the value itself then stands in it.
    private static object? Data(Value value) => Parameters.Entry(value);

    private static Value FromData(object? data) => Parameters.Item(data);

    private KnownValue Literal(LiteralExpression literal) => literal.Value switch
    {
        null or bool or string or long or double or decimal => new(literal.Value),
        int number => new((long)number),
        float => throw Fault(TemplateDiagnostic.NotCompilable, literal.Span, "numbers with the suffix f are not compiled; leave it out"),
        _ => throw Fault(TemplateDiagnostic.NotCompilable, literal.Span, $"whole numbers beyond {long.MaxValue} are not compiled"),
    };

    // Scriban leaves the text of a hole to .NET, which writes True where it prints true, and lists by their type.
    private Value Interpolated(InterpolatedStringExpression interpolated)
    {
        Value[] parts = [.. interpolated.Parts.Select(Evaluate)];
        return Interpolated(interpolated, parts);
    }

    private Value Interpolated(InterpolatedStringExpression interpolated, Value[] parts)
    {
        int chosen = Array.FindIndex(parts, static p => p is ChoiceValue);
        if (chosen >= 0)
            return Each((ChoiceValue)parts[chosen], interpolated.Span, o => Interpolated(interpolated, [.. parts.Select((p, i) => i == chosen ? o : p)]));
        return Joined([.. parts.Select((p, i) => p switch
        {
            KnownValue { Data: bool flag } => new KnownValue(flag ? "True" : "False"),
            KnownValue { Data: null or string or CapturedText or long or double or decimal } known => new KnownValue(ValueText.Of(known.Data)),
            FlagValue flag => new FlagTextValue(flag.Code, Escape.None, IsCapital: true),
            TextValue { Width: 0 } or NumberValue => p,
            _ => throw Fault(TemplateDiagnostic.NotCompilable, interpolated.Parts[i].Span, $"{p.Describe} in an interpolated string is not compiled; print it beside the text"),
        })], interpolated.Span);
    }

    /// <summary>Text made of parts: known where all are.</summary>
    private Value Joined(IReadOnlyList<Value> parts, TextSpan span)
    {
        var joined = new List<Value>();
        foreach (Value part in parts.SelectMany(static p => p is JoinedValue inner ? inner.Parts : (IEnumerable<Value>)[p]))
        {
            if (part is KnownValue { Data: string text } known && joined.Count > 0 && joined[joined.Count - 1] is KnownValue { Data: string before } last && last.Escaped == known.Escaped)
                joined[joined.Count - 1] = known with { Data = before + text };
            else if (part is not KnownValue { Data: null or "" })
                joined.Add(part);
        }

        if (joined.Count > PhiVariable.MaxOptions)
            throw Fault(TemplateDiagnostic.Limit, span, $"this text is made of more than {PhiVariable.MaxOptions} parts; print them one after the other, inside 'capture' if they are wanted together");
        return joined.Count == 0 ? new KnownValue("") : joined.Count == 1 && joined[0] is KnownValue ? joined[0] : new JoinedValue(joined.ToEquatableArray(), Escape.None);
    }
}
