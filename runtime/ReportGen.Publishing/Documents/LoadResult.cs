using ReportGen.Messages;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents;

/// <summary>What came of opening a file: its lines, or the reason why there are none.</summary>
public sealed class LoadResult
{
    private LoadResult(SourceDocument? document, Problem? failure)
    {
        Document = document;
        Failure = failure;
    }

    /// <summary>The lines of the file; null where it could not be read.</summary>
    public SourceDocument? Document { get; }

    /// <summary>Why there are no lines; null where there are.</summary>
    public Problem? Failure { get; }

    /// <summary>The file was read.</summary>
    public static LoadResult Success(SourceDocument document) => new(document, null);

    /// <summary>The file was not read.</summary>
    public static LoadResult Fail(Problem failure) => new(null, failure);
}
