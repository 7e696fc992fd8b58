using System.ComponentModel;
using System.Text;

namespace ReportGen.Rendering;

/// <summary>
/// What <c>html.escape</c> does, on a string: the five characters of markup, U+00A0 to U+00FF and what lies beyond the
/// basic plane become references, as System.Net.WebUtility has it and Scriban with it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HtmlEscaper
{
    /// <summary>Escapes a string.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '"':
                    escaped.Append("&quot;");
                    break;
                case '\'':
                    escaped.Append("&#39;");
                    break;
                case '&':
                    escaped.Append("&amp;");
                    break;
                case >= '\u00A0' and < '\u0100':
                    escaped.Append("&#").Append((int)c).Append(';');
                    break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                        escaped.Append("&#").Append(char.ConvertToUtf32(c, text[++i])).Append(';');
                    else
                        escaped.Append(char.IsSurrogate(c) ? '\uFFFD' : c);
                    break;
            }
        }

        return escaped.ToString();
    }
}
