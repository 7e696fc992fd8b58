using System.Text;

namespace ReportGen.Rendering;

/// <summary>
/// What <c>md.escape</c> does: no text can become a heading, list, table, link, emphasis, code or raw HTML. Line ends
/// become blanks. What Markdown gives a meaning is preceded by \; &amp;, &lt; and &gt; become references, because some
/// renderers pass raw HTML on.
/// </summary>
public static class MarkdownEscaper
{
    /// <summary>Whether a character is escaped wherever it stands.</summary>
    public static bool IsSpecial(char c) => c is '\\' or '`' or '*' or '_' or '[' or ']' or '{' or '}' or '|' or '~' or '^' or '=' or '+' or '#' or '!' or '$';

    /// <summary>Escapes a string.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        bool lineStart = true;
        bool onlyDigits = true;
        foreach (char c in text)
        {
            switch (c)
            {
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '\n' or '\t':
                    // A tab or four blanks at the start would make code.
                    if (!lineStart)
                    {
                        escaped.Append(' ');
                        onlyDigits = false;
                    }

                    continue;
                case ' ' when lineStart:
                    continue;
                case '-' when lineStart:
                    escaped.Append('\\').Append(c);
                    break;
                case '.' or ')' when onlyDigits && !lineStart:
                    escaped.Append('\\').Append(c);
                    break;
                default:
                    if (IsSpecial(c))
                        escaped.Append('\\');
                    escaped.Append(c);
                    break;
            }

            onlyDigits = onlyDigits && c is >= '0' and <= '9';
            lineStart = false;
        }

        return escaped.ToString();
    }
}
