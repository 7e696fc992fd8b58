using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Publishing.Output;
using ReportGen.Rendering;
using ReportGen.Views;

namespace ReportGen.Publishing.Site;

/// <summary>Renders pages of a site and writes them.</summary>
/// <param name="folder">Where they go.</param>
/// <param name="renderers">What renders them.</param>
/// <param name="views">What makes the records they see.</param>
internal sealed class PageWriter(OutputFolder folder, PageRenderers renderers, SiteViews views)
{
    private readonly Utf8Output _buffer = new();

    /// <summary>The pages that search engines are to know, in the order in which they were written.</summary>
    public Action<string>? Listed { get; init; }

    /// <summary>What could not be written.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>Renders a page and writes it.</summary>
    /// <param name="kind">The kind of its template.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="page">What it sees as <c>page</c>.</param>
    /// <param name="form">The form, for kinds that belong to one.</param>
    /// <param name="organ">What it sees as <c>organ</c>.</param>
    /// <param name="indicator">What it sees as <c>indicator</c>.</param>
    /// <param name="cells">The points of a cell of the form over the years of the organ.</param>
    /// <param name="figures">The points of a key figure of the form over the years of the organ.</param>
    /// <param name="isListed">Whether search engines are to know it.</param>
    public void Write(
        string kind, string path, ViewRecord page, FormInfo? form = null, ViewRecord? organ = null, ViewRecord? indicator = null, Func<int, IReadOnlyList<ViewRecord>>? cells = null, Func<int, IReadOnlyList<ViewRecord>>? figures = null, bool isListed = true)
    {
        var context = new RenderContext
        {
            Site = views.Site(path),
            Page = page,
            Organ = organ ?? new ViewRecord(ViewTypes.Organ),
            Indicator = indicator ?? new ViewRecord(ViewTypes.Indicator),
            CellSeries = cells,
            FigureSeries = figures,
        };
        _buffer.Clear();
        Problem? problem = renderers.RenderPage(form, kind, path[(path.LastIndexOf('.') + 1)..], context, _buffer) ?? folder.Write(path, _buffer.Written);
        if (problem is not null)
            Problems.Add(problem);
        else if (isListed)
            Listed?.Invoke(path);
    }

    /// <summary>Writes a file that is no page.</summary>
    public void Write(string path, Action<Stream> write)
    {
        if (folder.Write(path, write) is { } problem)
            Problems.Add(problem);
    }
}
