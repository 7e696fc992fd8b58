using ReportGen.Generator.Templates.Code;
using ReportGen.Rendering;
using ReportGen.Views;
using static ReportGen.Generator.Templates.Compilation.Functions.Parameters;

namespace ReportGen.Generator.Templates.Compilation.Functions;

/// <summary>ReportGen's own functions on numbers, number.*, which it registers with Scriban under the same names: null in gives null out.</summary>
internal static class FigureFunctions
{
    private const int MaxNumbers = 64;

    public static void Register(Dictionary<string, Function> functions)
    {
        functions["number.sum"] = new(1, MaxNumbers, static a => Fold("Sum", a, NumberMath.Sum));
        functions["number.max"] = new(1, MaxNumbers, static a => Fold("Max", a, NumberMath.Max));
        functions["number.min"] = new(1, MaxNumbers, static a => Fold("Min", a, NumberMath.Min));
        functions["number.share"] = new(2, 2, static a => Apply("Share", a[0], a[1], NumberMath.Share));
        functions["number.change"] = new(2, 2, static a => Apply("Change", a[0], a[1], NumberMath.Change));
        functions["number.abs"] = new(1, 1, static a => IsKnown(a[0], out decimal? number) ? new KnownValue(NumberMath.Abs(number)) : Call("Abs", PhiVariable.Bound(a[0]), Code(a[0])));
        functions["number.round"] = new(1, 2, static a => Round(a[0], a.Count > 1 ? a[1] : new KnownValue(0L)));
        functions["number.format"] = new(2, 2, static a => Format(a[0], a[1]));
    }

    // Numbers one by one, a list of them, or a list of objects and the name of the member meant.
    private static Value Fold(string name, IReadOnlyList<Value> arguments, Func<decimal?, decimal?, decimal?> apply)
    {
        if (arguments[0] is RecordListValue records)
        {
            if (arguments.Count != 2 || Data(arguments[1]) is not string member)
                throw new FunctionFault($"it takes the name of a member behind a list, as in: {$"number.{name.ToLowerInvariant()}"} cell.series \"number\"");
            int index = records.Type.IndexOf(member);
            if (index < 0 || records.Type.Members[index].Kind != ViewKind.Number)
                throw new FunctionFault($"'{member}' is not a number of {records.Type.Name}{Suggestion.For(member, records.Type.Members.Where(static m => m.Kind == ViewKind.Number).Select(static m => m.Name))}");
            return new NumberValue(CodeExpression.CallStatic(Runtime.Lists + name, records.Code, index), IsNullable: true, NumberMath.Limit) { IsDecimal = true };
        }

        IReadOnlyList<Value> numbers = arguments[0] is KnownValue { Data: IReadOnlyList<object?> list } ? Items(list, arguments) : arguments;
        if (numbers.Count == 0)
            return KnownValue.Null;
        // A single number is held to what a sum is.
        Value result = Apply(name, numbers[0], numbers.Count == 1 && name == "Sum" ? new KnownValue(0L) : numbers[numbers.Count > 1 ? 1 : 0], apply);
        for (int i = 2; i < numbers.Count; i++)
            result = Apply(name, result, numbers[i], apply);
        return result;
    }

    private static Value[] Items(IReadOnlyList<object?> list, IReadOnlyList<Value> arguments)
    {
        if (arguments.Count == 1)
            return [.. list.Select(Item)];
        if (arguments.Count != 2 || Data(arguments[1]) is not string member)
            throw new FunctionFault("it takes numbers, a list of them, or a list of objects and the name of a member");
        return [.. list.Select(item => item is ViewObject view && view.TryGet(member, out object? data) ? Item(data) : throw new FunctionFault($"the objects of the list have no member '{member}'"))];
    }

    private static Value Apply(string name, Value left, Value right, Func<decimal?, decimal?, decimal?> apply)
    {
        if (IsKnown(left, out decimal? a) && IsKnown(right, out decimal? b))
            return new KnownValue(apply(a, b));
        decimal bound = name is "Max" or "Min" ? Math.Max(PhiVariable.Bound(left), PhiVariable.Bound(right)) : NumberMath.Limit;
        return Call(name, bound, Code(left), Code(right));
    }

    private static Value Round(Value number, Value places)
    {
        int count = Whole(places);
        if (count is < 0 or > NumberMath.MaxPlaces)
            throw new FunctionFault($"the places are a whole number from 0 to {NumberMath.MaxPlaces}");
        return IsKnown(number, out decimal? known) ? new KnownValue(NumberMath.Round(known, count))
            : Call("Round", PhiVariable.Bound(number) + 1, Code(number), count);
    }

    private static Value Format(Value number, Value format)
    {
        // A figure brings the format that its form fixes.
        if (format is ViewTextValue { IsNullable: false, Escape: Escape.None, Width: 0 } own)
            return new NumberTextValue(number as NumberValue ?? new NumberValue(Code(number), IsKnown(number, out decimal? none) && none is null) { IsDecimal = true }, Escape.None) { Format = own.Code };
        string text = Text(format);
        if (!NumberFormat.TryParse(text, out _))
            throw new FunctionFault($"'{text}' is not a number format; available: {NumberFormat.Known}");
        return IsKnown(number, out decimal? known) ? new KnownValue(NumberFormat.Print(known, text))
            : number is NumberValue value ? new NumberTextValue(value, Escape.None) { Format = new CodeLiteral(text) }
            : throw Misfit(number);
    }

    private static NumberValue Call(string name, decimal bound, params CodeExpression[] arguments) =>
        new(CodeExpression.CallStatic($"{Runtime.Rendering}NumberMath.{name}", arguments), IsNullable: true, bound) { IsDecimal = true };

    private static bool IsKnown(Value value, out decimal? number)
    {
        number = null;
        if (value is not KnownValue { Data: var data })
            return false;
        try
        {
            number = data switch
            {
                null => null,
                long whole => whole,
                double real => (decimal)real,
                decimal exact => exact,
                _ => throw Misfit(value),
            };
        }
        catch (OverflowException)
        {
            throw new FunctionFault("the number is too large");
        }

        return true;
    }

    private static CodeExpression Code(Value value) =>
        IsKnown(value, out decimal? known) ? known is { } number ? new CodeLiteral(number) : CodeExpression.Null
        : value is NumberValue { Code: var code } ? code
        : throw Misfit(value);

    private static FunctionFault Misfit(Value value) => new($"it takes a number, not {value.Describe}");
}
