using ReportGen.Forms;
using ReportGen.Messages;

namespace ReportGen.Rules;

/// <summary>Finds sections that must hold text and hold none.</summary>
internal static class TextFindings
{
    public static void Add(Report report, List<Finding> findings)
    {
        IReadOnlyList<SectionInfo> sections = report.Form.Sections;
        // A report with nothing filled in at all is one finding, of the tables.
        if (BlankFindings.IsBlankThroughout(report) && !Enumerable.Range(0, sections.Count).Any(s => HoldsText(report.Paragraphs(s))))
            return;
        List<SectionInfo>? silent = null;
        for (int i = 0; i < sections.Count; i++)
        {
            if (sections[i].Text == TextRule.Required && !HoldsText(report.Paragraphs(sections[i])))
                (silent ??= []).Add(sections[i]);
        }

        if (silent is not null)
            findings.Add(Missing(silent));
    }

    /// <summary>What is found of sections that hold no text: one matter, however many they are.</summary>
    public static Finding Missing(IReadOnlyList<SectionInfo> sections) => new()
    {
        Message = new Message(MessageIds.TextMissing, w => w.NoText(sections)),
        Sections = sections,
    };

    private static bool HoldsText(IList<Paragraph> paragraphs)
    {
        for (int i = 0; i < paragraphs.Count; i++)
        {
            if (!paragraphs[i].Text.IsEmpty)
                return true;
        }

        return false;
    }
}
