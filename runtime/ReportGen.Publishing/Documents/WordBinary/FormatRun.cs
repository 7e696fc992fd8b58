using ReportGen.Publishing.Documents.Compound;

namespace ReportGen.Publishing.Documents.WordBinary;

/// <summary>A stretch of the file whose characters, or whose paragraph, share properties.</summary>
/// <param name="First">Its first byte.</param>
/// <param name="End">The byte behind it.</param>
/// <param name="Properties">The properties; of a paragraph, with the number of its style before them.</param>
internal sealed record FormatRun(int First, int End, BinaryBlock Properties);
