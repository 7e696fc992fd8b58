namespace ReportGen.Generator.Templates.Places;

/// <summary>The elements that something captured has begun, whatever ways led to them: what decides where it may be printed.</summary>
/// <param name="outermost">The element that was open when the capture began.</param>
internal sealed class HtmlTrace(OpenElement? outermost)
{
    private readonly HashSet<(string Name, bool IsOutermost)> _begun = [];

    public void Add(string name, OpenElement? parent) => _begun.Add((name, OpenElement.AreSame(parent, outermost)));

    /// <summary>Adds what was printed of another capture.</summary>
    public void Add(HtmlTrace other, OpenElement? parent)
    {
        foreach (var (name, isOutermost) in other._begun)
            _begun.Add((name, isOutermost && OpenElement.AreSame(parent, outermost)));
    }

    /// <summary>Whether all of it may stand in another place.</summary>
    public bool FitsInto(HtmlTree tree) => _begun.All(b => tree.CouldHold(b.Name, b.IsOutermost));
}
