namespace ReportGen.Generator.Templates.Places;

/// <summary>
/// Follows a page of HTML as the tokenizer of the standard does (13.2.5), with the elements that are open, so that compiler
/// and browser never disagree on what is a tag. What it says to be a place for values is a whitelist: element text and quoted
/// attributes, by name.
/// </summary>
internal partial struct HtmlTokenizer
{
    private HtmlTree _tree;
    private State _state;
    private char _quote;

    // Kept empty where the state gives them no meaning, so that places compare by their fields.
    private string? _tag;
    private bool _isEnd;
    private bool _hasSlash;
    private string? _attribute;
    private string? _tail;
    private bool _isReference;

    // The beginning of an address, without blanks; null where it can no longer name a scheme that runs code.
    private string? _address;

    // What the attributes of a tag say of the element: the type of a script, the name of a meta.
    private string? _saying;
    private string? _kind;
    private bool _isPragma;
    private bool _isNamed;
    private bool _hasContent;

    private JsonState? _json;

    // Not part of the place: where the tag began that is being read; the element opened last, while nothing but blanks has
    // come after it; the loop that may have left it so; what is captured.
    private PagePoint _tagStart;
    private string? _opened;
    private PagePoint? _hollow;

    private enum State : byte
    {
        Text,
        TagOpen,
        EndTagOpen,
        TagName,
        BeforeAttribute,

        /// <summary>Behind an attribute that stands on some ways and not on others: a blank or the end of the tag must follow.</summary>
        BehindOptional,

        /// <summary>Behind the blank after such an attribute: a sign of equality would give a value to the one, and be a name of its own without it.</summary>
        BehindOptionalBlank,
        AttributeName,
        AfterAttributeName,
        BeforeValue,
        Quoted,
        Unquoted,
        Declaration,
        BogusComment,
        Comment,

        /// <summary>Character data of SVG or MathML.</summary>
        CData,

        /// <summary>In a title or text area: text without tags, references hold.</summary>
        TextOnly,

        /// <summary>In a script, style or the like: neither tags nor references.</summary>
        Raw,

        /// <summary>After "&lt;!--" in a script, where an end tag need not end it.</summary>
        HiddenScript,
    }

    /// <summary>The elements that are open.</summary>
    public readonly HtmlTree Tree => _tree;

    /// <summary>What is being captured; null outside a capture.</summary>
    public HtmlTrace? Trace { get; set; }

    /// <summary>Whether this is text of an element, and no tag, comment or script.</summary>
    public readonly bool IsText => _state == State.Text;

    /// <summary>Whether text stands in a string of JSON here.</summary>
    public readonly bool IsJson => _json is not null;

    /// <summary>The element opened last, while nothing but blanks has come after it.</summary>
    public readonly string? Opened => _state == State.Text ? _opened : null;

    /// <summary>What a message calls the place.</summary>
    public readonly string Describe => IsJson ? "JSON" : _state == State.Quoted ? $"the attribute {_attribute}" : "element text";

    /// <summary>A value was written here.</summary>
    public void Value()
    {
        if (_state == State.Text)
            _tree.Text();
        // What is made at run time says nothing of the element.
        if (_saying is not null)
            (_saying, _kind) = (null, "");
        _hasContent |= _state == State.Quoted && _tag == "meta" && _attribute == "content";
        (_address, _opened, _hollow, _isReference) = (null, null, null, false);
    }

    /// <summary>A loop that may not turn has written what stands in an element.</summary>
    public void Hollow(string element, PagePoint loop) => (_opened, _hollow) = (element, loop);

    /// <summary>Whether two pages stand at the same place.</summary>
    public readonly bool Equals(HtmlTokenizer other) => _state == other._state && CanJoin(other) && (_isReference, _hasContent) == (other._isReference, other._hasContent) && _tree.Equals(other._tree);

    /// <summary>Whether two pages stand at places that can be joined.</summary>
    public readonly bool CanJoin(HtmlTokenizer other) =>
        _state == other._state ? IsAlike(other) : IsInTag && other.IsInTag && Named.IsAlike(other.Named);

    private readonly bool IsInTag => _state is State.TagName or State.BeforeAttribute or State.AttributeName or State.AfterAttributeName or State.BehindOptional or State.BehindOptionalBlank;

    // An attribute that has its name, and may go without a value.
    private readonly HtmlTokenizer Named
    {
        get
        {
            HtmlTokenizer named = this;
            if (_state is State.AttributeName or State.AfterAttributeName)
            {
                named.NameAttribute();
                named.EndAttribute();
            }

            return named;
        }
    }

    private readonly bool IsAlike(HtmlTokenizer other) =>
        (_quote, _tag, _isEnd, _hasSlash, _attribute, _tail) == (other._quote, other._tag, other._isEnd, other._hasSlash, other._attribute, other._tail)
        && (_address, _saying, _kind, _isPragma, _isNamed, _json) == (other._address, other._saying, other._kind, other._isPragma, other._isNamed, other._json)
        && OpenElement.AreSame(_tree.Top, other._tree.Top);

    /// <summary>In what two pages differ.</summary>
    public readonly string Difference(HtmlTokenizer other)
    {
        if (_tree.Difference(other._tree) is { } elements)
            return $"({elements})";
        if (_json is { } json && other._json is { } otherJson)
            return json.Difference(otherJson);
        return (_state == State.Text) != (other._state == State.Text) ? "(inside and outside a tag)" : "(inside and outside an attribute, or in different ones)";
    }

    /// <summary>What one way knows and another does not is not known where they meet.</summary>
    public void Join(HtmlTokenizer other)
    {
        if (_state != other._state)
        {
            this = Named;
            _state = State.BehindOptional;
        }

        _isReference |= other._isReference;
        _hasContent |= other._hasContent;
        _tree.Join(other._tree);
        if (_opened != other._opened || _hollow != other._hollow)
            (_opened, _hollow) = (null, null);
    }

    /// <summary>What a page that ends here has left open; null if nothing.</summary>
    public readonly string? LeftOpen() => _state != State.Text
        ? "the page ends inside a tag, an attribute, a comment or an element like <script>; close it"
        : _tree.LeftOpen();

    /// <summary>What forbids a value here; null where one may stand.</summary>
    public readonly string? Refusal(PageValue value) => _state switch
    {
        _ when _isReference => "this would be part of a character reference; write &amp; for an ampersand",
        _ when _tree.IsIn("noscript") => "this is inside <noscript>, which browsers read in two ways; no value may stand there",
        State.Text => _tree.RefusesText ?? TextPlaces.RefusalOf(_tree.Top, value),
        State.TextOnly when _tail!.Length == 0 => null,
        State.Raw when _tail!.Length == 0 && _json is { } json => json.Refusal(value),
        State.Raw when _tail!.Length == 0 && !value.IsText() && _tag != "iframe" => null,
        State.Raw when _tag == "script" => "this is inside <script>; text of a report may stand only in the strings of <script type=\"application/ld+json\">, by json.escape",
        State.Raw or State.HiddenScript or State.TextOnly => $"this is inside <{_tag}>{(_tail is { Length: > 0 } ? $", behind '{_tail}'" : "")}; no value may stand there",
        State.Quoted when !_isEnd => TextPlaces.RefusalOf(_tag!, _attribute!, value),
        State.Unquoted or State.BeforeValue => "the attribute has no quotes; write them",
        State.Comment or State.BogusComment or State.Declaration => "this is a comment; no value may stand there",
        State.CData => "this is a CDATA section; write the value outside it, with html.escape",
        _ when _isEnd || _state == State.EndTagOpen => "this is inside an end tag; a value may stand in element text or in a quoted attribute",
        _ => "this is inside a tag; a value may stand in element text or in a quoted attribute",
    };

    /// <summary>Whether text known at build time may stand here without the escape.</summary>
    public readonly bool Allows(string known) => _json is { } json
        ? json.Allows(known) && known.IndexOf('<') < 0
        : known.IndexOfAny(_state == State.Quoted || Refusal(PageValue.Text) is null ? ['<', '>', '"', '\'', '&'] : ['<', '>', '"', '\'', '&', '=', '`', ' ', '\n']) < 0;
}
