using ReportGen.Forms;
using ReportGen.Messages;

namespace ReportGen.Rules;

/// <summary>Finds sections that must hold text and hold none.</summary>
internal static class TextFindings
{
    public static void Add(Report report, List<Finding> findings)
    {
        IReadOnlyList<SectionInfo> sections = report.Form.Sections;
        for (int i = 0; i < sections.Count; i++)
        {
            SectionInfo section = sections[i];
            if (section.Text != TextRule.Required || HoldsText(report.Paragraphs(section)))
                continue;
            findings.Add(new Finding
            {
                Message = new Message(MessageIds.TextMissing, new LocalizedText(
                    $"“{section.Title}”没有内容。请补写；确无内容的写明“无”。",
                    $"\"{section.TitleEn ?? section.Title}\" holds no text. Write it, or state that there is none.")),
            });
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
