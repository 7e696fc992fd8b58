using ReportGen.Forms;

namespace ReportGen.Narrative;

/// <summary>Reads the text of a report for what it says of figures: against the tables, and against itself.</summary>
internal static class NarrativeFindings
{
    public static void Add(Report report, List<Finding> findings)
    {
        var texts = new List<MarkedText>();
        foreach (SectionInfo section in report.Form.Sections)
        {
            foreach (Paragraph paragraph in report.Paragraphs(section))
            {
                if (!paragraph.Text.IsEmpty)
                    texts.Add(MarkedText.Create(section, paragraph));
            }
        }

        // A report that is all tables says nothing; that its text is missing is told elsewhere.
        if (texts.Count == 0)
            return;
        StatementFindings.Add(report, texts, findings);
        SumFindings.Add(texts, findings);
        PercentFindings.Add(report, texts, findings);
        LeftoverFindings.Add(texts, findings);
    }
}
