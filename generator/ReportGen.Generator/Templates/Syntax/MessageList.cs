namespace ReportGen.Generator.Templates.Syntax;

/// <summary>Collects the messages of the lexer and the parser, and keeps the follow-on faults of one mistake out.</summary>
internal sealed class MessageList(int textLength)
{
    // A text that is no template at all yields a fault per line; nobody reads more than these.
    private const int MaxCount = 100;

    private readonly List<TemplateMessage> _messages = [];
    private readonly List<TextSpan> _broken = [];

    /// <summary>Set once parsing has been given up: what follows is noise.</summary>
    public bool Closed { get; set; }

    public void Add(TextSpan span, string text)
    {
        if (Closed || _messages.Count >= MaxCount || _broken.Any(range => range.Contains(span.Start)))
            return;
        int start = Math.Min(span.Start, textLength);
        _messages.Add(new TemplateMessage(TextSpan.FromBounds(start, Math.Max(start, Math.Min(span.End, textLength))), text));
    }

    /// <summary>How many there are, for <see cref="ReturnTo"/>.</summary>
    public int Mark() => _messages.Count;

    /// <summary>Takes back what was reported since: it was read the wrong way.</summary>
    public void ReturnTo(int mark) => _messages.RemoveRange(mark, _messages.Count - mark);

    /// <summary>Reports a code block that is not closed; its content was never meant as code, so nothing else is said about it.</summary>
    public void AddBroken(TextSpan span, string text, TextSpan range)
    {
        Add(span, text);
        _broken.Add(range);
    }

    public IReadOnlyList<TemplateMessage> InOrder() => [.. _messages.OrderBy(message => message.Span.Start)];
}
