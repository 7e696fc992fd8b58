using System.Globalization;
using System.Xml.Linq;

namespace ReportGen.Publishing.Documents.OpenDocument;

/// <summary>Pictures of OpenDocument that may show a table.</summary>
internal static class OpenPicture
{
    /// <summary>No table is legible in a picture that is smaller, in centimetres.</summary>
    private const double FewestAcross = 5, FewestDown = 1.5;

    /// <summary>The file name of the picture in a frame; null where there is none, or it is small.</summary>
    public static string? NameOf(XElement frame)
    {
        XElement? image = frame.Descendants().FirstOrDefault(static e => e.Name.LocalName == "image");
        XElement? holder = image?.Parent;
        if (image is null || Size(holder.Setting("width")) < FewestAcross || Size(holder.Setting("height")) < FewestDown)
            return null;
        return Path.GetFileName(image.Setting("href")) is { Length: > 0 } name ? name : holder.Setting("name") ?? "image";
    }

    private static double Size(string? length)
    {
        if (length is not { Length: > 2 } || !double.TryParse(length.AsSpan(0, length.Length - 2), NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
            return double.MaxValue;
        return length[^2..] switch { "in" => number * 2.54, "mm" => number / 10, "pt" => number * 2.54 / 72, _ => number };
    }
}
