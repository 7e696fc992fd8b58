namespace ReportGen.Conformance.Tests.Printing;

/// <summary>A document as doc.</summary>
internal static class WordBinaryPrint
{
    private const int ColumnWidth = 1000;
    private static readonly byte[] Strike = [0x37, 0x08, 1];
    private static readonly byte[] Raised = [0x48, 0x2A, 1];

    public static byte[] Of(GridDocument document) => WordBinaryFile.Make(
        [.. document.Items.SelectMany(static i => i.Rows is { } rows ? GridPart.RowsOf(rows).SelectMany(Row) : [WordBinaryFile.P(i.Text!)])]);

    private static IEnumerable<WordBinaryFile.Stretch> Row(List<GridPart> row) =>
    [
        .. row.SelectMany(Cell),
        WordBinaryFile.Row(
            [.. row.Select(static p => (short)(p.Column * ColumnWidth)), (short)((row[^1].Column + row[^1].Cell.ColumnSpan) * ColumnWidth)],
            [.. row.Select(static p => (ushort)(p.IsContinued ? 0x20 : p.Cell.RowSpan > 1 ? 0x60 : 0))]),
    ];

    private static IEnumerable<WordBinaryFile.Stretch> Cell(GridPart part)
    {
        PlacedCell cell = part.IsContinued ? new PlacedCell("", 1, 1, -1) : part.Cell;
        if (cell.StruckOut is { } old)
            yield return WordBinaryFile.Run(old, Strike);
        string text = cell.Text.Replace('\n', '\v');
        if (cell.Raised == 0)
        {
            yield return WordBinaryFile.Cell(text);
            yield break;
        }

        if (text.Length > 0)
            yield return WordBinaryFile.Run(text);
        yield return WordBinaryFile.Run($"{cell.Raised}", Raised);
        yield return WordBinaryFile.Cell("");
    }
}
