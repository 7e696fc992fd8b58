using ReportGen.Generator.Collections;
using ReportGen.Generator.Templates.Syntax;

namespace ReportGen.Generator.Templates.Compilation;

/// <content>What is true or null, as far as the form says, and the condition in C# where only the report does.</content>
internal sealed partial class TemplateCompiler
{
    // What the left side decides, the right side is not asked for: nor is what it prints or sets done.
    private FlagValue Logic(BinaryExpression binary, bool isAnd, string left)
    {
        RendererWriter outer = _writer;
        Checkpoint start = Save();
        _writer = outer.Fork();
        Assumption? outerAssumption = _assumed;
        _assumed = new Assumption([(left, isAnd)], outerAssumption);
        Value right = Evaluate(binary.Right);
        _assumed = outerAssumption;
        bool isPure = _writer.TakeConstant() is "" && ReferenceEquals(start.State, _scope.State);
        _writer = outer;
        if (isPure)
            return new FlagValue($"({left} {(isAnd ? "&&" : "||")} {Condition(right, binary.Right)})");
        Restore(start);
        string result = Declare("bool", "flag");
        _writer.Statement($"{result} = {left};");
        Fork(binary.Span, binary.Operator, (isAnd ? result : $"!{result}", () =>
        {
            string code = Condition(Evaluate(binary.Right), binary.Right);
            _writer.Statement($"{result} = {code};");
        }));
        return new FlagValue(result);
    }

    /// <summary>The C# condition under which a value is null that may be.</summary>
    private static string NullCondition(Value value) => value switch
    {
        NumberValue number => $"{number.Code} is null",
        NumberTextValue text => $"{text.Number.Code} is null",
        ViewTextValue text => $"{text.Code} is null",
        RecordValue record => $"{record.Code} is null",
        ChoiceValue choice => string.Join(" || ", choice.Options.Select((o, i) => (Option: o, Code: choice.Is(i))).Where(static o => IsNull(o.Option) != false)
            .Select(static o => IsNull(o.Option) == true ? o.Code : $"({o.Code} && {NullCondition(o.Option)})")),
        _ => "report.Organ is null",
    };

    /// <summary>A value where it is known not to be null.</summary>
    private static Value NotNull(Value value)
    {
        switch (value)
        {
            case NumberValue { IsNullable: true } number:
                return number with { Code = $"{number.Code}.GetValueOrDefault()", IsNullable = false };
            case NumberTextValue { Number.IsNullable: true } text:
                return text with { Number = (NumberValue)NotNull(text.Number) };
            case ViewTextValue { IsNullable: true } text:
                return text with { IsNullable = false };
            case RecordValue { IsNullable: true } record:
                return record with { Code = record.Code + "!", IsNullable = false };
            case OrganValue organ:
                return new ParagraphValue("report.OrganText", organ.Escape, organ.Width);
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

    private static string? FlagCode(Value value) => value switch
    {
        FlagValue flag => flag.Code,
        KnownValue { Data: bool flag } => flag ? "true" : "false",
        _ => null,
    };

    private static string NotNullCondition(Value value) => $"({NullCondition(value).Replace(" is null", " is not null")})";

    private string Condition(Value value, Expression expression) => value switch
    {
        FlagValue flag => flag.Code,
        NumberValue { IsNullable: true } number => $"({number.Code} is not null)",
        OrganValue { Width: 0 } or ViewTextValue { Width: 0, IsNullable: true } or RecordValue { IsNullable: true } => NotNullCondition(value),
        ChoiceValue choice when Operations.Truth(value) is null => $"({string.Join(" || ", choice.Options.Select((o, i) => (Option: o, Code: choice.Is(i))).Where(static o => Operations.Truth(o.Option) != false).Select(o => Operations.Truth(o.Option) == true ? o.Code : $"({o.Code} && {Condition(o.Option, expression)})"))})",
        _ => Operations.Truth(value) is { } known ? known ? "true" : "false" : throw Fault(TemplateDiagnostic.WrongType, expression.Span, $"{value.Describe} is no condition"),
    };
}
