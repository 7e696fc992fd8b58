using System.Collections.Concurrent;
using ReportGen.Forms;

namespace ReportGen.Reading;

/// <summary>What one form prints, made once and sought in every document.</summary>
internal sealed class FormWords
{
    private readonly Dictionary<TableInfo, List<ExpectedLabel>> _outlines = [];
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
                _outlines[table] = TableOutline.Of(table);
                LabelsOfSection[section.Index].UnionWith(_outlines[table].Where(static l => l.Skeleton.Length >= 2).SelectMany(static l => l.Aliases.Append(l.Skeleton)));
            }

            Labels.UnionWith(LabelsOfSection[section.Index]);
        }

        Titles = new HeadingMatcher(form, Labels);
        Weight = _outlines.Values.Sum(static o => o.Sum(static l => l.Weight));
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
    public List<ExpectedLabel> Outline(TableInfo table) => _outlines[table];

    /// <summary>What finds the labels of some tables together, so that they keep the order of the form.</summary>
    public LabelMatcher Matcher(IReadOnlyList<TableInfo> tables) =>
        _matchers.GetOrAdd(string.Join('/', tables.Select(static t => t.Id)), _ => new LabelMatcher([.. tables.SelectMany(Outline)]));

    /// <summary>How much of what the tables print stands among some texts as the form has it, up to 1.</summary>
    public double Share(HashSet<string> texts)
    {
        double found = 0;
        foreach (List<ExpectedLabel> outline in _outlines.Values)
        {
            foreach (ExpectedLabel label in outline)
            {
                if (texts.Contains(label.Skeleton) || (label.Aliases.Count > 0 && label.Aliases.Any(texts.Contains)))
                    found += label.Weight;
            }
        }

        return Weight == 0 ? 0 : found / Weight;
    }
}
