using ReportGen.Forms;

namespace ReportGen.Reading;

/// <summary>What the forms that a document may follow print, whichever of them it is.</summary>
internal sealed class FormVocabulary
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly string[] _labels;
    private readonly string[] _titles;

    public FormVocabulary(IReadOnlyList<FormInfo> forms)
    {
        _titles = [.. forms.Select(static f => LabelNormalizer.Skeleton(f.Title)).Where(static t => t.Length > 0).Distinct(StringComparer.Ordinal)];
        var labels = new HashSet<string>(StringComparer.Ordinal);
        foreach (FormInfo form in forms)
        {
            foreach (SectionInfo section in form.Sections)
            {
                _words.UnionWith(section.Aliases.Append(section.Title ?? "").Select(LabelNormalizer.Skeleton).Where(static t => t.Length > 0));
                labels.UnionWith(section.Tables.SelectMany(TableOutline.Of).SelectMany(static l => l.Aliases.Append(l.Skeleton)));
            }
        }

        _words.UnionWith(labels);
        _labels = [.. labels.Where(static l => l.Length >= Thresholds.ShortestPieceOfLabel)];
    }

    /// <summary>Whether a line is a label of a table or the title of a section and nothing else.</summary>
    public bool Knows(string skeleton) => _words.Contains(skeleton);

    /// <summary>Whether a line is part of a label that was broken over several.</summary>
    public bool IsPieceOfLabel(string skeleton) =>
        skeleton.Length >= Thresholds.ShortestPieceOfLabel && Array.Exists(_labels, label => label.Contains(skeleton, StringComparison.Ordinal));

    /// <summary>Whether a line ends with the title of a report. One whose quotation goes on below cites a title.</summary>
    public bool EndsWithTitle(string skeleton, bool isOpen) => !isOpen && Array.Exists(_titles, title => skeleton.EndsWith(title, StringComparison.Ordinal));
}
