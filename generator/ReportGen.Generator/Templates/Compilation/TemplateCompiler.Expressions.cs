using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Templates.Compilation.Functions;
using ReportGen.Generator.Templates.Syntax;
using ReportGen.Views;

namespace ReportGen.Generator.Templates.Compilation;

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
                Value condition = Evaluate(conditional.Condition);
                return Operations.Truth(condition) is { } truth
                    ? Evaluate(truth ? conditional.Then : conditional.Else)
                    : throw Fault(Descriptors.NotCompilable, conditional.Span, "'? :' on a condition that only the report decides is not compiled; write if / else");
            case ArrayExpression array:
                return new KnownValue(array.Items.Select(i => Data(Evaluate(i))).ToList());
            case PipeExpression pipe:
                return Pipe(pipe);
            case CallExpression call:
                return Call(call.Function, null, call.Arguments, call.Span);
            case null:
                return KnownValue.Null;
            default:
                throw Fault(Descriptors.NotCompilable, expression.Span, "this expression is not compiled; see docs/templates.md for what to write instead");
        }
    }

    // A list may hold what only the report knows: the value itself then stands in it.
    private static object? Data(Value value) => Parameters.Entry(value);

    private static Value FromData(object? data) => Parameters.Item(data);

    private KnownValue Literal(LiteralExpression literal) => literal.Value switch
    {
        null or bool or string or long or double or decimal => new(literal.Value),
        int number => new((long)number),
        float => throw Fault(Descriptors.NotCompilable, literal.Span, "numbers with the suffix f are not compiled; leave it out"),
        _ => throw Fault(Descriptors.NotCompilable, literal.Span, $"whole numbers beyond {long.MaxValue} are not compiled"),
    };

    // Scriban leaves the text of a hole to .NET, which writes True where it prints true, and lists by their type.
    private KnownValue Interpolated(InterpolatedStringExpression interpolated) => new(string.Concat(interpolated.Parts.Select(p => Evaluate(p) switch
    {
        KnownValue { Data: bool flag } => flag ? "True" : "False",
        KnownValue { Data: null or string or CapturedText or long or double or decimal } known => ValueText.Of(known.Data),
        var value => throw Fault(Descriptors.NotCompilable, p.Span, $"{value.Describe} in an interpolated string is not compiled; print it beside the text"),
    })));

    private Value Variable(VariableExpression variable)
    {
        bool isLocal = variable.Scope == VariableScope.Local;
        if (isLocal ? _scope.TryGetLocal(variable.Name, out Value value) : _scope.TryGetGlobal(variable.Name, out value))
            return value;
        if (!isLocal && FunctionTable.IsFunctionOrNamespace(variable.Name))
            throw Fault(Descriptors.UnknownFunction, variable.Span, $"'{variable.Name}' is a function or a group of functions; call it");
        throw Fault(Descriptors.UnknownName, variable.Span, $"'{variable.Name}' is not known here{Suggestion.For(variable.Name, isLocal ? _scope.LocalNames : _scope.GlobalNames)}");
    }

    private Value Member(MemberExpression member)
    {
        Value target = Evaluate(member.Target);
        switch (target)
        {
            case KnownValue { Data: ViewObject view }:
                return view.TryGet(member.Name, out object? data)
                    ? FromData(data)
                    : throw Fault(Descriptors.UnknownName, member.NameSpan, $"'{member.Name}' is no member of a {view.Type}{Suggestion.For(member.Name, view.Names)}");
            case KnownValue { Data: IReadOnlyList<object?> list } when member.Name == "size":
                return new KnownValue((long)list.Count);
            case KnownValue { Data: string text } when member.Name == "size":
                return new KnownValue((long)text.Length);
            case ParagraphsValue paragraphs when member.Name == "size":
                return paragraphs.Count;
            case KnownValue { Data: null } when member.NullConditional:
                return KnownValue.Null;
            case KnownValue { Data: null }:
                throw Fault(Descriptors.TemplateType, member.NameSpan, $"'{member.Name}' is asked of something that is null here; ask only where it is not, or write ?.{member.Name}");
            default:
                string has = target is KnownValue { Data: string or IReadOnlyList<object?> } or ParagraphsValue ? "; there is 'size'" : "";
                throw Fault(Descriptors.UnknownName, member.NameSpan, $"{target.Describe} has no member '{member.Name}'{has}");
        }
    }

    private Value Index(IndexerExpression indexer)
    {
        Value target = Evaluate(indexer.Target);
        if (target is KnownValue { Data: null } && IsNullConditional(indexer.Target))
            return KnownValue.Null;
        Value index = Evaluate(indexer.Index);
        switch (target, index)
        {
            case (KnownValue { Data: IReadOnlyList<object?> list }, KnownValue { Data: long at and >= int.MinValue and <= int.MaxValue }):
                long place = at < 0 ? list.Count + at : at;
                return place >= 0 && place < list.Count ? FromData(list[(int)place]) : KnownValue.Null;
            case (KnownValue { Data: string text }, KnownValue { Data: long at }) when at < text.Length && at >= -text.Length:
                return new KnownValue(text[(int)(at < 0 ? text.Length + at : at)].ToString());
            case (KnownValue { Data: string text }, KnownValue { Data: long }):
                throw Fault(Descriptors.TemplateType, indexer.Index.Span, $"the text has {text.Length} characters");
            case (KnownValue { Data: ViewObject view }, KnownValue { Data: string name }):
                return view.TryGet(name, out object? data)
                    ? FromData(data)
                    : throw Fault(Descriptors.UnknownName, indexer.Index.Span, $"'{name}' is no member of a {view.Type}{Suggestion.For(name, view.Names)}");
            default:
                throw Fault(Descriptors.TemplateType, indexer.Span, $"{target.Describe} cannot be indexed with {index.Describe}");
        }
    }

    // After ?. an index of null is null too.
    private static bool IsNullConditional(Expression expression) => expression switch
    {
        MemberExpression member => member.NullConditional || IsNullConditional(member.Target),
        IndexerExpression indexer => IsNullConditional(indexer.Target),
        NestedExpression nested => IsNullConditional(nested.Expression),
        _ => false,
    };

    private Value Unary(UnaryExpression unary)
    {
        Value operand = Evaluate(unary.Operand);
        switch (unary.Operator, operand)
        {
            case ("!", _):
                return Operations.Truth(operand) is { } truth ? new KnownValue(!truth) : new FlagValue($"!({Condition(operand, unary.Operand)})");
            case ("-", KnownValue { Data: long and not (int.MinValue or long.MinValue) and var number }):
                return new KnownValue(-number);
            case ("-", KnownValue { Data: double number }):
                return new KnownValue(-number);
            case ("-", KnownValue { Data: decimal number }):
                return new KnownValue(-number);
            case ("+", KnownValue { Data: long or double or decimal }):
                return operand;
            default:
                throw Fault(Descriptors.TemplateType, unary.Span, $"'{unary.Operator}' does not apply to {operand.Describe}");
        }
    }

    private Value Binary(BinaryExpression binary)
    {
        Value left = Evaluate(binary.Left);
        switch (binary.Operator)
        {
            case "&&" or "||":
                bool isAnd = binary.Operator == "&&";
                // What the left side decides, the right side is not asked for.
                if (Operations.Truth(left) is { } known)
                {
                    if (known != isAnd)
                        return new KnownValue(!isAnd);
                    Value right = Evaluate(binary.Right);
                    return Operations.Truth(right) is { } truth ? new KnownValue(truth) : new FlagValue(Condition(right, binary.Right));
                }

                return new FlagValue($"({Condition(left, binary.Left)} {(isAnd ? "&&" : "||")} {Condition(Evaluate(binary.Right), binary.Right)})");
            case "??" or "?!":
                // The right side is evaluated even where it is not wanted: what is wrong with it is wrong at run time too.
                Value other = Evaluate(binary.Right);
                if (IsNull(left) is { } isNull)
                    return isNull == (binary.Operator == "??") ? other : left;
                throw Fault(Descriptors.NotCompilable, binary.Span, $"'{binary.Operator}' on a value that only the report knows is not compiled; write if / else");
            case ".." or "..<":
                return Range(binary, left, Evaluate(binary.Right));
            default:
                return Operate(binary.Operator, left, Evaluate(binary.Right), binary.Span);
        }
    }

    private static bool? IsNull(Value value) => value switch
    {
        KnownValue known => known.Data is null,
        ParagraphsValue or CellValue or ParagraphValue or FlagValue or FlagTextValue or NumberValue { IsNullable: false } => false,
        _ => null,
    };

    // From the left to the right, upwards or downwards.
    private KnownValue Range(BinaryExpression range, Value left, Value right)
    {
        if (left is not KnownValue { Data: long from } || right is not KnownValue { Data: long to })
            throw Fault(Descriptors.TemplateType, range.Span, $"'{range.Operator}' takes two whole numbers known at build time");
        decimal distance = Math.Abs((decimal)to - from);
        if (distance > MaxSteps)
            throw Fault(Descriptors.TemplateLimit, range.Span, $"the range has more than {MaxSteps} numbers");
        int count = (int)distance + (range.Operator == ".." ? 1 : 0);
        int step = from < to ? 1 : -1;
        return new KnownValue(Enumerable.Range(0, count).Select(i => (object?)(from + i * step)).ToList());
    }

    private Value Operate(string op, Value left, Value right, TextSpan span)
    {
        if (left is KnownValue a && right is KnownValue b)
        {
            object? result = Operations.Apply(op, a.Data, b.Data, out bool fits);
            if (result is string { Length: > MaxLength })
                throw Fault(Descriptors.TemplateLimit, span, $"the text grows beyond {MaxLength} characters");
            return fits ? new KnownValue(result) : throw Fault(Descriptors.TemplateType, span, $"'{op}' does not apply to {left.Describe} and {right.Describe}, or the result is not certain at build time");
        }

        if (Comparable(left) is { } x && Comparable(right) is { } y && op is "==" or "!=" or "<" or "<=" or ">" or ">=")
        {
            bool hasNull = left is KnownValue { Data: null } || right is KnownValue { Data: null };
            // Null is less than nothing, and only the year can be null.
            if (hasNull && op is not ("==" or "!="))
                throw Fault(Descriptors.TemplateType, span, $"'{op}' does not apply to {left.Describe} and {right.Describe}; compare with null by == or !=");
            if (hasNull && left is not NumberValue { IsNullable: true } && right is not NumberValue { IsNullable: true })
                return new KnownValue(op == "!=");
            return new FlagValue($"({x} {op} {y})");
        }

        // Whether the organ is known: the one text that can be null.
        if (op is "==" or "!=" && (left is OrganValue { Width: 0 } && right is KnownValue { Data: null } || right is OrganValue { Width: 0 } && left is KnownValue { Data: null }))
            return new FlagValue($"(report.Organ is {(op == "==" ? "" : "not ")}null)");
        if (op is "==" or "!=" && (left is FlagValue || right is FlagValue) && FlagCode(left) is { } p && FlagCode(right) is { } q)
            return new FlagValue($"({p} {op} {q})");
        if ((left, right) is (NumberValue or KnownValue { Data: long }, NumberValue or KnownValue { Data: long }) && NumberArithmetic.Apply(op, left, right) is { } number)
            return number;
        throw Fault(Descriptors.NotCompilable, span, $"'{op}' on {left.Describe} and {right.Describe} is not compiled");
    }

    private static string? Comparable(Value value) => value switch
    {
        NumberValue number => number.Code,
        KnownValue { Data: long number } => number.ToString(CultureInfo.InvariantCulture) + "L",
        KnownValue { Data: null } => "null",
        _ => null,
    };

    private static string? FlagCode(Value value) => value switch
    {
        FlagValue flag => flag.Code,
        KnownValue { Data: bool flag } => flag ? "true" : "false",
        _ => null,
    };

    private string Condition(Value value, Expression expression) => value switch
    {
        FlagValue flag => flag.Code,
        NumberValue { IsNullable: true } number => $"({number.Code} is not null)",
        OrganValue { Width: 0 } => "(report.Organ is not null)",
        _ => Operations.Truth(value) is { } known ? known ? "true" : "false" : throw Fault(Descriptors.TemplateType, expression.Span, $"{value.Describe} is no condition"),
    };

    private Value Pipe(PipeExpression pipe)
    {
        Value left = Evaluate(pipe.Left);
        return pipe.Right is CallExpression call
            ? Call(call.Function, left, call.Arguments, pipe.Right.Span)
            : Call(pipe.Right, left, [], pipe.Right.Span);
    }

    private Value Call(Expression function, Value? piped, IReadOnlyList<Argument> arguments, TextSpan span)
    {
        string name = function switch
        {
            MemberExpression { Target: VariableExpression { Scope: VariableScope.Global } group } member => $"{group.Name}.{member.Name}",
            VariableExpression { Scope: VariableScope.Global } variable => variable.Name,
            _ => throw Fault(Descriptors.NotCompilable, function.Span, "only a function named as group.function can be called"),
        };
        if (name == "include")
            throw Fault(Descriptors.NotCompilable, span, "the result of 'include' can only be printed where it stands");
        if (!FunctionTable.TryGet(name, out Function found))
            throw Fault(Descriptors.UnknownFunction, function.Span, $"'{name}' is no function that is compiled{Suggestion.For(name, FunctionTable.Names)}");
        var values = new List<Value>();
        if (piped is not null)
            values.Add(piped);
        foreach (Argument argument in arguments)
        {
            if (argument.Name is not null)
                throw Fault(Descriptors.UnknownFunction, argument.NameSpan, $"'{name}' is called with the named argument '{argument.Name}'; give its arguments in order");
            values.Add(Evaluate(argument.Value));
        }

        if (values.Count < found.Required || values.Count > found.Parameters)
            throw Fault(Descriptors.UnknownFunction, span, $"'{name}' takes {(found.Required == found.Parameters ? $"{found.Required}" : $"{found.Required} to {found.Parameters}")} arguments, the piped one counted; {values.Count} are given");
        try
        {
            return found.Apply(values);
        }
        catch (FunctionFault fault)
        {
            throw Fault(Descriptors.TemplateType, span, $"'{name}': {fault.Message}");
        }
    }
}
