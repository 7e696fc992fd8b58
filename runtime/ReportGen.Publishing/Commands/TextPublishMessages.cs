using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Checking.Writers;
using ReportGen.Reading;
using ReportGen.Scriban;

namespace ReportGen.Publishing.Commands;

/// <summary>Says what was held back and why, and what was published.</summary>
internal sealed class TextPublishMessages(Wording language, bool isColoured) : PublishMessages
{
    private readonly ReportLines _lines = new(language);

    public override byte[] Published(CheckedReport report) => [];

    public override byte[] HeldBack(CheckedReport report)
    {
        var text = new StyledText(isColoured);
        _lines.Add(text, report, static f => f.Severity == Severity.Error);
        text.Add("  ").Add(Style.Red, language.HeldBack()).Add(language.HeldBackFor(report.Count(Severity.Error))).Line();
        return text.ToUtf8();
    }

    public override byte[] Failed(string path, Problem failure)
    {
        var text = new StyledText(isColoured);
        _lines.Add(text, path, failure);
        return text.ToUtf8();
    }

    public override byte[] Template(TemplateProblem problem)
    {
        var text = new StyledText(isColoured);
        text.Add(problem.Severity == Severity.Error ? Style.Red : Style.Yellow, problem.ToString()).Line();
        return text.ToUtf8();
    }

    public override byte[] Summary(PublishSummary summary)
    {
        var text = new StyledText(isColoured);
        if (summary.WithoutDate > 0)
            text.Add(language.WithoutDate(summary.WithoutDate)).Line();
        text.Add(language.Published(summary.Published, summary.Drafts, summary.Directory, summary.Held, summary.Failed, summary.Removed)).Line();
        return text.ToUtf8();
    }
}
