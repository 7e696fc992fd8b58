namespace ReportGen.Generator.Templates.Places;

/// <summary>
/// Follows a page of XML: XHTML, SVG, a feed, a site map. What is not well-formed is at fault, as a reader of XML would show
/// nothing of it; what may hold text is a whitelist in the vocabularies that browsers run, and what a vocabulary of data
/// has for text in all others.
/// </summary>
internal struct XmlTokenizer(Vocabulary unbound)
{
    // What names without a namespace belong to.
    private readonly Vocabulary _unbound = unbound;
    private OpenElement? _top;
    private XmlNamespace? _bound;
    private State _state;
    private char _quote;
    private string? _tag;
    private bool _isEnd;
    private bool _hasSlash;
    private string? _attribute;
    private string? _saying;
    private string? _kind;
    private bool _isPragma;
    private bool _isNamed;
    private bool _hasContent;
    private string? _textAttribute;
    private string? _tail;
    private bool _isReference;
    private JsonState? _json;
    private bool _isBehindRoot;

    // Not part of the place.
    private PagePoint _tagStart;

    private enum State : byte
    {
        Text,
        TagOpen,
        TagName,
        BeforeAttribute,

        /// <summary>Behind an attribute, also one that stands on some ways and not on others: a blank or the end of the tag must follow.</summary>
        AfterAttribute,
        AttributeName,
        AfterAttributeName,
        BeforeValue,
        Quoted,
        Declaration,
        Comment,
        CData,
        Instruction,
        Doctype,
    }

    /// <summary>Whether text stands in a string of JSON here.</summary>
    public readonly bool IsJson => _json is not null;

    /// <summary>What a message calls the place.</summary>
    public readonly string Describe => IsJson ? "JSON" : _state == State.Quoted ? $"the attribute {_attribute}" : "element text";

    /// <summary>Whether two pages stand at the same place.</summary>
    public readonly bool Equals(XmlTokenizer other) => _state == other._state && CanJoin(other) && (_isReference, _hasContent) == (other._isReference, other._hasContent);

    /// <summary>Whether two pages stand at places that can be joined.</summary>
    public readonly bool CanJoin(XmlTokenizer other) =>
        (_state == other._state || (IsBesideAttributes && other.IsBesideAttributes))
        && (_quote, _tag, _isEnd, _hasSlash, _attribute, _tail, _isBehindRoot) == (other._quote, other._tag, other._isEnd, other._hasSlash, other._attribute, other._tail, other._isBehindRoot)
        && (_saying, _kind, _isPragma, _isNamed, _json, _textAttribute) == (other._saying, other._kind, other._isPragma, other._isNamed, other._json, other._textAttribute)
        && Equals(_bound, other._bound) && OpenElement.AreSame(_top, other._top);

    /// <summary>What one way knows and another does not is not known where they meet.</summary>
    public void Join(XmlTokenizer other)
    {
        if (_state != other._state)
            _state = State.AfterAttribute;
        (_isReference, _hasContent) = (_isReference | other._isReference, _hasContent | other._hasContent);
    }

    // A name that has begun may end here.
    private readonly bool IsBesideAttributes => _state is State.BeforeAttribute or State.AfterAttribute || (_state == State.TagName && _tag!.Length > 0);

    /// <summary>In what two pages differ.</summary>
    public readonly string Difference(XmlTokenizer other)
    {
        if (!OpenElement.AreSame(_top, other._top))
            return $"({_top?.ToString() ?? "nothing"} is open on one way and {other._top?.ToString() ?? "nothing"} on another)";
        return _json is { } json && other._json is { } otherJson ? json.Difference(otherJson) : "(inside and outside a tag or an attribute)";
    }

    /// <summary>What a page that ends here has left open; null if nothing.</summary>
    public readonly string? LeftOpen() => _state != State.Text
        ? "the page ends inside a tag, an attribute, a comment or the like; close it"
        : _top is null ? null : $"{_top} is not closed at the end of the page; write </{_top.Name}>";

    /// <summary>A value was written here.</summary>
    public void Value(PageValue value)
    {
        if (_saying is not null)
            (_saying, _kind) = (null, "");
        if (_state == State.Quoted)
        {
            _hasContent |= Local(_tag!) == "meta" && _attribute == "content";
            if (value.IsText() && TextPlaces.RefusalOf(Local(_tag!), _attribute!, value) is not null)
                _textAttribute = _attribute;
        }

        _isReference = false;
    }

    /// <summary>What forbids a value here; null where one may stand.</summary>
    public readonly string? Refusal(PageValue value) => _state switch
    {
        _ when _isReference => "this would be part of a character reference; write &amp; for an ampersand",
        State.Text when _top is null => "text cannot stand outside the root element",
        State.Text when _json is { } json => json.Refusal(value),
        State.Text => TextPlaces.RefusalOf(_top, value),
        State.Quoted when _isEnd => "this is inside an end tag; a value may stand in element text or in a quoted attribute",
        State.Quoted when _attribute!.StartsWith("xml", StringComparison.Ordinal) && _attribute != "xml:lang" => $"{_attribute} decides how all of <{_tag}> is read; no value may stand there",
        // A vocabulary of data may have attributes of any name; what the element belongs to is known at the end of its tag.
        State.Quoted => TextPlaces.RefusalOf(Local(_tag!), _attribute!, value) is { } refusal && !(value.IsText() && TextPlaces.MayHoldData(_attribute!)) ? refusal : null,
        State.BeforeValue => "the attribute has no quotes; write them",
        State.Comment => "this is a comment; no value may stand there",
        State.CData => "this is a CDATA section; write the value outside it, escaped",
        State.Instruction or State.Doctype or State.Declaration => "this is an instruction or a DOCTYPE; no value may stand there",
        _ => "this is inside a tag; a value may stand in element text or in a quoted attribute",
    };

    /// <summary>Whether text known at build time may stand here without the escape.</summary>
    public readonly bool Allows(string known) => _json is { } json
        ? json.Allows(known) && known.IndexOfAny(['<', '&']) < 0
        : known.IndexOfAny(_state == State.Quoted || Refusal(PageValue.Text) is null ? ['<', '>', '"', '\'', '&'] : ['<', '>', '"', '\'', '&', '=', ' ', '\n']) < 0;

    /// <summary>Follows the page over a piece of it.</summary>
    public void Advance(PageText text, IPageFaults faults)
    {
        for (int i = 0; i < text.Text.Length; i++)
        {
            if (Advance(text.Text[i], text.PointAt(i), faults) is { } fault)
                throw faults.Fault(text.PointAt(i), fault);
        }
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r';

    private static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or ':';

    private static bool IsName(char c) => IsNameStart(c) || char.IsDigit(c) || c is '-' or '.' or '\u00B7' || char.IsSurrogate(c);

    private static string Local(string name) => name.Substring(name.IndexOf(':') + 1);

    private static string Prefix(string name) => name.IndexOf(':') is > 0 and var colon ? name.Substring(0, colon) : "";

    private string? Advance(char c, PagePoint at, IPageFaults faults)
    {
        switch (_state)
        {
            case State.Text:
                return Text(c, at);
            case State.TagOpen:
                _state = c switch { '!' => State.Declaration, '?' => State.Instruction, _ => State.TagName };
                (_tail, _tag, _isEnd) = ("", c is '/' or '!' or '?' ? "" : c.ToString(), c == '/');
                return IsNameStart(c) || c is '/' or '!' or '?' ? null : "'<' begins a tag in XML; write &lt;";
            case State.TagName:
                if (IsName(c) && (_tag!.Length > 0 || IsNameStart(c)))
                {
                    _tag += c;
                    return null;
                }

                if (_tag!.Length == 0)
                    return "a tag has a name";
                _state = State.BeforeAttribute;
                return BeforeAttribute(c, faults);
            case State.AfterAttribute when !IsBlank(c) && c is not ('/' or '>'):
                return "a blank must separate an attribute from what stands before it; write one here";
            case State.BeforeAttribute:
            case State.AfterAttribute:
                _state = State.BeforeAttribute;
                return BeforeAttribute(c, faults);
            case State.AttributeName:
                if (IsName(c))
                    _attribute += c;
                else if (c == '=' || IsBlank(c))
                    _state = c == '=' ? State.BeforeValue : State.AfterAttributeName;
                else
                    return $"the attribute {_attribute} has no value; XML wants one, in quotes";
                return null;
            case State.AfterAttributeName:
                if (c == '=')
                    _state = State.BeforeValue;
                return c == '=' || IsBlank(c) ? null : $"the attribute {_attribute} has no value; XML wants one, in quotes";
            case State.BeforeValue:
                if (IsBlank(c))
                    return null;
                if (c is not ('"' or '\''))
                    return $"the value of {_attribute} has no quotes; write them";
                (_state, _quote) = (State.Quoted, c);
                NameAttribute();
                return null;
            case State.Quoted:
                return Quoted(c);
            default:
                return AdvanceRaw(c);
        }
    }

    private string? Text(char c, PagePoint at)
    {
        if (c == '<')
        {
            (_state, _tagStart, _isReference) = (State.TagOpen, at, false);
            return null;
        }

        if (_top is null)
            return IsBlank(c) || c == '\uFEFF' ? null : "text cannot stand outside the root element";
        _isReference = c == '&' || (_isReference && c != ';' && (c == '#' || char.IsLetterOrDigit(c)));
        if (_json is null)
            return null;
        if (c == '&')
            return "'&' in JSON in XML would begin a reference; write \\u0026";
        _json = _json.Value.After(c, out string? fault);
        return fault;
    }

    private string? BeforeAttribute(char c, IPageFaults faults)
    {
        if (c == '>')
            return CloseTag(faults);
        if (_hasSlash)
            return "'/' in a tag stands before '>'";
        _hasSlash = c == '/';
        if (IsBlank(c) || c == '/')
            return null;
        if (!IsNameStart(c))
            return $"'{c}' cannot begin the name of an attribute";
        (_state, _attribute) = (State.AttributeName, c.ToString());
        return null;
    }

    private void NameAttribute()
    {
        string local = Local(_tag!);
        bool isMeta = local == "meta";
        _saying = _attribute!.StartsWith("xmlns", StringComparison.Ordinal) || (_kind is null && (_attribute == "type" || (isMeta && _attribute == "name"))) ? "" : null;
        _isPragma |= isMeta && _attribute == "http-equiv";
        _isNamed |= isMeta && _attribute is "name" or "property" or "itemprop";
    }

    private string? Quoted(char c)
    {
        if (c == '<')
            return "'<' cannot stand in an attribute of XML; write &lt;";
        _isReference = c == '&' || (_isReference && c != ';' && (c == '#' || char.IsLetterOrDigit(c)));
        if (c != _quote)
        {
            bool binds = _attribute!.StartsWith("xmlns", StringComparison.Ordinal);
            if (_saying is not null)
                _saying += c;
            return binds && c == '&' ? "the address of a namespace is written without references" : null;
        }

        if (_attribute == "xmlns")
            _bound = new XmlNamespace("", XmlNamespace.Of(_saying!), _bound);
        else if (_attribute!.StartsWith("xmlns:", StringComparison.Ordinal))
            _bound = new XmlNamespace(Local(_attribute), XmlNamespace.Of(_saying!), _bound);
        else
            _kind ??= _saying;
        (_state, _quote, _attribute, _saying, _isReference) = (State.AfterAttribute, '\0', null, null, false);
        return null;
    }

    private string? AdvanceRaw(char c)
    {
        _tail += c;
        switch (_state)
        {
            case State.Declaration when _tail == "--":
                (_state, _tail) = (State.Comment, "");
                return null;
            case State.Declaration when _tail == "[CDATA[":
                (_state, _tail) = (State.CData, "");
                return _top is null ? "text cannot stand outside the root element" : _json is null ? null : "a CDATA section cannot stand in JSON";
            case State.Declaration when _tail == "DOCTYPE":
                (_state, _tail) = (State.Doctype, "");
                return null;
            case State.Declaration:
                return "--".StartsWith(_tail, StringComparison.Ordinal) || "[CDATA[".StartsWith(_tail, StringComparison.Ordinal) || "DOCTYPE".StartsWith(_tail, StringComparison.Ordinal)
                    ? null
                    : "'<!' begins a comment, a CDATA section or a DOCTYPE";
            case State.Doctype:
                if (c == '[')
                    return "a DOCTYPE that declares elements or entities of its own may change what every tag means; leave that out";
                return c == '>' ? End(c.ToString()) : null;
            case State.Comment:
                return End("-->") ?? (_tail is not null && _tail.EndsWith("--", StringComparison.Ordinal) && _tail.Length > 2 ? "'--' cannot stand in a comment of XML" : null);
            case State.CData:
                return End("]]>");
            default:
                return End("?>");
        }
    }

    private string? End(string end)
    {
        if (_tail!.EndsWith(end, StringComparison.Ordinal))
            (_state, _tail, _tag) = (State.Text, null, null);
        else
            _tail = _tail.Substring(Math.Max(0, _tail.Length - 3));
        return null;
    }

    private string? CloseTag(IPageFaults faults)
    {
        string tag = _tag!;
        var (isEnd, hasSlash, kind, bound, at) = (_isEnd, _hasSlash, _kind, _bound, _tagStart);
        var (isMisnamed, isCommand, textAttribute) = (_hasContent && (_isPragma || !_isNamed), _hasContent && kind is not null && TextPlaces.IsCommand(kind), _textAttribute);
        var (top, json, isBehindRoot) = (_top, _json, _isBehindRoot);
        this = new XmlTokenizer(_unbound);
        (_top, _bound, _json, _isBehindRoot) = (top, bound, json, isBehindRoot);
        if (isEnd)
        {
            if (top is null || top.Name != tag)
                throw faults.Fault(at, top is null ? $"</{tag}> closes nothing that is open here" : $"</{tag}> does not close {top}; close that first");
            if (json?.LeftOpen is { } left)
                return left;
            Close();
            return null;
        }

        if (json is not null)
            throw faults.Fault(at, $"<{tag}> cannot stand in JSON");
        if (top is null && isBehindRoot)
            throw faults.Fault(at, $"<{tag}> stands behind the root element; XML has one root");
        string local = Local(tag);
        Vocabulary vocabulary = top?.Vocabulary == Vocabulary.Program ? Vocabulary.Program : XmlNamespace.Of(bound, Prefix(tag), _unbound);
        if (vocabulary == Vocabulary.Html && local == "meta" && (isMisnamed || isCommand))
            throw faults.Fault(at, isCommand ? $"<meta name=\"{kind}\"> tells the browser what to do; no value may stand in its content" : "a value may stand in the content of <meta> only beside a name or property, and not beside http-equiv");
        if (textAttribute is not null && vocabulary != Vocabulary.Data)
            throw faults.Fault(at, $"text of a report may not stand in the attribute {textAttribute} of <{tag}>; it may in title, alt, aria-label, data-… and in the text of elements");
        if (vocabulary == Vocabulary.Data && HoldsMarkup(local, kind))
            vocabulary = Vocabulary.Markup;
        _top = new OpenElement(tag, vocabulary, top, at, local) { Namespaces = bound };
        if (vocabulary == Vocabulary.Html && local == "script" && kind?.Trim() is "application/ld+json" or "application/json")
            _json = JsonState.Start;
        if (hasSlash)
            Close();
        return null;
    }

    private void Close()
    {
        _top = _top!.Parent;
        (_bound, _json, _isBehindRoot) = (_top?.Namespaces, null, _top is null);
    }

    // Feeds hold pages as text: a reader takes it for HTML, so that one escape is one too few.
    private readonly bool HoldsMarkup(string local, string? kind)
    {
        if (kind is "html" or "text/html" or "xhtml" || local == "encoded")
            return true;
        if (local is not ("description" or "content"))
            return false;
        OpenElement? root = _top;
        while (root?.Parent is not null)
            root = root.Parent;
        return local == "description" && root?.LocalName is "rss" or "RDF";
    }
}
