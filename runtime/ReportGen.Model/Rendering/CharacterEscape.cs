using System;
using System.Text;

namespace ReportGen.Rendering;

/// <summary>Escapes text a character at a time.</summary>
internal static class CharacterEscape
{
    /// <summary>The text with each character as its escape has it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="escapeFor">What stands for a character; null where it stands for itself.</param>
    public static string Apply(string text, Func<char, string?> escapeFor)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (char c in text)
        {
            if (escapeFor(c) is { } escape)
                escaped.Append(escape);
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }
}
