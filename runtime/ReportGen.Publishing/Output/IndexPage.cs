using System.Globalization;
using System.Text;
using ReportGen.Publishing.Storage;
using ReportGen.Rendering;

namespace ReportGen.Publishing.Output;

/// <summary>The page that lists the published reports.</summary>
internal static class IndexPage
{
    /// <summary>Where it stands.</summary>
    public const string Path = "index.html";

    // Written out so often.
    private const int BlockLength = 64 * 1024;

    public static void Write(IEnumerable<ReportSummary> reports, Stream output)
    {
        // The newest year first, in a year by name.
        using var sorter = new LineSorter();
        var titles = new SortedSet<string>(StringComparer.Ordinal);
        foreach (ReportSummary report in reports.Where(static r => !r.IsHeldBack))
        {
            string year = new([.. report.Folder.Select(static c => (char)(char.MaxValue / 2 - c))]);
            sorter.Add(Encoding.UTF8.GetBytes($"{year}\0{SummaryLine.Write(report)}"));
            titles.Add(report.Title);
        }

        var page = new StringBuilder();
        string title = titles.Count == 1 ? titles.Min! : "年度报告";
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
        foreach (ReadOnlyMemory<byte> line in sorter.Sorted())
        {
            string text = Encoding.UTF8.GetString(line.Span);
            Add(page, SummaryLine.Parse(text[(text.IndexOf('\0', StringComparison.Ordinal) + 1)..])!);
            if (page.Length >= BlockLength)
            {
                output.Write(Encoding.UTF8.GetBytes(page.ToString()));
                page.Clear();
            }
        }

        page.Append("</tbody>\n</table>\n</div>\n</main>\n</body>\n</html>\n");
        output.Write(Encoding.UTF8.GetBytes(page.ToString()));
    }

    private static void Add(StringBuilder page, ReportSummary report)
    {
        string organ = report.Organ ?? report.Name;
        page.Append(CultureInfo.InvariantCulture, $"<tr><td>{HtmlEscaper.Escape(report.Year is null ? "—" : report.Folder)}</td><td>{HtmlEscaper.Escape(organ)}</td><td>{HtmlEscaper.Escape(report.Version)}</td>");
        page.Append(report.IsDraft ? "<td class=\"draft\">未通过校验</td><td>" : "<td>已通过校验</td><td>");
        page.AppendJoin(' ', report.Files.Select(static f => f.Format).Select(f => $"<a href=\"{Address($"{report.Path}.{f}")}\" aria-label=\"{HtmlEscaper.Escape($"{organ} {report.Folder} {f}")}\">{HtmlEscaper.Escape(f)}</a>"));
        page.Append("</td></tr>\n");
    }

    private static string Address(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
