using System.Globalization;
using System.Text;

namespace ReportGen.Generator.Emit;

/// <summary>Literals of C#: what can be read is written as it is, the rest as escapes.</summary>
internal static class StringLiteral
{
    public static string Of(string text)
    {
        var code = new StringBuilder(text.Length + 2);
        Append(code, text);
        return code.ToString();
    }

    public static void Append(StringBuilder code, string text) => Append(code, text, 0, text.Length);

    public static void Append(StringBuilder code, string text, int start, int length)
    {
        code.Append('"');
        int end = start + length;
        int written = start;
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            if (c is >= ' ' and <= '~' and not ('"' or '\\') or >= '\u4E00' and <= '\u9FA5')
                continue;
            if (char.IsHighSurrogate(c) && i + 1 < end && char.IsLowSurrogate(text[i + 1]) && IsReadable(CharUnicodeInfo.GetUnicodeCategory(text, i)))
            {
                i++;
                continue;
            }

            string? escape = c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ => IsReadable(CharUnicodeInfo.GetUnicodeCategory(c)) ? null : $"\\u{((int)c).ToString("x4", CultureInfo.InvariantCulture)}",
            };
            if (escape is null)
                continue;
            code.Append(text, written, i - written).Append(escape);
            written = i + 1;
        }

        code.Append(text, written, end - written).Append('"');
    }

    private static bool IsReadable(UnicodeCategory category) => category is not
        (UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse);
}
