using ReportGen.Generator.Templates.Code;

namespace ReportGen.Generator.Templates.Compilation;

/// <summary>Arithmetic on a number that only the report knows, as C#.</summary>
internal static class NumberArithmetic
{
    /// <summary>Within 64 bits, beyond which Scriban goes on with longer numbers.</summary>
    public const decimal MaxBound = 8e18m;

    /// <summary>What a decimal has room for, beyond which arithmetic fails.</summary>
    public const decimal MaxDecimalBound = 7e28m;

    /// <summary>Null where it is not certain that both ways come to the same.</summary>
    public static NumberValue? Apply(string op, Value left, Value right)
    {
        if (left is NumberValue { IsDecimal: true } || right is NumberValue { IsDecimal: true } || (left, right) is (KnownValue { Data: decimal }, NumberValue) or (NumberValue, KnownValue { Data: decimal }))
            return OfDecimals(op, left, right);
        if ((left, right) is not (NumberValue or KnownValue { Data: long }, NumberValue or KnownValue { Data: long }))
            return null;
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
        return bound > MaxBound ? null : new NumberValue(CodeExpression.Binary(CodeOperators.Binary(op), Code(left), Code(right)), IsNullable(left) || IsNullable(right), bound);
    }

    /// <summary>A number known at build time as a decimal of C#; null for one that is none.</summary>
    public static CodeExpression? Decimal(object? known) => ToDecimal(known) is { } number ? new CodeLiteral(number) : null;

    private static NumberValue? OfDecimals(string op, Value left, Value right)
    {
        if (DecimalCode(left) is not { } a || DecimalCode(right) is not { } b || op is not ("+" or "-" or "*" or "/" or "%"))
            return null;
        // A whole number beside one with a fraction makes a double, which is printed in another way.
        if (IsMixed(left, right) || IsMixed(right, left))
            return null;
        // Whole numbers are divided in another way, and nobody divides by zero.
        if (op is "/" or "%" && (right is not KnownValue || Bound(right) == 0 || (op == "/" && left is NumberValue { MayBeWhole: true })))
            return null;
        decimal bound = op switch
        {
            "+" or "-" => Bound(left) + Bound(right),
            "*" => Bound(left) <= 1 || Bound(right) <= MaxDecimalBound / Bound(left) ? Bound(left) * Bound(right) : decimal.MaxValue,
            "/" => Bound(right) >= 1 ? Bound(left) : Bound(left) <= MaxDecimalBound * Bound(right) ? Bound(left) / Bound(right) : decimal.MaxValue,
            _ => Math.Min(Bound(left), Bound(right)),
        };
        return bound > MaxDecimalBound ? null : new NumberValue(CodeExpression.Binary(CodeOperators.Binary(op), a, b), IsNullable(left) || IsNullable(right), bound)
        {
            IsDecimal = true,
            MayBeWhole = op is "+" or "-" or "*" or "%" && IsWhole(left) && IsWhole(right),
        };
    }

    /// <summary>Whether it is a decimal that Scriban may hold as a whole number, beside a number it holds as a double.</summary>
    public static bool IsMixed(Value value, Value other) => value is NumberValue { MayBeWhole: true } && other is KnownValue { Data: double };

    // Whether Scriban may hold it as a whole number.
    private static bool IsWhole(Value value) => value is NumberValue { IsDecimal: false } or NumberValue { MayBeWhole: true } or KnownValue { Data: long };

    private static CodeExpression? DecimalCode(Value value) => value switch
    {
        NumberValue number => number.Code,
        KnownValue known => Decimal(known.Data),
        _ => null,
    };

    private static decimal? ToDecimal(object? known)
    {
        try
        {
            return known switch { long number => number, double number => (decimal)number, decimal number => number, _ => null };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static decimal Bound(Value value) => value switch
    {
        NumberValue number => number.Bound,
        KnownValue { Data: double or decimal } known => ToDecimal(known.Data) is { } data ? Math.Abs(data) : decimal.MaxValue,
        KnownValue { Data: long known } => Math.Abs((decimal)known),
        _ => decimal.MaxValue,
    };

    private static bool IsNullable(Value value) => value is NumberValue { IsNullable: true };

    // One side is 64 bits wide, and C# makes the other so.
    private static CodeExpression Code(Value value) => value switch
    {
        NumberValue number => new CodeCast(CodeType.Long.OrNull(number.IsNullable), number.Code),
        KnownValue { Data: long known } => new CodeLiteral(known),
        _ => throw new ArgumentException(value.Describe),
    };
}
