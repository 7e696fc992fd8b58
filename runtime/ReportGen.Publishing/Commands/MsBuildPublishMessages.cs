using System.Text;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Reading;
using ReportGen.Scriban;

namespace ReportGen.Publishing.Commands;

/// <summary>Every finding as <c>file(line,column): error ID: text</c>, and nothing that a build would take for one otherwise.</summary>
internal sealed class MsBuildPublishMessages(Language language) : PublishMessages
{
    private readonly MsBuildCheckWriter _findings = new(Stream.Null, language);

    // A draft was asked for with its errors: they do not fail the build.
    public override byte[] Published(CheckedReport report) => _findings.Render(report with { Findings = [.. report.Findings.Select(AtMostWarning)] });

    public override byte[] HeldBack(CheckedReport report) => _findings.Render(report);

    public override byte[] Failed(string path, Problem failure) => _findings.Render(path, failure);

    public override byte[] Template(TemplateProblem problem) => Encoding.UTF8.GetBytes($"{problem.ToString().ReplaceLineEndings(" ")}\n");

    public override byte[] Summary(PublishSummary summary) => Encoding.UTF8.GetBytes(language.Pick(
        $"已发布 {summary.Published} 份，未发布 {summary.Held} 份，无法处理 {summary.Failed} 份{(summary.Removed == 0 ? "" : $"；删去不再属于发布内容的文件 {summary.Removed} 个")}\n",
        $"published {summary.Published} reports; {summary.Held} held back; {summary.Failed} inputs not done{(summary.Removed == 0 ? "" : $"; {summary.Removed} files that belong no longer deleted")}\n"));

    private static Finding AtMostWarning(Finding finding) => finding.Severity == Severity.Error ? finding with { Severity = Severity.Warning } : finding;
}
