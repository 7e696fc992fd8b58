using ReportGen.Rendering;

namespace ReportGen.Forms;

/// <summary>A template compiled for a form.</summary>
/// <param name="Format">The publication format, also the ending of the file: html, md, txt.</param>
/// <param name="Render">Writes the report.</param>
public sealed record RendererInfo(string Format, Action<Report, RenderContext, Utf8Output> Render);
