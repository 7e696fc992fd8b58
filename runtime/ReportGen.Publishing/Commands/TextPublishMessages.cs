using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Reading;
using ReportGen.Scriban;

namespace ReportGen.Publishing.Commands;

/// <summary>Says what was held back and why, and what was published.</summary>
internal sealed class TextPublishMessages(Language language, bool isColoured) : PublishMessages
{
    private readonly ReportLines _lines = new(language);

    public override byte[] Published(CheckedReport report) => [];

    public override byte[] HeldBack(CheckedReport report)
    {
        var text = new StyledText(isColoured);
        _lines.Add(text, report, static f => f.Severity == Severity.Error);
        text.Add("  ").Add(Style.Red, language.Pick("未发布", "held back")).Add(language.Pick(
            $"：有 {report.Count(Severity.Error)} 个错误。请改正后重试；需要带错误发布草稿时加 --draft。",
            $": it has {report.Count(Severity.Error)} errors. Mend them and try again, or publish a draft with --draft.")).Line();
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
        text.Add(language.Pick(
            $"已发布 {summary.Published} 份（其中未通过校验 {summary.Drafts} 份）到 {summary.Directory}；未发布 {summary.Held} 份；无法处理 {summary.Failed} 份{(summary.Removed == 0 ? "" : $"；删去不再属于发布内容的文件 {summary.Removed} 个")}",
            $"published {summary.Published} reports ({summary.Drafts} of them drafts) to {summary.Directory}; {summary.Held} held back; {summary.Failed} inputs failed{(summary.Removed == 0 ? "" : $"; {summary.Removed} files that belong no longer deleted")}")).Line();
        return text.ToUtf8();
    }
}
