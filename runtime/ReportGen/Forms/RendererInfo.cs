using ReportGen.Rendering;

namespace ReportGen.Forms;

/// <summary>A template compiled for a form.</summary>
/// <param name="Format">The publication format, also the ending of the file: html, md, txt.</param>
/// <param name="Render">Writes the report.</param>
public sealed record RendererInfo(string Format, Action<Report, RenderContext, Utf8Output> Render)
{
    /// <summary>A renderer that takes reports of its own form alone: in another the same place is another figure.</summary>
    /// <typeparam name="TReport">The type of the reports.</typeparam>
    /// <param name="format">The publication format.</param>
    /// <param name="render">Writes a report. Handed one of another form, <see cref="Render"/> throws an <see cref="ArgumentException"/> that names both.</param>
    public static RendererInfo Of<TReport>(string format, Action<TReport, RenderContext, Utf8Output> render)
        where TReport : Report =>
        new(format, (report, context, output) => render(report as TReport ?? throw Other<TReport>(report), context, output));

    private static ArgumentException Other<TReport>(Report report) =>
        new($"A report of {report.Form} cannot be rendered as {typeof(TReport).Name}; use the renderers of its own form, or convert it first.", nameof(report));
}
