using ReportGen.Reading;

namespace ReportGen.Publishing.Documents;

/// <summary>Ends the reading of a document from wherever the fault was seen. It never leaves <see cref="DocumentLoader"/>.</summary>
internal sealed class DocumentException : Exception
{
    public DocumentException(ReadFailure failure)
        : base(failure.MessageEn) => Failure = failure;

    public ReadFailure Failure { get; }
}
