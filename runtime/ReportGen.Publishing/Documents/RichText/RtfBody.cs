using System.Text;
using System.Xml.Linq;
using ReportGen.Publishing.Documents.Flow;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.RichText;

/// <summary>Gathers the runs, paragraphs and rows of RTF, of the document or of a text box in it.</summary>
internal sealed class RtfBody
{
    private readonly DocumentFlow _flow = new();
    private readonly StringBuilder _text = new();
    private readonly RtfBudget _budget;
    private XElement _paragraph = new("p");
    private RtfState? _set;

    public RtfBody(RtfBudget budget) => _budget = budget;

    /// <summary>In how many tables the paragraph stands.</summary>
    public int Depth { get; set; }

    /// <summary>The level of the paragraph in the outline; null where it is none.</summary>
    public int? Outline { get; set; }

    /// <summary>The cells of rows that end from here on.</summary>
    public RtfRow Row { get; private set; } = new();

    /// <summary>The cells of the row of a table within a cell, described behind them.</summary>
    public RtfRow? Inner { get; private set; }

    /// <summary>Whether the text so far ends in a letter or digit.</summary>
    public bool EndsInWord => _text.Length > 0 && char.IsLetterOrDigit(_text[^1]);

    /// <summary>Adds text.</summary>
    public void Add(string text, RtfState state)
    {
        if (_set is not null && !_set.LooksAs(state))
            EndRun();
        _set = state;
        _budget.SpendText(text.Length);
        _text.Append(text);
    }

    /// <summary>Adds what is no text.</summary>
    public void Add(XElement element, RtfState state)
    {
        EndRun();
        AddRun(state, element);
    }

    /// <summary>Ends the paragraph, and with it a cell or a row.</summary>
    public void End(FlowEnd end, bool isInner = false)
    {
        EndRun();
        int depth = end == FlowEnd.Paragraph ? Depth : isInner ? Math.Max(2, Depth) : 1;
        if (end != FlowEnd.Row)
            _paragraph.AddFirst(new XElement("pPr", Outline is { } level ? WordXml.Value("outlineLvl", level) : null));
        FlowRow row = ((isInner ? Inner : null) ?? Row).ToRow(end == FlowEnd.Row);
        _budget.Spend(3 + row.Cells.Count);
        _flow.Add(_paragraph, depth, end, row);
        _paragraph = new XElement("p");
    }

    /// <summary>Begins to describe a row.</summary>
    public void StartRow(bool isInner)
    {
        if (isInner)
            Inner = new RtfRow();
        else
            Row = new RtfRow();
    }

    /// <summary>All of it; a last paragraph needs no end.</summary>
    public XElement ToXml()
    {
        EndRun();
        if (_paragraph.HasElements)
            End(FlowEnd.Paragraph);
        return _flow.End();
    }

    private void EndRun()
    {
        if (_text.Length > 0)
            AddRun(_set!, new XElement("t", TextMarks.Remove(_text.ToString())));
        _text.Clear();
        _set = null;
    }

    private void AddRun(RtfState state, XElement content)
    {
        _budget.Spend(4);
        XElement run = WordXml.Run(state.Properties(), content);
        _paragraph.Add(state.IsDeleted ? new XElement("del", run) : state.IsInserted ? new XElement("ins", run) : run);
    }
}
