using Microsoft.CodeAnalysis.Text;
using ReportGen.Forms;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Rules;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;
using ReportGen.Generator.Schema.Resolution;

namespace ReportGen.Generator.Schema.Linting;

/// <summary>
/// Finds rules that look at last year's report where none has what they look for: the form holds for one year, and the
/// version of the year before lacks the cells, or there is none.
/// </summary>
internal sealed class PreviousLint(FormInfo form, IReadOnlyList<FormInfo> forms, DiagnosticSink sink)
{
    public void Run(IReadOnlyList<DeclaredTable> tables)
    {
        foreach (var (id, keyed) in tables.SelectMany(static t => t.Rules))
        {
            if (form.Rules.FirstOrDefault(r => r.Id == id) is { } rule && keyed.Value!.Assert is { } assert)
                Check(rule, assert);
        }
    }

    private void Check(RuleInfo rule, LocatedText assert)
    {
        int[] cells = [.. CoverageLint.References(rule).Where(static r => r.IsPrevious).Select(static r => r.Cell).Distinct()];
        int? lastYear = rule.LastYear < form.LastYear || form.LastYear is null ? rule.LastYear : form.LastYear;
        // A form that holds for longer has itself for the year before.
        if (cells.Length == 0 || form.FirstYear is not { } first || lastYear is not { } last || last > first)
            return;
        FormInfo[] earlier = [.. forms.Where(f => f != form && f.Report == form.Report && !(f.FirstYear > first - 1) && !(f.LastYear < first - 1))];
        if (earlier.Any(f => Has(f, cells)))
            return;
        string why = earlier.Length == 0
            ? $"no form of {form.Report} here holds for {first - 1}"
            : $"the form of {first - 1} ({string.Join(", ", earlier.Select(static f => f.Version))}) has no such cell";
        sink.Report(Descriptors.NoPrevious, assert.File, Place(assert), $"this is never tested: the rule holds for {first} alone, and {why}");
    }

    // Found as the validator finds it: where the upgrade says the value was, or at the same address.
    private bool Has(FormInfo earlier, int[] cells)
    {
        var addresses = new HashSet<string>(earlier.Cells.Select(static c => c.Address), StringComparer.Ordinal);
        var moves = form.Upgrade is { } upgrade && upgrade.FromVersion == earlier.Version ? upgrade.Moves : [];
        foreach (int cell in cells)
        {
            string address = form.Cells[cell].Address;
            if (moves.Where(m => m.To == address).Select(static m => m.From).DefaultIfEmpty(address).All(addresses.Contains))
                return true;
        }

        return false;
    }

    private TextSpan Place(LocatedText assert)
    {
        var (assertion, _, _) = RuleParser.Parse(assert.Value, new RuleNames(form.Tables, null));
        ReferenceExpression? first = assertion?.References.FirstOrDefault(static r => r.Previous);
        return first is null ? assert.Span : assert.SpanOf(first.Span.Start, first.Span.Length);
    }
}
