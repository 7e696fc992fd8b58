using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using ReportGen.Forms;
using ReportGen.Publishing.Documents;
using ReportGen.Reading;
using ReportGen.Tests.Reading;

namespace ReportGen.Conformance.Tests.Reading;

/// <summary>Prints a laid-out report into files of several kinds, and reads it back through them.</summary>
internal static class Containers
{
    private const string OfficeLinks = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The kinds of files, beside the layouts of text.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["html", "html on one line", "docx", "xlsx", "mhtml"];

    /// <summary>Prints a document as a kind of file and reads it.</summary>
    public static ReadResult Read(GridDocument document, string kind)
    {
        (string name, byte[] bytes) = Print(document, kind);
        LoadResult loaded = DocumentLoader.Load(name, new MemoryStream(bytes));
        return loaded.Document is { } source ? new PublishedTextReader(Disclosure.DisclosureForms.All).Read(source) : ReadResult.Fail(loaded.Failure!);
    }

    /// <summary>Prints a document as a kind of file.</summary>
    public static (string Name, byte[] Bytes) Print(GridDocument document, string kind) => kind switch
    {
        "html" => ("a.html", Encoding.UTF8.GetBytes(Html(document, "\n"))),
        "html on one line" => ("a.html", Encoding.UTF8.GetBytes(Html(document, ""))),
        "mhtml" => ("a.mht", Encoding.UTF8.GetBytes($"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{Html(document, "\n")}\r\n--b--")),
        "docx" => ("a.docx", Docx(document)),
        _ => ("a.xlsx", Xlsx(document)),
    };

    /// <summary>Prints a document as text in a layout and reads it.</summary>
    public static ReadResult Read(GridDocument document, Layout layout)
    {
        var text = new StringBuilder();
        foreach (GridItem item in document.Items)
        {
            if (item.Text is { } paragraph)
                text.Append(paragraph).Append('\n');
            if (item.Rows is not { } rows)
                continue;
            List<string?[]> places = GridDocument.Places([.. rows.Select(static r => r.Select(static c => c with { Text = c.Text + (c.Raised > 0 ? "①②③"[c.Raised - 1] : "") }).ToList())]);
            LayoutPrinter.PrintRows(text, places, layout);
        }

        return PrintedReport.Read(text.ToString());
    }

    private static string Html(GridDocument document, string lineEnd)
    {
        var html = new StringBuilder($"<html><head><meta charset=\"utf-8\"><title>页</title></head><body>{lineEnd}");
        foreach (GridItem item in document.Items)
        {
            if (item.Rows is not { } rows)
            {
                html.Append($"<p>{WebUtility.HtmlEncode(item.Text)}</p>{lineEnd}");
                continue;
            }

            html.Append("<table border=1>");
            foreach (List<PlacedCell> row in rows)
                html.Append($"<tr>{string.Concat(row.Select(HtmlCell))}</tr>{lineEnd}");
            html.Append("</table>").Append(lineEnd);
        }

        return html.Append("</body></html>").ToString();
    }

    private static string HtmlCell(PlacedCell cell) =>
        $"<td colspan={cell.ColumnSpan} rowspan={cell.RowSpan}>{(cell.StruckOut is { } old ? $"<s>{old}</s>" : "")}{WebUtility.HtmlEncode(cell.Text).Replace("\n", "<br>", StringComparison.Ordinal)}{(cell.Raised > 0 ? $"<sup>{cell.Raised}</sup>" : "")}</td>";

    private static byte[] Docx(GridDocument document)
    {
        var body = new StringBuilder();
        foreach (GridItem item in document.Items)
            body.Append(item.Rows is { } rows ? $"<w:tbl>{WordRows(rows)}</w:tbl>" : $"<w:p>{WordRun(item.Text!)}</w:p>");
        return Package("word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>");
    }

    private static string WordRows(List<List<PlacedCell>> rows)
    {
        var text = new StringBuilder();
        // For each column how many rows a cell above still covers, and how wide that is.
        var covered = new Dictionary<int, (int Rows, int Span)>();
        foreach (List<PlacedCell> row in rows)
        {
            text.Append("<w:tr>");
            int column = 0;
            void Continue()
            {
                while (covered.TryGetValue(column, out (int Rows, int Span) above) && above.Rows > 0)
                {
                    covered[column] = above with { Rows = above.Rows - 1 };
                    text.Append($"<w:tc><w:tcPr><w:gridSpan w:val=\"{above.Span}\"/><w:vMerge/></w:tcPr><w:p/></w:tc>");
                    column += above.Span;
                }
            }

            foreach (PlacedCell cell in row)
            {
                Continue();
                covered[column] = (cell.RowSpan - 1, cell.ColumnSpan);
                string runs = (cell.StruckOut is { } old ? WordRun(old, "<w:strike/>") : "") + string.Join("<w:r><w:br/></w:r>", cell.Text.Split('\n').Select(static t => WordRun(t))) + (cell.Raised > 0 ? WordRun($"{cell.Raised}", "<w:vertAlign w:val=\"superscript\"/>") : "");
                text.Append($"<w:tc><w:tcPr><w:gridSpan w:val=\"{cell.ColumnSpan}\"/>{(cell.RowSpan > 1 ? "<w:vMerge w:val=\"restart\"/>" : "")}</w:tcPr><w:p>{runs}</w:p></w:tc>");
                column += cell.ColumnSpan;
            }

            Continue();
            text.Append("</w:tr>");
        }

        return text.ToString();
    }

    private static string WordRun(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{WebUtility.HtmlEncode(text)}</w:t></w:r>";

    private static byte[] Xlsx(GridDocument document)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var rows = new StringBuilder();
        var merges = new StringBuilder();
        int number = 1;
        foreach (GridItem item in document.Items)
        {
            if (item.Rows is not { } table)
            {
                rows.Append($"<row r=\"{number}\">{SheetCell("A", number, new PlacedCell(item.Text!, 1, 1, -1))}</row>");
                number++;
                continue;
            }

            foreach ((List<PlacedCell> row, int[] columns) in table.Zip(Columns(table)))
            {
                rows.Append($"<row r=\"{number}\">{string.Concat(row.Select((c, i) => c.Text.Length == 0 ? "" : SheetCell(Letter(columns[i]), number, c)))}</row>");
                foreach ((PlacedCell cell, int column) in row.Zip(columns).Where(static p => p.First.ColumnSpan * p.First.RowSpan > 1))
                    merges.Append($"<mergeCell ref=\"{Letter(column)}{number}:{Letter(column + cell.ColumnSpan - 1)}{number + cell.RowSpan - 1}\"/>");
                number++;
            }

            number++;
        }

        return Package("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{OfficeLinks}\"><sheets><sheet name=\"年报\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
            ("xl/_rels/workbook.xml.rels", Links(("r1", "worksheet", "s.xml"))),
            ("xl/s.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData>{(merges.Length > 0 ? $"<mergeCells>{merges}</mergeCells>" : "")}</worksheet>"));
    }

    // The column, from 0, of each cell of each row.
    private static IEnumerable<int[]> Columns(List<List<PlacedCell>> rows)
    {
        var covered = new Dictionary<int, int>();
        foreach (List<PlacedCell> row in rows)
        {
            var columns = new int[row.Count];
            int column = 0;
            var next = new Dictionary<int, int>();
            for (int i = 0; i < row.Count; i++)
            {
                while (covered.GetValueOrDefault(column) > 0)
                    column++;
                columns[i] = column;
                for (int span = 0; span < row[i].ColumnSpan; span++)
                    next[column + span] = row[i].RowSpan - 1;
                column += row[i].ColumnSpan;
            }

            foreach ((int at, int left) in covered.Where(static c => c.Value > 0))
                next.TryAdd(at, left - 1);
            covered = next;
            yield return columns;
        }
    }

    private static string SheetCell(string column, int row, PlacedCell cell)
    {
        bool isNumber = cell is { Raised: 0, StruckOut: null } && cell.Text[0] != '+' && !(cell.Text[0] == '0' && cell.Text.Length > 1) && decimal.TryParse(cell.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) && !cell.Text.Contains('.', StringComparison.Ordinal);
        if (isNumber)
            return $"<c r=\"{column}{row}\"><v>{cell.Text}</v></c>";
        string Run(string text, string properties) => $"<r><rPr>{properties}</rPr><t xml:space=\"preserve\">{WebUtility.HtmlEncode(text)}</t></r>";
        string runs = (cell.StruckOut is { } old ? Run(old, "<strike/>") : "") + Run(cell.Text, "") + (cell.Raised > 0 ? Run($"{cell.Raised}", "<vertAlign val=\"superscript\"/>") : "");
        return $"<c r=\"{column}{row}\" t=\"inlineStr\"><is>{runs}</is></c>";
    }

    private static string Letter(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{Letter((column / 26) - 1)}{(char)('A' + (column % 26))}";

    private static byte[] Package(string main, string content, params (string Name, string Content)[] others)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in ((string, string)[])[("_rels/.rels", Links(("r", "officeDocument", main))), (main, content), .. others])
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.NoCompression).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    private static string Links(params (string Id, string Kind, string Target)[] links) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(links.Select(static l => $"<Relationship Id=\"{l.Id}\" Type=\"{OfficeLinks}/{l.Kind}\" Target=\"{l.Target}\"/>")) + "</Relationships>";
}
