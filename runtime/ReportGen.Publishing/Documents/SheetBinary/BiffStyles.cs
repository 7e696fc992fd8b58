using ReportGen.Publishing.Documents.Compound;
using ReportGen.Publishing.Documents.Sheets;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.SheetBinary;

/// <summary>What the fonts and formats of a binary workbook say of its cells: in which format numbers are shown, and what is struck out, raised or lowered.</summary>
internal sealed class BiffStyles
{
    private const int StrikeFlag = 8;

    /// <summary>There is no font of this number.</summary>
    private const int NoFont = 4;

    private readonly List<char> _fonts = [];
    private readonly Dictionary<int, string> _codes = [];
    private readonly List<(int Font, int Format)> _cells = [];
    private readonly Dictionary<int, SheetNumberFormat> _formats = [];

    /// <summary>Whether days are counted from 1904.</summary>
    public bool IsFrom1904 { get; private set; }

    /// <summary>Takes a record of the workbook; those of other kinds are passed over.</summary>
    public void Take(BiffRecord record)
    {
        BinaryBlock content = record.Content;
        switch (record.Type)
        {
            case BiffTypes.Date1904:
                IsFrom1904 = content.UInt16(0) != 0;
                break;
            case BiffTypes.Font:
                _fonts.Add((content.UInt16(2) & StrikeFlag) != 0 ? TextMarks.StruckOut : content.UInt16(8) switch { 1 => TextMarks.Raised, 2 => TextMarks.Lowered, _ => '\0' });
                break;
            case BiffTypes.NumberFormat:
                _codes.TryAdd(content.UInt16(0), new BiffText(content, 2).Read().Text);
                break;
            case BiffTypes.CellFormat:
                _cells.Add((content.UInt16(0), content.UInt16(2)));
                break;
        }
    }

    /// <summary>How a font sets its text.</summary>
    public char MarkOf(int font)
    {
        int index = font > NoFont ? font - 1 : font;
        return index < _fonts.Count ? _fonts[index] : throw DocumentFaults.Damaged(static w => w.PlaceOutsideFile());
    }

    /// <summary>Whether the text of a cell is struck out, and in which format its number is shown.</summary>
    /// <param name="style">The number that the cell names.</param>
    public (bool IsStruckOut, SheetNumberFormat Format) Of(int style)
    {
        if (style >= _cells.Count)
            throw DocumentFaults.Damaged(static w => w.PlaceOutsideFile());
        (int font, int id) = _cells[style];
        if (!_formats.TryGetValue(id, out SheetNumberFormat? format))
            _formats.Add(id, format = SheetNumberFormat.Of(id, _codes.GetValueOrDefault(id)));
        return (MarkOf(font) == TextMarks.StruckOut, format);
    }
}
