using System.Reflection;

namespace ReportGen;

/// <summary>
/// Where the pages of diagnostics and rules are. The build property <c>ReportGenDocs</c> (Directory.Build.props) says at which
/// address a release publishes them; without one they are named by their path, which holds in the repository and in the package.
/// </summary>
internal static class DocumentationPages
{
    private static readonly string? Address = typeof(DocumentationPages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(static a => a.Key == "ReportGenDocs")?.Value;

    /// <summary>The page of a compiler diagnostic.</summary>
    public static string OfDiagnostic(string id) => $"{Address}docs/diagnostics/{id}.md";

    /// <summary>The page of a rule; null where no address is known, as a log of findings leaves the repository.</summary>
    public static string? OfRule(string id) => string.IsNullOrEmpty(Address) ? null : $"{Address}docs/rules/{id}.md";
}
