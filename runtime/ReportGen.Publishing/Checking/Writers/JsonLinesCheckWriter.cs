using ReportGen.Messages;

namespace ReportGen.Publishing.Checking.Writers;

/// <summary>
/// Writes a line of JSON for each report as it comes, and for each input that could not be read, in their order: for programs
/// that go on with it. What is to be said of the settings of rules is a line too.
/// </summary>
internal sealed class JsonLinesCheckWriter(Stream output, Wording language) : CheckWriter
{
    public override byte[] Render(CheckedReport report) => JsonLine.Write(json => JsonOutcome.Write(json, report, language));

    public override void Write(CheckedReport report, byte[] rendered) => output.Write(rendered);

    public override byte[] Render(string path, Problem failure) => JsonLine.Write(json => JsonOutcome.Write(json, path, failure, language));

    public override void Fail(string path, Problem failure) => output.Write(Render(path, failure));

    protected override void WritePolicy(CheckSummary summary)
    {
        if (summary.Policy is not var (policy, findings) || findings.Count == 0)
            return;
        output.Write(JsonLine.Write(json => JsonOutcome.Write(json, policy, findings, language)));
    }

    protected override void WriteFailure(byte[] rendered) => output.Write(rendered);

    protected override void WriteEnd(CheckSummary summary)
    {
    }
}
