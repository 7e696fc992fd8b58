using ReportGen.Rendering;

namespace ReportGen.Generator.Templates.Places;

/// <summary>A place in a page of HTML.</summary>
internal sealed class HtmlPlace(HtmlContext context, PagePoint hollow = default) : PagePlace
{
    public static readonly HtmlPlace Start = new(default);

    private readonly HtmlContext _context = context;
    private readonly PagePoint _hollow = hollow;

    public override Escape Escape => Escape.Html;

    public override string EscapeFunction => "html.escape";

    public override string Describe => _context.Describe;

    public override string? EmptyList => _context.Opened is { } name && name is "ul" or "ol" or "dl" or "menu" or "table" or "thead" or "tbody" or "tfoot" or "tr" or "select" or "optgroup" or "datalist" ? _context.Opened : null;

    public override PagePlace After(PageText text, IPageFaults faults)
    {
        HtmlContext context = _context;
        for (int at = context.Advance(text.Text); at >= 0; at = context.Advance(text.Text, at + 1))
        {
            if (context.LeftEmpty is { } element)
                faults.LeftEmpty(element, _hollow);
            else
                throw faults.Fault(text.PointAt(at), "an address that begins so runs code; write one that begins with https:, or a path");
        }

        return new HtmlPlace(context, _hollow);
    }

    public override PagePlace AfterValue(PageValue value)
    {
        HtmlContext context = _context;
        context.Value();
        return new HtmlPlace(context);
    }

    public override PagePlace AfterLoop(PagePoint loop)
    {
        HtmlContext context = _context;
        context.Hollow(EmptyList!);
        return new HtmlPlace(context, loop);
    }

    public override string? Refusal(PageValue value) => value != PageValue.Text && _context.TakesNumbers ? null : _context.Refusal;

    public override bool Allows(string known) => known.IndexOfAny(_context.Refusal is null ? ['<', '>', '"', '\'', '&'] : ['<', '>', '"', '\'', '&', '=', '`', ' ', '\n']) < 0;

    public override PagePlace? Join(PagePlace other) => !Equals(other) ? null : EmptyList == other.EmptyList ? this : AfterValue(PageValue.Text);

    public override string Difference(PagePlace other) => "(inside and outside a tag)";

    public override void End(PagePoint end, IPageFaults faults)
    {
        if (!_context.Equals(default))
            throw faults.Fault(end, "the page ends inside a tag, an attribute, a comment or an element like <script>; close it");
    }

    public override bool Equals(PagePlace? other) => other is HtmlPlace { _context: var context } && _context.Equals(context);
}
