using System.Xml.Linq;

namespace ReportGen.Publishing.Documents.Flow;

/// <summary>
/// Builds the body of a document from paragraphs in a row, as older kinds of documents have them: a table is no thing of its
/// own there, its paragraphs say how deep they stand and whether they end a cell or a row.
/// </summary>
internal sealed class DocumentFlow
{
    /// <summary>Tables within tables, each within a cell of the other.</summary>
    private const int MaxDepth = 32;

    private readonly XElement _body = new("body");
    private readonly List<FlowTable> _open = [];

    /// <summary>Adds a paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="depth">In how many tables it stands.</param>
    /// <param name="end">What it ends.</param>
    /// <param name="row">The cells of the row that it ends.</param>
    public void Add(XElement paragraph, int depth, FlowEnd end, FlowRow row)
    {
        if (depth > MaxDepth)
            throw DocumentFaults.Damaged(static w => w.NestedTooDeeply());
        while (_open.Count > depth)
            CloseTable();
        while (_open.Count < depth)
            _open.Add(new FlowTable());
        if (depth == 0)
        {
            if (end != FlowEnd.Paragraph)
                throw DocumentFaults.Damaged(static w => w.CellOutsideTable());
            _body.Add(paragraph);
            return;
        }

        FlowTable table = _open[^1];
        if (end == FlowEnd.Row)
        {
            // Text behind the last cell makes a row of one cell too many.
            if (paragraph.Descendants("t").Any())
                table.Add(paragraph);
            table.EndRow(row);
            return;
        }

        table.Add(paragraph);
        if (end == FlowEnd.Cell)
            table.EndCell();
    }

    /// <summary>The body, its tables closed.</summary>
    public XElement End()
    {
        while (_open.Count > 0)
            CloseTable();
        return _body;
    }

    private void CloseTable()
    {
        FlowTable table = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        XElement element = table.ToXml();
        if (_open.Count > 0)
            _open[^1].Add(element);
        else
            _body.Add(element);
    }
}
