using System.Globalization;
using System.Xml.Linq;

namespace ReportGen.Publishing.Documents;

/// <summary>
/// Reads elements of Office and OpenDocument files by local name and attributes as text: the two editions of the standard differ in their
/// namespaces, and other programs write values that Office tolerates.
/// </summary>
internal static class PackageXml
{
    /// <summary>The first child of a name; null where there is none.</summary>
    public static XElement? Child(this XElement? parent, string name)
    {
        for (XNode? node = parent?.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is XElement child && child.Name.LocalName == name)
                return child;
        }

        return null;
    }

    /// <summary>An attribute as text, whatever its namespace; null where there is none.</summary>
    public static string? Setting(this XElement? element, string name)
    {
        for (XAttribute? attribute = element?.FirstAttribute; attribute is not null; attribute = attribute.NextAttribute)
        {
            if (attribute.Name.LocalName == name && !attribute.IsNamespaceDeclaration)
                return attribute.Value;
        }

        return null;
    }

    /// <summary>The attribute val of a child; null where there is none.</summary>
    public static string? ChildValue(this XElement? parent, string name) => parent.Child(name).Setting("val");

    /// <summary>A whole number held by the attribute val of a child; null where there is none.</summary>
    public static int? ChildNumber(this XElement? parent, string name) => Number(parent.ChildValue(name));

    /// <summary>Whether a switch is on; null where it is not given.</summary>
    public static bool? Switch(this XElement? parent, string name) =>
        parent.Child(name) is { } child ? child.Setting("val") is not ("0" or "false" or "off") : null;

    public static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int number)
            ? number
            : null;
}
