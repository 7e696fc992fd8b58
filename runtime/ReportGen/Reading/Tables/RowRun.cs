using ReportGen.Forms;
using ReportGen.Reading.Cells;
using ReportGen.Reading.Headers;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading.Tables;

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

    /// <summary>The unit that stands between the label and its figures, as in a column of units; null where none does.</summary>
    public string? Unit { get; init; }

    /// <summary>The unit, where the figures of a cell must be converted from it or cannot be read; null where it is as good as that of the form.</summary>
    public HeaderUnit? UnitFor(CellInfo cell) => Unit is { } printed && printed != cell.Unit && (cell.FactorFrom(printed) is { IsOne: false } || (cell.Unit is { } own && CellValueParser.IsMoney(own)))
        ? new HeaderUnit(printed)
        : null;

    /// <summary>The index of the token after the last one taken.</summary>
    public int End { get; init; }

    /// <summary>Whether it is the last row of the table that was found.</summary>
    public bool IsLast { get; init; }

    /// <summary>Whether the cells stand on the line below that of the label, in a table that otherwise has a line for each row.</summary>
    public bool IsBelow { get; init; }

    /// <summary>The numbers, where every cell in which something stands is one; a mark for nothing is null.</summary>
    /// <param name="like">A cell that takes such numbers.</param>
    public decimal?[]? Numbers(CellInfo like)
    {
        var numbers = new decimal?[Filled.Count];
        for (int i = 0; i < numbers.Length; i++)
        {
            CellValue value = CellValueParser.Parse(Filled[i].Text, like);
            if (value.Cell.State == CellState.Unreadable)
                return null;
            numbers[i] = value.Cell.HasValue ? value.Cell.Value : null;
        }

        return numbers;
    }
}
