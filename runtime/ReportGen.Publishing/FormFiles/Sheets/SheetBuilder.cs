using System.Globalization;
using System.Text;
using ReportGen.Publishing.Documents;
using ReportGen.Publishing.Documents.Sheets;
using ReportGen.Publishing.FormFiles.Packages;
using ReportGen.Rendering;

namespace ReportGen.Publishing.FormFiles.Sheets;

/// <summary>A sheet of a workbook as it is put together: cells, merged ranges, what may be entered where, and how it is printed.</summary>
/// <param name="name">What the sheet is called.</param>
/// <param name="styles">The styles of the workbook.</param>
internal sealed class SheetBuilder(string name, WorkbookStyles styles)
{
    private readonly SortedDictionary<int, SortedDictionary<int, string>> _rows = [];
    private readonly SortedDictionary<int, double> _heights = [];
    private readonly SortedDictionary<int, double> _widths = [];
    private readonly List<string> _merged = [];
    private readonly List<(EntryRule Rule, List<string> Cells)> _entries = [];
    private readonly List<string> _marked = [];
    private readonly SortedSet<int> _breaks = [];

    /// <summary>What the sheet is called.</summary>
    public string Name => name;

    /// <summary>Whether it is printed across.</summary>
    public bool IsLandscape { get; set; }

    /// <summary>How many rows at the top stay in sight, and are printed on every page.</summary>
    public int FrozenRows { get; set; }

    /// <summary>How many columns at the left stay in sight.</summary>
    public int FrozenColumns { get; set; }

    /// <summary>The last row and column that are printed; null for all.</summary>
    public (int Row, int Column)? PrintEnd { get; set; }

    /// <summary>The widest of a column, in digits.</summary>
    public double WidthOf(int column) => _widths.GetValueOrDefault(column, 9);

    public void SetWidth(int column, double width) => _widths[column] = width;

    /// <summary>The height of a row, in points.</summary>
    public double HeightOf(int row) => _heights.GetValueOrDefault(row, 18);

    public void SetHeight(int row, double height) => _heights[row] = height;

    /// <summary>Puts words in a cell, or in several that are merged.</summary>
    public void Text(int row, int column, string text, CellStyle style, int rows = 1, int columns = 1) =>
        Put(row, column, style, text.Length == 0 ? "" : $" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escape(text)}</t></is></c>", rows, columns);

    /// <summary>Puts a number in a cell.</summary>
    public void Number(int row, int column, decimal number, CellStyle style, int rows = 1, int columns = 1) =>
        Put(row, column, style, string.Create(CultureInfo.InvariantCulture, $"><v>{number}</v></c>"), rows, columns);

    /// <summary>Puts a formula in a cell, with what it comes to, so that a program which does not reckon shows that.</summary>
    public void Formula(int row, int column, string formula, FormulaValue value, CellStyle style, int rows = 1, int columns = 1) =>
        Put(row, column, style, value.Number is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"><f>{XmlEscaper.Escape(formula)}</f><v>{number}</v></c>")
            : $" t=\"str\"><f>{XmlEscaper.Escape(formula)}</f><v>{XmlEscaper.Escape(value.Text)}</v></c>", rows, columns);

    /// <summary>Says what may be entered in a cell.</summary>
    public void Allow(int row, int column, EntryRule rule)
    {
        int at = _entries.FindIndex(e => e.Rule == rule);
        if (at < 0)
        {
            at = _entries.Count;
            _entries.Add((rule, []));
        }

        _entries[at].Cells.Add(SheetAddress.Print(row, column));
    }

    /// <summary>Colours cells by the mark they begin with.</summary>
    public void Mark(int firstRow, int lastRow, int column) => _marked.Add($"{SheetAddress.Print(firstRow, column)}:{SheetAddress.Print(lastRow, column)}");

    public void BreakAfter(int row) => _breaks.Add(row);

    /// <summary>The part of the sheet.</summary>
    public string ToXml()
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{PackageNames.Sheet}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\">");
        if (FrozenRows + FrozenColumns > 0)
        {
            string pane = FrozenColumns == 0 ? "bottomLeft" : FrozenRows == 0 ? "topRight" : "bottomRight";
            xml.Append(CultureInfo.InvariantCulture, $"<pane{(FrozenColumns > 0 ? $" xSplit=\"{FrozenColumns}\"" : "")}{(FrozenRows > 0 ? $" ySplit=\"{FrozenRows}\"" : "")} topLeftCell=\"{SheetAddress.Print(FrozenRows + 1, FrozenColumns + 1)}\" activePane=\"{pane}\" state=\"frozen\"/><selection pane=\"{pane}\"/>");
        }

        xml.Append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"18\"/>");
        if (_widths.Count > 0)
            xml.Append("<cols>").AppendJoin("", _widths.Select(static w => string.Create(CultureInfo.InvariantCulture, $"<col min=\"{w.Key}\" max=\"{w.Key}\" width=\"{w.Value}\" customWidth=\"1\"/>"))).Append("</cols>");
        xml.Append("<sheetData>");
        foreach (var (row, cells) in _rows)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\"");
            if (_heights.TryGetValue(row, out double height))
                xml.Append(CultureInfo.InvariantCulture, $" ht=\"{height}\" customHeight=\"1\"");
            xml.Append('>').AppendJoin("", cells.Values).Append("</row>");
        }

        // Without a password: who must change the form can.
        xml.Append("</sheetData><sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\"/>");
        if (_merged.Count > 0)
            xml.Append(CultureInfo.InvariantCulture, $"<mergeCells count=\"{_merged.Count}\">").AppendJoin("", _merged.Select(static m => $"<mergeCell ref=\"{m}\"/>")).Append("</mergeCells>");
        AppendMarks(xml);
        if (_entries.Count > 0)
            xml.Append(CultureInfo.InvariantCulture, $"<dataValidations count=\"{_entries.Count}\">").AppendJoin("", _entries.Select(static e => e.Rule.ToXml(e.Cells))).Append("</dataValidations>");
        xml.Append("<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.6\" right=\"0.6\" top=\"0.8\" bottom=\"0.8\" header=\"0.3\" footer=\"0.4\"/>");
        xml.Append(CultureInfo.InvariantCulture, $"<pageSetup paperSize=\"9\" orientation=\"{(IsLandscape ? "landscape" : "portrait")}\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>");
        if (_breaks.Count > 0)
            xml.Append(CultureInfo.InvariantCulture, $"<rowBreaks count=\"{_breaks.Count}\" manualBreakCount=\"{_breaks.Count}\">").AppendJoin("", _breaks.Select(static b => string.Create(CultureInfo.InvariantCulture, $"<brk id=\"{b}\" max=\"16383\" man=\"1\"/>"))).Append("</rowBreaks>");
        return xml.Append("</worksheet>").ToString();
    }

    private void AppendMarks(StringBuilder xml)
    {
        int priority = 0;
        foreach (string range in _marked)
        {
            string first = range[..range.IndexOf(':')];
            xml.Append(CultureInfo.InvariantCulture, $"<conditionalFormatting sqref=\"{range}\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"{++priority}\"><formula>LEFT({first},1)=\"{CheckMarks.Broken}\"</formula></cfRule>");
            xml.Append(CultureInfo.InvariantCulture, $"<cfRule type=\"expression\" dxfId=\"1\" priority=\"{++priority}\"><formula>LEFT({first},1)=\"{CheckMarks.Holds}\"</formula></cfRule></conditionalFormatting>");
        }
    }

    // A cell without content ends where its attributes do; what a merged range covers has its border.
    private void Put(int row, int column, CellStyle style, string rest, int rows, int columns)
    {
        int number = styles[style];
        for (int y = row; y < row + rows; y++)
        {
            for (int x = column; x < column + columns; x++)
                Row(y)[x] = $"<c r=\"{SheetAddress.Print(y, x)}\" s=\"{number}\"{(y == row && x == column && rest.Length > 0 ? rest : "/>")}";
        }

        if (rows > 1 || columns > 1)
            _merged.Add($"{SheetAddress.Print(row, column)}:{SheetAddress.Print(row + rows - 1, column + columns - 1)}");
    }

    // _x000D_ stands for a character that XML cannot hold.
    private static string Escape(string text) => XmlEscaper.Escape(text).Replace("_x", "_x005F_x", StringComparison.Ordinal);

    private SortedDictionary<int, string> Row(int row)
    {
        if (!_rows.TryGetValue(row, out SortedDictionary<int, string>? cells))
            _rows.Add(row, cells = []);
        return cells;
    }
}
