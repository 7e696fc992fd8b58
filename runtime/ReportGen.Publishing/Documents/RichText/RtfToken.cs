namespace ReportGen.Publishing.Documents.RichText;

/// <summary>A token of RTF.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Word">The word; one of a sign stands as that sign.</param>
/// <param name="Number">The number behind the word, or the byte; null where there is none.</param>
internal readonly record struct RtfToken(RtfTokenKind Kind, string Word = "", int? Number = null);
