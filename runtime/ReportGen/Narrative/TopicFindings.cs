using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading;

namespace ReportGen.Narrative;

/// <summary>Finds topics of a section that its text does not speak of.</summary>
internal static class TopicFindings
{
    public static void Add(FormInfo form, List<MarkedText> texts, List<Finding> findings)
    {
        foreach (SectionInfo section in form.Sections)
        {
            // A section without any text is reported as that.
            if (section.Topics.Count == 0 || !texts.Exists(t => t.Section == section))
                continue;
            TopicInfo[] missing = [.. section.Topics.Where(topic => !texts.Exists(t => t.Section == section && Names(t, topic)))];
            if (missing.Length == 0)
                continue;
            MarkedText first = texts.First(t => t.Section == section);
            findings.Add(new Finding
            {
                Message = new Message(MessageIds.TopicMissing, w => w.TopicsMissing(section, missing)),
                Expected = string.Join('、', missing.Select(static t => t.Label)),
                Line = first.Paragraph.Line,
                Column = first.Column(0),
            });
        }
    }

    private static bool Names(MarkedText text, TopicInfo topic) =>
        Holds(text, topic.Label) || topic.Aliases.Any(a => Holds(text, a));

    private static bool Holds(MarkedText text, string words) => text.Text.Contains(LabelNormalizer.Fold(words).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
}
