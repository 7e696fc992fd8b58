namespace ReportGen.Generator.Templates.Compilation;

/// <summary>
/// Operators on numbers and flags known at build time. Of two kinds the wider one decides: decimal, then double, then
/// whole numbers; a flag counts as 1 or 0 beside a number. A whole number beyond 64 bits does not fit.
/// </summary>
internal static class Arithmetic
{
    // The whole numbers of a double end here.
    private const long MaxExact = 1L << 53;

    public static object? Apply(string op, object? left, object? right, ref bool fits)
    {
        object? result = null;
        try
        {
            result = (left, right) switch
            {
                (decimal or double or long or bool, decimal) or (decimal, double or long or bool) => OfDecimals(op, ToDecimal(left), ToDecimal(right)),
                (double or long or bool, double) or (double, long or bool) => OfDoubles(op, ToDouble(left), ToDouble(right)),
                (long or bool, long) or (long, bool) => OfWhole(op, ToWhole(left), ToWhole(right)),
                (bool a, bool b) when op is "==" or "!=" => a == b == (op == "=="),
                _ => null,
            };
        }
        catch (ArithmeticException)
        {
            // Divided by zero, or beyond what the type holds: Scriban fails, or goes on with numbers of any length.
        }

        fits = result is not null;
        return result;
    }

    /// <summary>What an order says to a comparison; null for any other operator.</summary>
    public static object? Compare(string op, int order) => op switch
    {
        "==" => order == 0,
        "!=" => order != 0,
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        ">=" => order >= 0,
        _ => null,
    };

    private static object? OfWhole(string op, long left, long right) => op switch
    {
        "+" => checked(left + right),
        "-" => checked(left - right),
        "*" => checked(left * right),
        // Scriban cuts off what a double has no room for, .NET rounds it.
        "/" => IsExact(left) && IsExact(right) ? left / (double)right : null,
        "//" => left / right,
        "%" => right == -1 ? 0 : left % right,
        _ => Compare(op, left.CompareTo(right)),
    };

    private static object? OfDoubles(string op, double left, double right) => op switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "/" => left / right,
        "//" => Math.Round(left / right),
        "%" => left % right,
        // Nothing equals what is no number, and nothing is less or greater.
        _ when double.IsNaN(left) || double.IsNaN(right) => op switch
        {
            "!=" => true,
            "==" or "<" or "<=" or ">" or ">=" => false,
            _ => null,
        },
        _ => Compare(op, left.CompareTo(right)),
    };

    private static object? OfDecimals(string op, decimal left, decimal right) => op switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "/" => left / right,
        "//" => Math.Round(left / right),
        "%" => left % right,
        _ => Compare(op, left.CompareTo(right)),
    };

    private static bool IsExact(long number) => number is >= -MaxExact and <= MaxExact;

    private static long ToWhole(object? data) => data is bool flag ? flag ? 1 : 0 : (long)data!;

    private static double ToDouble(object? data) => data is double number ? number : ToWhole(data);

    private static decimal ToDecimal(object? data) => data switch
    {
        decimal number => number,
        double number => (decimal)number,
        _ => ToWhole(data),
    };
}
