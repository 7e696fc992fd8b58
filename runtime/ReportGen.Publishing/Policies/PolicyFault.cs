using ReportGen.Reading;

namespace ReportGen.Publishing.Policies;

/// <summary>Ends the reading of a policy; caught where the reading began.</summary>
internal sealed class PolicyFault(ReadFailure failure) : Exception(failure.MessageEn)
{
    public ReadFailure Failure { get; } = failure;
}
