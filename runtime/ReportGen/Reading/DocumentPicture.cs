namespace ReportGen.Reading;

/// <summary>A picture of a document, large enough to show a table.</summary>
/// <param name="Line">The index of the line before which it stands, from 0.</param>
/// <param name="Name">What a person finds it by: its file name, or its name in the document.</param>
internal sealed record DocumentPicture(int Line, string Name)
{
    /// <summary>The page by which it is found where it has no name, from 1; 0 otherwise.</summary>
    public int Page { get; init; }
}
