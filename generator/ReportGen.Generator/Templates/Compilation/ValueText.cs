using System.Globalization;
using System.Text;

namespace ReportGen.Generator.Templates.Compilation;

/// <summary>The text Scriban prints for values known at build time.</summary>
internal static class ValueText
{
    // Scriban gives up at 20.
    private const int MaxDepth = 16;

    /// <summary>Null where a value is not printed, or only the report knows it.</summary>
    public static string? Of(object? data) => data is null ? "" : Write(data, isNested: false, 0);

    /// <summary>Text between quotes, as in a printed list, less the quotes.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            escaped.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\a' => "\\a",
                '\b' => "\\b",
                '\t' => "\\t",
                '\r' => "\\r",
                '\v' => "\\v",
                '\f' => "\\f",
                '\n' => "\\n",
                < ' ' => $"\\x{((int)c).ToString("x2", CultureInfo.InvariantCulture)}",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }

    private static string? Write(object? data, bool isNested, int depth) => data switch
    {
        null => "null",
        string text => isNested ? $"\"{Escape(text)}\"" : text,
        CapturedText captured => captured.Text,
        bool flag => flag ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => NumberText.Of(number),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        DateTime date => Functions.DateFunctions.Print(date),
        IReadOnlyList<object?> list when depth < MaxDepth => Items(list, depth),
        _ => null,
    };

    private static string? Items(IReadOnlyList<object?> list, int depth)
    {
        var items = new List<string>();
        foreach (object? item in list)
        {
            if (Write(item, isNested: true, depth + 1) is not { } text)
                return null;
            items.Add(text);
        }

        return $"[{string.Join(", ", items)}]";
    }
}
