using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.Sheets;

/// <summary>What the cells of a workbook may hold: a few kilobytes can name one long string a hundred thousand times.</summary>
internal sealed class SheetBudget
{
    private int _characters = SourceDocument.MaxLength;
    private int _cells = DocumentTable.MaxCells;

    /// <summary>Counts a cell with its text; an empty one costs nothing.</summary>
    public void Spend(string text)
    {
        if (text.Length == 0)
            return;
        _characters -= text.Length;
        if (_characters < 0)
            throw DocumentFaults.TooLarge(static w => w.WorkbookCharacters(), SourceDocument.MaxLength);
        if (--_cells < 0)
            throw DocumentFaults.TooLarge(static w => w.WorkbookCells(), DocumentTable.MaxCells);
    }
}
