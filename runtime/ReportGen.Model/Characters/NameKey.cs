using System;
using System.Collections.Generic;
using System.Text;
using ReportGen.Reading.Labels;

namespace ReportGen.Characters;

/// <summary>
/// The one form in which names are compared: what a reader cannot tell apart has the same key. Width, composition, blanks
/// beside Chinese characters, doubles of ideographs, and what cannot be seen tell no two names apart.
/// </summary>
internal static class NameKey
{
    /// <summary>The key of a name.</summary>
    public static string Of(string name)
    {
        if (IsKey(name))
            return name;
        string folded = Composition.Compose(Fold(TextCleaner.Clean(name, isName: true, new List<int>())));
        var key = new StringBuilder(folded.Length);
        for (int i = 0; i < folded.Length; i++)
        {
            if (!char.IsWhiteSpace(folded[i]))
            {
                key.Append(folded[i]);
                continue;
            }

            int next = i + 1;
            while (next < folded.Length && char.IsWhiteSpace(folded[next]))
                next++;
            if (key.Length > 0 && next < folded.Length && !IsWide(key[key.Length - 1]) && !IsWide(folded[next]))
                key.Append(' ');
            i = next - 1;
        }

        return key.ToString();
    }

    /// <summary>Whether two names are one; names that are not known are none.</summary>
    public static bool AreSame(string? name, string? other) => name is not null && other is not null && (name == other || Of(name) == Of(other));

    // Most names are their own key: nothing but the usual ideographs, and letters and digits of ASCII.
    private static bool IsKey(string name)
    {
        foreach (char c in name)
        {
            if (c is not ((>= '\u4E00' and <= '\u9FA5') or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '-' or '.' or '(' or ')' or '*'))
                return false;
        }

        return true;
    }

    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        for (int i = 0; i < name.Length; i++)
        {
            int c = TextCleaner.CodePoint(name, i);
            if (CompatibilityIdeographs.Find(c) is { } meant)
                folded.Append(meant);
            else if (c > char.MaxValue)
                folded.Append(name, i, 2);
            else
                folded.Append(LabelNormalizer.Fold(name[i]));
            i += c > char.MaxValue ? 1 : 0;
        }

        return folded.ToString();
    }

    private static bool IsWide(char c) => c >= '\u2E80' || c is '(' or ')' or '·';
}
