namespace ReportGen.Reading.Tokens;

/// <summary>What the content of a cell, or a word of a line without cells, is by itself.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text, trimmed.</param>
/// <param name="Skeleton">The text as labels are compared; empty for what is no text.</param>
internal sealed record Word(TokenKind Kind, string Text, string Skeleton)
{
    /// <summary>A longer text is no label.</summary>
    public const int LongestLabel = 200;

    /// <summary>A cell in which nothing stands.</summary>
    public static Word Empty { get; } = new(TokenKind.Empty, "", "");

    /// <summary>The same content as several, where labels ran together in it, each with its place in the text; empty otherwise.</summary>
    public IReadOnlyList<(Word Word, int Offset)> Parts { get; init; } = [];

    /// <summary>The labels that forms print with these letters, each by its form and its place among the labels of that form.</summary>
    public IReadOnlyList<(int Form, int Label)> Labels { get; init; } = [];
}
