using System.Globalization;
using System.Text;
using ReportGen.Forms;
using ReportGen.Rendering.Drawing;
using ReportGen.Views;

namespace ReportGen.Publishing.FormFiles.Word;

/// <summary>Writes a table with its merged heads.</summary>
/// <param name="table">The table.</param>
/// <param name="columns">How it fits the page.</param>
/// <param name="value">Writes what stands in a cell of figures, with the properties of its text.</param>
internal sealed class WordTable(PlacedTable table, WordColumns columns, Func<CellInfo, string, string> value)
{
    private string Size => string.Create(CultureInfo.InvariantCulture, $"<w:sz w:val=\"{columns.Size}\"/><w:szCs w:val=\"{columns.Size}\"/>");

    /// <summary>The table.</summary>
    public string ToXml()
    {
        var xml = new StringBuilder("<w:tbl><w:tblPr>");
        xml.Append(CultureInfo.InvariantCulture, $"<w:tblW w:w=\"{columns.Widths.Sum()}\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>");
        foreach (string side in (string[])["top", "left", "bottom", "right", "insideH", "insideV"])
            xml.Append(CultureInfo.InvariantCulture, $"<w:{side} w:val=\"single\" w:sz=\"{(side[0] == 'i' ? 4 : 8)}\" w:space=\"0\" w:color=\"000000\"/>");
        xml.Append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"28\" w:type=\"dxa\"/><w:left w:w=\"54\" w:type=\"dxa\"/><w:bottom w:w=\"28\" w:type=\"dxa\"/><w:right w:w=\"54\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        foreach (int width in columns.Widths)
            xml.Append(CultureInfo.InvariantCulture, $"<w:gridCol w:w=\"{width}\"/>");
        xml.Append("</w:tblGrid>");
        for (int row = 0; row < table.Rows; row++)
            AppendRow(xml, row);
        return xml.Append("</w:tbl>").ToString();
    }

    private void AppendRow(StringBuilder xml, int row)
    {
        xml.Append("<w:tr><w:trPr><w:cantSplit/>").Append(row < table.HeadRows ? "<w:tblHeader/>" : "").Append("</w:trPr>");
        PlacedCell[] cells = [.. table.Cells.Where(c => c.Row <= row && row < c.Row + c.RowSpan).OrderBy(static c => c.Column)];
        int column = 0;
        foreach (PlacedCell cell in cells)
        {
            // A place that nothing covers, as beside a band that is narrower.
            if (cell.Column > column)
                AppendCell(xml, column, cell.Column - column, "", "", "");
            string merge = cell.RowSpan == 1 ? "" : cell.Row == row ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
            AppendCell(xml, cell.Column, cell.ColumnSpan, merge, cell.Row == row ? Content(cell) : "", AlignOf(cell));
            column = cell.Column + cell.ColumnSpan;
        }

        if (column < table.Columns)
            AppendCell(xml, column, table.Columns - column, "", "", "");
        xml.Append("</w:tr>");
    }

    private void AppendCell(StringBuilder xml, int column, int span, string merge, string content, string align)
    {
        int width = columns.Widths.Skip(column).Take(span).Sum();
        xml.Append(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{(span > 1 ? $"<w:gridSpan w:val=\"{span}\"/>" : "")}{merge}<w:vAlign w:val=\"center\"/></w:tcPr>");
        xml.Append(WordText.Paragraph("Cell", content, align)).Append("</w:tc>");
    }

    private string Content(PlacedCell cell) => cell.Cell is { } info ? value(info, Size) : WordText.Run(cell.Text, Size);

    private static string AlignOf(PlacedCell cell) => cell is { Kind: GridCellKind.RowHeader, RowSpan: 1 } ? "<w:jc w:val=\"left\"/>" : "";
}
