using ReportGen.Rendering;

namespace ReportGen.Generator.Templates.Places;

/// <summary>A place in a file of JSON.</summary>
internal sealed class JsonPlace(JsonState state) : PagePlace
{
    public static readonly JsonPlace Start = new(JsonState.Start);

    private readonly JsonState _state = state;

    public override Escape Escape => Escape.Json;

    public override string EscapeFunction => "json.escape";

    public override string Describe => "JSON";

    public override PagePlace After(PageText text, IPageFaults faults)
    {
        JsonState state = _state;
        for (int i = 0; i < text.Text.Length; i++)
        {
            state = state.After(text.Text[i], out string? fault);
            if (fault is not null)
                throw faults.Fault(text.PointAt(i), fault);
        }

        return new JsonPlace(state);
    }

    public override PagePlace AfterValue(PageValue value) => this;

    public override string? Refusal(PageValue value) => _state.Refusal(value);

    public override bool Allows(string known) => _state.Allows(known);

    public override PagePlace? Join(PagePlace other) => Equals(other) ? this : null;

    public override string Difference(PagePlace other) => _state.Difference(((JsonPlace)other)._state);

    public override void End(PagePoint end, IPageFaults faults)
    {
        if (_state.LeftOpen is { } open)
            throw faults.Fault(end, open);
    }

    public override bool Equals(PagePlace? other) => other is JsonPlace { _state: var state } && _state == state;
}
