using ReportGen.Forms;

namespace ReportGen.Rules.Plain;

/// <summary>
/// The quick way through the rules of a form, worked out once from <see cref="RuleInfo.Terms"/>. It answers only whether
/// a rule plainly holds; what it cannot clear the <see cref="Validator"/> tests term by term, and all findings come from there.
/// </summary>
internal sealed class PlainRules
{
    private readonly PlainCells _cells;
    private readonly PlainRule?[] _tests;

    public PlainRules(FormInfo form)
    {
        Rules = [.. form.Rules];
        _cells = new PlainCells(form);
        _tests = [.. Rules.Select(r => PlainRule.Of(r, form))];
    }

    /// <summary>The rules of the form, as an array: walked without an enumerator.</summary>
    public RuleInfo[] Rules { get; }

    /// <summary>Whether every cell holds a number that its kind takes, written as its kind is written. Then no cell gives a finding of its own.</summary>
    public bool AllPlain(ReadOnlySpan<Cell> cells) => _cells.AllPlain(cells);

    /// <summary>Whether a rule holds in every instance, of a report whose cells are all plain. False where that cannot be said quickly.</summary>
    public bool Holds(int rule, in RuleContext context) => _tests[rule] is { } test && test.Holds(context);
}
