using System.Globalization;
using System.Text;
using ReportGen.Rendering;

namespace ReportGen.Publishing.Output;

/// <summary>The page that lists the published reports.</summary>
internal static class IndexPage
{
    public static void Write(IReadOnlyList<PublishedFile> files, Utf8Output output)
    {
        var page = new StringBuilder();
        string title = files.Select(static f => f.Report.Form.Title).Distinct().ToArray() is [var only] ? only : "年度报告";
        page.Append($$"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{HtmlEscaper.Escape(title)}}</title>
            <style>
            body { font: 1rem/1.7 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; color: #1a1a1a; background: #fff; max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem }
            h1 { font-size: 1.6rem; text-align: center }
            table { border-collapse: collapse; width: 100% }
            th, td { border: 1px solid #8a8a8a; padding: .4rem .6rem; text-align: left; vertical-align: top }
            th { background: #f2f2f2 }
            a { color: #0b4ea2 }
            .draft { color: #a40000; font-weight: bold }
            .scroll { overflow-x: auto }
            </style>
            </head>
            <body>
            <main>
            <h1>{{HtmlEscaper.Escape(title)}}</h1>
            <div class="scroll" role="region" aria-label="报告列表" tabindex="0">
            <table>
            <thead><tr><th scope="col">年份</th><th scope="col">机关</th><th scope="col">格式</th><th scope="col">状态</th><th scope="col">文件</th></tr></thead>
            <tbody>

            """.ReplaceLineEndings("\n"));
        foreach (PublishedFile file in files.OrderByDescending(static f => f.Year, StringComparer.Ordinal).ThenBy(static f => f.Name, StringComparer.Ordinal))
        {
            string organ = file.Report.Organ ?? file.Name;
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{HtmlEscaper.Escape(file.Report.Year is null ? "—" : file.Year)}</td><td>{HtmlEscaper.Escape(organ)}</td><td>{HtmlEscaper.Escape(file.Report.Form.Version)}</td>");
            page.Append(file.IsDraft ? "<td class=\"draft\">未通过校验</td><td>" : "<td>已通过校验</td><td>");
            page.AppendJoin(' ', file.Formats.Select(f => $"<a href=\"{Address($"{file.Year}/{file.Name}.{f}")}\" aria-label=\"{HtmlEscaper.Escape($"{organ} {file.Year} {f}")}\">{HtmlEscaper.Escape(f)}</a>"));
            page.Append("</td></tr>\n");
        }

        page.Append("</tbody>\n</table>\n</div>\n</main>\n</body>\n</html>\n");
        output.Write(Encoding.UTF8.GetBytes(page.ToString()));
    }

    private static string Address(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
