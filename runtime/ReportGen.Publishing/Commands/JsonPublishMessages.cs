using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Checking.Writers;
using ReportGen.Publishing.Output;
using ReportGen.Scriban;

namespace ReportGen.Publishing.Commands;

/// <summary>A line of JSON for each report and each input that could not be read: what was found, and where it was published.</summary>
internal sealed class JsonPublishMessages(Wording language) : PublishMessages
{
    public override byte[] Published(CheckedReport report) => Line(report, ReportPublisher.PathOf(report));

    public override byte[] HeldBack(CheckedReport report) => Line(report, null);

    public override byte[] Failed(string path, Problem failure) => JsonLine.Write(json => JsonOutcome.Write(json, path, failure, language));

    public override byte[] Template(TemplateProblem problem) => JsonLine.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("template", problem.ToString());
        json.WriteEndObject();
    });

    public override byte[] Summary(PublishSummary summary) => [];

    private byte[] Line(CheckedReport report, string? path) => JsonLine.Write(json =>
    {
        json.WriteStartObject();
        JsonOutcome.WriteMembers(json, report, language);
        json.WriteString("published", path);
        json.WriteEndObject();
    });
}
