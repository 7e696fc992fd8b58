using ReportGen.Generator.Collections;
using ReportGen.Generator.Schema;

namespace ReportGen.Generator.Renderers;

/// <summary>A renderer as C#.</summary>
/// <param name="Bodies">One method, or several that are called one after the other.</param>
/// <param name="Runs">For each loop over cells: the bytes to copy before a cell, the cell, and so on.</param>
internal sealed record RendererCode(EquatableArray<string> Bodies, EquatableArray<string> Runs)
{
    /// <summary>The class that holds the runs; no member of a form begins with an underscore.</summary>
    public static string RunsName(string format) => $"_{Identifier.OfVersion(format)}Runs";
}
