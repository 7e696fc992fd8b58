using System.Text;
using ReportGen.Conformance.Tests.Reading;
using ReportGen.Forms;
using ReportGen.Publishing.Documents;
using ReportGen.Reading;
using ReportGen.Tests.Reading;

namespace ReportGen.Conformance.Tests.Printing;

/// <summary>Prints a laid-out report into files of several kinds, and reads it back through them.</summary>
internal static class Containers
{
    private static readonly Dictionary<string, (string Name, Func<GridDocument, byte[]> Print)> Prints = new()
    {
        ["html"] = ("a.html", static d => Encoding.UTF8.GetBytes(HtmlPrint.Of(d, "\n"))),
        ["html on one line"] = ("a.html", static d => Encoding.UTF8.GetBytes(HtmlPrint.Of(d, ""))),
        ["docx"] = ("a.docx", WordPrint.Of),
        ["xlsx"] = ("a.xlsx", SheetPrint.Of),
        ["mhtml"] = ("a.mht", static d => Encoding.UTF8.GetBytes($"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{HtmlPrint.Of(d, "\n")}\r\n--b--")),
        ["odt"] = ("a.odt", OpenTextPrint.Of),
        ["ods"] = ("a.ods", OpenSheetPrint.Of),
        ["doc"] = ("a.doc", WordBinaryPrint.Of),
        ["xls"] = ("a.xls", SheetBinaryPrint.Of),
        ["rtf"] = ("a.rtf", RichTextPrint.Of),
        ["ofd"] = ("a.ofd", PagePrint.Ofd),
        ["pdf"] = ("a.pdf", PagePrint.Pdf),
    };

    /// <summary>The kinds of files, beside the layouts of text.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Prints.Keys];

    /// <summary>Whether a kind shows that a row lacks a cell, or has one too many: a sheet has all the cells there can be.</summary>
    public static bool ShowsShortRows(string kind) => Prints.ContainsKey(kind) && kind is not ("xlsx" or "ods" or "xls");

    /// <summary>Prints a document as a kind of file and reads it.</summary>
    public static ReadResult Read(GridDocument document, string kind)
    {
        (string name, byte[] bytes) = Print(document, kind);
        LoadResult loaded = DocumentLoader.Load(name, new MemoryStream(bytes));
        return loaded.Document is { } source ? new PublishedTextReader(Disclosure.DisclosureForms.All).Read(source) : ReadResult.Fail(loaded.Failure!);
    }

    /// <summary>Prints a document as a kind of file.</summary>
    public static (string Name, byte[] Bytes) Print(GridDocument document, string kind) => (Prints[kind].Name, Prints[kind].Print(document));

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
}
