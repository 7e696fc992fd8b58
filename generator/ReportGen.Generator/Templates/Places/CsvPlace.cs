using ReportGen.Rendering;

namespace ReportGen.Generator.Templates.Places;

/// <summary>A place in a file of comma-separated values (RFC 4180): text of a report is a whole field.</summary>
internal sealed class CsvPlace : PagePlace
{
    public static readonly CsvPlace Start = new(State.FieldStart);

    private readonly State _state;

    private CsvPlace(State state) => _state = state;

    private enum State : byte
    {
        FieldStart,
        Unquoted,
        Quoted,

        /// <summary>Behind a quotation mark in a quoted field: its end, or the first of two.</summary>
        Quote,

        /// <summary>Behind text of the report, which is the field.</summary>
        Whole,
    }

    public override Escape Escape => Escape.Csv;

    public override string EscapeFunction => "csv.escape";

    public override string Describe => "CSV";

    public override PagePlace After(PageText text, IPageFaults faults)
    {
        State state = _state;
        for (int i = 0; i < text.Text.Length; i++)
        {
            char c = text.Text[i];
            if (state is not State.Quoted && c is ',' or '\n')
            {
                state = State.FieldStart;
                continue;
            }

            state = state switch
            {
                State.FieldStart => c == '"' ? State.Quoted : State.Unquoted,
                State.Quoted => c == '"' ? State.Quote : State.Quoted,
                State.Quote when c == '"' => State.Quoted,
                State.Quote => throw faults.Fault(text.PointAt(i), "behind the quotation mark that ends a field stands a comma or the end of the line"),
                State.Whole => throw faults.Fault(text.PointAt(i), "a field that text of the report fills ends there; write a comma, or the end of the line"),
                _ when c == '"' => throw faults.Fault(text.PointAt(i), "a quotation mark stands at the beginning of a field; put the whole field between two, and double those in it"),
                _ => State.Unquoted,
            };
        }

        return new CsvPlace(state);
    }

    public override PagePlace AfterValue(PageValue value) => value.IsText() ? new CsvPlace(State.Whole) : _state == State.FieldStart ? new CsvPlace(State.Unquoted) : this;

    public override string? Refusal(PageValue value) => _state switch
    {
        State.FieldStart => null,
        State.Quote => "behind the quotation mark that ends a field stands a comma or the end of the line",
        State.Whole => "a field that text of the report fills ends there; write a comma before the next value",
        _ when !value.IsText() => null,
        State.Quoted => "csv.escape writes the quotation marks itself; leave them out around text of the report",
        _ => "csv.escape makes a whole field; write text of the report in a field of its own",
    };

    public override bool Allows(string known) => _state switch
    {
        State.Quoted => known.IndexOf('"') < 0,
        State.FieldStart => CsvEscaper.Escape(known) == known,
        _ => known.IndexOfAny([',', '"', '\n', ';', '\t']) < 0,
    };

    // Behind a field that one way has filled nothing can be added, whatever the other has done.
    public override PagePlace? Join(PagePlace other) => other is not CsvPlace { _state: var met } ? null
        : met == _state ? this
        : (_state, met) is (State.Quoted, _) or (_, State.Quoted) ? null
        : (_state, met) is (State.FieldStart, State.Unquoted) or (State.Unquoted, State.FieldStart) ? new CsvPlace(State.Unquoted)
        : new CsvPlace(State.Whole);

    public override string Difference(PagePlace other) => "(inside and outside a quoted field)";

    public override void End(PagePoint end, IPageFaults faults)
    {
        if (_state == State.Quoted)
            throw faults.Fault(end, "a quoted field is left open; write a quotation mark at its end");
    }

    public override bool Equals(PagePlace? other) => other is CsvPlace { _state: var state } && _state == state;
}
