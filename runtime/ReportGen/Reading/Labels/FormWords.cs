using System.Collections.Concurrent;
using ReportGen.Forms;
using ReportGen.Reading.Sections;

namespace ReportGen.Reading.Labels;

/// <summary>What one form prints, made once and sought in every document.</summary>
internal sealed class FormWords
{
    private readonly Dictionary<TableInfo, TableOutline> _outlines = [];
    private readonly ExpectedLabel[] _labels;
    private readonly ConcurrentDictionary<string, LabelMatcher> _matchers = new(StringComparer.Ordinal);

    public FormWords(FormInfo form)
    {
        Form = form;
        LabelsOfSection = new HashSet<string>[form.Sections.Count];
        foreach (SectionInfo section in form.Sections)
        {
            LabelsOfSection[section.Index] = new HashSet<string>(StringComparer.Ordinal);
            foreach (TableInfo table in section.Tables)
            {
                _outlines[table] = new TableOutline(table);
                LabelsOfSection[section.Index].UnionWith(_outlines[table].Labels.Where(static l => l.Skeleton.Length >= 2).SelectMany(static l => l.Aliases.Append(l.Skeleton)));
            }

            Labels.UnionWith(LabelsOfSection[section.Index]);
        }

        Titles = new HeadingMatcher(form, Labels);
        _labels = [.. _outlines.Values.SelectMany(static o => o.Labels)];
        Weight = _outlines.Values.Sum(static o => o.Weight);
    }

    public FormInfo Form { get; }

    /// <summary>The labels of all tables.</summary>
    public HashSet<string> Labels { get; } = new(StringComparer.Ordinal);

    /// <summary>The labels of the tables of each section.</summary>
    public HashSet<string>[] LabelsOfSection { get; }

    /// <summary>The titles of the sections.</summary>
    public HeadingMatcher Titles { get; }

    private double Weight { get; }

    /// <summary>The labels of a table in the order in which it prints them.</summary>
    public TableOutline Outline(TableInfo table) => _outlines[table];

    /// <summary>What finds the labels of some tables together, so that they keep the order of the form.</summary>
    public LabelMatcher Matcher(IReadOnlyList<TableInfo> tables) =>
        _matchers.GetOrAdd(string.Join('/', tables.Select(static t => t.Id)), _ => new LabelMatcher([.. tables.SelectMany(t => Outline(t).Labels)]));

    /// <summary>Every text that the tables print, with the place of its label among all labels of the form.</summary>
    public IEnumerable<(string Text, int Label)> Places =>
        _labels.SelectMany(static (l, i) => l.Aliases.Append(l.Skeleton).Distinct(StringComparer.Ordinal).Select(text => (text, i)));

    /// <summary>How many labels the tables have.</summary>
    public int LabelCount => _labels.Length;

    /// <summary>How much of what the tables print was found as the form has it, up to 1.</summary>
    /// <param name="found">Whether each of the labels was found.</param>
    public double Share(bool[] found)
    {
        double weight = 0;
        for (int i = 0; i < found.Length; i++)
            weight += found[i] ? _labels[i].Weight : 0;
        return Weight == 0 ? 0 : weight / Weight;
    }
}
