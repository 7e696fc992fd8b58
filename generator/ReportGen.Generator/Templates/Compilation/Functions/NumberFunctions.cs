using static ReportGen.Generator.Templates.Compilation.Functions.Parameters;

namespace ReportGen.Generator.Templates.Compilation.Functions;

/// <summary>Scriban's functions on numbers.</summary>
internal static class NumberFunctions
{
    private const int MaxPlaces = 15;

    public static void Register(Dictionary<string, Function> functions)
    {
        functions["math.plus"] = new(2, 2, static a => Apply("+", a));
        functions["math.minus"] = new(2, 2, static a => Apply("-", a));
        functions["math.times"] = new(2, 2, static a => Apply("*", a));
        functions["math.modulo"] = new(2, 2, static a => Apply("%", a));
        functions["math.divided_by"] = new(2, 2, static a => new KnownValue(Divide(Double(a[0]), Data(a[1]))));
        functions["math.abs"] = new(1, 1, static a => new KnownValue(Absolute(Data(a[0]))));
        functions["math.ceil"] = new(1, 1, static a => new KnownValue(Math.Ceiling(Double(a[0]))));
        functions["math.floor"] = new(1, 1, static a => new KnownValue(Math.Floor(Double(a[0]))));
        functions["math.round"] = new(1, 2, static a => new KnownValue(Math.Round(Double(a[0]), a.Count > 1 ? Places(a[1]) : 0)));
        functions["math.is_number"] = new(1, 1, static a => new KnownValue(Data(a[0]) is long or double or decimal));
    }

    private static KnownValue Apply(string op, IReadOnlyList<Value> values)
    {
        object? result = Operations.Apply(op, Data(values[0]), Data(values[1]), out bool fits);
        return fits ? new KnownValue(result) : throw new FunctionFault("it does not apply to these values, or the result is not certain");
    }

    // A whole divisor gives a whole number, rounded down.
    private static object? Divide(double number, object? divisor)
    {
        object? result = Operations.Apply("/", number, divisor, out bool fits);
        if (!fits)
            throw new FunctionFault("it takes two numbers known at build time, the second not 0");
        if (divisor is not (long and >= int.MinValue and <= int.MaxValue))
            return result;
        double floor = Math.Floor((double)result!);
        return Math.Abs(floor) < int.MaxValue ? (long)floor : throw new FunctionFault("the result is beyond what a whole number holds");
    }

    private static object? Absolute(object? data) => data switch
    {
        null => null,
        long and not (int.MinValue or long.MinValue) and var number => Math.Abs(number),
        double number => Math.Abs(number),
        decimal number => Math.Abs(number),
        _ => throw new FunctionFault("it takes a number known at build time"),
    };

    private static int Places(Value value) => Whole(value) is >= 0 and <= MaxPlaces and var places
        ? places
        : throw new FunctionFault($"the places are a whole number from 0 to {MaxPlaces}");
}
