using System.Text;
using ReportGen.Publishing.Documents.Compound;
using ReportGen.Publishing.Documents.Sheets;
using ReportGen.Reading.Fields;

namespace ReportGen.Publishing.Documents.SheetBinary;

/// <summary>The names that a binary workbook gives to cells ([MS-XLS] 2.4.150): a form to be filled in has one for each of its places.</summary>
internal sealed class BiffNames
{
    // What a formula begins with that is a text, a cell of a sheet, a range of one.
    private const byte TextToken = 0x17, CellToken = 0x3A, RangeToken = 0x3B;
    private const int NameAt = 14;
    private const int BuiltInFlag = 0x20;
    private const int MostNames = 20_000;
    private const int ColumnBits = 0xFF;

    private readonly List<int> _sheets = [];
    private readonly List<(string Name, int Sheet, int Top, int Left, int Bottom, int Right)> _ranges = [];
    private string? _form;

    /// <summary>Takes the record that says to which sheets formulas refer.</summary>
    public void TakeSheets(BinaryBlock content)
    {
        for (int i = 0; i < content.UInt16(0); i++)
            _sheets.Add(content.UInt16(2 + (i * 6) + 2));
    }

    /// <summary>Takes the record of a name; one that holds for a sheet alone, or stands for something else, is passed over.</summary>
    public void Take(BinaryBlock content)
    {
        int length = content.Byte(3);
        bool isWide = (content.Byte(NameAt) & 1) != 0;
        if ((content.UInt16(0) & BuiltInFlag) != 0 || content.UInt16(8) != 0)
            return;
        string name = (isWide ? Encoding.Unicode : Encoding.Latin1).GetString(content.Span(NameAt + 1, isWide ? length * 2 : length));
        BinaryBlock formula = content.Part(NameAt + 1 + (isWide ? length * 2 : length), content.UInt16(4));
        if (formula.Length == 0)
            return;
        switch (formula.Byte(0))
        {
            case TextToken when name == FieldNames.Form:
                _form = new BiffText(formula, 1).Read(isShort: true).Text;
                break;
            case CellToken:
                Add(name, formula.UInt16(1), formula.UInt16(3), formula.UInt16(5), formula.UInt16(3), formula.UInt16(5));
                break;
            case RangeToken:
                Add(name, formula.UInt16(1), formula.UInt16(3), formula.UInt16(7), formula.UInt16(5), formula.UInt16(9));
                break;
        }
    }

    /// <summary>The places of the form; null where the workbook is none.</summary>
    /// <param name="titles">The names of all sheets, in their order.</param>
    public WorkbookFields? ToFields(IReadOnlyList<string> titles) => _form is null ? null
        : new WorkbookFields(_form, _ranges.Where(r => r.Sheet < titles.Count).Select(r => (r.Name, new SheetRange(titles[r.Sheet], r.Top, r.Left, r.Bottom, r.Right))));

    private void Add(string name, int reference, int top, int left, int bottom, int right)
    {
        if (reference < _sheets.Count && _ranges.Count < MostNames)
            _ranges.Add((name, _sheets[reference], top + 1, (left & ColumnBits) + 1, bottom + 1, (right & ColumnBits) + 1));
    }
}
