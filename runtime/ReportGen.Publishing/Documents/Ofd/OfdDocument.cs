using System.Xml.Linq;
using ReportGen.Messages;

namespace ReportGen.Publishing.Documents.Ofd;

/// <summary>One document of an OFD: its pages, and what they share.</summary>
internal sealed class OfdDocument
{
    private readonly PackageParts _parts;
    private readonly string _folder;
    private readonly XElement _root;
    private readonly Dictionary<string, XElement> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _templates = new(StringComparer.Ordinal);

    /// <param name="parts">The package.</param>
    /// <param name="path">The part that holds the document.</param>
    public OfdDocument(PackageParts parts, string path)
    {
        (_parts, _folder) = (parts, FolderOf(path));
        _root = OfdDocumentReader.PartOf(parts, path);
        foreach (XElement shared in _root.Child("CommonData")?.Elements() ?? [])
        {
            if (shared.Name.LocalName is "PublicRes" or "DocumentRes")
                AddResources(shared.Value.Trim());
            else if (shared.Name.LocalName == "TemplatePage" && shared.Setting("ID") is { } id)
                _templates.TryAdd(id, shared);
        }
    }

    /// <summary>The pages in order.</summary>
    public IEnumerable<XElement> Pages => _root.Child("Pages")?.Elements().Where(static e => e.Name.LocalName == "Page") ?? [];

    /// <summary>Where the annotations are listed; null where there are none.</summary>
    public string? Annotations => _root.Child("Annotations")?.Value.Trim();

    /// <summary>The size of a page that does not state its own.</summary>
    public XElement? Area => _root.Child("CommonData").Child("PageArea");

    /// <summary>A drawing parameter or a composite object by its id; null where there is none.</summary>
    public XElement? Resource(string? id) => id is not null && _resources.TryGetValue(id, out XElement? found) ? found : null;

    /// <summary>A template page by its id; null where there is none.</summary>
    public XElement? Template(string? id) => id is not null && _templates.TryGetValue(id, out XElement? found) ? Part(found.Setting("BaseLoc") ?? "") : null;

    /// <summary>A part of the document, by its place in it.</summary>
    /// <exception cref="ProblemException">It is not there, or is no XML.</exception>
    public XElement Part(string location) => OfdDocumentReader.PartOf(_parts, Resolve(_folder, location));

    /// <summary>The same where it may be missing: null where there is none.</summary>
    public XElement? Find(string location) => _parts.Load(Resolve(_folder, location));

    /// <summary>A part by its place beside another; null where there is none.</summary>
    public XElement? Beside(string other, string location) => _parts.Load(Resolve(FolderOf(Resolve(_folder, other)), location));

    /// <summary>The name of a part in the package: a location is counted from a folder, or from the root where it begins with a slash.</summary>
    public static string Resolve(string folder, string location)
    {
        location = location.Replace('\\', '/');
        var steps = new List<string>();
        foreach (string step in (location.StartsWith('/') ? location : folder + location).Split('/'))
        {
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("" or "." or ".."))
                steps.Add(step);
        }

        return string.Join('/', steps);
    }

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private void AddResources(string location)
    {
        // Fonts and pictures are resources too; a file of which they were lost still has its text.
        if (Find(location) is not { } root)
            return;
        foreach (XElement resource in root.Elements().SelectMany(static group => group.Elements()))
        {
            if (resource.Name.LocalName is "DrawParam" or "CompositeGraphicUnit" && resource.Setting("ID") is { } id)
                _resources.TryAdd(id, resource);
        }
    }
}
