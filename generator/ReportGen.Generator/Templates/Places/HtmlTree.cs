namespace ReportGen.Generator.Templates.Places;

/// <summary>
/// The elements that are open in a page of HTML. Where a browser would close, move or drop an element that the template
/// did not close, move or drop, the template is at fault: so what is open here is open there, and a value stands where it
/// seems to stand. End tags may be left out as HTML allows it.
/// </summary>
internal struct HtmlTree
{
    // Chromium flattens what is nested deeper than 512.
    private const int MaxDepth = 256;

    private Stage _stage;

    private enum Stage : byte
    {
        Start,
        Head,
        AfterHead,
        Body,
        AfterBody,
    }

    /// <summary>The innermost element that is open.</summary>
    public OpenElement? Top { get; private set; }

    /// <summary>Whether tags are read as HTML here, and not as SVG or MathML.</summary>
    public readonly bool HoldsHtml => Top is null or { HoldsHtml: true };

    /// <summary>Whether text may stand here as far as the elements go; if not, where to write it.</summary>
    public readonly string? RefusesText => Top switch
    {
        null when _stage == Stage.AfterBody => "this is behind </body>; write it before",
        { IsHtml: true, Name: "html" or "head" } => $"text cannot stand in <{Top.Name}>; write it in <body>",
        { IsHtml: true, Name: "noscript", Parent.Name: "head" } => "text cannot stand in <head>; write it in <body>",
        { IsHtml: true, Name: not "option" } when HtmlElements.ChildrenOf(Top.Name) is { } children =>
            $"text cannot stand in <{Top.Name}>: a browser moves or drops it; write it in {(Top.Name is "select" or "optgroup" ? "<option>" : children[0] is "tr" or "td" ? "<td> or <th>" : "<caption>, <td> or <th>")}",
        _ => null,
    };

    public readonly bool Equals(HtmlTree other) => _stage == other._stage && OpenElement.AreSame(Top, other.Top);

    /// <summary>How far the page has come where two ways meet that leave the same elements open.</summary>
    public void Join(HtmlTree other) => _stage = _stage > other._stage ? _stage : other._stage;

    /// <summary>In what two pages differ.</summary>
    public readonly string? Difference(HtmlTree other)
    {
        OpenElement? mine = Top;
        OpenElement? theirs = other.Top;
        if (OpenElement.AreSame(mine, theirs))
            return null;
        while (mine?.Depth > (theirs?.Depth ?? 0))
        {
            if (OpenElement.AreSame(mine.Parent, theirs))
                return $"{mine} is open on one way and not on another";
            mine = mine.Parent;
        }

        return theirs?.Depth > (mine?.Depth ?? 0) ? other.Difference(this) : $"{Top} is open on one way and {other.Top} on another";
    }

    /// <summary>Whether an element is open.</summary>
    public readonly bool IsIn(string name)
    {
        for (OpenElement? element = Top; element is not null; element = element.Parent)
        {
            if (element.IsHtml && element.Name == name)
                return true;
        }

        return false;
    }

    /// <summary>Text came: outside an element it begins the body.</summary>
    public void Text()
    {
        if (Top is null && _stage < Stage.Body)
            _stage = Stage.Body;
    }

    /// <summary>Opens an element.</summary>
    /// <param name="name">Its name in lower case.</param>
    /// <param name="isSelfClosing">Whether its tag ends in "/&gt;".</param>
    /// <param name="at">Where its tag stands.</param>
    /// <returns>What is wrong with it; null if nothing.</returns>
    public string? Open(string name, bool isSelfClosing, PagePoint at)
    {
        if (Top?.Depth >= MaxDepth)
            return $"elements are nested more than {MaxDepth} deep";
        if (!HoldsHtml)
            return OpenForeign(name, isSelfClosing, at);
        if (HtmlElements.Instead(name) is { } instead)
            return $"browsers read <{name}> in ways of their own; write {instead}";
        if (Top is { IsHtml: false } && name is "mglyph" or "malignmark")
            return $"<{name}> cannot stand in {Top}";
        EndImplied(name);
        if ((Conflict(name) ?? Misplaced(name)) is { } fault)
            return fault;
        Advance(name);
        Vocabulary vocabulary = name == "svg" ? Vocabulary.Svg : name == "math" ? Vocabulary.MathMl : Vocabulary.Html;
        if (vocabulary == Vocabulary.Html ? !HtmlElements.IsVoid(name) : !isSelfClosing)
            Top = new OpenElement(name, vocabulary, Top, at);
        return null;
    }

    /// <summary>Whether an element could stand here too that stood elsewhere in what was captured.</summary>
    public readonly bool CouldHold(string name, bool isOutermost)
    {
        if (!isOutermost)
            return Conflict(name) is null;
        HtmlTree tree = this;
        return tree.Open(name, false, default) is null && ReferenceEquals(HtmlElements.IsVoid(name) ? tree.Top : tree.Top?.Parent, Top);
    }

    /// <summary>Closes an element.</summary>
    /// <returns>What is wrong; null if nothing.</returns>
    public string? Close(string name)
    {
        if (HtmlElements.IsVoid(name) && HoldsHtml)
            return $"<{name}> has no end tag";
        OpenElement? element = Top;
        // In SVG and MathML nothing ends by itself.
        while (element is { IsHtml: true } && element.Name != name)
        {
            if (!HtmlElements.HasOptionalEnd(element.Name))
                return $"</{name}> does not close {element}; close that first";
            element = element.Parent;
        }

        if (element is null || element.Name != name)
            return Top is null ? $"</{name}> closes nothing that is open here" : $"</{name}> does not close {Top}{(Top.IsHtml ? $", and no <{name}> is open around it" : "")}";
        if (!ReferenceEquals(element, Top) && !HtmlElements.EndsContent(name))
            return $"</{name}> does not close {Top}; close that first";
        _stage = name switch
        {
            "head" when element.IsHtml => Stage.AfterHead,
            "body" or "html" when element.IsHtml => Stage.AfterBody,
            _ => _stage,
        };
        Top = element.Parent;
        return null;
    }

    /// <summary>What a page that ends here has left open; null if nothing that needs an end tag.</summary>
    public readonly string? LeftOpen()
    {
        for (OpenElement? element = Top; element is not null; element = element.Parent)
        {
            if (!element.IsHtml || !HtmlElements.HasOptionalEnd(element.Name))
                return $"{element} is not closed at the end of the page; write </{element.Name}>";
        }

        return null;
    }

    private string? OpenForeign(string name, bool isSelfClosing, PagePoint at)
    {
        if (HtmlElements.EndsForeign(name))
            return $"<{name}> is HTML and ends {Top} in a browser; close that first{(Top!.Vocabulary == Vocabulary.Svg ? ", or write it in <foreignObject>" : "")}";
        if (HtmlElements.Instead(name) is not null)
            return $"<{name}> cannot stand in {Top}";
        if (!isSelfClosing)
            Top = new OpenElement(name, Top!.Vocabulary, Top, at);
        return null;
    }

    // Ends what a tag ends that need not be ended: the paragraph before a heading, the cell and the row before a row.
    private void EndImplied(string next)
    {
        OpenElement? rest = Top;
        for (OpenElement? element = Top; element is { IsHtml: true } && HtmlElements.HasOptionalEnd(element.Name); element = element.Parent)
        {
            if (HtmlElements.IsEndedBy(element.Name, next))
                rest = element.Parent;
        }

        if (next == "body" && !ReferenceEquals(rest, Top))
            _stage = Stage.AfterHead;
        Top = rest;
    }

    // What a browser would end although something else is open in it, or would not open at all.
    private readonly string? Conflict(string name)
    {
        bool endsParagraph = HtmlElements.EndsParagraph(name);
        for (OpenElement? element = Top; element is not null; element = element.Parent)
        {
            if (element.IsHtml && element.Name == name && name is "a" or "button" or "form")
                return $"<{name}> cannot stand in another: {element}";
            if (!element.IsHtml || HtmlElements.IsScope(element.Name))
                endsParagraph = false;
            else if (endsParagraph && element.Name == "p")
                return ReferenceEquals(element, Top) ? $"whether <{name}> ends {element}, depends on the browser's mode; write </p> before it" : $"<{name}> ends {element}, but {Top} is still open in it; close both before";
        }

        return HtmlElements.IsHeading(name) && Top is { IsHtml: true } && HtmlElements.IsHeading(Top.Name) ? $"a heading cannot stand in {Top}" : null;
    }

    private readonly string? Misplaced(string name)
    {
        if (Top is null && _stage == Stage.AfterBody)
            return $"<{name}> stands behind the end of the body; write it before";
        if (name == "html" && (Top is not null || _stage != Stage.Start))
            return "<html> stands at the beginning of a page and nowhere else";
        if (name == "head" && (Top is not (null or { Name: "html" }) || _stage != Stage.Start))
            return "<head> stands before everything else in <html>";
        if (name == "body" && (Top is not (null or { Name: "html" }) || _stage is Stage.Body or Stage.AfterBody))
            return "<body> stands behind <head>, once, and behind no text or element of its own";
        bool isInHtml = Top is { IsHtml: true };
        if (isInHtml && Top!.Name == "noscript" && Top.Parent?.Name == "head" && name is not ("link" or "meta" or "style"))
            return $"<{name}> cannot stand in the <noscript> of <head>";
        if (HtmlElements.ParentsOf(name) is { } parents && name is not ("head" or "body") && !(isInHtml && parents.Contains(Top!.Name)) && !IsGroupOfTerms(name))
            return $"<{name}> stands in {string.Join(", ", parents.Select(static p => $"<{p}>"))}, not {Where()}; a browser drops or moves it";
        return isInHtml && HtmlElements.ChildrenOf(Top!.Name) is { } children && !children.Contains(name)
            ? $"<{name}> cannot stand in {Top}: a browser moves or drops it{(children.Length > 0 ? $"; there stand {string.Join(", ", children.Select(static c => $"<{c}>"))}" : "")}"
            : null;
    }

    private readonly string Where() => Top is null ? "at the top of the page" : $"in {Top}";

    // <dl> may hold its terms in groups.
    private readonly bool IsGroupOfTerms(string name) => name is "dt" or "dd" && Top is { IsHtml: true, Name: "div", Parent: { IsHtml: true, Name: "dl" } };

    private void Advance(string name)
    {
        if (Top is not (null or { Name: "html" }))
            return;
        if (name == "head" || (Top is null && _stage <= Stage.Head && HtmlElements.IsMetadata(name) && name != "noscript"))
            _stage = Stage.Head;
        else if (name != "html")
            _stage = Stage.Body;
    }
}
