using ReportGen.Forms;

namespace ReportGen;

/// <summary>Finds sections that must hold text and hold none.</summary>
internal static class TextFindings
{
    public static void Add(Report report, List<Finding> findings)
    {
        foreach (SectionInfo section in report.Form.Sections)
        {
            if (section.Text != TextRule.Required || report.Paragraphs(section).Any(static p => !p.Text.IsEmpty))
                continue;
            findings.Add(new Finding
            {
                Rule = "text-missing",
                Severity = Severity.Warning,
                Message = $"“{section.Title}”没有内容。请补写；确无内容的写明“无”。",
                MessageEn = $"\"{section.Title}\" holds no text. Write it, or state that there is none.",
            });
        }
    }
}
