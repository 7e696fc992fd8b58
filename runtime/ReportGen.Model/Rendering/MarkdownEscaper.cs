using System.ComponentModel;
using System.Text;

namespace ReportGen.Rendering;

/// <summary>
/// What <c>md.escape</c> does: no text can become a heading, list, table, link, emphasis, code or raw HTML, whatever stands
/// beside it. Line ends become blanks. What Markdown or one of its dialects gives a meaning is preceded by \; &amp;, &lt; and
/// &gt; become references, because some renderers pass raw HTML on. A full stop or colon is escaped only where it could end
/// the number of a list or part an address.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MarkdownEscaper
{
    /// <summary>What has come of a text, as far as the start of a line goes.</summary>
    internal enum Lead : byte
    {
        /// <summary>Nothing but what was dropped.</summary>
        Start,

        /// <summary>Nothing but the letter w, which may be the beginning of www.</summary>
        W,

        /// <summary>Nothing but letters and digits, as in the number of a list.</summary>
        Word,

        /// <summary>More than that.</summary>
        Over,
    }

    /// <summary>Whether a character is escaped wherever it stands.</summary>
    public static bool IsSpecial(char c) =>
        c is '\\' or '`' or '*' or '_' or '[' or ']' or '{' or '}' or '|' or '~' or '^' or '=' or '+' or '#' or '!' or '$' or '@';

    /// <summary>Escapes a string.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        var lead = Lead.Start;
        // Blanks at the start would make code.
        text = text.TrimStart(' ', '\t', '\n');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (ReferenceFor(c) is { } reference)
                escaped.Append(reference);
            else if (IsBlank(c))
                escaped.Append(' ');
            else if (NeedsBackslash(c, i > 0 ? text[i - 1] : '\0', i + 1 < text.Length ? text[i + 1] : '\0', lead))
                escaped.Append('\\').Append(c);
            else
                escaped.Append(c);
            lead = Next(lead, c);
        }

        return escaped.ToString();
    }

    /// <summary>The reference for a character of HTML; null for any other.</summary>
    internal static string? ReferenceFor(char c) => c switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", _ => null };

    internal static bool IsBlank(char c) => c is ' ' or '\t' or '\n';

    /// <summary>Whether a character means something where it stands.</summary>
    /// <param name="c">The character, or the byte of UTF-8.</param>
    /// <param name="before">The one before it; 0 at the start.</param>
    /// <param name="after">The one after it; 0 at the end, where anything may follow.</param>
    /// <param name="lead">What has come before it.</param>
    internal static bool NeedsBackslash(char c, char before, char after, Lead lead) => c switch
    {
        '-' or '%' => lead == Lead.Start,
        // Times and ratios keep theirs; what is left may be the scheme of an address, or one of two colons.
        ':' => !(IsDigit(before) && IsDigit(after)),
        '.' or ')' => lead != Lead.Over && (after == '\0' || IsBlank(after) || (c == '.' && lead != Lead.Word && !IsDigit(after))) || (c == '.' && before is 'w' or 'W'),
        // Two in a row are a citation in some dialects.
        '"' => before is '"' or '\0' || after is '"' or '\0',
        _ => IsSpecial(c),
    };

    internal static Lead Next(Lead lead, char c) => lead switch
    {
        Lead.Start or Lead.W when c is 'w' or 'W' => Lead.W,
        not Lead.Over when IsDigit(c) || c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '(' => Lead.Word,
        _ => Lead.Over,
    };

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
