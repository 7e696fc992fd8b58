using ReportGen.Views;

namespace ReportGen.Generator.Templates.Compilation.Functions;

/// <summary>Reads the arguments of a function; throws <see cref="FunctionFault"/> where one does not fit.</summary>
internal static class Parameters
{
    public static object? Data(Value value) => value is KnownValue { Data: var data }
        ? data
        : throw new FunctionFault($"it takes what is known at build time, not {value.Describe}{(value is ListValue ? "; write a loop: for … end" : "")}");

    /// <summary>The text of a value, null for null: functions of Scriban print what they are given.</summary>
    public static string? TextOrNull(Value value) => Data(value) is { } data
        ? ValueText.Of(data) ?? throw new FunctionFault($"it takes text known at build time, not {value.Describe}")
        : null;

    public static string Text(Value value) => TextOrNull(value) ?? "";

    public static int Whole(Value value) => Data(value) is long and >= int.MinValue and <= int.MaxValue and var number
        ? (int)number
        : throw new FunctionFault("it takes a whole number known at build time");

    public static double Double(Value value) => Data(value) switch
    {
        long number => number,
        double number => number,
        decimal number => (double)number,
        _ => throw new FunctionFault("it takes a number known at build time"),
    };

    public static IReadOnlyList<object?>? ListOrNull(Value value) => Data(value) switch
    {
        null => null,
        IReadOnlyList<object?> list => list,
        _ => throw new FunctionFault($"it takes a list known at build time, not {value.Describe}"),
    };

    /// <summary>An item of a list as a value.</summary>
    public static Value Item(object? data) => data as Value ?? Value.Of(data);

    /// <summary>What a list keeps of a value: what only the report knows stands in it as it is.</summary>
    public static object? Entry(Value value) => value is KnownValue known ? known.Data : value;

    /// <summary>Whether an item of a list is the same as another: kind and value, as .NET has it.</summary>
    public static bool AreEqual(object? left, object? right)
    {
        if (!IsPlain(left) || !IsPlain(right))
            throw new FunctionFault("lists in a list, and what only the report knows, cannot be compared at build time");
        return left is ViewObject || right is ViewObject ? ReferenceEquals(left, right) : Equals(left, right);
    }

    private static bool IsPlain(object? data) => data is null or bool or long or double or decimal or string or ViewObject;
}
