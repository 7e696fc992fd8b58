namespace ReportGen.Generator.Schema;

/// <summary>The characters that text of a schema may hold: those that text of a report may.</summary>
internal static class SchemaText
{
    /// <summary>The place of the first character that may not stand there; -1 where there is none.</summary>
    public static int FirstForbidden(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if ((char.ConvertToUtf32(text[i], text[i + 1]) & 0xFFFE) == 0xFFFE)
                    return i;
                i++;
            }
            else if (!IsAllowed(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The text without them.</summary>
    public static string Clean(string text)
    {
        for (int at = FirstForbidden(text); at >= 0; at = FirstForbidden(text))
            text = text.Remove(at, 1);
        return text;
    }

    private static bool IsAllowed(char c) => c switch
    {
        '\t' or '\n' => true,
        < ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' => false,
        '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => false,
        '\uFEFF' or (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF' => false,
        _ => !char.IsSurrogate(c),
    };
}
