using ReportGen.Reading;

namespace ReportGen.Json;

/// <summary>Ends the reading of a data file; caught where the reading began.</summary>
internal sealed class DataFault(ReadFailure failure) : Exception(failure.MessageEn)
{
    public ReadFailure Failure { get; } = failure;
}
