namespace ReportGen.Generator.Renderers;

/// <summary>A compiled template.</summary>
internal sealed record RendererModel(string Format, string TemplateName, RendererCode Code);
