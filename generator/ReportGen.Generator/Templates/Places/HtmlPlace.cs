using ReportGen.Rendering;

namespace ReportGen.Generator.Templates.Places;

/// <summary>A place in a page of HTML.</summary>
internal sealed class HtmlPlace : PagePlace
{
    public static readonly HtmlPlace Start = new(default);

    private readonly HtmlTokenizer _page;

    private HtmlPlace(HtmlTokenizer page) => _page = page;

    public override Escape Escape => _page.IsJson ? Escape.Json : Escape.Html;

    public override string EscapeFunction => _page.IsJson ? "json.escape" : "html.escape";

    public override string Describe => _page.Describe;

    public override string? EmptyList =>
        _page.Opened is { } name && name is "ul" or "ol" or "dl" or "menu" or "table" or "thead" or "tbody" or "tfoot" or "tr" or "select" or "optgroup" or "datalist" ? _page.Opened : null;

    public override PagePlace After(PageText text, IPageFaults faults)
    {
        HtmlTokenizer page = _page;
        page.Advance(text, faults);
        return new HtmlPlace(page);
    }

    public override PagePlace AfterValue(PageValue value)
    {
        HtmlTokenizer page = _page;
        page.Value();
        return new HtmlPlace(page);
    }

    public override PagePlace AfterLoop(string list, PagePoint loop)
    {
        HtmlTokenizer page = _page;
        page.Hollow(list, loop);
        return new HtmlPlace(page);
    }

    public override string? Refusal(PageValue value) => _page.Refusal(value);

    public override bool Allows(string known) => _page.Allows(known);

    public override bool Accepts(Escape escape) => escape == Escape || (escape == Escape.Xml && !_page.IsJson);

    public override PagePlace? Join(PagePlace other)
    {
        if (other is not HtmlPlace { _page: var met } || !_page.CanJoin(met))
            return null;
        HtmlTokenizer page = _page;
        page.Join(met);
        return new HtmlPlace(page);
    }

    public override string Difference(PagePlace other) => _page.Difference(((HtmlPlace)other)._page);

    public override void End(PagePoint end, IPageFaults faults)
    {
        if (_page.LeftOpen() is { } open)
            throw faults.Fault(end, open);
    }

    public override PagePlace BeginCapture()
    {
        HtmlTokenizer page = _page;
        page.Trace = new HtmlTrace(page.Tree.Top);
        return new HtmlPlace(page);
    }

    public override PagePlace? AfterCaptured(PagePlace start, PagePlace end, bool isPlain)
    {
        HtmlTokenizer captured = ((HtmlPlace)start)._page;
        if (Equals(start))
        {
            HtmlTokenizer page = ((HtmlPlace)end)._page;
            page.Trace = _page.Trace;
            _page.Trace?.Add(captured.Trace!, _page.Tree.Top);
            return new HtmlPlace(page);
        }

        // What leads somewhere else would have to be followed from here.
        HtmlTokenizer ended = ((HtmlPlace)end)._page;
        if (!Accepts(start.Escape) || !captured.IsText || !ended.IsText || !OpenElement.AreSame(captured.Tree.Top, ended.Tree.Top))
            return null;
        if (isPlain)
            return Refusal(PageValue.Text) is null ? AfterValue(PageValue.Text) : null;
        // Markup may stand wherever each element of it could begin, and text beside it.
        bool isAlike = Refusal(PageValue.Text) is null || (captured.Tree.Top is { } outer && _page.Tree.Top is { } here && outer.Name == here.Name && outer.Vocabulary == here.Vocabulary);
        if (!_page.IsText || !isAlike || !captured.Tree.HoldsHtml || !_page.Tree.HoldsHtml || !captured.Trace!.FitsInto(_page.Tree))
            return null;
        _page.Trace?.Add(captured.Trace, _page.Tree.Top);
        return AfterValue(PageValue.Text);
    }

    public override bool Equals(PagePlace? other) => other is HtmlPlace { _page: var page } && _page.Equals(page);
}
