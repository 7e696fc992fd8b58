using System.Globalization;
using System.Text;

namespace ReportGen.Conformance.Tests.Printing;

/// <summary>A document as RTF.</summary>
internal static class RichTextPrint
{
    private const int ColumnWidth = 1000;

    public static byte[] Of(GridDocument document)
    {
        var text = new StringBuilder("{\\rtf1\\ansi\\ansicpg936\\uc1{\\fonttbl{\\f0\\fcharset134 SimSun;}}\n");
        foreach (GridItem item in document.Items)
        {
            if (item.Rows is not { } rows)
            {
                text.Append("\\pard ").Append(Escape(item.Text!)).Append("\\par\n");
                continue;
            }

            foreach (List<GridPart> row in GridPart.RowsOf(rows))
            {
                text.Append("\\trowd");
                foreach (GridPart part in row)
                    text.Append(CultureInfo.InvariantCulture, $"{(part.IsContinued ? "\\clvmrg" : part.Cell.RowSpan > 1 ? "\\clvmgf" : "")}\\cellx{(part.Column + part.Cell.ColumnSpan) * ColumnWidth}");
                text.Append(string.Concat(row.Select(static p => $"\\pard\\intbl {(p.IsContinued ? "" : Cell(p.Cell))}\\cell\n"))).Append("\\row\n");
            }
        }

        return Encoding.ASCII.GetBytes(text.Append('}').ToString());
    }

    private static string Cell(PlacedCell cell) =>
        $"{(cell.StruckOut is { } old ? $"{{\\strike {old}}}" : "")}{Escape(cell.Text)}{(cell.Raised > 0 ? $"{{\\super {cell.Raised}}}" : "")}";

    private static string Escape(string text) => string.Concat(text.Select(static c => c switch
    {
        '\n' => "\\line ",
        '\\' or '{' or '}' => $"\\{c}",
        < (char)0x80 => c.ToString(),
        _ => $"\\u{(short)c}?",
    }));
}
