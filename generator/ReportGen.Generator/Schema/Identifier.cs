namespace ReportGen.Generator.Schema;

/// <summary>Ids of a schema and the C# names made from them.</summary>
internal static class Identifier
{
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        // Members every report or object has already.
        "Form", "FormInfo", "Organ", "OrganText", "Year", "Identity", "Cells", "Cell", "Paragraphs", "Origin", "SetOrigin", "Validate",
        "ValidateTables", "FindFixes", "Compute", "Published", "Parse", "TryParse", "WriteTo", "ToJson",
        "Metadata", "CreateMetadata", "CreateSections", "CreateRules", "AddRenderers", "AddFindings", "OnValidated", "From",
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals",
    };

    // Members every row, table and heading has already.
    private static readonly HashSet<string> TakenBelow = new(StringComparer.Ordinal) { "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals" };

    public static bool IsValid(string id) =>
        id.Length is > 0 and <= 40 && id[0] is >= 'a' and <= 'z' && id.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'));

    /// <summary>An id near to what was written.</summary>
    public static string Propose(string id)
    {
        string letters = new([.. id.Where(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')).Take(40)]);
        letters = letters.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return letters.Length == 0 ? "item1" : char.ToLowerInvariant(letters[0]) + letters.Substring(1);
    }

    /// <summary>The C# member for the id of a row, column or band: year → Year; one that every object has already gets a suffix.</summary>
    public static string Member(string id)
    {
        string name = char.ToUpperInvariant(id[0]) + id.Substring(1);
        return TakenBelow.Contains(name) ? name + "Item" : name;
    }

    /// <summary>The C# member for the id of a section or table: results → Results; one that every report has already gets a suffix.</summary>
    public static string Pascal(string id)
    {
        string name = char.ToUpperInvariant(id[0]) + id.Substring(1);
        // Renderers are named for their formats: RenderHtml.
        return Taken.Contains(name) || name.StartsWith("Render", StringComparison.Ordinal) ? name + "Item" : name;
    }

    /// <summary>The class of a form: Disclosure2021.</summary>
    public static string OfForm(string report, string version) => report + OfVersion(version);

    /// <summary>The part of a type name for a version: 2019-hubei → 2019Hubei.</summary>
    public static string OfVersion(string version)
    {
        var name = new System.Text.StringBuilder();
        bool upper = true;
        foreach (char c in version)
        {
            if (!(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
            {
                upper = true;
                continue;
            }

            name.Append(upper ? char.ToUpperInvariant(c) : c);
            upper = false;
        }

        return name.ToString();
    }
}
