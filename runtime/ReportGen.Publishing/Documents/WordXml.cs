using System.Globalization;
using DocumentFormat.OpenXml;

namespace ReportGen.Publishing.Documents;

/// <summary>
/// Reads elements of WordprocessingML by name and attributes as text: the typed accessors throw on values that other
/// programs write and Word itself tolerates.
/// </summary>
internal static class WordXml
{
    /// <summary>The first child of a name; null where there is none.</summary>
    public static OpenXmlElement? Child(this OpenXmlElement? parent, string name)
    {
        for (OpenXmlElement? child = parent?.FirstChild; child is not null; child = child.NextSibling())
        {
            if (child.LocalName == name)
                return child;
        }

        return null;
    }

    /// <summary>An attribute as text; null where there is none.</summary>
    public static string? Attribute(this OpenXmlElement? element, string name)
    {
        if (element is null || !element.HasAttributes)
            return null;
        foreach (OpenXmlAttribute attribute in element.GetAttributes())
        {
            if (attribute.LocalName == name)
                return attribute.Value;
        }

        return null;
    }

    /// <summary>The attribute val of a child; null where there is none.</summary>
    public static string? ChildValue(this OpenXmlElement? parent, string name) => parent.Child(name).Attribute("val");

    /// <summary>A whole number held by the attribute val of a child; null where there is none.</summary>
    public static int? ChildNumber(this OpenXmlElement? parent, string name) => Number(parent.ChildValue(name));

    /// <summary>Whether a switch is on; null where it is not given.</summary>
    public static bool? Switch(this OpenXmlElement? parent, string name) =>
        parent.Child(name) is { } child ? child.Attribute("val") is not ("0" or "false" or "off") : null;

    public static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int number)
            ? number
            : null;
}
