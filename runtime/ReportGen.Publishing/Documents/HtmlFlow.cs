using System.Runtime.CompilerServices;
using System.Text;
using AngleSharp.Dom;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents;

/// <summary>
/// Reads the text of elements in order. Blocks and &lt;br&gt; end lines; blanks are collapsed as a browser does, but for
/// those that the layout of the source puts between Chinese characters, which are dropped.
/// </summary>
internal sealed class HtmlFlow
{
    private readonly LineBuffer _lines;
    private readonly StringBuilder _line = new();
    private SourcePlace _place;
    private bool _blankPending;
    private bool _breakPending;
    private bool _keepsBlanks;

    private HtmlFlow(LineBuffer lines) => _lines = lines;

    /// <summary>Adds what an element shows to the lines.</summary>
    public static void Read(IElement element, LineBuffer lines)
    {
        var flow = new HtmlFlow(lines);
        flow.ReadChildren(element, PlaceOf(element, default));
        flow.EndLine();
    }

    /// <summary>Where the tag of an element begins; that of what holds it where the parser made the element up.</summary>
    public static SourcePlace PlaceOf(IElement element, SourcePlace outer) =>
        element.SourceReference?.Position is { Line: > 0 } position ? new SourcePlace(position.Line, position.Column) : outer;

    private void ReadChildren(IElement element, SourcePlace place)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();

        // By index: asking a node for its next sibling searches all of them.
        INodeList children = element.ChildNodes;
        for (int i = 0; i < children.Length; i++)
        {
            if (children[i] is IText text)
                AddText(text.Data, place);
            else if (children[i] is IElement child)
                place = ReadElement(child, place);
        }
    }

    /// <summary>Reads an element and gives the place of the text that follows it.</summary>
    private SourcePlace ReadElement(IElement element, SourcePlace outer)
    {
        if (HtmlElements.IsHidden(element))
            return outer;
        SourcePlace place = PlaceOf(element, outer);
        string name = element.LocalName;
        if (name == "br")
        {
            EndLine();
            return place;
        }

        if (name == "head")
        {
            if (element.Children.FirstOrDefault(child => child.LocalName == "title") is { } title)
                ReadElement(title, place);
            return outer;
        }

        if (!HtmlElements.IsBlock(element))
        {
            ReadChildren(element, place);
            return outer;
        }

        EndLine();
        bool outerKeeps = _keepsBlanks;
        _keepsBlanks = outerKeeps || HtmlElements.KeepsBlanks(name);
        if (name == "table")
            HtmlTable.Read(element, place, _lines);
        else
            ReadChildren(element, place);
        _lines.HasHeading = _lines.HasHeading || HtmlElements.IsHeading(name);
        EndLine();
        _keepsBlanks = outerKeeps;
        return outer;
    }

    private void AddText(string text, SourcePlace place)
    {
        foreach (char c in text)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                AddBlank(c, place);
            }
            else if (c != SourceDocument.CellSeparator)
            {
                AddPendingBlank(c);
                if (_line.Length == 0)
                    _place = place;
                _line.Append(c);
            }
        }
    }

    private void AddBlank(char c, SourcePlace place)
    {
        if (!_keepsBlanks)
        {
            _blankPending = true;
            _breakPending = _breakPending || c is '\n' or '\r';
        }
        else if (c is '\n')
        {
            EndLine();
        }
        else
        {
            if (_line.Length == 0)
                _place = place;
            _line.Append(c);
        }
    }

    private void AddPendingBlank(char next)
    {
        if (_blankPending && _line.Length > 0 && !(_breakPending && CellText.IsWide(_line[^1]) && CellText.IsWide(next)))
            _line.Append(' ');
        _blankPending = false;
        _breakPending = false;
    }

    private void EndLine()
    {
        if (_line.Length > 0)
            _lines.AddText(_line.ToString(), _place);
        _line.Clear();
        _blankPending = false;
        _breakPending = false;
    }
}
