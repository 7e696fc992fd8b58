using System.Globalization;
using System.Text;
using ReportGen.Messages;
using ReportGen.Rendering;

namespace ReportGen.Publishing.Preview;

/// <summary>What a preview adds to a page: the script that loads it again, and what is wrong.</summary>
internal static class PreviewPage
{
    /// <summary>Where the script is.</summary>
    public const string ScriptPath = "_preview/client.js";

    /// <summary>Where the events come from.</summary>
    public const string EventsPath = "_preview/events";

    /// <summary>The script. A page that comes again keeps its place.</summary>
    public const string Script = """
        "use strict";
        (() => {
          const key = "reportgen-preview" + location.pathname;
          const place = sessionStorage.getItem(key);
          if (place) scrollTo(0, Number(place));
          let seen = null;
          const events = new EventSource("/_preview/events?path=" + encodeURIComponent(location.pathname));
          events.onmessage = event => {
            if (seen !== null && seen !== event.data) {
              sessionStorage.setItem(key, String(scrollY));
              location.reload();
            }
            seen = event.data;
          };
        })();
        """;

    /// <summary>A page with that added.</summary>
    /// <param name="page">The page.</param>
    /// <param name="faults">What is wrong.</param>
    /// <param name="language">The language of messages.</param>
    public static byte[] Complete(byte[] page, IReadOnlyList<PreviewFault> faults, Wording language)
    {
        byte[] added = Encoding.UTF8.GetBytes(Faults(faults, language) + $"<script src=\"/{ScriptPath}\"></script>\n");
        int end = page.AsSpan().LastIndexOf("</body>"u8);
        return end < 0 ? [.. page, .. added] : [.. page[..end], .. added, .. page[end..]];
    }

    /// <summary>A page in the place of one that is not there.</summary>
    public static byte[] NotFound(string path, Wording language) => Encoding.UTF8.GetBytes(
        $"<!DOCTYPE html>\n<html lang=\"{language.Code}\">\n<head><meta charset=\"utf-8\"><title>404</title></head>\n<body>\n<h1>404</h1>\n<p>{HtmlEscaper.Escape(language.PageNotThere(path))}</p>\n<p><a href=\"/\">/</a></p>\n</body>\n</html>\n");

    private static string Faults(IReadOnlyList<PreviewFault> faults, Wording language)
    {
        if (faults.Count == 0)
            return "";
        var text = new StringBuilder();
        text.Append("<section id=\"reportgen-faults\" role=\"alert\" style=\"position:fixed;inset:auto 0 0 0;max-height:45vh;overflow:auto;background:#fff8f6;color:#1a1a1a;border-top:4px solid #a40000;padding:.75rem 1rem;font:14px/1.6 monospace;z-index:99999\">\n");
        text.Append(CultureInfo.InvariantCulture, $"<strong>{HtmlEscaper.Escape(language.FaultsThere(faults.Count))}</strong>\n<ol style=\"margin:.5rem 0;padding-left:2rem\">\n");
        foreach (PreviewFault fault in faults.Take(50))
        {
            string place = fault.Line == 0 ? fault.File : string.Create(CultureInfo.InvariantCulture, $"{fault.File}({fault.Line},{fault.Column})");
            text.Append(CultureInfo.InvariantCulture, $"<li><b>{HtmlEscaper.Escape(place)}</b> {HtmlEscaper.Escape(fault.Id)}<br>{HtmlEscaper.Escape(fault.Message)}");
            if (fault.Excerpt() is { } line)
                text.Append(CultureInfo.InvariantCulture, $"<pre style=\"margin:.25rem 0;white-space:pre-wrap;background:#f2e6e2;padding:.25rem .5rem\">{fault.Line} │ {HtmlEscaper.Escape(line.Length > 400 ? line[..400] + " …" : line)}</pre>");
            text.Append("</li>\n");
        }

        return text.Append("</ol>\n</section>\n").ToString();
    }
}
