using System.Xml.Linq;

namespace ReportGen.Publishing.Documents.OpenDocument;

/// <summary>The rows, cells and columns of a table of OpenDocument. One element may stand for many that are alike.</summary>
internal static class OpenTableParts
{
    private const int MaxRepeated = 1_048_576;

    /// <summary>The rows in order, those of groups among them, each with how often it is repeated.</summary>
    public static IEnumerable<(XElement Row, int Count)> Rows(XElement table) => table.Elements().SelectMany(static child => child.Name.LocalName switch
    {
        "table-row" => [(child, Repeated(child, "number-rows-repeated"))],
        "table-header-rows" or "table-rows" or "table-row-group" => Rows(child),
        _ => (IEnumerable<(XElement, int)>)[],
    });

    /// <summary>The cells of a row in order, each with how often it is repeated.</summary>
    public static IEnumerable<(XElement Cell, int Count)> Cells(XElement row) => row.Elements()
        .Where(static e => e.Name.LocalName is "table-cell" or "covered-table-cell")
        .Select(static e => (e, Repeated(e, "number-columns-repeated")));

    /// <summary>Whether a cell lies under another, of which it shows nothing.</summary>
    public static bool IsCovered(XElement cell) => cell.Name.LocalName == "covered-table-cell";

    /// <summary>Whether a row or column is not shown.</summary>
    public static bool IsHidden(XElement part) => part.Setting("visibility") is "collapse" or "filter" || part.Parent is { } group && group.Name.LocalName is "table-row-group" or "table-column-group" && group.Setting("display") == "false";

    public static int ColumnSpan(XElement cell) => Math.Max(1, PackageXml.Number(cell.Setting("number-columns-spanned")) ?? 1);

    public static int RowSpan(XElement cell) => Math.Max(1, PackageXml.Number(cell.Setting("number-rows-spanned")) ?? 1);

    public static bool HasText(XElement row) => row.Value.Any(static c => !char.IsWhiteSpace(c)) || row.Elements().Any(static c => c.Setting("value") is not null);

    /// <summary>Which of the first columns are not shown.</summary>
    public static bool[] HiddenColumns(XElement table, int most)
    {
        var hidden = new bool[most];
        int at = 0;
        foreach (XElement column in Columns(table))
        {
            int count = Repeated(column, "number-columns-repeated");
            for (int end = Math.Min(most, at + count); at < end; at++)
                hidden[at] = IsHidden(column);
        }

        return hidden;
    }

    private static IEnumerable<XElement> Columns(XElement parent) => parent.Elements().SelectMany(static child =>
        child.Name.LocalName == "table-column" ? [child] : child.Name.LocalName is "table-header-columns" or "table-columns" or "table-column-group" ? Columns(child) : []);

    private static int Repeated(XElement element, string attribute) => Math.Clamp(PackageXml.Number(element.Setting(attribute)) ?? 1, 1, MaxRepeated);
}
