using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Checking.Writers;
using ReportGen.Reading;

namespace ReportGen.Publishing.Tests.Checking;

/// <summary>What a test has checked, to be written in some format.</summary>
internal sealed record CheckResult(IReadOnlyList<CheckedReport> Reports, IReadOnlyList<(string Path, Problem Failure)> Failures)
{
    public (string Path, IReadOnlyList<Finding> Findings)? Policy { get; init; }

    /// <summary>What a writer makes of it.</summary>
    public string Written(Func<Stream, CheckWriter> create, int? exitCode = null)
    {
        var output = new MemoryStream();
        using CheckWriter writer = create(output);
        var summary = new CheckSummary { ExitCode = exitCode };
        foreach (CheckedReport report in Reports)
        {
            summary.Add(report);
            writer.Write(report, writer.Render(report));
        }

        foreach (var (path, failure) in Failures)
        {
            summary.Failures++;
            writer.Fail(path, failure);
        }

        summary.Policy = Policy;
        writer.End(summary);
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }
}
