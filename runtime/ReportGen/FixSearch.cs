using ReportGen.Fixes;
using ReportGen.Forms;
using ReportGen.Rules;

namespace ReportGen;

/// <summary>Finds the smallest sets of cell changes under which the rules of a form hold.</summary>
public static class FixSearch
{
    private const int MaxCount = 1_000_000;

    /// <summary>
    /// Proposes fixes for the broken rules of a report; where none is broken, the numbers that the rules imply for its
    /// blanks. A rule that blanks or unreadable cells make unprovable is not broken, and rules on last year's report are
    /// left out. Nothing is changed in <paramref name="report"/>.
    /// </summary>
    public static FixResult Find(Report report, FixOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        options ??= FixOptions.Default;
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxChanges);
        ArgumentOutOfRangeException.ThrowIfNegative(options.NodeBudget);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxFixes, 1);
        if (NeedsNothing(report))
            return FixResult.None;
        RuleIndex index = RuleIndex.Of(report.Form);
        var broken = new BrokenRules(index, report.Cells.ToArray());
        return broken.Groups.Count == 0 ? FillBlanks(broken) : Find(broken, options);
    }

    // As most reports do: every cell is filled in and no rule is broken. To see that takes less than what a search is prepared with.
    private static bool NeedsNothing(Report report)
    {
        foreach (ref readonly Cell cell in report.Cells)
        {
            if (cell.IsBlank)
                return false;
        }

        var cells = new JudgedCells(report.Cells);
        foreach (RuleJudge judge in RuleJudge.Of(report.Form))
        {
            for (int i = 0; judge.IsCertain && i < judge.Instances.Length; i++)
            {
                if (judge.Judge(i, cells).IsBroken)
                    return false;
            }
        }

        return true;
    }

    // Mistakes come first: while a rule is broken, what a blank holds cannot be told from the others.
    private static FixResult FillBlanks(BrokenRules broken) => BlankFill.Find(broken) is { } fill
        ? new FixResult { Fixes = [fill.ToFix(broken)], Alternatives = 1 }
        : FixResult.None;

    private static FixResult Find(BrokenRules broken, FixOptions options)
    {
        List<(int Group, FixCandidate Candidate)> named = Hypotheses.Test(broken);
        var suspicion = new Suspicion(broken);
        List<FixCandidate>? fixes = null;
        long alternatives = 1;
        int nodes = 0;
        bool exhausted = false;
        bool atLeast = false;
        foreach (int group in broken.Groups)
        {
            List<FixCandidate> candidates = [.. named.Where(n => n.Group == group).Select(static n => n.Candidate)];
            if (FixProblem.Create(broken.Index, broken.Index.Groups[group], broken.Cells) is { } problem)
            {
                // Beyond the cells of a line that explains everything, more cells explain nothing better.
                int most = candidates.Count == 0 ? options.MaxChanges : Math.Min(options.MaxChanges, candidates.Min(static c => c.Changes.Length));
                var search = new CellSetSearch(problem, most, options.NodeBudget - nodes);
                search.Run();
                nodes += search.Nodes;
                exhausted |= search.Exhausted;
                atLeast |= search.Incomplete;
                AddSolutions(problem, search.Solutions, candidates);
            }

            // The search mends sums. What mends the other rules as well is worth more than what leaves them broken.
            int[] others = [.. broken.Index.Groups[group].Rules.Where(r => broken.IsBroken(r) && broken.Index.Rules[r].Sum is null)];
            if (candidates.Exists(c => broken.MendsAll(others, c)))
                candidates.RemoveAll(c => !broken.MendsAll(others, c));
            else
                suspicion.Add(group, candidates.Count == 0 ? broken.Index.Groups[group].Rules : others);
            if (candidates.Count == 0)
                continue;

            alternatives = Math.Min(MaxCount, alternatives * candidates.Count);
            candidates.Sort(FixCandidate.Compare);
            fixes = Join(fixes, candidates, options.MaxFixes);
        }

        List<FixCandidate> whole = [.. named.Where(static n => n.Group == BrokenRules.Everything).Select(static n => n.Candidate)];
        if (whole.Count > 0)
        {
            // What explains the report as a whole is worth more than fixes for some of its parts.
            alternatives = suspicion.Rules.Count > 0 || fixes is null ? whole.Count : alternatives + whole.Count;
            fixes = suspicion.Rules.Count > 0 || fixes is null ? whole : [.. fixes, .. whole];
            suspicion = new Suspicion(broken);
            fixes.Sort(FixCandidate.Compare);
        }

        return new FixResult
        {
            Fixes = [.. (fixes ?? []).Take(options.MaxFixes).Select(f => f.ToFix(broken))],
            Alternatives = fixes is null ? 0 : (int)alternatives,
            AlternativesIsLowerBound = fixes is not null && (atLeast || alternatives >= MaxCount),
            BudgetExhausted = exhausted,
            Nodes = nodes,
            SuspectRules = suspicion.Rules,
            SuspectRows = suspicion.Rows,
        };
    }

    private static void AddSolutions(FixProblem problem, List<Solution> solutions, List<FixCandidate> candidates)
    {
        // One wrong cell is the simpler explanation: of what happened to a whole line there would be more to see.
        if (solutions.Count > 0 && solutions[0].Cells.Length == 1)
            candidates.RemoveAll(static c => c.Changes.Length > 1);
        int named = candidates.Count;
        foreach (Solution solution in solutions)
        {
            var changes = new CellChange[solution.Cells.Length];
            for (int i = 0; i < changes.Length; i++)
            {
                int cell = problem.Group.Cells[solution.Cells[i]];
                changes[i] = new CellChange(problem.Index.Form.Cells[cell], problem.ReportCells[cell], problem.ToCell(solution.Cells[i], solution.Values[i]));
            }

            FixKind kind = changes.Length == 1 ? Typography.Slip(changes[0].From, changes[0].To, changes[0].Cell.Kind) : FixKind.WrongCells;
            var candidate = new FixCandidate(kind, changes.Length, changes);
            if (!candidates.Take(named).Any(candidate.SameChanges))
                candidates.Add(candidate);
        }
    }

    private static List<FixCandidate> Join(List<FixCandidate>? before, List<FixCandidate> candidates, int most)
    {
        IEnumerable<FixCandidate> best = candidates.Take(most);
        if (before is null)
            return [.. best];
        List<FixCandidate> joined = [.. before.SelectMany(_ => best, FixCandidate.Join)];
        joined.Sort(FixCandidate.Compare);
        if (joined.Count > most)
            joined.RemoveRange(most, joined.Count - most);
        return joined;
    }
}
