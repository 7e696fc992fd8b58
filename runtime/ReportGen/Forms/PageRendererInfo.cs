using ReportGen.Rendering;

namespace ReportGen.Forms;

/// <summary>A template compiled for a page over many reports.</summary>
/// <param name="Kind">organ and indicator, of a form; index, year, findings, feed, sitemap, missing, of a site.</param>
/// <param name="Format">The publication format, also the ending of the file: html, xml, csv.</param>
/// <param name="Render">Writes the page.</param>
public sealed record PageRendererInfo(string Kind, string Format, Action<RenderContext, Utf8Output> Render);
