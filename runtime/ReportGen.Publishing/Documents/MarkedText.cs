using System.Text;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents;

/// <summary>
/// Builds a line of text whose stretches are marked as raised, lowered, struck out or hidden. Pieces set in the same way
/// are one stretch, however often a program parted them.
/// </summary>
internal sealed class MarkedText
{
    private readonly StringBuilder _text = new();
    private char _open;

    public bool IsEmpty => _text.Length == 0;

    /// <summary>The last character of the text itself; \0 where there is none.</summary>
    public char Last { get; private set; }

    /// <summary>Adds text.</summary>
    /// <param name="text">The text; a line end in it ends the stretch for a moment.</param>
    /// <param name="mark">One of the characters of <see cref="TextMarks"/>; \0 for plain text.</param>
    public void Append(ReadOnlySpan<char> text, char mark)
    {
        foreach (char c in text)
        {
            if (TextMarks.Is(c) || c == SourceDocument.CellSeparator)
                continue;
            Turn(c == '\n' ? '\0' : mark);
            _text.Append(Last = c);
        }
    }

    public void Clear()
    {
        _text.Clear();
        (_open, Last) = ('\0', '\0');
    }

    /// <summary>The text with its marks.</summary>
    public override string ToString()
    {
        Turn('\0');
        return _text.ToString();
    }

    private void Turn(char mark)
    {
        if (mark == _open)
            return;
        if (_open != '\0')
            _text.Append(TextMarks.End);
        if (mark != '\0')
            _text.Append(mark);
        _open = mark;
    }
}
