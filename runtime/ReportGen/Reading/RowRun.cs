using ReportGen.Forms;

namespace ReportGen.Reading;

/// <summary>What stands behind the label of a row.</summary>
/// <param name="Row">The row.</param>
/// <param name="Label">The index of the label.</param>
/// <param name="Match">Where the label stands.</param>
/// <param name="Cells">The tokens that are the cells of the row or the padding around them.</param>
/// <param name="Total">How many cells the line of the table has, labels included.</param>
internal sealed record RowRun(MemberInfo Row, int Label, LabelMatch Match, List<Token> Cells, int Total)
{
    /// <summary>The cells in which something stands.</summary>
    public List<Token> Filled { get; } = Cells.FindAll(static c => c.Kind != TokenKind.Empty);

    /// <summary>The index of the token after the last one taken.</summary>
    public int End { get; init; }

    /// <summary>Whether the table goes on below.</summary>
    public bool IsLast { get; init; }
}
