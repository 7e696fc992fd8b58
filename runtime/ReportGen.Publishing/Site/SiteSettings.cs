using ReportGen.Messages;
using ReportGen.Publishing.Loading;

namespace ReportGen.Publishing.Site;

/// <summary>
/// What a website says of itself, as its site file has it. The names are those that 《政府网站发展指引》 asks every page of a
/// government website to carry.
/// </summary>
public sealed record SiteSettings
{
    /// <summary>Without a site file: no names, no address, no organs.</summary>
    public static SiteSettings None { get; } = new();

    /// <summary>The name of the website: SiteName.</summary>
    public string? Name { get; init; }

    /// <summary>Its domain: SiteDomain.</summary>
    public string? Domain { get; init; }

    /// <summary>Its identification code: SiteIDCode.</summary>
    public string? IdCode { get; init; }

    /// <summary>The name of the column that the publication stands in: ColumnName.</summary>
    public string? ColumnName { get; init; }

    /// <summary>What the column holds: ColumnDescription.</summary>
    public string? ColumnDescription { get; init; }

    /// <summary>Its keywords: ColumnKeywords.</summary>
    public string? ColumnKeywords { get; init; }

    /// <summary>Its type: ColumnType.</summary>
    public string? ColumnType { get; init; }

    /// <summary>The address that the publication stands at, ending in a slash; null where it is not known.</summary>
    public string? BaseAddress { get; init; }

    /// <summary>What is to be said of the file though it can be used, by line and column.</summary>
    internal IReadOnlyList<Problem> Remarks { get; init; } = [];

    /// <summary>The language of the pages, as in BCP 47.</summary>
    public string Language { get; init; } = "zh-CN";

    /// <summary>Whether that is English: en, en-GB.</summary>
    internal bool IsEnglish => Language.Equals("en", StringComparison.OrdinalIgnoreCase) || Language.StartsWith("en-", StringComparison.OrdinalIgnoreCase);

    /// <summary>Properties of the stylesheet that replace its own, by name.</summary>
    public IReadOnlyDictionary<string, string> Theme { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Those of the dark scheme, by name; what is not here stays as the stylesheet has it.</summary>
    public IReadOnlyDictionary<string, string> DarkTheme { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether any property is set.</summary>
    public bool HasTheme => Theme.Count + DarkTheme.Count > 0;

    /// <summary>The regions, in the order of the indexes.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>The organs it knows, in the order of the file.</summary>
    public IReadOnlyList<SiteOrgan> Organs { get; init; } = [];

    /// <summary>What tells organs apart: these codes, else names.</summary>
    public OrganKeys Keys() => new(Organs
        .SelectMany(static o => o.FormerNames.Prepend(o.Name).Select(n => (Name: OrganKeys.Bare(n), o.Code)))
        .DistinctBy(static o => o.Name)
        .ToDictionary(static o => o.Name, static o => o.Code, StringComparer.Ordinal));
}
