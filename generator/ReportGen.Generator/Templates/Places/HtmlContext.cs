namespace ReportGen.Generator.Templates.Places;

/// <summary>
/// Where in an HTML page the output stands: a value may be written only to element text and quoted attributes. Follows
/// the tokenizer of the HTML standard (13.2.5), so that compiler and browser never disagree on what is a tag; where a
/// browser's reading depends on more than the text before, values are refused.
/// </summary>
internal struct HtmlContext : IEquatable<HtmlContext>
{
    private State _state;
    private char _quote;

    // Kept empty where the state gives them no meaning, so that contexts compare by their fields.
    private string? _tag;
    private string? _attribute;
    private string? _tail;

    // The beginning of an address, without blanks; null where it can no longer name a scheme that runs code.
    private string? _address;

    // Not part of the place: the element opened last, while nothing but blanks has come after it, and the one that a
    // loop may have left so.
    private string? _opened;
    private string? _hollow;

    private static readonly string[] CodeSchemes = ["javascript:", "vbscript:", "data:text"];

    // ASCII in lower case, each as a string.
    private static readonly string[] Singles = [.. Enumerable.Range(0, 128).Select(static c => char.ToLowerInvariant((char)c).ToString())];

    private enum State : byte
    {
        Text,
        TagOpen,
        EndTagOpen,
        TagName,
        BeforeAttribute,
        AttributeName,
        AfterAttributeName,
        BeforeValue,
        Quoted,
        Unquoted,
        Declaration,
        BogusComment,
        Comment,

        /// <summary>In a title or text area: text without tags, escapes hold.</summary>
        TextOnly,

        /// <summary>In a script, style or the like: neither tags nor escapes.</summary>
        Raw,

        /// <summary>After "&lt;!--" in a script, where an end tag need not end it.</summary>
        HiddenScript,
    }

    /// <summary>The element that a loop may have left empty, once its end is reached.</summary>
    public string? LeftEmpty { get; private set; }

    /// <summary>The element opened last, while nothing but blanks has come after it.</summary>
    public readonly string? Opened => _state == State.Text ? _opened : null;

    /// <summary>
    /// Follows the page over a piece of it, to its end (-1) or to where something must be said: an address that runs
    /// code was begun, or an element ended that may be empty.
    /// </summary>
    public int Advance(string text, int start = 0)
    {
        LeftEmpty = null;
        for (int i = start; i < text.Length; i++)
        {
            Advance(text[i]);
            if (LeftEmpty is not null || RunsCode)
                return i;
        }

        return -1;
    }

    /// <summary>Whether an address has begun that runs code.</summary>
    public readonly bool RunsCode => _address is "javascript:" or "vbscript:" or "data:text";

    /// <summary>A value was written here.</summary>
    public void Value()
    {
        _address = null;
        (_opened, _hollow) = (null, null);
    }

    /// <summary>A loop that may not turn has written what stands in an element.</summary>
    public void Hollow(string element) => _hollow = element;

    /// <summary>What forbids a value here; null where one may stand.</summary>
    public readonly string? Refusal => _state switch
    {
        State.Text or State.TextOnly => null,
        State.Quoted when _attribute!.StartsWith("on", StringComparison.Ordinal) => $"the event handler {_attribute} is script; no value may stand there",
        State.Quoted when TakesAddress(_attribute!) => $"{_attribute} takes an address; text of a report may not stand there",
        State.Quoted when _attribute is "style" or "srcdoc" => $"{_attribute} is code; no value may stand there",
        State.Quoted => null,
        State.Unquoted or State.BeforeValue => "the attribute has no quotes; write them",
        State.Comment or State.BogusComment or State.Declaration => "this is a comment; no value may stand there",
        State.Raw or State.HiddenScript => $"this is inside <{_tag}>; no value may stand there",
        _ => "this is inside a tag; a value may stand in element text or in a quoted attribute",
    };

    /// <summary>Whether a number may stand here: also where text may not, as long as it cannot become part of a tag.</summary>
    public readonly bool TakesNumbers => _state is State.Text or State.TextOnly or State.Quoted or State.Raw;

    /// <summary>What a message calls the place.</summary>
    public readonly string Describe => _state == State.Quoted ? $"the attribute {_attribute}" : "element text";

    public readonly bool Equals(HtmlContext other) =>
        _state == other._state && _quote == other._quote && _tag == other._tag && _attribute == other._attribute && _tail == other._tail && _address == other._address;

    public override readonly bool Equals(object? obj) => obj is HtmlContext other && Equals(other);

    public override readonly int GetHashCode() => (int)_state;

    private static bool TakesAddress(string attribute) => attribute is
        "href" or "src" or "action" or "formaction" or "srcset" or "imagesrcset" or "poster" or "cite" or "data" or "background"
        or "ping" or "manifest" or "codebase" or "classid" or "archive" or "longdesc" or "lowsrc" or "dynsrc" or "profile" or "usemap"
        || attribute.EndsWith(":href", StringComparison.Ordinal);

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';

    private void Advance(char c)
    {
        switch (_state)
        {
            case State.Text:
                if (c == '<')
                    _state = State.TagOpen;
                else if (!IsBlank(c))
                    (_opened, _hollow) = (null, null);
                break;
            case State.TagOpen:
                if (c == '!')
                    (_state, _tail) = (State.Declaration, "");
                else if (c == '/')
                    _state = State.EndTagOpen;
                else if (c == '?')
                    _state = State.BogusComment;
                else if (IsLetter(c))
                    (_state, _tag) = (State.TagName, Lower(c));
                else if (c != '<')
                    _state = State.Text;
                break;
            case State.EndTagOpen:
                if (IsLetter(c))
                    (_state, _tag) = (State.TagName, "/" + Lower(c));
                else
                    _state = c == '>' ? State.Text : State.BogusComment;
                break;
            case State.TagName:
                if (IsBlank(c) || c == '/')
                    _state = State.BeforeAttribute;
                else if (c == '>')
                    CloseTag();
                else
                    _tag += Lower(c);
                break;
            case State.BeforeAttribute:
                if (c == '>')
                    CloseTag();
                else if (!IsBlank(c) && c != '/')
                    (_state, _attribute) = (State.AttributeName, Lower(c));
                break;
            case State.AttributeName:
            case State.AfterAttributeName:
                if (c == '=')
                    _state = State.BeforeValue;
                else if (c == '>')
                    CloseTag();
                else if (c == '/')
                    (_state, _attribute) = (State.BeforeAttribute, null);
                else if (IsBlank(c))
                    _state = State.AfterAttributeName;
                else if (_state == State.AfterAttributeName)
                    (_state, _attribute) = (State.AttributeName, Lower(c));
                else
                    _attribute += Lower(c);
                break;
            case State.BeforeValue:
                if (c is '"' or '\'')
                    (_state, _quote, _address) = (State.Quoted, c, TakesAddress(_attribute!) ? "" : null);
                else if (c == '>')
                    CloseTag();
                else if (!IsBlank(c))
                {
                    (_state, _address) = (State.Unquoted, TakesAddress(_attribute!) ? "" : null);
                    Address(c);
                }

                break;
            case State.Quoted:
                if (c == _quote)
                    (_state, _quote, _attribute, _address) = (State.BeforeAttribute, '\0', null, null);
                else
                    Address(c);
                break;
            case State.Unquoted:
                Address(c);
                if (c == '>')
                    CloseTag();
                else if (IsBlank(c))
                    (_state, _attribute, _address) = (State.BeforeAttribute, null, null);
                break;
            case State.Declaration:
                _tail += c;
                // "<!-->" and "<!--->" are whole comments: the dashes that open may close.
                if (_tail == "--")
                    _state = State.Comment;
                else if (c == '>')
                    (_state, _tail) = (State.Text, null);
                else if (_tail != "-")
                    (_state, _tail) = (State.BogusComment, null);
                break;
            case State.BogusComment:
                if (c == '>')
                    _state = State.Text;
                break;
            case State.Comment:
                _tail += c;
                if (_tail is "-->" or "--!>")
                    (_state, _tail) = (State.Text, null);
                else
                    Forget("-->", "--!>");
                break;
            case State.HiddenScript:
                _tail += c;
                if (_tail == "-->")
                    (_state, _tail) = (State.Raw, "");
                else
                    Forget("-->", "");
                break;
            case State.TextOnly:
            case State.Raw:
                AdvanceRaw(c);
                break;
        }
    }

    // Ends at </tag followed by a blank, '/' or '>'. A script with "<!--" may go on after its end tag, until "-->".
    private void AdvanceRaw(char c)
    {
        string end = $"</{_tag}";
        if (_tail == end && (IsBlank(c) || c is '/' or '>'))
        {
            (_state, _tag, _tail) = (State.TagName, "/" + _tag, null);
            Advance(c);
            return;
        }

        _tail += Lower(c);
        if (_tail == "<!--" && _tag == "script")
            (_state, _tail) = (State.HiddenScript, "");
        else
            Forget(_tag == "plaintext" ? "" : end, _tag == "script" ? "<!--" : "");
    }

    // Of what went before only that matters which may be the beginning of an end.
    private void Forget(string end, string otherEnd)
    {
        while (_tail!.Length > 0 && !end.StartsWith(_tail, StringComparison.Ordinal) && !otherEnd.StartsWith(_tail, StringComparison.Ordinal))
            _tail = _tail.Substring(1);
    }

    // Browsers leave out blanks and controls before and in the name of a scheme.
    private void Address(char c)
    {
        if (_address is null || c <= ' ')
            return;
        _address += Lower(c);
        foreach (string scheme in CodeSchemes)
        {
            if (scheme.StartsWith(_address, StringComparison.Ordinal))
                return;
        }

        _address = null;
    }

    private void CloseTag()
    {
        string tag = _tag!;
        string? left = tag[0] == '/' && _hollow is not null && tag == "/" + _hollow ? _hollow : null;
        bool isTextOnly = tag is "title" or "textarea";
        bool isRaw = tag is "script" or "style" or "xmp" or "iframe" or "noembed" or "noframes" or "noscript" or "plaintext";
        this = default;
        LeftEmpty = left;
        _opened = tag[0] == '/' ? null : tag;
        if (isTextOnly || isRaw)
            (_state, _tag, _tail) = (isRaw ? State.Raw : State.TextOnly, tag, "");
    }

    private static string Lower(char c) => c < Singles.Length ? Singles[c] : c.ToString();
}
