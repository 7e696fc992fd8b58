using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Output;
using ReportGen.Reading;
using Spectre.Console;

namespace ReportGen.Publishing.Commands;

/// <summary>Says what was held back and why, and what was published.</summary>
internal sealed class TextPublishMessages(IAnsiConsole console, Language language) : IPublishMessages
{
    private readonly TextCheckWriter _findings = new(console, language);

    public void Published(CheckedReport report)
    {
    }

    public void HeldBack(CheckedReport report)
    {
        _findings.Write(report, static f => f.Severity == Severity.Error);
        console.MarkupLineInterpolated(language == Language.Zh
            ? $"  [red]未发布[/]：有 {report.Count(Severity.Error)} 个错误。请改正后重试；需要带错误发布草稿时加 --draft。"
            : (FormattableString)$"  [red]held back[/]: it has {report.Count(Severity.Error)} errors. Mend them and try again, or publish a draft with --draft.");
    }

    public void Failed(string path, ReadFailure failure) => _findings.Write(path, failure);

    public void Summary(ReportPublisher publisher, int held, int failed, int removed)
    {
        int drafts = publisher.Published.Count(static p => p.IsDraft);
        console.MarkupLineInterpolated(language == Language.Zh
            ? $"已发布 {publisher.Published.Count} 份（其中未通过校验 {drafts} 份）到 {publisher.Directory}；未发布 {held} 份；无法处理 {failed} 份{(removed == 0 ? "" : $"；删去不再属于发布内容的文件 {removed} 个")}"
            : (FormattableString)$"published {publisher.Published.Count} reports ({drafts} of them drafts) to {publisher.Directory}; {held} held back; {failed} inputs failed{(removed == 0 ? "" : $"; {removed} files that belong no longer deleted")}");
    }
}
