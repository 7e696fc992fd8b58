using System.Xml.Linq;

namespace ReportGen.Publishing.Documents;

/// <summary>A link from one part of a package to another.</summary>
/// <param name="Id">The id by which the part names it.</param>
/// <param name="Type">What the other part is, as a URI.</param>
/// <param name="Target">The name of the other part within the package.</param>
internal sealed record Relationship(string Id, string Type, string Target)
{
    /// <summary>The last word of the type; the URIs before it differ between the two editions of the standard.</summary>
    public string Kind => Type[(Type.LastIndexOf('/') + 1)..];

    /// <summary>The links of a part that stay within the package; none where it has no links.</summary>
    /// <param name="parts">The package.</param>
    /// <param name="source">The name of the part; empty for the package itself.</param>
    public static List<Relationship> Of(PackageParts parts, string source)
    {
        int slash = source.LastIndexOf('/');
        string folder = source[..(slash + 1)];
        var links = new List<Relationship>();
        if (parts.ReadXml($"{folder}_rels/{source[(slash + 1)..]}.rels") is not { } xml)
            return links;
        foreach (XElement link in XElement.Load(new MemoryStream(xml)).Elements())
        {
            if ((string?)link.Attribute("TargetMode") is "External")
                continue;
            if ((string?)link.Attribute("Id") is { } id && (string?)link.Attribute("Type") is { } type
                && (string?)link.Attribute("Target") is { } target)
            {
                links.Add(new Relationship(id, type, Resolve(folder, target)));
            }
        }

        return links;
    }

    private static string Resolve(string folder, string target)
    {
        var path = new List<string>();
        foreach (string step in (target.StartsWith('/') ? target : folder + target).Split('/'))
        {
            if (step == ".." && path.Count > 0)
                path.RemoveAt(path.Count - 1);
            else if (step is not ("" or "." or ".."))
                path.Add(step);
        }

        return string.Join('/', path);
    }
}
