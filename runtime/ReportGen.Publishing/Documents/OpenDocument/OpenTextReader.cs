using System.Runtime.CompilerServices;
using System.Xml.Linq;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.OpenDocument;

/// <summary>Reads the body of a text document of OpenDocument: paragraphs a line each, and tables row by row.</summary>
/// <param name="styles">The styles of the document.</param>
/// <param name="remarks">Takes what is left out.</param>
internal sealed class OpenTextReader(OpenDocumentStyles styles, DocumentRemarks remarks)
{
    // The list whose items are being read, how deep it lies, and the number that its next paragraph begins with.
    private string _list = "";
    private int _level;
    private string _number = "";

    /// <summary>Reads what an element holds.</summary>
    public void Read(XElement parent, LineBuffer lines, char mark = '\0')
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (XElement child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "p" or "h":
                    ReadParagraph(child, lines, mark);
                    break;
                case "list":
                    ReadList(child, lines, mark);
                    break;
                case "table" when !styles.IsTableHidden(child.Setting("style-name")):
                    ReadTable(child, lines);
                    break;
                case "table":
                    lines.SeeHidden(child.Value, isTable: true);
                    remarks.HiddenText += child.Value.Count(char.IsLetterOrDigit);
                    break;
                case "tracked-changes":
                    // What was deleted stands here and not in the text; what was inserted stands in the text.
                    remarks.HasChanges |= child.HasElements;
                    break;
                case "section" when child.Setting("display") is "none":
                    remarks.HiddenText += child.Value.Count(char.IsLetterOrDigit);
                    break;
                case "frame" or "custom-shape" or "rect" or "text-box":
                    ReadShape(child, lines);
                    break;
                case "forms" or "annotation" or "sequence-decls" or "variable-decls" or "user-field-decls" or "index-title-template" or "table-of-content-source":
                    break;
                default:
                    Read(child, lines, mark);
                    break;
            }
        }
    }

    private void ReadList(XElement list, LineBuffer lines, char mark)
    {
        (string style, int level, string number) = (_list, _level, _number);
        _list = list.Setting("style-name") ?? _list;
        if (++_level == 1)
            styles.Numbering.Begin(_list, list.Setting("continue-numbering") == "true" || list.Setting("continue-list") is not null);
        foreach (XElement item in list.Elements())
        {
            // The number stands before the first paragraph of an item.
            _number = item.Name.LocalName == "list-item" && item.Elements().FirstOrDefault()?.Name.LocalName is "p" or "h" && item.Elements().First().Value.Length > 0
                ? styles.Numbering.Next(_list, _level, PackageXml.Number(item.Setting("start-value"))) : "";
            Read(item, lines, mark);
        }

        (_list, _level, _number) = (style, level, number);
    }

    private string NumberOf(XElement element)
    {
        string number = _number;
        _number = "";
        return _level > 0 || element.Name.LocalName != "h" || element.Setting("is-list-header") == "true" || element.Value.Length == 0 ? number
            : styles.Numbering.NextHeading(PackageXml.Number(element.Setting("outline-level")) ?? 1);
    }

    private void ReadShape(XElement shape, LineBuffer lines)
    {
        if (OpenPicture.NameOf(shape) is { } picture)
            lines.AddPicture(picture);
        Read(shape, lines);
    }

    private void ReadParagraph(XElement element, LineBuffer lines, char mark)
    {
        OpenParagraph paragraph = OpenParagraph.Read(element, styles, remarks, mark);
        lines.HasHeading = lines.HasHeading || element.Name.LocalName == "h";
        string text = NumberOf(element) + paragraph.Text;
        if (text.Length > 0 || paragraph.Boxes.Count == 0)
        {
            SourcePlace place = lines.NextParagraph(string.IsNullOrWhiteSpace(text));
            foreach (string line in text.Split('\n'))
                lines.AddText(line, place);
        }

        foreach (XElement box in paragraph.Boxes)
            Read(box, lines);
        paragraph.Pictures.ForEach(lines.AddPicture);
    }

    private void ReadTable(XElement table, LineBuffer lines)
    {
        var grid = new DocumentTable { Number = lines.NextTable() };
        bool[] hidden = OpenTableParts.HiddenColumns(table, DocumentTable.MaxColumns);
        int left = DocumentTable.MaxCells;
        foreach ((XElement row, int count) in OpenTableParts.Rows(table))
        {
            // A row that stands for many is written as often as it may hold figures.
            for (int i = 0; i < count && (i == 0 || OpenTableParts.HasText(row)); i++)
            {
                if (--left < 0)
                    throw DocumentFaults.TooLarge(static w => w.TableCells(), DocumentTable.MaxCells);
                grid.StartRow();
                ReadCells(row, grid, lines, hidden);
            }
        }

        grid.WriteTo(lines);
    }

    // Each place of the grid has an element, those under a span too; so that a place is known by counting.
    private void ReadCells(XElement row, DocumentTable grid, LineBuffer lines, bool[] hidden)
    {
        bool isRowHidden = OpenTableParts.IsHidden(row);
        foreach ((XElement cell, int count) in OpenTableParts.Cells(row))
        {
            if (OpenTableParts.IsCovered(cell))
            {
                grid.Skip(count);
                continue;
            }

            for (int i = 0; i < Math.Min(count, DocumentTable.MaxColumns + 1); i++)
            {
                LineBuffer content = lines.ForPart();
                Read(cell, content);
                bool isHidden = isRowHidden || (grid.NextColumn < hidden.Length && hidden[grid.NextColumn]);
                int column = grid.NextColumn;
                grid.AddCell(isHidden ? content.Marked(TextMarks.Hidden) : content, default, OpenTableParts.ColumnSpan(cell));

                // The places that a cell spans follow as elements of their own.
                grid.Return(column + 1);
            }
        }
    }
}
