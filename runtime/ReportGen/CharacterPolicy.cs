using System.Buffers;
using System.Text;

namespace ReportGen;

/// <summary>
/// The characters that text of a report may hold. Text is cleaned once, when it is read: controls, noncharacters, lone
/// surrogates and marks that turn the direction of writing never reach a renderer.
/// </summary>
public static class CharacterPolicy
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(BuildSuspects());

    /// <summary>Removes what may not stand in text. Line ends become \n, the line and paragraph separators too.</summary>
    /// <param name="text">The text as it came.</param>
    /// <param name="removed">How many characters were removed.</param>
    public static string Clean(string text, out int removed)
    {
        removed = 0;
        int at = text.AsSpan().IndexOfAny(Suspects);
        if (at < 0)
            return text;
        var clean = new StringBuilder(text.Length);
        clean.Append(text, 0, at);
        for (int i = at; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\r')
            {
                if (i + 1 >= text.Length || text[i + 1] != '\n')
                    clean.Append('\n');
            }
            else if (c is '\u2028' or '\u2029' or '\u0085')
            {
                clean.Append('\n');
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if ((char.ConvertToUtf32(c, text[i + 1]) & 0xFFFE) == 0xFFFE)
                    removed++;
                else
                    clean.Append(c).Append(text[i + 1]);
                i++;
            }
            else if (IsAllowed(c))
            {
                clean.Append(c);
            }
            else
            {
                removed++;
            }
        }

        return clean.ToString();
    }

    private static bool IsAllowed(char c) => c switch
    {
        '\t' or '\n' => true,
        < ' ' or (>= '\u007F' and <= '\u009F') => false,
        '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => false,
        '\uFEFF' or (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF' => false,
        _ => !char.IsSurrogate(c),
    };

    private static string BuildSuspects()
    {
        var suspects = new StringBuilder("\u2028\u2029");
        for (int c = 0; c <= char.MaxValue; c++)
        {
            if (!IsAllowed((char)c))
                suspects.Append((char)c);
        }

        return suspects.ToString();
    }
}
