using System.Buffers;
using System.Text;
using ReportGen.Characters;

namespace ReportGen;

/// <summary>
/// The characters that text of a report may hold. Text is cleaned once, when it is read: controls, noncharacters, lone
/// surrogates, marks that turn the direction of writing, and what nobody sees never reach a renderer.
/// </summary>
internal static class CharacterPolicy
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(BuildSuspects());

    /// <summary>
    /// Removes what may not stand in text. Line ends become \n, the line and paragraph separators too. What cannot be seen
    /// stays only where it belongs to the way a character is written: in an emoji of several parts, in scripts that join.
    /// </summary>
    /// <param name="text">The text as it came.</param>
    /// <param name="removed">How many characters were removed.</param>
    public static string Clean(string text, out int removed)
    {
        removed = 0;
        if (!HasSuspects(text))
            return text;
        List<int> gone = [];
        text = TextCleaner.Clean(text, isName: false, gone);
        removed = gone.Count;
        return text;
    }

    /// <summary>Removes what may not stand in a name, a label or a figure: all that cannot be seen. Line ends and tabs become blanks.</summary>
    /// <param name="name">The name as it came.</param>
    /// <param name="removed">How many characters were removed.</param>
    public static string CleanName(string name, out int removed)
    {
        removed = 0;
        if (!HasSuspects(name) && !name.AsSpan().ContainsAny('\n', '\t'))
            return name.Trim();
        List<int> gone = [];
        name = CleanName(name, gone);
        removed = gone.Count;
        return name;
    }

    internal static string Clean(string text, List<int> removed) => HasSuspects(text) ? TextCleaner.Clean(text, isName: false, removed) : text;

    internal static string CleanName(string name, List<int> removed) =>
        (HasSuspects(name) ? TextCleaner.Clean(name, isName: true, removed) : name).Replace('\n', ' ').Replace('\t', ' ').Trim();

    /// <summary>Whether a text may hold what is removed; where not, it is clean.</summary>
    internal static bool HasSuspects(ReadOnlySpan<char> text) => text.ContainsAny(Suspects);

    private static string BuildSuspects()
    {
        // All of a supplementary character is looked at: its first half says little.
        var suspects = new StringBuilder();
        for (int c = 0; c <= char.MaxValue; c++)
        {
            if (CharacterTable.IsForbidden(c) || CharacterTable.IsInvisible(c))
                suspects.Append((char)c);
        }

        return suspects.ToString();
    }
}
