using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Reading;
using ReportGen.Scriban;

namespace ReportGen.Publishing.Commands;

/// <summary>What publishing tells: people, or a build. Called on several threads at a time.</summary>
internal abstract class PublishMessages
{
    /// <summary>A report was published, as a draft if it has errors.</summary>
    public abstract byte[] Published(CheckedReport report);

    /// <summary>A report was not published for its errors.</summary>
    public abstract byte[] HeldBack(CheckedReport report);

    /// <summary>An input was not read or not written.</summary>
    public abstract byte[] Failed(string path, Problem failure);

    /// <summary>A template of the site's own has a fault, or something to be told of.</summary>
    public abstract byte[] Template(TemplateProblem problem);

    /// <summary>The end.</summary>
    public abstract byte[] Summary(PublishSummary summary);
}
