using ReportGen.Generator.Collections;

namespace ReportGen.Generator.Renderers;

/// <summary>A renderer as C#.</summary>
/// <param name="Bodies">One method, or several that are called one after the other.</param>
/// <param name="Runs">For each loop over cells what it needs: type, name and value.</param>
internal sealed record RendererCode(EquatableArray<string> Bodies, EquatableArray<string> Runs);
