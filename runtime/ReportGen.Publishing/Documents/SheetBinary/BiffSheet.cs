using System.Globalization;
using ReportGen.Publishing.Documents.Compound;
using ReportGen.Publishing.Documents.Sheets;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.SheetBinary;

/// <summary>Reads the cells of one sheet of a binary workbook into a grid.</summary>
internal sealed class BiffSheet
{
    private const int HiddenRowFlag = 0x20, HiddenColumnFlag = 1;

    private readonly BinaryBlock _stream;
    private readonly BiffStyles _styles;
    private readonly List<BiffString> _strings;
    private readonly SheetBudget _budget;
    private readonly SheetGrid _grid;
    private readonly string _name;
    private readonly WorkbookFields? _fields;

    // A sheet may say of a row that it is hidden behind its cells.
    private readonly List<(int Row, int Column, string Text)> _cells = [];
    private readonly HashSet<int> _hiddenRows = [];
    private (int Row, int Column, int Style)? _formula;

    private BiffSheet(BinaryBlock stream, string name, BiffStyles styles, List<BiffString> strings, SheetBudget budget, WorkbookFields? fields) =>
        (_stream, _name, _styles, _strings, _budget, _fields, _grid) = (stream, name, styles, strings, budget, fields, new SheetGrid(name));

    /// <summary>Reads a sheet.</summary>
    /// <param name="stream">The stream of the workbook.</param>
    /// <param name="at">Where the sheet begins.</param>
    /// <param name="name">Its name.</param>
    /// <param name="styles">The fonts and formats.</param>
    /// <param name="strings">The strings that cells share.</param>
    /// <param name="budget">What the cells of the workbook may hold.</param>
    /// <param name="fields">Takes the cells that have a name; null where the workbook is no form.</param>
    /// <param name="left">How many bytes its sheets may have.</param>
    public static SheetGrid Read(BinaryBlock stream, uint at, string name, BiffStyles styles, List<BiffString> strings, SheetBudget budget, WorkbookFields? fields, ref long left)
    {
        var sheet = new BiffSheet(stream, name, styles, strings, budget, fields);
        // Sheets that lie within each other would be read over and over.
        left -= sheet.ReadRecords(at) - at;
        if (left < 0)
            throw DocumentFaults.Damaged(static w => w.PlaceOutsideFile());
        foreach ((int row, int column, string text) in sheet._cells)
            sheet._grid.Add(row, column, text, sheet._hiddenRows.Contains(row));
        return sheet._grid;
    }

    // Gives the place behind the sheet. A chart in it is a sheet of its own within it.
    private long ReadRecords(uint at)
    {
        int depth = 0;
        foreach (BiffRecord record in BiffRecord.From(_stream, at))
        {
            depth += record.Type == BiffTypes.Begin ? 1 : record.Type == BiffTypes.End ? -1 : 0;
            if (depth < 1)
                return record.Next;
            if (depth == 1)
                Take(record);
        }

        throw DocumentFaults.Damaged(static w => w.FileCutShort());
    }

    private void Take(BiffRecord record)
    {
        BinaryBlock content = record.Content;
        switch (record.Type)
        {
            case BiffTypes.Row when (content.UInt16(12) & HiddenRowFlag) != 0:
                _hiddenRows.Add(content.UInt16(0) + 1);
                break;
            case BiffTypes.ColumnInfo when (content.UInt16(8) & HiddenColumnFlag) != 0:
                _grid.HideColumns(content.UInt16(0) + 1, content.UInt16(2) + 1);
                break;
            case BiffTypes.MergedCells:
                for (int i = 0; i < content.UInt16(0); i++)
                    _grid.Merge(content.UInt16(2 + (i * 8)) + 1, content.UInt16(6 + (i * 8)) + 1, content.UInt16(4 + (i * 8)) + 1, content.UInt16(8 + (i * 8)) + 1);
                break;
            case BiffTypes.SharedLabel:
                uint number = content.UInt32(6);
                AddText(content, number < _strings.Count ? _strings[(int)number] : throw DocumentFaults.Damaged(static w => w.SharedStringMissing()));
                break;
            case BiffTypes.Label:
                AddText(content, new BiffText(content, 6).Read());
                break;
            case BiffTypes.RichString:
                var rich = new BiffText(BiffRecord.Continued(_stream, record));
                rich.Skip(6);
                BiffString text = rich.Read();
                AddText(content, text with { Runs = rich.Runs(rich.UInt16()) });
                break;
            case BiffTypes.Number:
                AddNumber(content, content.UInt16(4), content.Double(6));
                break;
            case BiffTypes.Rk:
                AddNumber(content, content.UInt16(4), Rk(content.UInt32(6)));
                break;
            case BiffTypes.MultipleRk:
                for (int i = 0; i < (content.Length - 6) / 6; i++)
                    AddNumber(content, content.UInt16(4 + (i * 6)), Rk(content.UInt32(6 + (i * 6))), content.UInt16(2) + i);
                break;
            case BiffTypes.BoolOrError:
                AddText(content, new BiffString(content.Byte(7) != 0 ? Error(content.Byte(6)) : content.Byte(6) != 0 ? "TRUE" : "FALSE", []));
                break;
            case BiffTypes.Formula:
                TakeFormula(content);
                break;
            case BiffTypes.FormulaString when _formula is { } cell:
                AddText(cell.Row, cell.Column, cell.Style, new BiffText(BiffRecord.Continued(_stream, record)).Read(), isFormula: true);
                _formula = null;
                break;
        }
    }

    // The result that was computed last; a string follows as a record of its own.
    private void TakeFormula(BinaryBlock content)
    {
        _formula = null;
        if (content.UInt16(12) != 0xFFFF)
        {
            AddNumber(content, content.UInt16(4), content.Double(6), isFormula: true);
            return;
        }

        byte value = content.Byte(8);
        switch (content.Byte(6))
        {
            case 0:
                _formula = (content.UInt16(0) + 1, content.UInt16(2) + 1, content.UInt16(4));
                break;
            case 1:
                AddText(content, new BiffString(value != 0 ? "TRUE" : "FALSE", []), isFormula: true);
                break;
            case 2:
                AddText(content, new BiffString(Error(value), []), isFormula: true);
                break;
            case 3:
                AddText(content, new BiffString("", []), isFormula: true);
                break;
        }
    }

    private void AddText(BinaryBlock cell, BiffString text, bool isFormula = false) => AddText(cell.UInt16(0) + 1, cell.UInt16(2) + 1, cell.UInt16(4), text, isFormula);

    private void AddText(int row, int column, int style, BiffString text, bool isFormula = false)
    {
        _budget.Spend(text.Text);
        Add(row, column, text.Marked(_styles, _styles.Of(style).IsStruckOut ? TextMarks.StruckOut : '\0').ReplaceLineEndings("\n"), isFormula);
    }

    private void AddNumber(BinaryBlock cell, int style, double number, int? column = null, bool isFormula = false)
    {
        (bool isStruckOut, SheetNumberFormat format) = _styles.Of(style);
        string text = SheetCellText.Number(number, format, _styles.IsFrom1904);
        _budget.Spend(text);
        Add(cell.UInt16(0) + 1, (column ?? cell.UInt16(2)) + 1, isStruckOut ? TextMarks.Wrap(text, TextMarks.StruckOut) : text, isFormula);
    }

    private void Add(int row, int column, string text, bool isFormula)
    {
        if (text.Length > 0)
            _cells.Add((row, column, SheetCellText.Fold(text)));
        _fields?.See(_name, row, column, text, isFormula);
    }

    // A number in four bytes: whole or the upper half of a double, and perhaps a hundredth of it.
    private static double Rk(uint value)
    {
        double number = (value & 2) != 0 ? (int)value >> 2 : BitConverter.UInt64BitsToDouble((ulong)(value & 0xFFFFFFFC) << 32);
        return (value & 1) != 0 ? number / 100 : number;
    }

    private static string Error(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        _ => "#" + code.ToString(CultureInfo.InvariantCulture),
    };
}
