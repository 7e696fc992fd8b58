using System.Collections.Generic;
using System.Text;

namespace ReportGen.Characters;

/// <summary>Takes out of text what has no place in it by the <see cref="CharacterTable"/>.</summary>
internal static class TextCleaner
{
    /// <summary>The place of the first character that may not stand in a name or label; -1 where there is none.</summary>
    public static int FirstFault(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int c = CodePoint(text, i);
            if (CharacterTable.IsForbidden(c) || CharacterTable.IsInvisible(c))
                return i;
            i += c > char.MaxValue ? 1 : 0;
        }

        return -1;
    }

    /// <summary>The text without the characters that may not stand in a name or label; separators of lines leave nothing behind.</summary>
    public static string WithoutFaults(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            int c = CodePoint(text, i);
            int length = c > char.MaxValue ? 2 : 1;
            if (!CharacterTable.IsForbidden(c) && !CharacterTable.IsInvisible(c))
                clean.Append(text, i, length);
            i += length - 1;
        }

        return clean.ToString();
    }

    /// <summary>The text without what has no place in it. Line ends become \n, the separators of lines and paragraphs too.</summary>
    /// <param name="text">The text as it came.</param>
    /// <param name="isName">Whether it is a name, a label or a figure, in which nothing invisible stands at all.</param>
    /// <param name="removed">Takes what was removed.</param>
    public static string Clean(string text, bool isName, List<int> removed)
    {
        var clean = new StringBuilder(text.Length);
        int before = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int c = CodePoint(text, i);
            int length = c > char.MaxValue ? 2 : 1;
            if (c == '\r')
            {
                if (i + 1 >= text.Length || text[i + 1] != '\n')
                    clean.Append('\n');
            }
            else if (c is 0x2028 or 0x2029 or 0x85)
            {
                clean.Append('\n');
            }
            else if (CharacterTable.IsForbidden(c))
            {
                removed.Add(c);
            }
            else if (!CharacterTable.IsInvisible(c))
            {
                clean.Append(text, i, length);
                before = c;
            }
            else if (!isName && CharacterTable.Joins(before, c))
            {
                clean.Append(text, i, length);
            }
            else
            {
                removed.Add(c);
            }

            i += length - 1;
        }

        return clean.ToString();
    }

    /// <summary>The character that begins at a place; half of a pair where it is alone.</summary>
    public static int CodePoint(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
}
