using ReportGen.Forms;

namespace ReportGen.Conformance.Tests.Printing;

/// <summary>A paragraph, or a table.</summary>
/// <param name="Text">The words of a paragraph; null of a table.</param>
/// <param name="Rows">The rows of a table; null of a paragraph.</param>
internal sealed record GridItem(string? Text, List<List<PlacedCell>>? Rows)
{
    /// <summary>The table of the form; null of a paragraph.</summary>
    public TableInfo? Table { get; init; }
}
