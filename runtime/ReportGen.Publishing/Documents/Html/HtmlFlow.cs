using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using ReportGen.Reading;
using ReportGen.Reading.Cells;

namespace ReportGen.Publishing.Documents.Html;

/// <summary>
/// Reads the text of elements in order. Blocks and &lt;br&gt; end lines; blanks are collapsed as a browser does, but for
/// those that the layout of the source puts between Chinese characters, which are dropped.
/// </summary>
internal sealed class HtmlFlow
{
    private readonly LineBuffer _lines;
    private readonly string _source;
    private readonly MarkedText _line = new();
    private SourcePlace _place;
    private bool _blankPending;
    private bool _breakPending;
    private bool _keepsBlanks;
    private char _lastMark;

    private HtmlFlow(LineBuffer lines, string source) => (_lines, _source) = (lines, source);

    /// <summary>Adds what an element shows to the lines.</summary>
    /// <param name="element">The element.</param>
    /// <param name="lines">Takes the lines.</param>
    /// <param name="mark">How the text around it is set.</param>
    /// <param name="source">The page where lines of its text are to be counted; empty where the element alone is named.</param>
    public static void Read(IElement element, LineBuffer lines, char mark = '\0', string source = "")
    {
        var flow = new HtmlFlow(lines, source);
        flow.ReadChildren(element, PlaceOf(element, default), HtmlElements.MarkOf(element, mark));
        flow.EndLine();
    }

    /// <summary>Where the tag of an element begins; that of what holds it where the parser made the element up.</summary>
    public static SourcePlace PlaceOf(IElement element, SourcePlace outer) =>
        element.SourceReference?.Position is { Line: > 0 } position ? new SourcePlace(position.Line, position.Column) : outer;

    /// <summary>Reads what is in an element and gives the place where it ends, as far as that is known.</summary>
    private SourcePlace ReadChildren(IElement element, SourcePlace place, char mark)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();

        // By index: asking a node for its next sibling searches all of them.
        INodeList children = element.ChildNodes;
        for (int i = 0; i < children.Length; i++)
        {
            if (children[i] is IText text)
                place = AddText(text.Data, place, mark);
            else if (children[i] is IElement child)
                place = ReadElement(child, place, mark);
        }

        return place;
    }

    /// <summary>Reads an element and gives the place of the text that follows it.</summary>
    private SourcePlace ReadElement(IElement element, SourcePlace outer, char outerMark)
    {
        if (HtmlElements.IsUnseen(element))
            return outer;
        if (HtmlElements.IsHidden(element))
        {
            _lines.SeeHidden(element.TextContent, element.LocalName == "table" || element.GetElementsByTagName("table").Length > 0);
            return outer;
        }

        SourcePlace place = PlaceOf(element, outer);
        char mark = HtmlElements.MarkOf(element, outerMark);
        string name = element.LocalName;
        if (name == "br")
        {
            EndLine();
            return place;
        }

        if (name == "img")
        {
            if (HtmlPicture.NameOf(element) is { } picture)
            {
                EndLine();
                _lines.AddPicture(picture);
            }

            return outer;
        }

        if (name == "head")
        {
            if (element.Children.FirstOrDefault(child => child.LocalName == "title") is { } title)
                ReadElement(title, place, '\0');
            return outer;
        }

        if (HtmlElements.FieldText(element) is { } field)
        {
            AddText(field, place, mark);
            return outer;
        }

        if (!HtmlElements.IsBlock(element))
        {
            SourcePlace end = ReadChildren(element, place, mark);
            return _keepsBlanks ? end : outer;
        }

        EndLine();
        if (!_keepsBlanks && HtmlElements.KeepsBlanks(name))
        {
            ReadTypewritten(element, place, mark);
            return outer;
        }

        if (name == "table")
            HtmlTable.Read(element, place, _lines, mark);
        else
            ReadChildren(element, place, mark);
        _lines.HasHeading = _lines.HasHeading || HtmlElements.IsHeading(name);
        EndLine();
        return outer;
    }

    /// <summary>Reads an element that is shown as it is typed: each line of it is a line, and tables may be drawn in it.</summary>
    private void ReadTypewritten(IElement element, SourcePlace place, char mark)
    {
        int first = _lines.Lines.Count;
        _keepsBlanks = true;
        ReadChildren(element, HtmlElements.BeginsWithBreak(element, _source) ? new SourcePlace(place.Line + 1, 1) : place, mark);
        EndLine();
        _keepsBlanks = false;
        _lines.ReadDrawn(first);
    }

    /// <summary>Adds text and gives the place behind it. Lines are counted where they are kept; elsewhere a line is named by the tag before it.</summary>
    private SourcePlace AddText(string text, SourcePlace place, char mark)
    {
        bool isCounted = false;
        foreach (char c in text)
        {
            if (_keepsBlanks && c is '\n')
                (place, isCounted) = (new SourcePlace(place.Line + 1, 0), true);
            else if (isCounted)
                place = new SourcePlace(place.Line, place.Column + 1);
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                AddBlank(c, place, mark);
            }
            else
            {
                AddPendingBlank(c, mark);
                if (_line.IsEmpty)
                    _place = place;
                _line.Append([c], mark);
            }
        }

        return isCounted ? new SourcePlace(place.Line, place.Column + 1) : place;
    }

    private void AddBlank(char c, SourcePlace place, char mark)
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
            if (_line.IsEmpty)
                _place = place;
            _line.Append([c], mark);
        }
    }

    private void AddPendingBlank(char next, char mark)
    {
        if (_blankPending && !_line.IsEmpty && !(_breakPending && CellText.IsWide(_line.Last) && CellText.IsWide(next)))
            _line.Append(" ", _lastMark == mark ? mark : '\0');
        _blankPending = false;
        _breakPending = false;
        _lastMark = mark;
    }

    private void EndLine()
    {
        if (!_line.IsEmpty)
            _lines.AddText(_line.ToString(), _place);
        _line.Clear();
        _blankPending = false;
        _breakPending = false;
    }
}
