using System.Globalization;
using Scriban.Runtime;

namespace ReportGen.Scriban;

/// <summary>Arithmetic that may meet null: null in gives null out, and so does a base of zero. Halves are rounded away from zero.</summary>
internal static class PageNumbers
{
    public static ScriptObject Create()
    {
        var functions = new ScriptObject();
        functions.Import("sum", new Func<decimal?, decimal?, decimal?>(static (a, b) => a + b));
        functions.Import("max", new Func<decimal?, decimal?, decimal?>(static (a, b) => a is null || b is null ? null : Math.Max(a.Value, b.Value)));
        functions.Import("min", new Func<decimal?, decimal?, decimal?>(static (a, b) => a is null || b is null ? null : Math.Min(a.Value, b.Value)));
        functions.Import("share", new Func<decimal?, decimal?, decimal?>(static (part, whole) => whole is null or 0 ? null : part / whole));
        functions.Import("change", new Func<decimal?, decimal?, decimal?>(static (now, before) => before is null or 0 ? null : (now - before) / Math.Abs(before.Value)));
        functions.Import("round", new Func<decimal?, int, decimal?>(static (number, places) => number is { } n ? Math.Round(n, places, MidpointRounding.AwayFromZero) : null));
        functions.Import("format", new Func<decimal?, string, string?>(static (number, format) => number?.ToString(format, CultureInfo.InvariantCulture)));
        return functions;
    }
}
