using System.Globalization;
using System.Text;
using ReportGen.Publishing.FormFiles.Packages;
using ReportGen.Rendering;

namespace ReportGen.Publishing.FormFiles.Sheets;

/// <summary>The styles that the cells of a workbook have, numbered as they are first asked for.</summary>
internal sealed class WorkbookStyles
{
    // Those below belong to the formats that a program brings.
    private const int FirstFormat = 164;

    private readonly List<CellStyle> _cells = [new CellStyle()];

    /// <summary>The number of a style.</summary>
    public int this[CellStyle style]
    {
        get
        {
            int at = _cells.IndexOf(style);
            if (at < 0)
            {
                at = _cells.Count;
                _cells.Add(style);
            }

            return at;
        }
    }

    /// <summary>The part that describes them. The first of the two differential styles is for what is wrong, the second for what holds.</summary>
    public string ToXml()
    {
        string[] fonts = [.. _cells.Select(FontOf).Distinct()];
        string?[] fills = [null, null, .. _cells.Select(static c => c.Fill).Where(static f => f is not null).Distinct()];
        string[] formats = [.. _cells.Select(static c => c.Format).OfType<string>().Distinct()];
        var xml = new StringBuilder($"<styleSheet xmlns=\"{PackageNames.Sheet}\">");
        xml.Append(CultureInfo.InvariantCulture, $"<numFmts count=\"{formats.Length}\">");
        for (int i = 0; i < formats.Length; i++)
            xml.Append(CultureInfo.InvariantCulture, $"<numFmt numFmtId=\"{FirstFormat + i}\" formatCode=\"{XmlEscaper.Escape(formats[i])}\"/>");
        xml.Append(CultureInfo.InvariantCulture, $"</numFmts><fonts count=\"{fonts.Length}\">").AppendJoin("", fonts);
        xml.Append(CultureInfo.InvariantCulture, $"</fonts><fills count=\"{fills.Length}\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>");
        foreach (string? fill in fills.Skip(2))
            xml.Append(CultureInfo.InvariantCulture, $"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF{fill}\"/><bgColor indexed=\"64\"/></patternFill></fill>");
        xml.Append("</fills><borders count=\"3\"><border><left/><right/><top/><bottom/><diagonal/></border><border>");
        foreach (string side in (string[])["left", "right", "top", "bottom"])
            xml.Append(CultureInfo.InvariantCulture, $"<{side} style=\"thin\"><color rgb=\"FF000000\"/></{side}>");
        xml.Append("<diagonal/></border><border><left/><right/><top/><bottom style=\"hair\"><color rgb=\"FF7F7F7F\"/></bottom><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>");
        xml.Append(CultureInfo.InvariantCulture, $"<cellXfs count=\"{_cells.Count}\">");
        foreach (CellStyle style in _cells)
        {
            int format = style.Format is null ? 0 : FirstFormat + Array.IndexOf(formats, style.Format);
            int fill = style.Fill is null ? 0 : Array.IndexOf(fills, style.Fill);
            xml.Append(CultureInfo.InvariantCulture, $"<xf numFmtId=\"{format}\" fontId=\"{Array.IndexOf(fonts, FontOf(style))}\" fillId=\"{fill}\" borderId=\"{(style.IsLined ? 2 : style.HasBorder ? 1 : 0)}\" xfId=\"0\"");
            xml.Append(" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\" applyProtection=\"1\">");
            xml.Append(CultureInfo.InvariantCulture, $"<alignment horizontal=\"{style.Align}\" vertical=\"{(style.IsTop ? "top" : "center")}\" wrapText=\"1\"{(style.Indent > 0 ? $" indent=\"{style.Indent}\"" : "")}/>");
            xml.Append(CultureInfo.InvariantCulture, $"<protection locked=\"{(style.IsInput ? 0 : 1)}\"/></xf>");
        }

        xml.Append("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles><dxfs count=\"2\">");
        xml.Append("<dxf><font><b/><color rgb=\"FFB00020\"/></font><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFDE7E9\"/><bgColor rgb=\"FFFDE7E9\"/></patternFill></fill></dxf>");
        return xml.Append("<dxf><font><color rgb=\"FF1B6E2D\"/></font></dxf></dxfs></styleSheet>").ToString();
    }

    private static string FontOf(CellStyle style) => string.Create(CultureInfo.InvariantCulture,
        $"<font>{(style.IsBold ? "<b/>" : "")}<sz val=\"{style.Size}\"/><color rgb=\"FF{style.Color}\"/><name val=\"{style.Font}\"/><family val=\"3\"/><charset val=\"134\"/></font>");
}
