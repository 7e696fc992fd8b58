namespace ReportGen.Generator.Templates.Places;

/// <content>The states, and what a character does in each.</content>
internal partial struct HtmlTokenizer
{
    private const string NoScriptEnd = "</noscript";

    private static readonly string[] CodeSchemes = ["javascript:", "vbscript:", "data:text"];

    // ASCII in lower case, each as a string.
    private static readonly string[] Singles = [.. Enumerable.Range(0, 128).Select(static c => char.ToLowerInvariant((char)c).ToString())];

    /// <summary>Follows the page over a piece of it.</summary>
    public void Advance(PageText text, IPageFaults faults)
    {
        for (int i = 0; i < text.Text.Length; i++)
        {
            string? fault = Advance(text.Text[i], text, i, faults);
            if (fault is not null)
                throw faults.Fault(text.PointAt(i), fault);
        }
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';

    private string? Advance(char c, PageText text, int index, IPageFaults faults)
    {
        switch (_state)
        {
            case State.Text:
                if (c == '<')
                    (_state, _tagStart, _isReference) = (State.TagOpen, text.PointAt(index), false);
                else if (!IsBlank(c))
                    return Letter(c);
                else
                    _isReference = false;
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
                else
                {
                    _state = c == '<' ? State.TagOpen : State.Text;
                    _tagStart = text.PointAt(index);
                    return Letter(c);
                }

                break;
            case State.EndTagOpen:
                if (IsLetter(c))
                    (_state, _tag, _isEnd) = (State.TagName, Lower(c), true);
                else
                    _state = c == '>' ? State.Text : State.BogusComment;
                break;
            case State.TagName:
                if (IsBlank(c) || c == '/')
                    (_state, _hasSlash) = (State.BeforeAttribute, c == '/');
                else if (c == '>')
                    return CloseTag(faults);
                else
                    _tag += Lower(c);
                break;
            case State.BehindOptional when !IsBlank(c) && c is not ('/' or '>'):
                return "what an attribute that may not stand here is followed by would be part of the name before it; write a blank here";
            case State.BehindOptionalBlank when c == '=':
                return "this would be the value of an attribute that may not stand here; write the attribute with its value";
            case State.BehindOptional when IsBlank(c):
                _state = State.BehindOptionalBlank;
                break;
            case State.BehindOptionalBlank when IsBlank(c):
                break;
            case State.BeforeAttribute:
            case State.BehindOptional:
            case State.BehindOptionalBlank:
                _state = State.BeforeAttribute;
                if (c == '>')
                    return CloseTag(faults);
                _hasSlash = c == '/';
                if (!IsBlank(c) && c != '/')
                    (_state, _attribute) = (State.AttributeName, Lower(c));
                break;
            case State.AttributeName:
            case State.AfterAttributeName:
                if (c == '=')
                    _state = State.BeforeValue;
                else if (c is '>' or '/')
                {
                    NameAttribute();
                    EndAttribute();
                    _hasSlash = c == '/';
                    return c == '>' ? CloseTag(faults) : null;
                }
                else if (IsBlank(c))
                    _state = State.AfterAttributeName;
                else if (_state == State.AfterAttributeName)
                {
                    NameAttribute();
                    EndAttribute();
                    (_state, _attribute) = (State.AttributeName, Lower(c));
                }
                else
                    _attribute += Lower(c);

                break;
            case State.BeforeValue:
                if (c == '>')
                    return CloseTag(faults);
                if (IsBlank(c))
                    break;
                NameAttribute();
                (_state, _quote, _address) = (c is '"' or '\'' ? State.Quoted : State.Unquoted, c is '"' or '\'' ? c : '\0', TextPlaces.TakesAddress(_attribute!) ? "" : null);
                return _state == State.Quoted ? null : InValue(c);
            case State.Quoted:
                if (c != _quote)
                    return InValue(c);
                EndAttribute();
                break;
            case State.Unquoted:
                if (c == '>')
                {
                    EndAttribute();
                    return CloseTag(faults);
                }

                if (!IsBlank(c))
                    return InValue(c);
                EndAttribute();
                break;
            case State.Declaration:
                _tail += c;
                // "<!-->" and "<!--->" are whole comments: the dashes that open may close.
                if (_tail == "--")
                    _state = State.Comment;
                else if (_tail == "[CDATA[" && _tree.Top is { IsHtml: false })
                    (_state, _tail) = (State.CData, "");
                else if (c == '>')
                    (_state, _tail) = (State.Text, null);
                else if (_tail != "-" && !"[CDATA[".StartsWith(_tail, StringComparison.Ordinal))
                    (_state, _tail) = (State.BogusComment, null);
                break;
            case State.BogusComment:
                if (c == '>')
                    _state = State.Text;
                return InNoScript(c);
            case State.Comment:
                _tail += c;
                if (_tail is "-->" or "--!>")
                    (_state, _tail) = (State.Text, null);
                else
                    Forget("-->", "--!>");
                return InNoScript(c);
            case State.CData:
                _tail += c;
                if (_tail == "]]>")
                    (_state, _tail) = (State.Text, null);
                else
                    Forget("]]>", "");
                return InNoScript(c);
            case State.HiddenScript:
                _tail += c;
                if (_tail == "-->")
                    (_state, _tail) = (State.Raw, "");
                else
                    Forget("-->", "");
                break;
            case State.TextOnly:
            case State.Raw:
                return AdvanceRaw(c, text, index, faults);
        }

        return null;
    }

    // A character of text that is no blank.
    private string? Letter(char c)
    {
        (_opened, _hollow) = (null, null);
        _isReference = c == '&' || (_isReference && (c == '#' || IsLetter(c) || c is >= '0' and <= '9'));
        if (_tree.RefusesText is { } refusal)
            return refusal;
        _tree.Text();
        return null;
    }

    // Ends at </tag followed by a blank, '/' or '>'. A script with "<!--" may go on after its end tag, until "-->".
    private string? AdvanceRaw(char c, PageText text, int index, IPageFaults faults)
    {
        string end = $"</{_tag}";
        if (_tail == end && (IsBlank(c) || c is '/' or '>'))
        {
            if (_json?.LeftOpen is { } left)
                return left;
            (_state, _isEnd, _tail, _json, _isReference) = (State.TagName, true, null, null, false);
            return Advance(c, text, index, faults);
        }

        if (c == '<')
            _tagStart = text.PointAt(index);
        _isReference = _state == State.TextOnly && (c == '&' || (_isReference && (c == '#' || IsLetter(c) || c is >= '0' and <= '9')));
        _tail += Lower(c);
        if (_tail == "<!--" && _tag == "script")
        {
            if (_json is not null)
                return "'<!--' in JSON would hide the end of the script from a browser; write \\u003C for '<'";
            (_state, _tail) = (State.HiddenScript, "");
        }
        else
            Forget(end, _tag == "script" ? "<!--" : NoScriptEnd);

        string? fault = null;
        _json = _json?.After(c, out fault);
        return fault ?? (_tail == NoScriptEnd ? InNoScript('<') : null);
    }

    // Of what went before only that matters which may be the beginning of an end.
    private void Forget(string end, string otherEnd)
    {
        while (_tail!.Length > 0 && !end.StartsWith(_tail, StringComparison.Ordinal) && !otherEnd.StartsWith(_tail, StringComparison.Ordinal))
            _tail = _tail.Substring(1);
    }

    // With scripts on, a browser takes <noscript> for text, up to the first "</noscript": what it reads without them ends there too.
    private readonly string? InNoScript(char c) =>
        c == '<' && _tree.IsIn("noscript") ? "'<' here may end <noscript> in some browsers and not in others; write &lt;, or leave it out" : null;

    // Browsers leave out blanks and controls before and in the name of a scheme.
    private string? InValue(char c)
    {
        if (_saying is not null)
            _saying += c;
        _isReference = c == '&' || (_isReference && (c == '#' || IsLetter(c) || c is >= '0' and <= '9'));
        if (_address is not null && c > ' ')
        {
            if (c == '&')
                return "an address that begins with a character reference may hide what it runs; write the character itself";
            _address += Lower(c);
            if (_address is "javascript:" or "vbscript:" or "data:text")
                return "an address that begins so runs code; write one that begins with https:, or a path";
            string address = _address;
            if (!Array.Exists(CodeSchemes, s => s.StartsWith(address, StringComparison.Ordinal)))
                _address = null;
        }

        return InNoScript(c);
    }

    // The first attribute of a name counts, and the others do not.
    private void NameAttribute()
    {
        _saying = (_tag, _attribute) is ("script", "type") or ("meta", "name") && _kind is null ? "" : null;
        _isPragma |= _tag == "meta" && _attribute == "http-equiv";
        _isNamed |= _tag == "meta" && _attribute is "name" or "property" or "itemprop";
    }

    private void EndAttribute()
    {
        _kind ??= _saying;
        (_state, _quote, _attribute, _address, _saying, _isReference, _hasSlash) = (State.BeforeAttribute, '\0', null, null, null, false, false);
    }

    private string? CloseTag(IPageFaults faults)
    {
        string tag = _tag!;
        var (isEnd, hasSlash, kind, isMisnamed, at) = (_isEnd, _hasSlash, _kind, _hasContent && (_isPragma || !_isNamed), _tagStart);
        bool isCommand = _hasContent && kind is not null && TextPlaces.IsCommand(kind);
        var (tree, opened, hollow, trace) = (_tree, _opened, _hollow, Trace);
        this = default;
        (_tree, Trace) = (tree, trace);
        if (isEnd)
        {
            if (_tree.Close(tag) is { } crossed)
                throw faults.Fault(at, crossed);
            if (hollow is { } loop && opened == tag)
                faults.LeftEmpty(tag, loop);
            return null;
        }

        if (isMisnamed || isCommand)
            throw faults.Fault(at, isCommand ? $"<meta name=\"{kind}\"> tells the browser what to do; no value may stand in its content" : "a value may stand in the content of <meta> only beside a name or property, and not beside http-equiv");
        trace?.Add(tag, _tree.Top);
        bool isHtml = _tree.HoldsHtml;
        if (_tree.Open(tag, hasSlash, at) is { } misplaced)
            throw faults.Fault(at, misplaced);
        _opened = tag;
        if (isHtml && HtmlElements.IsRaw(tag) && _tree.IsIn("noscript") && tag != "style")
            throw faults.Fault(at, $"<{tag}> cannot stand in <noscript>");
        if (!isHtml || !(HtmlElements.IsRaw(tag) || HtmlElements.IsTextOnly(tag)))
            return null;
        (_state, _tag, _tail) = (HtmlElements.IsRaw(tag) ? State.Raw : State.TextOnly, tag, "");
        if (tag == "script" && kind?.Trim().ToLowerInvariant() is "application/ld+json" or "application/json")
            _json = JsonState.Start;
        return null;
    }

    private static string Lower(char c) => c < Singles.Length ? Singles[c] : c.ToString();
}
