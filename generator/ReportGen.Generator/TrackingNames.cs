namespace ReportGen.Generator;

/// <summary>The steps of the pipeline, by the names tests ask for.</summary>
internal static class TrackingNames
{
    public const string Namespace = nameof(Namespace);
    public const string Schemas = nameof(Schemas);
    public const string Link = nameof(Link);
    public const string Forms = nameof(Forms);
    public const string Diagnostics = nameof(Diagnostics);
    public const string Templates = nameof(Templates);
    public const string Renderers = nameof(Renderers);
    public const string FormNames = nameof(FormNames);
    public const string TemplateDiagnostics = nameof(TemplateDiagnostics);
    public const string Pages = nameof(Pages);
    public const string SiteRenderers = nameof(SiteRenderers);
    public const string SitePages = nameof(SitePages);

    public static IReadOnlyList<string> All { get; } = [Namespace, Schemas, Link, Forms, Diagnostics, Templates, Renderers, FormNames, TemplateDiagnostics, Pages, SiteRenderers, SitePages];
}
