using System.Globalization;
using ReportGen.Publishing.FormFiles.Packages;

namespace ReportGen.Publishing.FormFiles.Word;

/// <summary>How an official document looks by GB/T 9704—2012: paper, margins, type and page numbers. Lengths are in twips, a twentieth of a point.</summary>
internal static class WordLook
{
    /// <summary>A4, upright.</summary>
    public const int PageWidth = 11906, PageHeight = 16838;

    /// <summary>天头 37 mm, 订口 28 mm; what remains of the page around 156 mm × 225 mm.</summary>
    public const int Top = 2098, Left = 1588, Bottom = 1984, Right = 1474;

    /// <summary>The width of the text on a page that stands upright, and on one that lies.</summary>
    public const int TextWidth = PageWidth - Left - Right, LyingTextWidth = PageHeight - Top - Bottom;

    // Twenty-two lines a page.
    private const int Line = 579;

    /// <summary>The styles: body 三号仿宋, title 二号小标宋, titles of sections 三号黑体, tables 宋体.</summary>
    public static string Styles()
    {
        static string Fonts(string chinese) => $"<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"{chinese}\"/>";
        static string Style(string id, string name, string paragraph, string run, bool isDefault = false) =>
            $"<w:style w:type=\"paragraph\"{(isDefault ? " w:default=\"1\"" : "")} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{(isDefault ? "" : "<w:basedOn w:val=\"Normal\"/>")}<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>";
        string exact = string.Create(CultureInfo.InvariantCulture, $"<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"{Line}\" w:lineRule=\"exact\"/>");
        return $"<w:styles xmlns:w=\"{PackageNames.Word}\"><w:docDefaults><w:rPrDefault><w:rPr>{Fonts("仿宋_GB2312")}<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault></w:docDefaults>"
            + Style("Normal", "Normal", $"{exact}<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:jc w:val=\"both\"/>", "", isDefault: true)
            + Style("Title", "Title", "<w:spacing w:before=\"0\" w:after=\"580\" w:line=\"700\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/>", $"{Fonts("方正小标宋简体")}<w:sz w:val=\"44\"/><w:szCs w:val=\"44\"/>")
            + Style("Heading1", "heading 1", "<w:keepNext/><w:outlineLvl w:val=\"0\"/>", Fonts("黑体"))
            + Style("Caption", "caption", "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"400\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>", $"{Fonts("宋体")}<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>")
            + Style("Cell", "Table Text", "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/>", $"{Fonts("宋体")}<w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/>")
            + Style("Footer", "footer", "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>", $"{Fonts("宋体")}<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>")
            + "<w:style w:type=\"character\" w:styleId=\"PlaceholderText\"><w:name w:val=\"Placeholder Text\"/><w:rPr><w:color w:val=\"7F7F7F\"/></w:rPr></w:style></w:styles>";
    }

    /// <summary>The page numbers: — 1 —, on the outer side, a character from the edge.</summary>
    /// <param name="isEven">Whether of even pages.</param>
    public static string Footer(bool isEven) =>
        $"<w:ftr xmlns:w=\"{PackageNames.Word}\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:ind w:leftChars=\"100\" w:left=\"320\" w:rightChars=\"100\" w:right=\"320\" w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"{(isEven ? "left" : "right")}\"/></w:pPr>"
        + "<w:r><w:t xml:space=\"preserve\">— </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>";

    /// <summary>The settings of the document.</summary>
    public static string Settings() => $"<w:settings xmlns:w=\"{PackageNames.Word}\"><w:evenAndOddHeaders/><w:characterSpacingControl w:val=\"compressPunctuation\"/></w:settings>";

    /// <summary>How the pages of a part of the document are set.</summary>
    /// <param name="isLying">Whether they lie.</param>
    public static string Section(bool isLying)
    {
        string page = isLying
            ? string.Create(CultureInfo.InvariantCulture, $"<w:pgSz w:w=\"{PageHeight}\" w:h=\"{PageWidth}\" w:orient=\"landscape\"/><w:pgMar w:top=\"{Left}\" w:right=\"{Bottom}\" w:bottom=\"{Right}\" w:left=\"{Top}\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/>")
            : string.Create(CultureInfo.InvariantCulture, $"<w:pgSz w:w=\"{PageWidth}\" w:h=\"{PageHeight}\"/><w:pgMar w:top=\"{Top}\" w:right=\"{Right}\" w:bottom=\"{Bottom}\" w:left=\"{Left}\" w:header=\"851\" w:footer=\"1588\" w:gutter=\"0\"/>");
        return $"<w:sectPr><w:footerReference w:type=\"default\" r:id=\"odd\"/><w:footerReference w:type=\"even\" r:id=\"even\"/>{page}</w:sectPr>";
    }
}
