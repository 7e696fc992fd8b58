using ReportGen.Forms;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Model;

namespace ReportGen.Generator.Schema.Linting;

/// <summary>
/// Finds rules that test nothing and rules no report can keep. Decided is what one sum of cells decides: two rules about
/// the same sum are compared, a contradiction that takes three is not looked for.
/// </summary>
internal sealed class RuleLint(FormModel form, FormLayout layout, DiagnosticSink sink)
{
    private readonly Dictionary<string, List<(RuleModel Rule, LinearClaim Claim)>> _claims = new(StringComparer.Ordinal);

    public void Run(IReadOnlyList<LintTable> tables)
    {
        var declared = new Dictionary<string, Keyed<RuleDeclaration>>(StringComparer.Ordinal);
        foreach (var (id, rule) in tables.SelectMany(static t => t.Rules))
            declared[id] = rule;
        // What totals imply comes first, so that it is the rule somebody wrote that is marked.
        foreach (RuleModel rule in form.Rules.Where(r => !declared.ContainsKey(r.Id)))
            Remember(rule, [.. LinearClaim.Of(rule, layout)]);
        foreach (RuleModel rule in form.Rules)
        {
            if (declared.TryGetValue(rule.Id, out Keyed<RuleDeclaration>? keyed) && keyed.Value?.Assert is { } assert)
                Check(rule, keyed.Value, assert);
        }
    }

    private void Check(RuleModel rule, RuleDeclaration declaration, Said assert)
    {
        if (NeverTested(rule) is { } why)
        {
            Said years = declaration.Until ?? declaration.Since ?? assert;
            sink.Report(Descriptors.NeverFails, years.File, years.Span, why);
            return;
        }

        LinearClaim?[] claims = [.. LinearClaim.Of(rule, layout)];
        if (claims.FirstOrDefault(static c => c is { CannotHold: true }) is { } impossible)
        {
            sink.Report(Descriptors.NeverHolds, assert.File, assert.Span, impossible.FirstCell < 0
                ? "both sides are the same sum, so this never holds"
                : $"this never holds at {layout.Cells[impossible.FirstCell].Address}, as what stands there cannot be below 0; every report would be faulted");
            return;
        }

        // A rule that does not suffer blanks tests that its cells are filled in, whatever it compares.
        if (rule.Missing != MissingPolicy.Error && claims.All(static c => c is { CannotFail: true }))
        {
            sink.Report(Descriptors.NeverFails, assert.File, assert.Span, claims.All(static c => c!.FirstCell < 0)
                ? "both sides are the same sum, so this can never fail; compare different cells or remove the rule"
                : "this can never fail: a cell that is not \"signed\" is never below 0, and that is tested without a rule");
            return;
        }

        // What is tested of some reports only contradicts nothing.
        if (rule.When is not null || rule.Organs.Count > 0)
            return;
        foreach (LinearClaim? claim in claims)
        {
            if (claim is null || !_claims.TryGetValue(claim.Key, out var others))
                continue;
            foreach (var (other, earlier) in others)
            {
                if (!SameYears(rule, other) || !claim.Excludes(earlier))
                    continue;
                sink.Report(Descriptors.NeverHolds, assert.File, assert.Span, $"this contradicts the rule '{other.Id}'{(other.Assertion is null ? "" : $" ({other.Assertion})")} at {layout.Cells[claim.FirstCell].Address}: no report keeps both");
                return;
            }
        }

        Remember(rule, claims);
    }

    private string? NeverTested(RuleModel rule)
    {
        if (rule.FirstYear > rule.LastYear)
            return $"this is never tested: \"since\" {rule.FirstYear} is after \"until\" {rule.LastYear}";
        if (rule.FirstYear > form.LastYear)
            return $"this is never tested: the form ends with {form.LastYear}, before \"since\" {rule.FirstYear}";
        return rule.LastYear < form.FirstYear ? $"this is never tested: the form begins with {form.FirstYear}, after \"until\" {rule.LastYear}" : null;
    }

    private static bool SameYears(RuleModel a, RuleModel b) => !(a.FirstYear > b.LastYear) && !(b.FirstYear > a.LastYear);

    private void Remember(RuleModel rule, IEnumerable<LinearClaim?> claims)
    {
        foreach (LinearClaim? claim in claims)
        {
            if (claim is null)
                continue;
            if (!_claims.TryGetValue(claim.Key, out var list))
                _claims.Add(claim.Key, list = []);
            list.Add((rule, claim));
        }
    }
}
