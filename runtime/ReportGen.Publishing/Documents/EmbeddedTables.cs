using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ReportGen.Publishing.Documents;

/// <summary>
/// Text with tables of HTML in it, as Markdown that programs make of scans and of pages has them. The text around the tables
/// stays text, line by line.
/// </summary>
internal static partial class EmbeddedTables
{
    /// <summary>Whether a text has a table of HTML in it.</summary>
    public static bool IsIn(string text) => Begin().IsMatch(text) && text.Contains("</tr>", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text as a page of HTML. What stood on a line still stands on it.</summary>
    public static string ToHtml(string text)
    {
        var html = new StringBuilder(text.Length + (text.Length / 4));
        int depth = 0;
        int from = 0;
        foreach (ValueMatch tag in Tag().EnumerateMatches(text))
        {
            bool isEnd = text[tag.Index + 1] == '/';
            if (!isEnd && depth++ == 0)
            {
                AppendText(html, text[from..tag.Index]);
                from = tag.Index;
            }
            else if (isEnd && depth > 0 && --depth == 0)
            {
                int end = text.IndexOf('>', tag.Index);
                end = end < 0 ? text.Length : end + 1;
                html.Append(text, from, end - from);
                from = end;
            }
        }

        if (depth > 0)
            html.Append(text, from, text.Length - from);
        else
            AppendText(html, text[from..]);
        return html.ToString();
    }

    private static void AppendText(StringBuilder html, string text)
    {
        bool isFirst = true;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (!isFirst)
                html.Append('\n');
            isFirst = false;
            // What is left of the page around a table: <div align="center">, <html><body>.
            string words = Markup().Replace(line.ToString(), "");
            if (!string.IsNullOrWhiteSpace(words))
                html.Append("<pre>").Append(WebUtility.HtmlEncode(WebUtility.HtmlDecode(words))).Append("</pre>");
        }
    }

    [GeneratedRegex("<table[ \\t\\r\\n>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Begin();

    [GeneratedRegex("</?table(?=[ \\t\\r\\n>])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("</?(?:html|body|div|center|p|span|font|h[1-6]|br|b|strong|u|section|article)(?:[ \\t/][^<>]{0,300})?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
