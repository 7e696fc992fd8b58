using ReportGen.Messages;
using ReportGen.Reading;

namespace ReportGen.Publishing.Checking.Writers;

/// <summary>Writes the outcome as JSON: a public contract.</summary>
internal sealed class JsonCheckWriter(Stream output, Wording language) : CheckWriter
{
    private bool _hasReports;
    private bool _hasFailures;

    public override byte[] Render(CheckedReport report) => JsonFragment.Write(2, json => JsonOutcome.Write(json, report, language));

    public override void Write(CheckedReport report, byte[] rendered)
    {
        output.Write(_hasReports ? ","u8 : "{\n  \"reports\": ["u8);
        _hasReports = true;
        output.Write(rendered);
    }

    public override byte[] Render(string path, Problem failure) => JsonFragment.Write(2, json => JsonOutcome.Write(json, path, failure, language));

    protected override void WritePolicy(CheckSummary summary) => output.Write(_hasReports ? "\n  ]"u8 : "{\n  \"reports\": []"u8);

    protected override void WriteFailure(byte[] rendered)
    {
        output.Write(_hasFailures ? ","u8 : ",\n  \"failures\": ["u8);
        _hasFailures = true;
        output.Write(rendered);
    }

    protected override void WriteEnd(CheckSummary summary)
    {
        if (_hasFailures)
            output.Write("\n  ]"u8);
        if (summary.Policy is var (policy, findings))
        {
            output.Write(",\n  \"rules\":"u8);
            // An object in place of an element of an array: but for the line break before it they are written alike.
            output.Write(" "u8);
            output.Write(JsonFragment.Write(1, json => JsonOutcome.Write(json, policy, findings, language)).AsSpan().TrimStart("\n "u8));
        }

        output.Write("\n}\n"u8);
    }
}
