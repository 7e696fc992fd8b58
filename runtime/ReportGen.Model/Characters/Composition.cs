using System;
using System.Collections.Generic;
using System.Text;

namespace ReportGen.Characters;

/// <summary>
/// Puts letters and the marks that follow them together: e and U+0301 make é. Without ICU the platform returns what it is
/// given, so the work is done by a table.
/// </summary>
internal static partial class Composition
{
    private const int FirstLead = 0x1100, FirstVowel = 0x1161, FirstTail = 0x11A7, FirstSyllable = 0xAC00;
    private const int Leads = 19, Vowels = 21, Tails = 28;

    private static readonly Lazy<(Dictionary<(char, char), char> Composed, Dictionary<char, (char Letter, char Mark)> Parts)> Tables = new(Build);

    /// <summary>The text in composed form.</summary>
    public static string Compose(string text)
    {
        if (!NeedsWork(text))
            return text;
        var parts = new StringBuilder(text.Length + 8);
        foreach (char c in text)
            Decompose(c, parts);
        Order(parts);
        return Compose(parts);
    }

    // What holds no mark is composed already, but for the few letters that stand for others.
    private static bool NeedsWork(string text)
    {
        foreach (char c in text)
        {
            if (c is (>= '\u0300' and <= '\u036F') or '\u3099' or '\u309A' or (>= '\u1160' and <= '\u11C2') or '\u2126' or '\u212A' or '\u212B')
                return true;
        }

        return false;
    }

    private static void Decompose(char c, StringBuilder parts)
    {
        c = c switch { '\u2126' => 'Ω', '\u212A' => 'K', '\u212B' => 'Å', _ => c };
        if (Tables.Value.Parts.TryGetValue(c, out var pair))
        {
            Decompose(pair.Letter, parts);
            parts.Append(pair.Mark);
        }
        else
        {
            parts.Append(c);
        }
    }

    // Marks of different places stand in the order of their classes; those of one place keep theirs.
    private static void Order(StringBuilder text)
    {
        for (int i = 1; i < text.Length; i++)
        {
            char mark = text[i];
            int of = ClassOf(mark);
            int at = i;
            while (of > 0 && at > 0 && ClassOf(text[at - 1]) > of)
            {
                text[at] = text[at - 1];
                at--;
            }

            text[at] = mark;
        }
    }

    private static string Compose(StringBuilder parts)
    {
        var composed = new StringBuilder(parts.Length);
        int starter = -1;
        int last = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            char c = parts[i];
            int of = ClassOf(c);
            if (starter >= 0 && (last == 0 ? composed.Length == starter + 1 : last < of) && Pair(composed[starter], c) is { } one)
            {
                composed[starter] = one;
                continue;
            }

            if (of == 0)
                starter = composed.Length;
            last = of;
            composed.Append(c);
        }

        return composed.ToString();
    }

    private static char? Pair(char first, char second)
    {
        if (Tables.Value.Composed.TryGetValue((first, second), out char one))
            return one;
        (int lead, int vowel, int tail) = (first - FirstLead, second - FirstVowel, second - FirstTail);
        if (lead is >= 0 and < Leads && vowel is >= 0 and < Vowels)
            return (char)(FirstSyllable + (((lead * Vowels) + vowel) * Tails));
        int syllable = first - FirstSyllable;
        return syllable is >= 0 and < Leads * Vowels * Tails && syllable % Tails == 0 && tail is > 0 and < Tails ? (char)(first + tail) : null;
    }

    // The canonical combining classes of Unicode.
    private static int ClassOf(char c) => c switch
    {
        < '\u0300' => 0,
        '\u0315' or '\u031A' or '\u0358' => 232,
        '\u031B' => 216,
        (>= '\u0321' and <= '\u0322') or '\u0327' or '\u0328' => 202,
        >= '\u0334' and <= '\u0338' => 1,
        '\u0345' => 240,
        '\u034F' => 0,
        (>= '\u0316' and <= '\u0319') or (>= '\u031C' and <= '\u0333') or (>= '\u0339' and <= '\u033C') or (>= '\u0347' and <= '\u0349')
            or '\u034D' or '\u034E' or (>= '\u0353' and <= '\u0356') or '\u0359' or '\u035A' => 220,
        '\u035C' or '\u035F' or '\u0362' => 233,
        '\u035D' or '\u035E' or '\u0360' or '\u0361' => 234,
        <= '\u036F' => 230,
        '\u3099' or '\u309A' => 8,
        _ => 0,
    };

    private static (Dictionary<(char, char), char> Composed, Dictionary<char, (char Letter, char Mark)> Parts) Build()
    {
        var composed = new Dictionary<(char, char), char>();
        var parts = new Dictionary<char, (char, char)>();
        foreach (var (mark, pairs) in Marks)
        {
            for (int i = 0; i < pairs.Length; i += 2)
            {
                composed.Add((pairs[i], mark), pairs[i + 1]);
                parts.Add(pairs[i + 1], (pairs[i], mark));
            }
        }

        return (composed, parts);
    }
}
