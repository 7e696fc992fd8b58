using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Output;
using ReportGen.Reading;

namespace ReportGen.Publishing.Commands;

/// <summary>What publishing tells: people, or a build.</summary>
internal interface IPublishMessages
{
    /// <summary>A report was published, as a draft if it has errors.</summary>
    void Published(CheckedReport report);

    /// <summary>A report was not published for its errors.</summary>
    void HeldBack(CheckedReport report);

    /// <summary>An input was not read or not written.</summary>
    void Failed(string path, ReadFailure failure);

    /// <summary>The end.</summary>
    void Summary(ReportPublisher publisher, int held, int failed, int removed);
}
