namespace ReportGen.Publishing.Output;

/// <summary>What makes a publication: this program with its forms, templates and libraries, and what it runs on.</summary>
internal static class Maker
{
    /// <summary>The identities of what is loaded, which change when code or forms do.</summary>
    public static IEnumerable<string> Identities() =>
        AppDomain.CurrentDomain.GetAssemblies().Where(static a => !a.IsDynamic).Select(static a => $"{a.GetName().Name} {a.ManifestModule.ModuleVersionId}").Order(StringComparer.Ordinal);
}
