using ReportGen.Views;

namespace ReportGen.Generator.Renderers;

/// <summary>A compiled template.</summary>
/// <param name="Kind">The kind of page: one of <see cref="PageKinds"/>.</param>
/// <param name="Format">What is rendered.</param>
/// <param name="TemplateName">The name of its file.</param>
/// <param name="Code">The renderer.</param>
internal sealed record RendererModel(string Kind, string Format, string TemplateName, RendererCode Code);
