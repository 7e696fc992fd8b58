using System.Globalization;
using System.Xml.Linq;

namespace ReportGen.Publishing.Documents.Word;

/// <summary>Pictures of a document of Word that may show a table.</summary>
internal static class WordPicture
{
    /// <summary>No table is legible in a picture that is smaller: 5 by 1.5 centimetres, in units of 1/360,000 of one.</summary>
    private const long FewestAcross = 1_800_000, FewestDown = 540_000;

    /// <summary>The id of the link to the picture of a drawing; null where there is none, or it is small.</summary>
    public static string? IdOf(XElement drawing)
    {
        if (drawing.Descendants().FirstOrDefault(static e => e.Name.LocalName == "extent") is { } extent && (SizeOf(extent, "cx") < FewestAcross || SizeOf(extent, "cy") < FewestDown))
            return null;
        return drawing.Descendants().Select(static e => e.Name.LocalName switch
        {
            "blip" => e.Setting("embed") ?? e.Setting("link"),
            "imagedata" => e.Setting("id"),
            _ => null,
        }).FirstOrDefault(static id => id is not null);
    }

    private static long SizeOf(XElement extent, string side) =>
        long.TryParse(extent.Setting(side), NumberStyles.None, CultureInfo.InvariantCulture, out long size) ? size : long.MaxValue;
}
