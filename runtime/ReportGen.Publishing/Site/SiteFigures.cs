using System.Collections.Concurrent;
using ReportGen.Forms;

namespace ReportGen.Publishing.Site;

/// <summary>A key figure as the pages over all organs know it.</summary>
/// <param name="Report">The report whose figure it is, whatever the version.</param>
/// <param name="Folder">The name of the folder of its pages.</param>
/// <param name="Figure">The figure, as the newest version of the form has it.</param>
/// <param name="Form">That version.</param>
internal sealed record SiteIndicator(string Report, string Folder, SiteFigure Figure, FormInfo Form);

/// <summary>The key figures of the forms that there are reports of.</summary>
internal sealed class SiteFigures
{
    private readonly ConcurrentDictionary<FormInfo, IReadOnlyList<SiteFigure>> _ofForm = [];
    private readonly bool _isEnglish;

    /// <param name="forms">The forms known, older versions before newer.</param>
    /// <param name="published">The report and version of those that there are reports of.</param>
    /// <param name="isEnglish">Whether they are called as in English, where the schema says it.</param>
    public SiteFigures(IReadOnlyList<FormInfo> forms, IReadOnlySet<(string Report, string Version)> published, bool isEnglish)
    {
        _isEnglish = isEnglish;
        var all = new List<SiteIndicator>();
        var folders = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (FormInfo form in forms.Reverse().Where(f => published.Contains((f.Report, f.Version))))
        {
            foreach (SiteFigure figure in Of(form))
            {
                if (all.Exists(i => i.Report == form.Report && i.Figure.Id == figure.Id))
                    continue;
                string folder = folders.Add(figure.Id) ? figure.Id : $"{form.Report}-{figure.Id}";
                all.Add(new SiteIndicator(form.Report, folder, figure, form));
            }
        }

        // What only older versions have stands with its group.
        All = [.. all.GroupBy(static i => (i.Report, i.Figure.Group)).SelectMany(static g => g)];
        OfSeveralReports = all.Exists(i => i.Report != all[0].Report);
    }

    /// <summary>The figures that have a page.</summary>
    public IReadOnlyList<SiteIndicator> All { get; }

    /// <summary>Whether they are of several reports, so that a group alone does not say of which.</summary>
    public bool OfSeveralReports { get; }

    /// <summary>The figures of a version of a form, in the order of its schema.</summary>
    public IReadOnlyList<SiteFigure> Of(FormInfo form) => _ofForm.GetOrAdd(form, static (f, isEnglish) => KeyFigures.Of(f, isEnglish), _isEnglish);

    /// <summary>The figures that stand for their groups in lists, of all versions of a report there are, the newest first.</summary>
    public IEnumerable<SiteFigure> FirstOf(string report) => All.Where(i => i.Report == report && i.Figure.IsFirst).Select(static i => i.Figure);
}
