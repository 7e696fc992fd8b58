using ReportGen.Forms;

namespace ReportGen.Narrative;

/// <summary>Reads the text of a report for what it says of figures: against the tables, and against itself.</summary>
internal static class NarrativeFindings
{
    public static void Add(Report report, Report? previous, List<Finding> findings)
    {
        List<MarkedText>? texts = null;
        for (int s = 0; s < report.Form.Sections.Count; s++)
        {
            IList<Paragraph> paragraphs = report.Paragraphs(s);
            for (int p = 0; p < paragraphs.Count; p++)
            {
                if (!paragraphs[p].Text.IsEmpty)
                    (texts ??= []).Add(MarkedText.Create(report.Form.Sections[s], paragraphs[p], report.Year));
            }
        }

        // A report that is all tables says nothing; that its text is missing is reported elsewhere.
        if (texts is null)
            return;
        TopicFindings.Add(report.Form, texts, findings);
        StatementFindings.Add(report, texts, findings);
        SumFindings.Add(report.Form, texts, findings);
        TotalFindings.Add(report.Form, texts, findings);
        PercentFindings.Add(report, texts, findings);
        RateFindings.Add(report, texts, findings);
        GrowthFindings.Add(report, previous, texts, findings);
        LeftoverFindings.Add(texts, findings);
    }
}
