using ReportGen.Rendering;

namespace ReportGen.Generator.Templates.Places;

/// <summary>Plain text: nothing in it means anything, so that every value may stand everywhere.</summary>
internal sealed class PlainPlace : PagePlace
{
    public static readonly PlainPlace Instance = new();

    private PlainPlace()
    {
    }

    public override Escape Escape => Escape.None;

    public override string EscapeFunction => "";

    public override string Describe => "plain text";

    public override PagePlace After(PageText text, IPageFaults faults) => this;

    public override PagePlace AfterValue(PageValue value) => this;

    public override string? Refusal(PageValue value) => null;

    public override bool Allows(string known) => true;

    public override bool Accepts(Escape escape) => true;

    public override PagePlace Join(PagePlace other) => this;

    public override string Difference(PagePlace other) => "";

    public override void End(PagePoint end, IPageFaults faults)
    {
    }

    public override bool Equals(PagePlace? other) => ReferenceEquals(other, this);
}
