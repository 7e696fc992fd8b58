using System.Collections;
using System.Globalization;
using ReportGen.Rendering;
using Scriban.Runtime;

namespace ReportGen.Scriban;

/// <summary>The functions number.* for Scriban, as compiled templates have them.</summary>
internal static class NumberLibrary
{
    public static ScriptObject Create()
    {
        var functions = new ScriptObject();
        functions.Import("sum", Sum);
        functions.Import("max", Max);
        functions.Import("min", Min);
        functions.Import("share", new Func<object?, object?, decimal?>(static (part, whole) => NumberMath.Share(Number(part), Number(whole))));
        functions.Import("change", new Func<object?, object?, decimal?>(static (now, before) => NumberMath.Change(Number(now), Number(before))));
        functions.Import("abs", new Func<object?, decimal?>(static number => NumberMath.Abs(Number(number))));
        functions.Import("round", Round);
        functions.Import("format", Format);
        return functions;
    }

    // That a format is one is checked before a template runs, where the template has it.
    private static string? Format(object? number, string? format) =>
        format is not null && NumberFormat.TryParse(format, out _) ? NumberFormat.Print(Number(number), format) : null;

    private static decimal? Round(object? number, int places = 0) => NumberMath.Round(Number(number), places);

    private static decimal? Sum(params object?[] arguments) => Numbers(arguments, out _) is { Count: > 0 } numbers ? numbers.Aggregate((decimal?)0m, NumberMath.Sum) : null;

    private static decimal? Max(params object?[] arguments) => Fold(arguments, NumberMath.Max);

    private static decimal? Min(params object?[] arguments) => Fold(arguments, NumberMath.Min);

    // Of a list of records the blank ones are passed over: a chart goes by the rest.
    private static decimal? Fold(object?[] arguments, Func<decimal?, decimal?, decimal?> apply)
    {
        IReadOnlyList<decimal?> numbers = Numbers(arguments, out bool areOfRecords);
        if (areOfRecords)
            numbers = [.. numbers.Where(static n => n is not null)];
        return numbers.Count == 0 ? null : numbers.Aggregate(apply);
    }

    private static IReadOnlyList<decimal?> Numbers(object?[] arguments, out bool areOfRecords)
    {
        areOfRecords = false;
        if (arguments is not [IEnumerable list and not string, ..])
            return [.. arguments.Select(Number)];
        if (arguments is not [_, string member])
            return [.. list.Cast<object?>().Select(Number)];
        // Those of the publication are a list by type, whose items all have the member.
        areOfRecords = list is RecordList;
        return [.. list.Cast<object?>().Select(item => item is ScriptObject found ? Number(found[member]) : null)];
    }

    private static decimal? Number(object? value) => value is null ? null : Convert.ToDecimal(value, CultureInfo.InvariantCulture);
}
