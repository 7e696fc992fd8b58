using System.Globalization;
using System.Text;

namespace ReportGen.TestSupport.Files;

/// <summary>Makes a PDF of pages with text, a picture over the page, or fields of a form, as small as one can be.</summary>
internal static class PdfFile
{
    /// <summary>A page that shows lines of text.</summary>
    public static string Text(params string[] lines) =>
        string.Concat(lines.Select(static (line, i) => Words(60, 760 - (20 * i), line)));

    /// <summary>Words at a place, in points from the lower left corner; every character is as wide as it is high, 10 points.</summary>
    public static string Words(double x, double y, string words, double size = 10) => string.Create(
        CultureInfo.InvariantCulture, $"BT /F {size} Tf {x} {y} Td <{string.Concat(words.Select(static c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)))}> Tj ET\n");

    /// <summary>A line from one place to another.</summary>
    public static string Rule(double x1, double y1, double x2, double y2) => string.Create(CultureInfo.InvariantCulture, $"0.5 w {x1} {y1} m {x2} {y2} l S\n");

    /// <summary>A page that is a picture.</summary>
    public const string Picture = "q 595 0 0 842 0 0 cm /P Do Q";

    /// <summary>Pages that are drawn downwards from their upper left corner.</summary>
    public static byte[] Downwards(IEnumerable<(string Content, double Width, double Height)> pages)
    {
        (string Content, double Width, double Height)[] all = [.. pages];
        return Make(
            [.. all.Select(static p => string.Create(CultureInfo.InvariantCulture, $"1 0 0 1 0 {p.Height:F1} cm\n{p.Content}"))],
            sizes: [.. all.Select(static p => string.Create(CultureInfo.InvariantCulture, $"{p.Width:F1} {p.Height:F1}"))]);
    }

    /// <param name="pages">What draws each page.</param>
    /// <param name="field">What is filled into a field of the first page; null for no form.</param>
    /// <param name="sizes">The width and height of each page.</param>
    public static byte[] Make(string[] pages, string? field = null, string[]? sizes = null)
    {
        var objects = new List<string>
        {
            $"<< /Type /Catalog /Pages 2 0 R {(field is null ? "" : "/AcroForm << /Fields [8 0 R] >>")} >>",
            $"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', Enumerable.Range(0, pages.Length).Select(static i => $"{9 + (2 * i)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 5 0 R >>",
            "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
            Stream("", "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"),
            Stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "x"),
            $"<< /Type /Annot /Subtype /Widget /FT /Tx /T (figure) /V ({field}) /Rect [60 700 160 720] /P 9 0 R >>",
        };
        foreach ((string content, int i) in pages.Select(static (p, i) => (p, i)))
        {
            string annotations = field is not null && i == 0 ? "/Annots [8 0 R]" : "";
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {sizes?[i] ?? "595 842"}] /Resources << /Font << /F 3 0 R >> /XObject << /P 7 0 R >> >> /Contents {10 + (2 * i)} 0 R {annotations} >>");
            objects.Add(Stream("", content));
        }

        var pdf = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        foreach ((string body, int i) in objects.Select(static (o, i) => (o, i)))
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{body}\nendobj\n");
        }

        int table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(p => pdf.Append(CultureInfo.InvariantCulture, $"{p:D10} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    private static string Stream(string entries, string content) => $"<< {entries} /Length {content.Length} >>\nstream\n{content}\nendstream";
}
