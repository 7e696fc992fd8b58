using System.Globalization;
using AngleSharp.Dom;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.Html;

/// <summary>Reads a table of HTML row by row, in the order in which a browser shows its groups.</summary>
internal static class HtmlTable
{
    /// <summary>The span of a cell that goes down to the end of its group (rowspan="0").</summary>
    private const int ToTheEnd = int.MaxValue;

    /// <param name="table">The table.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="lines">Takes its rows.</param>
    /// <param name="mark">How the text around it is set.</param>
    public static void Read(IElement table, SourcePlace place, LineBuffer lines, char mark)
    {
        foreach (IElement caption in Shown(table).Where(child => child.LocalName == "caption"))
            HtmlFlow.Read(caption, lines, mark);
        var grid = new DocumentTable();
        SeeHidden(table, lines);
        foreach (string name in (string[])["thead", "tbody", "tfoot"])
        {
            foreach (IElement group in Shown(table).Where(child => child.LocalName == name))
            {
                ReadGroup(group, HtmlFlow.PlaceOf(group, place), grid, lines, HtmlElements.MarkOf(group, mark));
                grid.EndGroup();
            }
        }

        grid.WriteTo(lines);
    }

    private static void ReadGroup(IElement group, SourcePlace groupPlace, DocumentTable grid, LineBuffer lines, char mark)
    {
        SeeHidden(group, lines);
        foreach (IElement row in Shown(group).Where(child => child.LocalName == "tr"))
        {
            SourcePlace rowPlace = HtmlFlow.PlaceOf(row, groupPlace);
            char rowMark = HtmlElements.MarkOf(row, mark);
            grid.StartRow();
            SeeHidden(row, lines);
            foreach (IElement cell in Shown(row).Where(child => child.LocalName is "td" or "th"))
            {
                LineBuffer content = lines.ForPart();
                HtmlFlow.Read(cell, content, rowMark);
                int rowSpan = Span(cell, "rowspan");
                grid.AddCell(
                    content,
                    HtmlFlow.PlaceOf(cell, rowPlace),
                    Math.Max(1, Span(cell, "colspan")),
                    rowSpan == 0 ? ToTheEnd : rowSpan);
            }
        }
    }

    private static IEnumerable<IElement> Shown(IElement parent) =>
        parent.Children.Where(child => !HtmlElements.IsUnseen(child) && !HtmlElements.IsHidden(child));

    // Rows and cells that are not shown are reported, once: groups are gone through for each of their names.
    private static void SeeHidden(IElement parent, LineBuffer lines)
    {
        foreach (IElement child in parent.Children)
        {
            if (!HtmlElements.IsUnseen(child) && HtmlElements.IsHidden(child))
                lines.SeeHidden(child.TextContent, isTable: true);
        }
    }

    /// <summary>Reads the digits a span begins with ("2;" is 2), as browsers do; 1 where there are none.</summary>
    private static int Span(IElement cell, string attribute)
    {
        ReadOnlySpan<char> value = cell.GetAttribute(attribute).AsSpan().Trim(" \t\r\n\f\"'");
        int digits = value.IndexOfAnyExceptInRange('0', '9');
        value = digits < 0 ? value : value[..digits];
        if (value.IsEmpty)
            return 1;
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int span) ? span : ToTheEnd;
    }
}
