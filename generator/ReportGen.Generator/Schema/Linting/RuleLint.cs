using ReportGen.Forms;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;
using ReportGen.Generator.Schema.Resolution;
using ReportGen.Rules;

namespace ReportGen.Generator.Schema.Linting;

/// <summary>
/// Finds rules that test nothing and rules no report can keep. Decided is what one sum of cells decides, as the rule has
/// it and with the totals and the other equations put in: two rules about the same sum are compared, a contradiction that
/// takes three inequalities is not looked for.
/// </summary>
internal sealed class RuleLint(FormInfo form, DiagnosticSink sink)
{
    private readonly Dictionary<uint, List<(RuleInfo Rule, LinearClaim Claim)>> _claims = [];
    private readonly EqualityBasis _equations = new();

    public void Run(IReadOnlyList<DeclaredTable> tables)
    {
        var declared = new Dictionary<string, Keyed<RuleDeclaration>>(StringComparer.Ordinal);
        foreach (var (id, rule) in tables.SelectMany(static t => t.Rules))
            declared[id] = rule;
        // What totals imply comes first, so that it is the rule somebody wrote that is marked.
        foreach (RuleInfo rule in form.Rules.Where(r => !declared.ContainsKey(r.Id)))
        {
            Remember(rule, [.. LinearClaim.Of(rule, form)]);
            Solve(rule);
        }

        // Then equations, each under those before it, and what else is claimed under all of them.
        foreach (RuleInfo rule in form.Rules.OrderBy(static r => r.Comparison != Comparison.Equal))
        {
            if (declared.TryGetValue(rule.Id, out Keyed<RuleDeclaration>? keyed) && keyed.Value?.Assert is { } assert
                && IsSound(rule, keyed.Value, assert) && IsSoundWithEquations(rule, assert))
                Solve(rule);
        }
    }

    // An equation that every report is held to.
    private void Solve(RuleInfo rule)
    {
        if (rule is not { Comparison: Comparison.Equal, Severity: Severity.Error, Tolerance: 0, When: null, Organs.Count: 0, FirstYear: null, LastYear: null })
            return;
        foreach (LinearForm? sum in LinearClaim.SumsOf(rule))
        {
            if (sum is not null)
                _equations.Add(sum, rule.IsRollUp ? "" : rule.Id);
        }
    }

    private bool IsSound(RuleInfo rule, RuleDeclaration declaration, LocatedText assert)
    {
        if (NeverTested(rule) is { } why)
        {
            var (file, span) = (declaration.Until ?? declaration.Since) is { } years ? (years.File, years.Span) : (assert.File, assert.Span);
            sink.Report(Descriptors.NeverFails, file, span, why);
            return false;
        }

        if (rule is { Comparison: Comparison.Equal, Tolerance: 0 } && rule.Instances.Any(static i => IsUnrounded(i.Left, i.Right) || IsUnrounded(i.Right, i.Left)))
            sink.Report(Descriptors.UnroundedQuotient, assert.File, assert.Span, "a quotient seldom equals what is printed; write round(…, 2) with as many decimal places as the form has, or give the rule a \"tolerance\"");

        LinearClaim?[] claims = [.. LinearClaim.Of(rule, form)];
        if (claims.FirstOrDefault(static c => c is { CannotHold: true }) is { } impossible)
        {
            sink.Report(Descriptors.NeverHolds, assert.File, assert.Span, impossible.FirstCell < 0
                ? "both sides are the same sum, so this never holds"
                : $"this never holds at {form.Cells[impossible.FirstCell].Address}, as what stands there cannot be below 0; every report would be faulted");
            return false;
        }

        // A rule under which blanks are a fault tests that its cells are filled in, whatever it compares.
        if (rule.Missing != MissingPolicy.Error && claims.All(static c => c is { CannotFail: true }))
        {
            sink.Report(Descriptors.NeverFails, assert.File, assert.Span, claims.All(static c => c!.FirstCell < 0)
                ? "both sides are the same sum, so this can never fail; compare different cells or remove the rule"
                : "this can never fail: a cell that is not \"signed\" is never below 0, and that is tested without a rule");
            return false;
        }

        // What is tested of some reports only contradicts nothing.
        if (rule.When is not null || rule.Organs.Count > 0)
            return true;
        foreach (LinearClaim? claim in claims)
        {
            if (claim is null || !_claims.TryGetValue(claim.Key, out var others))
                continue;
            foreach (var (other, earlier) in others)
            {
                if (!claim.IsAboutTheSumOf(earlier) || !SameYears(rule, other) || !claim.Excludes(earlier))
                    continue;
                sink.Report(Descriptors.NeverHolds, assert.File, assert.Span, $"this contradicts the rule '{other.Id}'{(other.Assertion is null ? "" : $" ({other.Assertion})")} at {form.Cells[claim.FirstCell].Address}: no report keeps both");
                return false;
            }
        }

        Remember(rule, claims);
        return true;
    }

    private static bool IsUnrounded(RuleSide side, RuleSide other) => other.Linear is not null
        && Array.LastIndexOf(side.Operations, RuleOperation.Divide) is >= 0 and var last && Array.FindLastIndex(side.Operations, static o => o >= RuleOperation.Round) < last;

    // The same two questions of what the rule says where every equation holds.
    private bool IsSoundWithEquations(RuleInfo rule, LocatedText assert)
    {
        bool canFail = rule.Missing != MissingPolicy.Skip;
        var implying = new SortedSet<string>(StringComparer.Ordinal);
        foreach (LinearForm? sum in LinearClaim.SumsOf(rule))
        {
            if (sum is null || _equations.Reduce(sum) is not var (reduced, rules))
            {
                canFail = true;
                continue;
            }

            LinearClaim? claim = LinearClaim.Of(rule, form, reduced);
            if (claim is { CannotHold: true } && rule.When is null && rule.Organs.Count == 0)
            {
                sink.Report(Descriptors.NeverHolds, assert.File, assert.Span, $"this contradicts {Named(rules)} at {form.Cells[sum.Terms[0].Reference.Cell].Address}: no report keeps them all");
                return false;
            }

            canFail |= claim is not { CannotFail: true };
            implying.UnionWith(rules);
        }

        if (canFail)
            return true;
        sink.Report(Descriptors.NeverFails, assert.File, assert.Span, $"this follows from {Named(implying)}, so it fails only where they do; remove it, or compare other cells");
        return false;
    }

    private static string Named(SortedSet<string> rules)
    {
        string[] written = [.. rules.Where(static r => r.Length > 0).Select(static r => $"'{r}'")];
        string list = string.Join(", ", written.Take(4)) + (written.Length > 4 ? $" and {written.Length - 4} more" : "");
        string named = written.Length == 0 ? "" : (written.Length == 1 ? "the rule " : "the rules ") + list;
        return !rules.Contains("") ? named : written.Length == 0 ? "the totals" : $"the totals and {named}";
    }

    private string? NeverTested(RuleInfo rule)
    {
        if (rule.FirstYear > rule.LastYear)
            return $"this is never tested: \"since\" {rule.FirstYear} is after \"until\" {rule.LastYear}";
        if (rule.FirstYear > form.LastYear)
            return $"this is never tested: the form ends with {form.LastYear}, before \"since\" {rule.FirstYear}";
        return rule.LastYear < form.FirstYear ? $"this is never tested: the form begins with {form.FirstYear}, after \"until\" {rule.LastYear}" : null;
    }

    private static bool SameYears(RuleInfo a, RuleInfo b) => !(a.FirstYear > b.LastYear) && !(b.FirstYear > a.LastYear);

    private void Remember(RuleInfo rule, IEnumerable<LinearClaim?> claims)
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
