using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Output;
using ReportGen.Reading;

namespace ReportGen.Publishing.Commands;

/// <summary>Every finding as <c>file(line,column): error ID: text</c>, and nothing that a build would take for one otherwise.</summary>
internal sealed class MsBuildPublishMessages(TextWriter output, Language language) : IPublishMessages
{
    private readonly MsBuildCheckWriter _findings = new(output, language);

    // A draft was asked for with its errors: they do not fail the build.
    public void Published(CheckedReport report) =>
        _findings.Write(new CheckResult([report with { Findings = [.. report.Findings.Select(AtMostWarning)] }], []));

    public void HeldBack(CheckedReport report) => _findings.Write(new CheckResult([report], []));

    public void Failed(string path, ReadFailure failure) => _findings.Write(new CheckResult([], [(path, failure)]));

    public void Summary(ReportPublisher publisher, int held, int failed, int removed) =>
        output.Write(language.Pick(
            $"已发布 {publisher.Published.Count} 份，未发布 {held} 份，无法处理 {failed} 份{(removed == 0 ? "" : $"；删去不再属于发布内容的文件 {removed} 个")}\n",
            $"published {publisher.Published.Count} reports; {held} held back; {failed} inputs not done{(removed == 0 ? "" : $"; {removed} files that belong no longer deleted")}\n"));

    private static Finding AtMostWarning(Finding finding) => finding.Severity == Severity.Error ? finding with { Severity = Severity.Warning } : finding;
}
