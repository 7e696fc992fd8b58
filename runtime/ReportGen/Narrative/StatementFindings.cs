using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Rules;

namespace ReportGen.Narrative;

/// <summary>Finds figures of the text that no reading of the tables bears out. What cannot be known is not claimed.</summary>
internal static class StatementFindings
{
    public static void Add(Report report, List<MarkedText> texts, List<Finding> findings)
    {
        var figures = new List<StatedFigure>();
        foreach (StatementInfo statement in report.Form.Statements)
        {
            if (!statement.CoversYear(report.Year))
                continue;
            StatementMatcher matcher = StatementMatcher.Of(statement);
            figures.Clear();
            int places = 0;
            // A section without any text is reported as that.
            bool isMentioned = true;
            bool isFirst = true;
            foreach (MarkedText text in texts)
            {
                if (statement.Sections.Count > 0 && !statement.Sections.Contains(text.Section.Id))
                    continue;
                if (isFirst)
                    isMentioned = isFirst = false;
                isMentioned |= matcher.IsMentioned(text);
                matcher.Find(text, report.Year, figures, ref places);
            }

            if (!isMentioned)
                findings.Add(Unmentioned(report.Form, statement));
            if (figures.Count > 0 && places <= StatementMatcher.MostPlaces && Contradicts(report, statement, figures) is { } finding)
                findings.Add(finding);
        }
    }

    private static Finding? Contradicts(Report report, StatementInfo statement, List<StatedFigure> figures)
    {
        var values = new List<decimal>();
        foreach (ReadingInfo reading in statement.Readings)
        {
            if (RuleJudge.Value(reading.Sum, new JudgedCells(report.Cells)) is not { Blanks: 0, Value: var value })
            {
                // Without the figure itself nothing is claimed; without another way to count it, that way is left out.
                if (reading == statement.Readings[0])
                    return null;
                continue;
            }

            if (!values.Exists(v => v == value))
                values.Add(value);
        }

        if (values.Count == 0)
            return null;
        // One mention that agrees is enough: others may speak of a part, or of other organs.
        foreach (StatedFigure figure in figures)
        {
            // None at all is said of the figure itself; that some part of it is 0 bears out nothing.
            if (figure.Value == 0 ? values[0] == 0 : values.Exists(v => v == figure.Value) || (SumOfSentence(figures, figure) is var sum && values.Exists(v => v == sum)))
                return null;
        }

        StatedFigure first = figures[0];
        ReadingInfo main = statement.Readings[0];
        List<CellInfo> cells = [.. main.Sum.Terms.Select(t => report.Form.Cells[t.Reference.Cell])];
        string stated = Validator.Text(first.Value);
        string held = Validator.Text(values[0]);
        string[] others = [.. values.Skip(1).Select(Validator.Text)];
        string quote = first.Quote();
        return new Finding
        {
            Message = new Message(new MessageId(statement.Id, statement.Severity), w => w.StatementOff(quote, statement, stated, cells, held, others)),
            Cells = cells,
            Expected = held,
            Actual = stated,
            Line = first.Text.Paragraph.Line,
            Column = first.Text.Column(first.Start),
        };
    }

    // 收到网络申请 8 件、信函申请 2 件: the parts of one sentence make the figure together.
    private static decimal SumOfSentence(List<StatedFigure> figures, StatedFigure figure)
    {
        Range sentence = figure.Text.Sentence(figure.Start);
        decimal sum = 0;
        foreach (StatedFigure other in figures)
        {
            if (other.Text == figure.Text && other.Start >= sentence.Start.Value && other.End <= sentence.End.Value)
                sum += other.Value;
        }

        return sum;
    }

    private static Finding Unmentioned(FormInfo form, StatementInfo statement)
    {
        SectionInfo[] sections = [.. form.Sections.Where(s => statement.Sections.Count == 0 || statement.Sections.Contains(s.Id))];
        return new Finding { Message = new Message(new MessageId(statement.Id, statement.Severity), w => w.StatementMissing(sections, statement)) };
    }
}
