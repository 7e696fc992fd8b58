using ReportGen.Rendering;

namespace ReportGen.Generator.Templates.Places;

/// <summary>A place in a page of XML.</summary>
internal sealed class XmlPlace : PagePlace
{
    private readonly XmlTokenizer _page;

    private XmlPlace(XmlTokenizer page) => _page = page;

    public override Escape Escape => _page.IsJson ? Escape.Json : Escape.Xml;

    public override string EscapeFunction => _page.IsJson ? "json.escape" : "xml.escape";

    public override string Describe => _page.Describe;

    /// <summary>The beginning of a page whose elements belong to a vocabulary where they do not say so themselves.</summary>
    public static XmlPlace Start(Vocabulary vocabulary) => new(new XmlTokenizer(vocabulary));

    public override PagePlace After(PageText text, IPageFaults faults)
    {
        XmlTokenizer page = _page;
        page.Advance(text, faults);
        return new XmlPlace(page);
    }

    public override PagePlace AfterValue(PageValue value)
    {
        XmlTokenizer page = _page;
        page.Value(value);
        return new XmlPlace(page);
    }

    public override string? Refusal(PageValue value) => _page.Refusal(value);

    public override bool Allows(string known) => _page.Allows(known);

    public override bool Accepts(Escape escape) => escape == Escape || (escape == Escape.Html && !_page.IsJson);

    public override PagePlace? Join(PagePlace other)
    {
        if (other is not XmlPlace { _page: var met } || !_page.CanJoin(met))
            return null;
        XmlTokenizer page = _page;
        page.Join(met);
        return new XmlPlace(page);
    }

    public override string Difference(PagePlace other) => _page.Difference(((XmlPlace)other)._page);

    public override void End(PagePoint end, IPageFaults faults)
    {
        if (_page.LeftOpen() is { } open)
            throw faults.Fault(end, open);
    }

    public override bool Equals(PagePlace? other) => other is XmlPlace { _page: var page } && _page.Equals(page);
}
