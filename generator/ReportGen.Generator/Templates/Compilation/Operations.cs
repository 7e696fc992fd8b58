using System.Globalization;
using ReportGen.Views;

namespace ReportGen.Generator.Templates.Compilation;

/// <summary>What Scriban's operators do to values known at build time.</summary>
internal static class Operations
{
    // Nobody repeats text further; a template that does would fill the memory of the compiler.
    private const int MaxRepeated = 1_000_000;

    /// <summary>null and false are false; all else is true, 0 and "" too. Null where only the report knows.</summary>
    public static bool? Truth(Value value) => value switch
    {
        KnownValue { Data: null or false } => false,
        KnownValue => true,
        // Text that was filled up is never null.
        OrganValue { Width: 0 } or NumberTextValue { Number.IsNullable: true } or ViewTextValue { Width: 0, IsNullable: true } or RecordValue { IsNullable: true } => null,
        ListValue or RecordValue or TextValue or NumberValue { IsNullable: false } => true,
        ChoiceValue choice => choice.Options.Select(Truth).Distinct().Count() == 1 ? Truth(choice.Options[0]) : null,
        _ => null,
    };

    /// <summary>Applies an operator. It does not fit where Scriban fails, and where the result is not certain.</summary>
    public static object? Apply(string op, object? left, object? right, out bool fits)
    {
        fits = true;
        object? result = (left, right) switch
        {
            (string, _) or (_, string) => OfText(op, left, right, ref fits),
            (null, _) or (_, null) => OfNull(op, left, right, ref fits),
            (IReadOnlyList<object?> a, IReadOnlyList<object?> b) when op == "+" => a.Concat(b).ToList(),
            (DateTime a, DateTime b) => Arithmetic.Compare(op, a.CompareTo(b)) ?? Misfit(out fits),
            (ObjectReference a, ObjectReference b) when op is "==" or "!=" => a == b == (op == "=="),
            (ViewObject a, ViewObject b) when op is "==" or "!=" => ReferenceEquals(a, b) == (op == "=="),
            _ => Arithmetic.Apply(op, left, right, ref fits),
        };
        return fits ? result : null;
    }

    /// <summary>Text against anything is a matter of text.</summary>
    private static object? OfText(string op, object? left, object? right, ref bool fits)
    {
        if (op == "*")
        {
            // Of two texts the right one is repeated, and the left one must be a number.
            (object? text, object? times) = right is string ? (right, left) : (left, right);
            return Repeat((string)text!, times, ref fits);
        }

        string? a = ValueText.Of(left);
        string? b = ValueText.Of(right);
        if (a is null || b is null)
            return Misfit(out fits);
        if (op == "+")
            return a + b;
        // What is null has no text: it equals no text, not even an empty one.
        int order = string.CompareOrdinal(left is null ? null : a, right is null ? null : b);
        return Arithmetic.Compare(op, order) ?? Misfit(out fits);
    }

    private static object? Repeat(string text, object? times, ref bool fits)
    {
        if (ToInt(times) is not { } count || (long)text.Length * count > MaxRepeated)
            return Misfit(out fits);
        return count <= 0 ? "" : string.Concat(Enumerable.Repeat(text, count));
    }

    private static object? OfNull(string op, object? left, object? right, ref bool fits)
    {
        switch (op)
        {
            case "==":
                return left is null && right is null;
            case "!=":
                return left is not null || right is not null;
            case "<" or "<=" or ">" or ">=":
                return false;
            case "+" or "-" or "*" or "/" or "//" or "%":
                return null;
            default:
                return Misfit(out fits);
        }
    }

    // As Scriban has it: null is 0, a fraction is rounded to even, text is read.
    private static int? ToInt(object? data)
    {
        try
        {
            return data switch
            {
                null => 0,
                long or double or decimal or bool => Convert.ToInt32(data, CultureInfo.InvariantCulture),
                string text when int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) => number,
                _ => null,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static object? Misfit(out bool fits)
    {
        fits = false;
        return null;
    }
}
