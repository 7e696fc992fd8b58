using System.ComponentModel;

namespace ReportGen.Rendering;

/// <summary>
/// What <c>csv.escape</c> does: a whole field of comma-separated values (RFC 4180), between quotation marks where it holds
/// what parts fields, in this or another country. Text that a spreadsheet would run as a formula begins with an apostrophe;
/// numbers stay numbers.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CsvEscaper
{
    /// <summary>Escapes a string.</summary>
    public static string Escape(string text)
    {
        string field = IsFormula(text) ? "'" + text : text;
        return field.Length > 0 && NeedsQuotes(field) ? $"\"{field.Replace("\"", "\"\"")}\"" : field;
    }

    /// <summary>Whether a spreadsheet would take text for a formula: it begins with one of the signs that start one, and is no number.</summary>
    public static bool IsFormula(string text)
    {
        string bare = text.TrimStart();
        return bare.Length > 1 && IsSign(bare[0]) && !IsNumber(bare);
    }

    /// <summary>Whether text that begins so may need more than copying.</summary>
    internal static bool MayNeed(char first) => IsSign(first) || char.IsWhiteSpace(first);

    private static bool IsSign(char c) => c is '=' or '+' or '-' or '@' or '|' or '%' or '＝' or '＋' or '－' or '＠';

    private static bool NeedsQuotes(string field) =>
        field.IndexOfAny([',', '"', ';', '\t', '\n', '\r']) >= 0 || char.IsWhiteSpace(field[0]) || char.IsWhiteSpace(field[field.Length - 1]);

    // A sign, digits, a point and digits.
    private static bool IsNumber(string text)
    {
        int at = text[0] is '+' or '-' ? 1 : 0;
        int digits = 0;
        int points = 0;
        for (; at < text.Length; at++)
        {
            if (text[at] is >= '0' and <= '9')
                digits++;
            else if (text[at] != '.' || ++points > 1 || digits == 0)
                return false;
        }

        return digits > 0 && text[text.Length - 1] != '.';
    }
}
