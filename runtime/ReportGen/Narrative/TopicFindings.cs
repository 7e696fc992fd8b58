using System.Runtime.CompilerServices;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading;
using ReportGen.Reading.Labels;

namespace ReportGen.Narrative;

/// <summary>Finds topics of a section that its text does not speak of.</summary>
internal static class TopicFindings
{
    // What may stand for a topic, folded as texts are.
    private static readonly ConditionalWeakTable<TopicInfo, string[]> Words = [];

    public static void Add(FormInfo form, List<MarkedText> texts, List<Finding> findings)
    {
        foreach (SectionInfo section in form.Sections)
        {
            // A section without any text is reported as that.
            if (section.Topics.Count == 0 || First(texts, section) is not { } first)
                continue;
            List<TopicInfo>? missing = null;
            foreach (TopicInfo topic in section.Topics)
            {
                if (!IsNamed(topic, section, texts))
                    (missing ??= []).Add(topic);
            }

            if (missing is null)
                continue;
            findings.Add(new Finding
            {
                Message = new Message(MessageIds.TopicMissing, w => w.TopicsMissing(section, missing)),
                Expected = string.Join('、', missing.Select(static t => t.Label)),
                Line = first.Paragraph.Line,
                Column = first.Column(0),
            });
        }
    }

    private static MarkedText? First(List<MarkedText> texts, SectionInfo section)
    {
        foreach (MarkedText text in texts)
        {
            if (text.Section == section)
                return text;
        }

        return null;
    }

    private static bool IsNamed(TopicInfo topic, SectionInfo section, List<MarkedText> texts)
    {
        string[] words = Words.GetValue(topic, static t => [Folded(t.Label), .. t.Aliases.Select(Folded)]);
        foreach (MarkedText text in texts)
        {
            if (text.Section != section)
                continue;
            foreach (string word in words)
            {
                if (text.Letters.MayHold(word) && text.Text.Contains(word, StringComparison.Ordinal))
                    return true;
            }
        }

        return false;
    }

    private static string Folded(string words) => LabelNormalizer.Fold(words).Replace(" ", "", StringComparison.Ordinal);
}
