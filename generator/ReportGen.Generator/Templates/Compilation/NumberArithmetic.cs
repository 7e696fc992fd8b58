using System.Globalization;

namespace ReportGen.Generator.Templates.Compilation;

/// <summary>Arithmetic on a number that only the report knows, as C#.</summary>
internal static class NumberArithmetic
{
    /// <summary>Within 64 bits, beyond which Scriban goes on with longer numbers.</summary>
    public const decimal MaxBound = 8e18m;

    /// <summary>Null where it is not certain that both ways come to the same.</summary>
    public static NumberValue? Apply(string op, Value left, Value right)
    {
        if (op is "/" || (op is "//" or "%" && right is not KnownValue { Data: long and not (0 or -1) }))
            return null;
        decimal bound = op switch
        {
            "+" or "-" => Bound(left) + Bound(right),
            "*" => Bound(left) <= 1 || Bound(right) <= MaxBound / Bound(left) ? Bound(left) * Bound(right) : decimal.MaxValue,
            "%" => Math.Min(Bound(left), Bound(right)),
            "//" => Bound(left),
            _ => decimal.MaxValue,
        };
        return bound > MaxBound ? null : new NumberValue($"({Code(left)} {(op == "//" ? "/" : op)} {Code(right)})", IsNullable(left) || IsNullable(right), bound);
    }

    private static decimal Bound(Value value) => value switch
    {
        NumberValue number => number.Bound,
        KnownValue { Data: long known } => Math.Abs((decimal)known),
        _ => decimal.MaxValue,
    };

    private static bool IsNullable(Value value) => value is NumberValue { IsNullable: true };

    // One side is 64 bits wide, and C# makes the other so.
    private static string Code(Value value) => value switch
    {
        NumberValue { IsNullable: true } number => $"(long?){number.Code}",
        NumberValue number => $"(long){number.Code}",
        KnownValue { Data: long known } => $"{(known < 0 ? "(" : "")}{known.ToString(CultureInfo.InvariantCulture)}L{(known < 0 ? ")" : "")}",
        _ => throw new ArgumentException(value.Describe),
    };
}
