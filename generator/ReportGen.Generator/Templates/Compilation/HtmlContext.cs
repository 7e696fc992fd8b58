namespace ReportGen.Generator.Templates.Compilation;

/// <summary>Where in an HTML page the output stands: a value may be written only to element text and quoted attributes.</summary>
internal struct HtmlContext : IEquatable<HtmlContext>
{
    private State _state;
    private string _tag;
    private string _attribute;
    private char _quote;
    private string _tail;

    private enum State : byte
    {
        Text,
        TagOpen,
        Tag,
        AttributeName,
        AttributeEquals,
        Quoted,
        Unquoted,
        Comment,
        Declaration,
        RawText,
    }

    /// <summary>Follows the page over a piece of it.</summary>
    public void Advance(string text)
    {
        foreach (char c in text)
            Advance(c);
    }

    /// <summary>What forbids a value here; null where one may stand.</summary>
    public readonly string? Refusal => _state switch
    {
        State.Text => null,
        State.Quoted when _attribute.StartsWith("on", StringComparison.Ordinal) => $"the event handler {_attribute} is script; no value may stand there",
        State.Quoted when _attribute is "href" or "src" or "action" or "formaction" or "srcset" or "poster" or "cite" or "data" or "background" or "ping" or "xlink:href" =>
            $"{_attribute} takes an address; text of a report may not stand there",
        State.Quoted when _attribute is "style" or "srcdoc" => $"{_attribute} is code; no value may stand there",
        State.Quoted => null,
        State.Unquoted or State.AttributeEquals => "the attribute has no quotes; write them",
        State.Comment => "this is a comment; no value may stand there",
        State.RawText => $"this is inside <{_tag}>; no value may stand there",
        _ => "this is inside a tag; a value may stand in element text or in a quoted attribute",
    };

    /// <summary>What a message calls the place.</summary>
    public readonly string Describe => _state == State.Quoted ? $"the attribute {_attribute}" : "element text";

    public readonly bool Equals(HtmlContext other) =>
        _state == other._state && _quote == other._quote && (_state != State.RawText || _tag == other._tag) && (_state != State.Quoted || _attribute == other._attribute);

    public override readonly bool Equals(object? obj) => obj is HtmlContext other && Equals(other);

    public override readonly int GetHashCode() => (int)_state;

    private void Advance(char c)
    {
        switch (_state)
        {
            case State.Text:
                if (c == '<')
                    (_state, _tag) = (State.TagOpen, "");
                break;
            case State.TagOpen:
                if (c == '!' && _tag.Length == 0)
                    (_state, _tail) = (State.Declaration, "");
                else if (char.IsLetterOrDigit(c) || c is '/' or '-' or ':')
                    _tag += char.ToLowerInvariant(c);
                else if (c == '>')
                    CloseTag();
                else
                    _state = _tag.Length == 0 ? State.Text : State.Tag;
                break;
            case State.Declaration:
                _tail += c;
                if (_tail == "--")
                    (_state, _tail) = (State.Comment, "");
                else if (c == '>')
                    _state = State.Text;
                break;
            case State.Comment:
                _tail = (_tail.Length > 1 ? _tail.Substring(_tail.Length - 2) : _tail) + c;
                if (_tail == "-->")
                    _state = State.Text;
                break;
            case State.Tag:
                if (c == '>')
                    CloseTag();
                else if (!char.IsWhiteSpace(c) && c != '/')
                    (_state, _attribute) = (State.AttributeName, char.ToLowerInvariant(c).ToString());
                break;
            case State.AttributeName:
                if (c == '=')
                    _state = State.AttributeEquals;
                else if (c == '>')
                    CloseTag();
                else if (char.IsWhiteSpace(c))
                    _state = State.Tag;
                else
                    _attribute += char.ToLowerInvariant(c);
                break;
            case State.AttributeEquals:
                if (c is '"' or '\'')
                    (_state, _quote) = (State.Quoted, c);
                else if (c == '>')
                    CloseTag();
                else if (!char.IsWhiteSpace(c))
                    _state = State.Unquoted;
                break;
            case State.Quoted:
                if (c == _quote)
                    (_state, _quote) = (State.Tag, '\0');
                break;
            case State.Unquoted:
                if (c == '>')
                    CloseTag();
                else if (char.IsWhiteSpace(c))
                    _state = State.Tag;
                break;
            case State.RawText:
                string end = $"</{_tag}";
                _tail = (_tail.Length >= end.Length ? _tail.Substring(1) : _tail) + char.ToLowerInvariant(c);
                if (_tail == end)
                    (_state, _tag) = (State.TagOpen, "/" + _tag);
                break;
        }
    }

    private void CloseTag()
    {
        bool raw = _tag is "script" or "style" or "textarea" or "title" or "xmp" or "iframe" or "noembed" or "noframes" or "plaintext";
        // The title and a text area hold text, not markup: escapes work there.
        (_state, _tail) = (raw && _tag is not ("title" or "textarea") ? State.RawText : State.Text, "");
    }
}
