namespace ReportGen.Views;

/// <summary>The kinds of pages that templates are written for, by the word that names them.</summary>
public static class PageKinds
{
    /// <summary>The page of a report; its templates are named without a kind.</summary>
    public const string Report = "report";

    /// <summary>A report, to be inserted in a page of others.</summary>
    public const string Fragment = "fragment";

    /// <summary>An organ over its years.</summary>
    public const string Organ = "organ";

    /// <summary>One figure over all organs and years.</summary>
    public const string Indicator = "indicator";

    /// <summary>Before the kind in the name of a template for pages over many reports: site.index.sbn-html.</summary>
    public const string SitePrefix = "site";

    /// <summary>The kinds that stand in the name of a template for a form. No version of a form is called so.</summary>
    public static IReadOnlyList<string> OfForms { get; } = [Fragment, Organ, Indicator];

    /// <summary>The kinds of pages over reports of any form; an organ and a figure are shown so where their form has no template of its own.</summary>
    public static IReadOnlyList<string> OfSites { get; } = ["index", "year", "organs", Organ, Indicator, "findings", "feed", "sitemap", "missing", "dictionary", "search"];

    /// <summary>Whether a page of a kind shows one report, and so needs it to be rendered.</summary>
    public static bool IsOfReport(string kind) => kind is Report or Fragment;
}
