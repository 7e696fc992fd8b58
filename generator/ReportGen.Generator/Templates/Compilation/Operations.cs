using System.Globalization;
using ReportGen.Views;

namespace ReportGen.Generator.Templates.Compilation;

/// <summary>What Scriban's operators do to values known at build time.</summary>
internal static class Operations
{
    private const int MaxRepeated = 1_000_000;

    /// <summary>The text Scriban prints; null where a value is not printed.</summary>
    public static string? ToText(object? data) => data switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString(CultureInfo.InvariantCulture),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>null and false are false; all else is true, 0 and "" too. Null where only the report knows.</summary>
    public static bool? Truth(Value value) => value switch
    {
        KnownValue { Data: null or false } => false,
        KnownValue => true,
        ParagraphsValue or CellValue or ParagraphValue or NumberValue { IsNullable: false } => true,
        _ => null,
    };

    /// <summary>Applies an operator; null where it does not fit its operands.</summary>
    public static object? Apply(string op, object? left, object? right, out bool fits)
    {
        fits = true;
        switch (op)
        {
            case "==":
                return Same(left, right);
            case "!=":
                return !Same(left, right);
            case "+" when (left is string || right is string) && ToText(left) is { } head && ToText(right) is { } tail:
                return head + tail;
        }

        if (left is string a && right is string b && Compare(op, string.CompareOrdinal(a, b)) is { } ordered)
            return ordered;
        if (op == "*" && (left as string ?? right as string) is { } repeated && (left as long? ?? right as long?) is { } times)
        {
            if (times <= 0 || repeated.Length == 0)
                return "";
            if (times <= MaxRepeated / repeated.Length)
                return string.Concat(Enumerable.Repeat(repeated, (int)times));
        }

        if (Number(left) is { } x && Number(right) is { } y)
        {
            if (Compare(op, x.CompareTo(y)) is { } comparison)
                return comparison;
            bool whole = left is long && right is long;
            decimal? result = op switch
            {
                "+" => x + y,
                "-" => x - y,
                "*" when Math.Abs(x) < 1e12m && Math.Abs(y) < 1e12m => x * y,
                "%" when y != 0 => x % y,
                _ => null,
            };
            if (result is { } number)
            {
                if (!whole)
                    return left is decimal || right is decimal ? number : (double)number;
                if (Math.Abs(number) <= long.MaxValue)
                    return (long)number;
            }
        }

        fits = false;
        return null;
    }

    public static bool Same(object? left, object? right) =>
        Number(left) is { } x && Number(right) is { } y ? x == y
        // Beside text, what is printed is compared: null is "".
        : left is string && ToText(right) is { } b ? (string)left == b
        : right is string && ToText(left) is { } a ? a == (string)right
        : left is string or bool or null || right is string or bool or null ? Equals(left, right)
        : ReferenceEquals(left, right);

    private static decimal? Number(object? data) => data switch
    {
        long number => number,
        decimal number => number,
        double number when Math.Abs(number) < 1e15 => (decimal)number,
        _ => null,
    };

    private static bool? Compare(string op, int order) => op switch
    {
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        ">=" => order >= 0,
        _ => null,
    };
}
