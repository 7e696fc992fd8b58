using ReportGen.Generator.Templates.Code;
using ReportGen.Generator.Templates.Places;
using ReportGen.Generator.Templates.Syntax;
using ReportGen.Rendering;
using ReportGen.Views;

namespace ReportGen.Generator.Templates.Compilation;

/// <content>Operators.</content>
internal sealed partial class TemplateCompiler
{
    private Value Unary(UnaryExpression unary)
    {
        if (unary.Operator == "@" && Callee(unary.Operand) is { } function)
            return new KnownValue(function);
        return Unary(unary, unary.Operator == "!" ? Asked(unary.Operand) : Evaluate(unary.Operand));
    }

    private Value Unary(UnaryExpression unary, Value operand)
    {
        switch (unary.Operator, operand)
        {
            case ("-" or "+", ChoiceValue choice):
                return Each(choice, unary.Span, o => Unary(unary, o));
            case ("-", NumberValue { IsNullable: false, IsDecimal: true } number):
                return number with { Code = new CodeUnary(CodeOperator.Negate, number.Code) };
            case ("-", NumberValue { IsNullable: false }):
                return Operate("-", new KnownValue(0L), operand, unary.Span);
            case ("+", NumberValue { IsNullable: false }):
                return operand;
            case ("!", _):
                return Operations.Truth(operand) is { } truth ? new KnownValue(!truth) : new FlagValue(CodeExpression.Not(Condition(operand, unary.Operand)));
            case ("-", KnownValue { Data: long and not (int.MinValue or long.MinValue) and var number }):
                return new KnownValue(-number);
            case ("-", KnownValue { Data: double number }):
                return new KnownValue(-number);
            case ("-", KnownValue { Data: decimal number }):
                return new KnownValue(-number);
            case ("+", KnownValue { Data: long or double or decimal }):
                return operand;
            case ("-" or "+", NumberValue):
                throw Fault(TemplateDiagnostic.WrongType, unary.Span, $"'{unary.Operator}' does not apply to a number that may be null; ask by 'if' first, or say what to count instead, as in -(report.year ?? 0)");
            default:
                throw Fault(TemplateDiagnostic.WrongType, unary.Span, $"'{unary.Operator}' does not apply to {operand.Describe}");
        }
    }

    private Value Binary(BinaryExpression binary)
    {
        Value left = binary.Operator is "??" or "?!" or "&&" or "||" or "==" or "!=" ? Asked(binary.Left) : Evaluate(binary.Left);
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

                return Logic(binary, isAnd, Condition(left, binary.Left));
            case "??" or "?!":
                // The right side is evaluated even where it is not wanted: what is wrong with it is wrong at run time too.
                Value other = Evaluate(binary.Right);
                if (IsNull(left) is { } isNull)
                    return isNull == (binary.Operator == "??") ? other : left;
                Value some = NotNull(left);
                return binary.Operator == "??"
                    ? Choose(binary.Span, NullCondition(left), () => other, () => some)
                    : Choose(binary.Span, NullCondition(left), () => KnownValue.Null, () => other);
            case ".." or "..<":
                return Range(binary, left, Evaluate(binary.Right));
            default:
                if (binary.Operator is "==" or "!=")
                {
                    CheckWord(binary.Left, binary.Right);
                    CheckWord(binary.Right, binary.Left);
                }

                return Operate(binary.Operator, left, Evaluate(binary.Right), binary.Span);
        }
    }

    // A word that nothing has compares without complaint, and what depends on it is never written.
    private void CheckWord(Expression compared, Expression word)
    {
        if (compared is not MemberExpression { Name: "kind" or "id" } member || word is not LiteralExpression { Value: string text } || Evaluate(member.Target) is not KnownValue { Data: ViewObject { Type: var type } })
            return;
        if (member.Name == "id")
            CheckId(type, text, word.Span);
        else if (type == "cell" && !FormView.CellKinds.Contains(text))
            throw Fault(TemplateDiagnostic.UnknownName, word.Span, $"'{text}' is not a kind of cell, so this is never so{Suggestion.For(text, FormView.CellKinds)}");
    }

    // Another version of the form may have it: the review of all versions has the last word.
    private void CheckId(string type, string id, TextSpan span)
    {
        string[] ids = [.. ((string[])["report", "organ"]).SelectMany(n => _scope.TryGetGlobal(n, out Value root) && root is KnownValue { Data: ViewObject view } ? FormView.Parts(view) : [])
            .Where(p => p.Type == type).Select(static p => p.TryGet("id", out object? own) ? own as string : null).OfType<string>().Distinct()];
        if (ids.Contains(id))
            Warn(TemplateDiagnostic.KnownWord, new PagePoint(Page, span), "");
        else if (ids.Length > 0)
            Warn(TemplateDiagnostic.UnknownWord, new PagePoint(Page, span), $"no {type} has the id '{id}', so this is never so{Suggestion.For(id, ids)}");
    }

    // From the left to the right, upwards or downwards.
    private KnownValue Range(BinaryExpression range, Value left, Value right)
    {
        if (left is not KnownValue { Data: long from } || right is not KnownValue { Data: long to })
            throw Fault(TemplateDiagnostic.WrongType, range.Span, $"'{range.Operator}' takes two whole numbers known at build time");
        decimal distance = Math.Abs((decimal)to - from);
        if (distance > MaxSteps)
            throw Fault(TemplateDiagnostic.Limit, range.Span, $"the range has more than {MaxSteps} numbers");
        int count = (int)distance + (range.Operator == ".." ? 1 : 0);
        int step = from < to ? 1 : -1;
        return new KnownValue(Enumerable.Range(0, count).Select(i => (object?)(from + i * step)).ToList());
    }

    private Value Operate(string op, Value left, Value right, TextSpan span)
    {
        if (left is ChoiceValue)
            return Each((ChoiceValue)left, span, o => Operate(op, o, right, span));
        if (right is ChoiceValue)
            return Each((ChoiceValue)right, span, o => Operate(op, left, o, span));
        if (left is KnownValue a && right is KnownValue b)
        {
            object? result = Operations.Apply(op, a.Data, b.Data, out bool fits);
            if (result is string { Length: > MaxLength })
                throw Fault(TemplateDiagnostic.Limit, span, $"the text grows beyond {MaxLength} characters");
            return fits ? new KnownValue(result) : throw Fault(TemplateDiagnostic.WrongType, span, $"'{op}' does not apply to {left.Describe} and {right.Describe}, or the result is not certain at build time");
        }

        if (Comparable(left, right) is { } x && Comparable(right, left) is { } y && op is "==" or "!=" or "<" or "<=" or ">" or ">=")
        {
            bool hasNull = left is KnownValue { Data: null } || right is KnownValue { Data: null };
            // Null is less than nothing, and only the year can be null.
            if (hasNull && op is not ("==" or "!="))
                throw Fault(TemplateDiagnostic.WrongType, span, $"'{op}' does not apply to {left.Describe} and {right.Describe}; compare with null by == or !=");
            if (hasNull && left is not NumberValue { IsNullable: true } && right is not NumberValue { IsNullable: true })
                return new KnownValue(op == "!=");
            return new FlagValue(CodeExpression.Binary(CodeOperators.Binary(op), x, y));
        }

        if (op is "==" or "!=" && (left is KnownValue { Data: null } ? IsNull(right) : right is KnownValue { Data: null } ? IsNull(left) : null) is { } isNull)
            return new KnownValue(isNull == (op == "=="));
        if (op == "+" && SumWithNull(left, right, span) is { } sum)
            return sum;
        if (op == "+" && TextPart(left, right) is { } first && TextPart(right, left) is { } second)
            return Joined([first, second], span);
        if (op is "==" or "!=" && TextComparison.Equal(left, right) is { } same)
            return same is KnownValue { Data: bool equal } ? new KnownValue(equal == (op == "==")) : op == "==" ? same : new FlagValue(CodeExpression.Not(((FlagValue)same).Code));

        // Whether text or a record is there that may be null.
        if (op is "==" or "!=" && (left is KnownValue { Data: null } ? right : right is KnownValue { Data: null } ? left : null) is { } asked && asked is OrganValue or ViewTextValue or RecordValue)
            return new FlagValue(op == "==" ? NullCondition(asked) : CodeExpression.Not(NullCondition(asked)));
        if (op is "==" or "!=" && (left is FlagValue || right is FlagValue) && FlagCode(left) is { } p && FlagCode(right) is { } q)
            return new FlagValue(CodeExpression.Binary(CodeOperators.Binary(op), p, q));
        if (NumberArithmetic.Apply(op, left, right) is { } number)
        {
            if (number.IsNullable && new[] { left, right }.OfType<NumberValue>().Any(n => n.IsNullable && !_assumed.IsNotNull(n.Code)))
                Warn(TemplateDiagnostic.BlankNumber, new PagePoint(Page, span), "a number here may be null, and then this is null too and prints nothing; say what to count instead, as in (report.year ?? 0), or ask by 'if' first");
            return number;
        }

        if (op is "/" or "//" or "%" && right is NumberValue)
            throw Fault(TemplateDiagnostic.NotCompilable, span, $"'{op}' by a number that only the report knows may be a division by zero; write 'number.share', as in: number.share part whole");
        if (NumberArithmetic.IsMixed(left, right) || NumberArithmetic.IsMixed(right, left))
            throw Fault(TemplateDiagnostic.NotCompilable, span, $"'{op}' here takes a number that may be whole and one with a fraction; write the one with the fraction as a decimal, with m behind it, as in: 2.5m");
        if (op == "/" && left is NumberValue)
            throw Fault(TemplateDiagnostic.NotCompilable, span, "a whole number of the report is not divided by '/'; write 'number.share', as in: number.share report.year 2, or '//' for the whole part");
        throw Fault(TemplateDiagnostic.NotCompilable, span, $"'{op}' on {left.Describe} and {right.Describe} is not compiled");
    }

    // Null and text are the text, null and anything else are null: which it is, the report says.
    private Value? SumWithNull(Value left, Value right, TextSpan span)
    {
        if (left is KnownValue { Data: null } && IsNoText(right) || right is KnownValue { Data: null } && IsNoText(left))
            return KnownValue.Null;
        Value? unsure = MayBeNull(left) ? left : MayBeNull(right) ? right : null;
        if (unsure is null)
            return null;
        Value other = ReferenceEquals(unsure, left) ? right : left;
        return other switch
        {
            KnownValue { Data: null } => unsure,
            _ when IsNoText(other) || MayBeNull(other) => Decide(),
            _ => null,
        };

        static bool MayBeNull(Value value) => value is TextValue && IsNull(value) is null;

        static bool IsNoText(Value value) => value is NumberValue or FlagValue or CapturedValue or KnownValue { Data: bool or long or double or decimal or CapturedText };

        Value Decide() => Choose(
            span,
            NullCondition(unsure),
            () => Operate("+", ReferenceEquals(unsure, left) ? KnownValue.Null : left, ReferenceEquals(unsure, left) ? right : KnownValue.Null, span),
            () => Operate("+", ReferenceEquals(unsure, left) ? NotNull(left) : left, ReferenceEquals(unsure, left) ? right : NotNull(right), span));
    }

    // A side of a sum that is text because the other is, or because it is itself.
    private static Value? TextPart(Value value, Value other) => value switch
    {
        CapturedValue when other is CapturedValue or not (TextValue or KnownValue { Data: string }) => null,
        TextValue { Width: 0 } => value,
        KnownValue { Data: string } when other is TextValue or NumberValue or FlagValue => value,
        KnownValue { Data: CapturedText or null or bool or long or double or decimal, Escaped: var escaped } known when other is TextValue => new KnownValue(ValueText.Of(known.Data)) { Escaped = escaped },
        NumberValue when other is TextValue or KnownValue { Data: string } => value,
        FlagValue flag when other is TextValue or KnownValue { Data: string } => new FlagTextValue(flag.Code, Escape.None),
        _ => null,
    };

    // Beside a decimal every number is one.
    private static CodeExpression? Comparable(Value value, Value other) => value switch
    {
        NumberValue number => number.Code,
        KnownValue { Data: double or decimal } known when other is NumberValue { IsDecimal: true } => NumberArithmetic.Decimal(known.Data),
        KnownValue { Data: null or long } known => new CodeLiteral(known.Data),
        _ => null,
    };
}
