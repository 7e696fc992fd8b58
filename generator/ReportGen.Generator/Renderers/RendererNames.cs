using ReportGen.Generator.Schema;
using ReportGen.Views;

namespace ReportGen.Generator.Renderers;

/// <summary>The names in C# of a renderer and of what belongs to it.</summary>
internal static class RendererNames
{
    /// <summary>What tells a renderer from the others of its form: Html, FragmentHtml, OrganHtml.</summary>
    public static string Of(string kind, string format) =>
        $"{(kind == PageKinds.Report ? "" : char.ToUpperInvariant(kind[0]) + kind.Substring(1))}{Identifier.OfVersion(format)}";

    /// <summary>The class that holds the runs; no member of a form begins with an underscore.</summary>
    public static string OfRuns(string renderer) => $"_{renderer}Runs";

    /// <summary>The method.</summary>
    public static string OfMethod(string renderer) => $"Render{renderer}";
}
