using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReportGen.TestSupport;

namespace ReportGen.EndToEnd.Tests.Pages;

/// <summary>Tables of Markdown as other programs read them: the same rows, labels and values as the page in HTML has.</summary>
public sealed partial class MarkdownTableTests : IDisposable
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2024")]
    [InlineData("2020")]
    public async Task Markdig_reads_the_cells_of_the_page(string year)
    {
        string[] expected = await Publish(year);
        MarkdownDocument document = Markdown.Parse(await File.ReadAllTextAsync(_folder.At("out", year, $"{year}.md")), Pipeline);
        Assert.Equal(expected, document.Descendants<Table>().SelectMany(static t => t.Cast<TableRow>().Where(static r => !r.IsHeader).Select(static r => Line(r.Cast<TableCell>().Select(Text)))).ToArray());
    }

    [PandocTheory]
    [InlineData("2024")]
    [InlineData("2020")]
    public async Task Pandoc_reads_the_cells_of_the_page(string year)
    {
        string[] expected = await Publish(year);
        XElement page = XElement.Parse($"<page>{await Pandoc(_folder.At("out", year, $"{year}.md"))}</page>");
        Assert.Equal(expected, page.Descendants("tbody").SelectMany(static t => t.Elements("tr").Select(static r => Line(r.Elements().Select(static c => c.Value)))).ToArray());
    }

    [GridPandocTheory]
    [InlineData("2024")]
    [InlineData("2020")]
    public async Task Pandoc_reads_a_grid_table_with_the_cells_and_spans_of_the_page(string year)
    {
        string[] expected = await Publish(year, "--markdown", "grid");
        XElement page = XElement.Parse($"<page>{await GridPandoc(_folder.At("out", year, $"{year}.md"))}</page>");
        Assert.Equal(expected, page.Descendants("tbody").SelectMany(static t => t.Elements("tr").Select(static r => Line(r.Elements().Select(static c => c.Value)))).ToArray());
        Assert.Empty(page.Descendants("pre"));
        string html = await File.ReadAllTextAsync(_folder.At("out", year, $"{year}.html"));
        Assert.Equal(
            Tables().Matches(html).SelectMany(static t => Spans().Matches(t.Value).Select(static s => s.Value)).Order(StringComparer.Ordinal),
            page.Descendants("table").Descendants().SelectMany(static c => c.Attributes().Where(static a => a.Name.LocalName is "colspan" or "rowspan").Select(static a => $"{a.Name}=\"{a.Value}\"")).Order(StringComparer.Ordinal));
    }

    // The rows of the tables of the page in HTML: labels, then values.
    private async Task<string[]> Publish(string year, params string[] options)
    {
        var (exit, _, error) = await Tool.Run(["publish", Repository.Path("samples", "city", "liuxi", $"{year}.json"), "--out", _folder.At("out"), .. options]);
        Assert.True(exit == 0, error);
        string page = await File.ReadAllTextAsync(_folder.At("out", year, $"{year}.html"));
        string[] rows = [.. Bodies().Matches(page).SelectMany(b => Rows().Matches(b.Value).Select(r => Line(Cells().Matches(r.Value).Select(static c => Tags().Replace(c.Groups[1].Value, "")))))];
        Assert.True(rows.Length > 25);
        return rows;
    }

    // What a label covers in rows below is empty there.
    private static string Line(IEnumerable<string> cells) => string.Join(" | ", cells.Select(static c => System.Net.WebUtility.HtmlDecode(c).Trim()).Where(static c => c.Length > 0));

    private static string Text(TableCell cell) => string.Concat(cell.Descendants<LeafInline>().Select(static i => i switch { LiteralInline l => l.Content.ToString(), HtmlEntityInline e => e.Transcoded.ToString(), _ => "?" }));

    private static async Task<string> Pandoc(string file)
    {
        using Process process = Process.Start(new ProcessStartInfo(PandocTheoryAttribute.Pandoc!, ["-f", "gfm", "-t", "html", file]) { RedirectStandardOutput = true })!;
        string text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return text;
    }

    private static async Task<string> GridPandoc(string file)
    {
        const string script = "import { convert } from 'pandoc-wasm'; import fs from 'node:fs';" +
            "const done = await convert({ from: 'markdown', to: 'html' }, fs.readFileSync(process.argv[1], 'utf8'), {}); process.stdout.write(done.stdout);";
        using Process process = Process.Start(new ProcessStartInfo("node", ["--input-type=module", "--eval", script, file]) { RedirectStandardOutput = true, WorkingDirectory = GridPandocTheoryAttribute.Tools })!;
        string text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return text;
    }

    [GeneratedRegex("<table.*?</table>", RegexOptions.Singleline)]
    private static partial Regex Tables();

    [GeneratedRegex("(col|row)span=\"[0-9]+\"")]
    private static partial Regex Spans();

    [GeneratedRegex("<tbody>.*?</tbody>", RegexOptions.Singleline)]
    private static partial Regex Bodies();

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Rows();

    [GeneratedRegex("<t[hd][^>]*>(.*?)</t[hd]>", RegexOptions.Singleline)]
    private static partial Regex Cells();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
