using ReportGen.Rendering;

namespace ReportGen.Generator.Templates.Places;

/// <summary>A place in a page of Markdown.</summary>
internal sealed class MarkdownPlace : PagePlace
{
    public static readonly MarkdownPlace Start = new(MarkdownState.Start);

    private readonly MarkdownState _state;

    private MarkdownPlace(MarkdownState state) => _state = state;

    public override Escape Escape => Escape.Markdown;

    public override string EscapeFunction => "md.escape";

    public override string Describe => "Markdown";

    public override PagePlace After(PageText text, IPageFaults faults)
    {
        MarkdownState state = _state;
        for (int i = 0; i < text.Text.Length; i++)
        {
            state = state.After(text.Text[i], out string? fault);
            if (fault is not null)
                throw faults.Fault(text.PointAt(i), fault);
        }

        return new MarkdownPlace(state);
    }

    public override PagePlace AfterValue(PageValue value) => new MarkdownPlace(_state.AfterValue());

    public override string? Refusal(PageValue value) => _state.Refusal(value);

    // Every dash is markup somewhere: what the template knows is the template's own.
    public override bool Allows(string known) => true;

    public override PagePlace? Join(PagePlace other) => other is MarkdownPlace { _state: var met } && _state.Join(met) is { } joined ? new MarkdownPlace(joined) : null;

    public override string Difference(PagePlace other) => "(inside and outside a tag, an address or code)";

    public override void End(PagePoint end, IPageFaults faults)
    {
        if (_state.LeftOpen() is { } open)
            throw faults.Fault(end, open);
    }

    public override PagePlace? AfterCaptured(PagePlace start, PagePlace end, bool isPlain) =>
        start.Equals(this) ? end : Refusal(PageValue.Text) is null && start.Refusal(PageValue.Text) is null && start.Join(end) is not null ? AfterValue(PageValue.Text).Join(end) : null;

    public override bool Equals(PagePlace? other) => other is MarkdownPlace { _state: var state } && _state == state;
}
