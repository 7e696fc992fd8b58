using System.Text;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Checking.Writers;
using ReportGen.Reading;
using ReportGen.Scriban;

namespace ReportGen.Publishing.Commands;

/// <summary>Every finding as <c>file(line,column): error ID: text</c>, and nothing that a build would take for one otherwise.</summary>
internal sealed class MsBuildPublishMessages(Wording language) : PublishMessages
{
    private readonly MsBuildCheckWriter _findings = new(Stream.Null, language);

    // A draft was asked for with its errors: they do not fail the build.
    public override byte[] Published(CheckedReport report) => _findings.Render(report with { Findings = [.. report.Findings.Select(AtMostWarning)] });

    public override byte[] HeldBack(CheckedReport report) => _findings.Render(report);

    public override byte[] Failed(string path, Problem failure) => _findings.Render(path, failure);

    public override byte[] Template(TemplateProblem problem) => Encoding.UTF8.GetBytes($"{problem.ToString().ReplaceLineEndings(" ")}\n");

    public override byte[] Summary(PublishSummary summary) =>
        Encoding.UTF8.GetBytes(language.PublishedInBuild(summary.Published, summary.Held, summary.Failed, summary.Removed) + "\n");

    private static Finding AtMostWarning(Finding finding) => finding.Severity == Severity.Error ? finding with { Severity = Severity.Warning } : finding;
}
