using ReportGen.Generator.Collections;
using ReportGen.Generator.Templates.Code;

namespace ReportGen.Generator.Templates.Compilation;

/// <summary>
/// The local variables of C# that hold what a variable of the template comes to where several ways meet, each with
/// another value: a number or a flag in one variable, anything else as a choice of the values there are.
/// </summary>
internal sealed class PhiVariable
{
    /// <summary>How many values a choice may have: a variable that grows with each turn of a loop has no end of them.</summary>
    public const int MaxOptions = 64;

    private readonly List<(Value Shape, CodeExpression[] Locals)> _options = [];
    private readonly CodeExpression? _selector;

    private PhiVariable(IReadOnlyList<Value> values, Func<CodeType, string, CodeName> declare)
    {
        Value[] flat = [.. values.SelectMany(Options)];
        if (AllNumbers(flat))
        {
            bool isNullable = flat.Any(static v => v is KnownValue { Data: null } or NumberValue { IsNullable: true });
            bool isDecimal = flat.OfType<NumberValue>().Any(static n => n.IsDecimal);
            Value = new NumberValue(declare((isDecimal ? CodeType.Decimal : CodeType.Long).OrNull(isNullable), "number"), isNullable, flat.Max(Bound))
            {
                IsDecimal = isDecimal,
                MayBeWhole = isDecimal && flat.Any(static v => v is KnownValue { Data: long } or NumberValue { IsDecimal: false } or NumberValue { MayBeWhole: true }),
            };
        }
        else if (flat.All(static v => v is FlagValue or KnownValue { Data: bool }))
        {
            Value = new FlagValue(declare(CodeType.Flag, "flag"));
        }
        else
        {
            foreach (Value shape in flat.Select(Shape).Distinct())
                _options.Add((shape, [.. shape.Payload.Select(p => declare(p.Type, "part"))]));
            _selector = _options.Count > 1 ? declare(CodeType.Int, "choice") : null;
            Value[] options = [.. _options.Select(o => Widest(o.Shape, flat).WithPayload(o.Locals))];
            Value = _selector is null ? options[0] : new ChoiceValue(_selector, options.ToEquatableArray());
        }
    }

    /// <summary>What the variable is from here on.</summary>
    public Value Value { get; }

    public int OptionCount => Math.Max(1, _options.Count);

    /// <summary>Null where the values have different kinds; null itself goes with each.</summary>
    /// <param name="values">What the ways leave behind.</param>
    /// <param name="declare">Declares a local variable of a type, named after a stem.</param>
    public static PhiVariable? Of(IReadOnlyList<Value> values, Func<CodeType, string, CodeName> declare) =>
        values.SelectMany(Options).Select(Kind).Where(static k => k is not null).Distinct().Skip(1).Any() ? null : new PhiVariable(values, declare);

    /// <summary>What a value is to those who join it with others; null for null.</summary>
    public static string? Kind(Value value) => value switch
    {
        KnownValue { Data: null } => null,
        KnownValue { Data: string or CapturedText } or TextValue => "text",
        KnownValue { Data: bool } or FlagValue => "true or false",
        KnownValue { Data: long or double or decimal } or NumberValue => "a number",
        ChoiceValue choice => choice.Options.Select(Kind).FirstOrDefault(static k => k is not null),
        _ => value.Describe,
    };

    /// <summary>A value less its C#: what a choice tells apart.</summary>
    public static Value Shape(Value value)
    {
        Value shape = value.WithPayload([.. value.Payload.Select(static _ => CodeExpression.Null)]);
        return shape is NumberValue number ? number with { Bound = 0 } : shape;
    }

    public static IEnumerable<Value> Options(Value value) => value is ChoiceValue choice ? choice.Options : [value];

    /// <summary>The number a value does not go beyond, either way.</summary>
    public static decimal Bound(Value value) => value switch
    {
        NumberValue number => number.Bound,
        KnownValue { Data: long known } => Math.Abs((decimal)known),
        ChoiceValue choice => choice.Options.Max(Bound),
        _ => 0,
    };

    /// <summary>Whether a value can be assigned; how large a number is does not matter here.</summary>
    public bool Fits(Value value) => value is not UncertainValue && Options(value).All(v => Value switch
    {
        NumberValue number when _options.Count == 0 => (number.IsNullable && v is KnownValue { Data: null })
            || (v is KnownValue { Data: long } or NumberValue && (number.IsNullable || v is not NumberValue { IsNullable: true })
                && (v is NumberValue { IsDecimal: true, MayBeWhole: false } ? number.IsDecimal : !number.IsDecimal || number.MayBeWhole)),
        FlagValue when _options.Count == 0 => v is FlagValue or KnownValue { Data: bool },
        _ => _options.Exists(o => o.Shape.Equals(Shape(v))),
    });

    /// <summary>The assignments that give the variable a value: local variables, and the expressions for them.</summary>
    public IEnumerable<(CodeExpression Target, CodeExpression Code)> Assign(Value value)
    {
        Value[] from = [.. Options(value)];
        CodeExpression Choose(IEnumerable<(int Option, CodeExpression Code)> codes)
        {
            (int Option, CodeExpression Code)[] all = [.. codes];
            CodeExpression code = all[all.Length - 1].Code;
            for (int i = all.Length - 2; i >= 0; i--)
                code = all[i].Code == code ? code : new CodeConditional(((ChoiceValue)value).Is(all[i].Option), all[i].Code, code);
            return code;
        }

        if (_options.Count == 0)
        {
            yield return (Value.Payload[0].Code, Choose(from.Select(static (v, i) => (i, Code(v)))));
            yield break;
        }

        int[] places = [.. from.Select(v => _options.FindIndex(o => o.Shape.Equals(Shape(v))))];
        if (_selector is not null)
            yield return (_selector, Choose(places.Select(static (p, i) => (i, (CodeExpression)p))));
        for (int option = 0; option < _options.Count; option++)
        {
            CodeExpression[] locals = _options[option].Locals;
            for (int i = 0; i < locals.Length && places.Contains(option); i++)
                yield return (locals[i], Choose(from.Select((v, j) => (Value: v, Option: j)).Where(v => places[v.Option] == option).Select(v => (v.Option, v.Value.Payload[i].Code))));
        }
    }

    private static bool AllNumbers(Value[] values) =>
        values.All(static v => v is NumberValue or KnownValue { Data: null or long }) && values.Any(static v => v is not KnownValue { Data: null });

    private static Value Widest(Value shape, Value[] values) => shape is NumberValue number
        ? number with { Bound = values.OfType<NumberValue>().Max(static n => n.Bound) }
        : shape;

    private static CodeExpression Code(Value value) => value switch
    {
        KnownValue { Data: null or bool or long } known => new CodeLiteral(known.Data),
        _ => value.Payload[0].Code,
    };
}
