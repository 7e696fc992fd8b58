using ReportGen.Generator.Collections;
using ReportGen.Generator.Templates.Code;
using ReportGen.Generator.Templates.Syntax;

namespace ReportGen.Generator.Templates.Compilation;

/// <content>What is true or null, as far as the form says, and the condition in C# where only the report does.</content>
internal sealed partial class TemplateCompiler
{
    // What the left side decides, the right side is not asked for: nor is what it prints or sets done.
    private FlagValue Logic(BinaryExpression binary, bool isAnd, CodeExpression left)
    {
        var (outer, assumed) = (_block, _assumed);
        Checkpoint start = Save();
        _block = new CodeBlock();
        _assumed = assumed.With(left, isAnd);
        Value right = Evaluate(binary.Right);
        bool isPure = _block.ConstantText() is "" && ReferenceEquals(start.State, _scope.State);
        (_block, _assumed) = (outer, assumed);
        if (isPure)
            return new FlagValue(CodeExpression.Binary(isAnd ? CodeOperator.And : CodeOperator.Or, left, Condition(right, binary.Right)));
        Restore(start);
        CodeName result = Declare(CodeType.Flag, "flag");
        Emit(new CodeAssignment(result, left));
        Fork(binary.Span, binary.Operator, (isAnd ? result : CodeExpression.Not(result), () => Emit(new CodeAssignment(result, Condition(Evaluate(binary.Right), binary.Right)))));
        return new FlagValue(result);
    }

    /// <summary>The C# condition under which a value is null that may be.</summary>
    private static CodeExpression NullCondition(Value value) => value switch
    {
        ChoiceValue choice => AnyOption(choice, IsNull, NullCondition),
        NumberValue or NumberTextValue or ViewTextValue or RecordValue => CodeExpression.IsNull(value.Payload[0].Code),
        _ => CodeExpression.IsNull(Runtime.Organ),
    };

    /// <summary>The C# condition under which a choice is one of those of which something is so, or found to be by the report.</summary>
    private static CodeExpression AnyOption(ChoiceValue choice, Func<Value, bool?> isSo, Func<Value, CodeExpression> condition) => CodeExpression.Any(choice.Options
        .Select((o, i) => (Option: o, IsTaken: choice.Is(i), IsSo: isSo(o)))
        .Where(static o => o.IsSo != false)
        .Select(o => o.IsSo == true ? o.IsTaken : CodeExpression.And(o.IsTaken, condition(o.Option))));

    /// <summary>A value where it is known not to be null.</summary>
    private static Value NotNull(Value value)
    {
        switch (value)
        {
            case NumberValue { IsNullable: true } number:
                return number with { Code = number.Code.Call(CodeCall.ValueOrDefault), IsNullable = false };
            case NumberTextValue { Number.IsNullable: true } text:
                return text with { Number = (NumberValue)NotNull(text.Number) };
            case ViewTextValue { IsNullable: true } text:
                return text with { IsNullable = false };
            case RecordValue { IsNullable: true } record:
                return record with { Code = new CodeNotNull(record.Code), IsNullable = false };
            case OrganValue organ:
                return new ParagraphValue(Runtime.OrganText, organ.Escape, organ.Width);
            case ChoiceValue choice:
                Value some = choice.Options.First(static o => o is not KnownValue { Data: null });
                Value[] options = [.. choice.Options.Select(o => NotNull(o is KnownValue { Data: null } ? some : o))];
                return Array.TrueForAll(options, o => o.Equals(options[0])) ? options[0] : choice with { Options = options.ToEquatableArray() };
            default:
                return value;
        }
    }

    private static bool? IsNull(Value value) => value switch
    {
        ChoiceValue choice => choice.Options.Select(IsNull).Distinct().Count() == 1 ? IsNull(choice.Options[0]) : null,
        OrganValue { Width: 0 } or NumberTextValue { Number.IsNullable: true } or ViewTextValue { Width: 0, IsNullable: true } or RecordValue { IsNullable: true } => null,
        TextValue => false,
        KnownValue known => known.Data is null,
        NumberValue { IsNullable: true } => null,
        _ => false,
    };

    private static CodeExpression? FlagCode(Value value) => value switch
    {
        FlagValue flag => flag.Code,
        KnownValue { Data: bool } known => new CodeLiteral(known.Data),
        _ => null,
    };

    private CodeExpression Condition(Value value, Expression expression) => value switch
    {
        FlagValue flag => flag.Code,
        NumberValue { IsNullable: true } or OrganValue { Width: 0 } or ViewTextValue { Width: 0, IsNullable: true } or RecordValue { IsNullable: true } => CodeExpression.Not(NullCondition(value)),
        ChoiceValue choice when Operations.Truth(value) is null => AnyOption(choice, Operations.Truth, o => Condition(o, expression)),
        _ => Operations.Truth(value) is { } known ? new CodeLiteral(known) : throw Fault(TemplateDiagnostic.WrongType, expression.Span, $"{value.Describe} is no condition"),
    };
}
