using ReportGen.Rendering;

namespace ReportGen.Generator.Templates.Places;

/// <summary>A place in a page of Markdown.</summary>
internal sealed class MarkdownPlace : PagePlace
{
    public static readonly MarkdownPlace Start = new();

    public override Escape Escape => Escape.Markdown;

    public override string EscapeFunction => "md.escape";

    public override string Describe => "Markdown";

    public override PagePlace After(PageText text, IPageFaults faults) => this;

    public override PagePlace AfterValue(PageValue value) => this;

    public override string? Refusal(PageValue value) => null;

    // Every dash is markup somewhere: what the template knows is the template's own.
    public override bool Allows(string known) => true;

    public override PagePlace? Join(PagePlace other) => this;

    public override string Difference(PagePlace other) => "";

    public override void End(PagePoint end, IPageFaults faults)
    {
    }

    public override bool Equals(PagePlace? other) => ReferenceEquals(other, this);
}
