using System.Xml.Linq;

namespace ReportGen.Publishing.Documents.Word;

/// <summary>How wide the rows of a table of Word are, in columns of its grid.</summary>
internal static class WordRows
{
    /// <summary>The widest of the rows in which nothing is deleted; 0 where there is none.</summary>
    public static int WidthOf(XElement table) => Rows(table).Where(row => !Cells(row).Any(IsDeleted)).Select(row => SpanOf(row, withDeleted: true)).DefaultIfEmpty(0).Max();

    /// <summary>The columns that a row takes.</summary>
    public static int SpanOf(XElement row, bool withDeleted) =>
        (row.Child("trPr").ChildNumber("gridBefore") ?? 0) + Cells(row).Where(cell => withDeleted || !IsDeleted(cell)).Sum(SpanOf);

    /// <summary>The columns that a cell takes; a span out of all reason is cut where the grid is made.</summary>
    public static int SpanOf(XElement cell) => Math.Clamp(cell.Child("tcPr").ChildNumber("gridSpan") ?? 1, 1, DocumentTable.MaxColumns + 1);

    public static bool IsDeleted(XElement cell) => cell.Child("tcPr").Child("cellDel") is not null;

    private static IEnumerable<XElement> Rows(XElement parent) => Within(parent, "tr");

    private static IEnumerable<XElement> Cells(XElement row) => Within(row, "tc");

    private static IEnumerable<XElement> Within(XElement parent, string name) => parent.Elements().SelectMany(child =>
        child.Name.LocalName == name ? [child] : child.Name.LocalName is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" ? Within(child, name) : []);
}
