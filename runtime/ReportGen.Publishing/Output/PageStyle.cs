namespace ReportGen.Publishing.Output;

/// <summary>How pages of text and Markdown are set; templates decide the rest.</summary>
/// <param name="Width">How many columns a line of plain text takes; 0 for no limit.</param>
/// <param name="IsAmbiguousWide">Whether characters of ambiguous width take two columns.</param>
/// <param name="HasGridTables">Whether tables of Markdown are grid tables, with spans.</param>
internal sealed record PageStyle(int Width = 80, bool IsAmbiguousWide = false, bool HasGridTables = false)
{
    /// <summary>What stands where nothing is said.</summary>
    public static PageStyle Default { get; } = new();
}
