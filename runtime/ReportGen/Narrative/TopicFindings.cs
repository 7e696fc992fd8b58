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
            // A section without any text is told of as that.
            if (section.Topics.Count == 0 || !texts.Exists(t => t.Section == section))
                continue;
            TopicInfo[] missing = [.. section.Topics.Where(topic => !texts.Exists(t => t.Section == section && Names(t, topic)))];
            if (missing.Length == 0)
                continue;
            MarkedText first = texts.First(t => t.Section == section);
            findings.Add(new Finding
            {
                Message = new Message(MessageIds.TopicMissing, new LocalizedText(
                    $"“{section.Title}”没有写到{string.Join('、', missing.Select(static t => $"“{t.Label}”"))}。请补写；没有这方面情况的也要写明。",
                    $"\"{section.TitleEn ?? section.Title}\" does not speak of {string.Join(", ", missing.Select(static t => $"\"{t.LabelEn ?? t.Label}\""))}. Write of it, also where there is nothing to report.")),
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
