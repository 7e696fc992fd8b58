using Microsoft.CodeAnalysis.Text;
using ReportGen.Forms;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;
using ReportGen.Rules;

namespace ReportGen.Generator.Rules;

/// <summary>Binds the rules of a table, and the sums of statements, to cells.</summary>
internal sealed class RuleBinder(FormInfo layout, DiagnosticSink sink)
{
    /// <summary>The rule, or null where it is faulty; what is wrong went to the sink.</summary>
    public RuleInfo? Bind(TableInfo table, Keyed<RuleDeclaration> keyed)
    {
        RuleDeclaration rule = keyed.Value!;
        if (rule.Assert is null)
        {
            sink.Report(Descriptors.MissingKey, keyed.File, keyed.IdSpan, $"the rule \"{keyed.Id}\" needs \"assert\", for example \"received + carriedIn == results.total + carriedOut\"");
            return null;
        }

        var claim = new Claim(layout, table, rule.Assert, sink);
        Claim? condition = rule.When is { } when ? new Claim(layout, table, when, sink) : null;
        if (claim.Assertion is null || condition is { Assertion: null })
            return null;
        foreach (RulePlace place in Places(table, rule.Each, claim))
        {
            if (!claim.Bind(place) || condition?.Bind(place) == false)
                return null;
            // Where the form has no cell for the rule there is nothing to test.
            if (claim.MeetsGap || condition is { MeetsGap: true })
                continue;
            claim.Take();
            condition?.Take();
        }

        if (claim.Terms.IsEmpty)
        {
            // Without an instance the cause was told already, unless gaps are the cause.
            if (claim.MeetsGap || condition is { MeetsGap: true })
                claim.Fault(Descriptors.RuleType, $"the rule tests nothing: in no {(rule.Each == EachLine.Row ? "row" : "column")} does the form have all the cells it names (see \"without\")");
            return null;
        }

        return new RuleInfo
        {
            Id = $"{table.Id}.{keyed.Id}",
            Severity = rule.Severity ?? Severity.Error,
            Comparison = claim.Assertion.Comparison,
            Missing = rule.Missing ?? MissingPolicy.Skip,
            Tolerance = rule.Tolerance ?? 0,
            FirstYear = rule.Since?.Value,
            LastYear = rule.Until?.Value,
            When = condition is null ? null : new RuleCondition
            {
                Comparison = condition.Assertion!.Comparison,
                Assertion = rule.When!.Value,
                Terms = condition.Terms.Terms,
                Coefficients = condition.Terms.Coefficients,
                Shape = condition.Terms.Shape,
            },
            Organs = rule.Organs.Values(),
            Message = rule.Message?.Value,
            MessageEn = rule.MessageEn?.Value,
            Assertion = rule.Assert.Value,
            Terms = claim.Terms.Terms,
            Coefficients = claim.Terms.Coefficients,
            Shape = claim.Terms.Shape,
        };
    }

    /// <summary>A sum of cells of the form, each named with its table; null where it is faulty.</summary>
    public LinearForm? BindSum(LocatedText said)
    {
        var binder = new ExpressionBinder(layout, said, sink);
        var (sum, span, message) = RuleParser.ParseSum(said.Value, new RuleNames(layout.Tables, null));
        if (sum is null)
        {
            binder.Fault(Descriptors.RuleSyntax, span, message);
            return null;
        }

        if (sum.References.FirstOrDefault(static r => r.Table is null || r.Previous) is { } reference)
        {
            // Elsewhere a cell is named by its address, which is a quotient here.
            CellInfo? cell = layout.Cells.FirstOrDefault(c => c.Exists && c.Block.HasRowLabels && said.Value.Contains(c.Address));
            binder.Fault(Descriptors.RuleType, reference.Span, reference.Previous
                ? "what a text states is compared with this year's tables, not with last year's"
                : cell is not null ? $"in a sum a cell is named by its row and, in brackets, its column: {cell.Address.Substring(0, cell.Address.LastIndexOf('/'))}[{cell.Column.Path}]"
                : $"a statement belongs to no table, so a cell is named with its own: {(layout.Tables.Count > 0 ? layout.Tables[0].Id : "table")}/{reference.Path.Text}");
            return null;
        }

        if (binder.Bind(sum, new RulePlace(null)) is not { } bound)
            return null;
        if (bound.Side.Linear is { IsConstant: false } linear)
            return linear;
        binder.Fault(Descriptors.RuleType, bound.IsNumber ? "the sum names no cell" : "what a text states is compared with a sum of cells; compute a quotient or product in a cell of its own and name that");
        return null;
    }

    private static IEnumerable<RulePlace> Places(TableInfo table, EachLine? each, Claim claim)
    {
        if (each is null)
        {
            yield return new RulePlace(table);
            yield break;
        }

        // In a table of bands the first path says which band: its columns are what the rule runs over.
        BlockInfo? block = table.Blocks.Count == 1 ? table.Blocks[0] : null;
        if (block is null)
        {
            ReferenceExpression? first = claim.Assertion!.References.FirstOrDefault(static r => r.Table is null);
            string id = first?.Path.Text.Split('.')[0] ?? "";
            block = table.Blocks.FirstOrDefault(b => b.Id == id);
            if (block is null)
            {
                string message = $"'{table.Id}' has bands, so a path begins with one{Suggestion.For(id, table.Blocks.Select(static b => b.Id))}";
                if (first is null)
                    claim.Fault(Descriptors.RulePath, message);
                else
                    claim.Fault(Descriptors.RulePath, first.Path.Span, message);
                yield break;
            }
        }

        // What is computed follows from other cells: what holds of amounts need not hold of their shares.
        foreach (MemberInfo line in (each == EachLine.Column ? block.Columns : block.Rows).Lines.Where(static l => !l.IsComputed))
            yield return new RulePlace(table, block, each, line);
    }

    /// <summary>An assertion or condition, bound at one place after another.</summary>
    private sealed class Claim
    {
        private readonly ExpressionBinder _binder;
        private RuleInstance? _bound;

        public Claim(FormInfo layout, TableInfo table, LocatedText text, DiagnosticSink sink)
        {
            _binder = new ExpressionBinder(layout, text, sink);
            (Assertion, TextSpan span, string message) = RuleParser.Parse(text.Value, new RuleNames(layout.Tables, table));
            if (Assertion is null)
                _binder.Fault(Descriptors.RuleSyntax, span, message);
        }

        /// <summary>The claim as written; null where it is faulty.</summary>
        public RuleAssertion? Assertion { get; }

        public PackedRules.Writer Terms { get; } = new();

        public bool MeetsGap => _binder.MeetsGap;

        /// <summary>False where the claim is faulty.</summary>
        public bool Bind(RulePlace place)
        {
            _binder.MeetsGap = false;
            if (_binder.Bind(Assertion!.Left, place) is not { } left || _binder.Bind(Assertion.Right, place) is not { } right)
                return false;
            if (left.IsNumber && right.IsNumber && !MeetsGap)
            {
                _binder.Fault(Descriptors.RuleType, "the assertion names no cell, so it says nothing about a report");
                return false;
            }

            // That two numbers should not be alike may be said of unlike things; within a sum they never mix.
            if (Assertion.Comparison != Comparison.NotEqual && !_binder.AreAlike(left, right))
                return false;
            _bound = _binder.Guarded(() => new RuleInstance(left.Side, right.Side));
            return _bound is not null;
        }

        /// <summary>Keeps what was bound last.</summary>
        public void Take() => Terms.Add(_bound!);

        public void Fault(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, TextSpan span, string message) => _binder.Fault(descriptor, span, message);

        public void Fault(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, string message) => _binder.Fault(descriptor, message);
    }
}
