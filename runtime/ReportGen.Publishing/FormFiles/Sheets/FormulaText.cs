using System.Text;

namespace ReportGen.Publishing.FormFiles.Sheets;

/// <summary>Text in formulas.</summary>
internal static class FormulaText
{
    // Excel takes 255 characters.
    private const int Longest = 250;

    /// <summary>A text as a literal, in pieces where it is too long for one.</summary>
    public static string Quote(string text)
    {
        if (text.Length <= Longest)
            return $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        int half = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return $"{Quote(text[..half])}&{Quote(text[half..])}";
    }

    /// <summary>A text in which some words are filled in by formulas.</summary>
    /// <param name="template">The text, with words in braces.</param>
    /// <param name="formulas">The formula for each word; null for braces that are text.</param>
    public static string Fill(string template, Func<string, string?> formulas)
    {
        var parts = new List<string>();
        var literal = new StringBuilder();
        for (int at = 0; at < template.Length;)
        {
            int end = template[at] == '{' ? template.IndexOf('}', at) : -1;
            if (end > 0 && formulas(template[(at + 1)..end]) is { } formula)
            {
                if (literal.Length > 0)
                    parts.Add(Quote(literal.ToString()));
                literal.Clear();
                parts.Add(formula);
                at = end + 1;
                continue;
            }

            literal.Append(template[at++]);
        }

        if (literal.Length > 0 || parts.Count == 0)
            parts.Add(Quote(literal.ToString()));
        return string.Join('&', parts);
    }
}
