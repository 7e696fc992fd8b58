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
        for (int i = 0; i < sections.Count; i++)
        {
            SectionInfo section = sections[i];
            if (section.Text != TextRule.Required || HoldsText(report.Paragraphs(section)))
                continue;
            LocalizedText title = LocalizedText.Of(section.Title ?? "", section.TitleEn);
            findings.Add(new Finding { Message = new Message(MessageIds.TextMissing, w => w.NoText(title)), Section = section });
        }
    }

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
