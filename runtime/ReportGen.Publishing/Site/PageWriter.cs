using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Storage;
using ReportGen.Rendering;
using ReportGen.Views;

namespace ReportGen.Publishing.Site;

/// <summary>Renders pages of a site and writes them.</summary>
/// <param name="folder">Where they go.</param>
/// <param name="renderers">What renders them.</param>
/// <param name="views">What makes the records they see.</param>
/// <param name="buffer">What pages are rendered into; null for one of its own.</param>
internal sealed class PageWriter(OutputFolder folder, PageRenderers renderers, SiteViews views, Utf8Output? buffer = null)
{
    private readonly Utf8Output _buffer = buffer ?? new Utf8Output();

    /// <summary>The pages that search engines are to know, in the order in which they were written.</summary>
    public Action<string>? Listed { get; init; }

    /// <summary>What is known of the last run; null for nothing.</summary>
    public RunMemory? Memory { get; init; }

    /// <summary>Told of each page that is rendered, by its path.</summary>
    public Action<string>? Rendered { get; init; }

    /// <summary>Which pages and files are wanted; null for all.</summary>
    public Func<string, bool>? Only { get; init; }

    /// <summary>Asked for when what is made is of no use any more.</summary>
    public CancellationToken Outdated { get; init; }

    /// <summary>What could not be written.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>Whether a page or file is wanted at all.</summary>
    /// <param name="path">Where it stands.</param>
    public bool Wants(string path) => Only?.Invoke(path) != false;

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
    /// <param name="fingerprint">What all it shows was made from, but for what it reads of the site; 0 where that is not known.</param>
    public void Write(
        string kind, string path, ViewRecord page, FormInfo? form = null, ViewRecord? organ = null, ViewRecord? indicator = null, Func<int, IReadOnlyList<ViewRecord>>? cells = null, Func<int, IReadOnlyList<ViewRecord>>? figures = null, bool isListed = true, UInt128 fingerprint = default)
    {
        Outdated.ThrowIfCancellationRequested();
        if (!Wants(path))
            return;
        ViewRecord site = views.Site(path);
        var context = new RenderContext
        {
            Site = site,
            Page = page,
            Organ = organ ?? new ViewRecord(ViewTypes.Organ),
            Indicator = indicator ?? new ViewRecord(ViewTypes.Indicator),
            CellSeries = cells,
            FigureSeries = figures,
        };
        _buffer.Clear();
        Rendered?.Invoke(path);
        Problem? problem = renderers.RenderPage(form, kind, path[(path.LastIndexOf('.') + 1)..], context, _buffer) ?? folder.Write(path, _buffer.Written);
        if (problem is not null)
            Problems.Add(problem);
        else
            Done(path, Of(fingerprint, site, site.Read), isListed, site.Read);
    }

    /// <summary>Writes a file that is no page.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="write">Writes its bytes.</param>
    /// <param name="fingerprint">What they are made from; 0 where that is not known.</param>
    public void Write(string path, Action<Stream> write, UInt128 fingerprint = default)
    {
        if (!Wants(path) || TryKeep(path, fingerprint, isListed: false))
            return;
        if (folder.Write(path, write) is { } problem)
            Problems.Add(problem);
        else
            Done(path, fingerprint, isListed: false, siteMembers: 0);
    }

    /// <summary>Leaves a page or file as it is where it was made from the same and stands as it was left; false where it is to be written.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="fingerprint">What it would be made from, but for what it reads of the site; 0 where that is not known.</param>
    /// <param name="isListed">Whether search engines are to know it.</param>
    public bool TryKeep(string path, UInt128 fingerprint, bool isListed = true)
    {
        if (fingerprint == default || Memory?.Find(RecordLine.Page, path, known => Of(fingerprint, path, known.SiteMembers)) is not { } entry)
            return false;
        Memory.Keep(entry);
        if (isListed)
            Listed?.Invoke(path);
        return true;
    }

    private UInt128 Of(UInt128 fingerprint, string path, ulong siteMembers) => siteMembers == 0 ? fingerprint : Of(fingerprint, views.Site(path), siteMembers);

    private static UInt128 Of(UInt128 fingerprint, ViewRecord site, ulong siteMembers) =>
        siteMembers == 0 || fingerprint == default ? fingerprint : Fingerprint.Of(fingerprint, SiteReads.Fingerprint(site, siteMembers));

    private void Done(string path, UInt128 fingerprint, bool isListed, ulong siteMembers)
    {
        Memory?.AddPage(path, fingerprint, siteMembers);
        if (isListed)
            Listed?.Invoke(path);
    }
}
