namespace ReportGen.Publishing.FormFiles.Packages;

/// <summary>The names by which the parts of Office files know each other.</summary>
internal static class PackageNames
{
    public const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    public const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";

    private const string Office = "application/vnd.openxmlformats-officedocument.";

    /// <summary>The list of what the parts are.</summary>
    /// <param name="parts">The names of the parts, and what each is: spreadsheetml.worksheet+xml.</param>
    public static string Types(IEnumerable<(string Name, string Type)> parts) =>
        $"<Types xmlns=\"{ContentTypes}\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + string.Concat(parts.Select(static p => $"<Override PartName=\"/{p.Name}\" ContentType=\"{(p.Type.StartsWith("application/", StringComparison.Ordinal) ? p.Type : Office + p.Type)}\"/>")) + "</Types>";

    /// <summary>The links of a part.</summary>
    /// <param name="links">The id, the kind and the target of each.</param>
    public static string Links(IEnumerable<(string Id, string Kind, string Target)> links) =>
        $"<Relationships xmlns=\"{PackageRelations}\">"
        + string.Concat(links.Select(static l => $"<Relationship Id=\"{l.Id}\" Type=\"{(l.Kind.Contains('/', StringComparison.Ordinal) ? l.Kind : $"{Relations}/{l.Kind}")}\" Target=\"{l.Target}\"/>")) + "</Relationships>";
}
