using Microsoft.CodeAnalysis.Text;
using ReportGen.Forms;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;
using ReportGen.Generator.Schema.Resolution;
using ReportGen.Rules;

namespace ReportGen.Generator.Rules;

/// <summary>The rules that computed rows and columns imply: what stands there is what their expression comes to.</summary>
internal sealed class ComputedRules(FormInfo layout, DiagnosticSink sink)
{
    // For each computed cell what says so, and the cells it is computed from.
    private readonly Dictionary<int, (LocatedText Said, IReadOnlyList<int> From)> _cells = [];

    /// <summary>The rules of a table; what is wrong with an expression is reported, and its rule left out.</summary>
    public IEnumerable<RuleInfo> Of(DeclaredTable table)
    {
        var rules = new List<RuleInfo>();
        foreach (DeclaredBlock block in table.Blocks)
        {
            Collect(block.Columns, EachLine.Row);
            Collect(block.Rows, EachLine.Column);

            void Collect(IReadOnlyList<DeclaredMember> members, EachLine each)
            {
                foreach (DeclaredMember member in members)
                {
                    if (member.Info is { IsComputed: true } info && Bind(table.Info, block.Info, info, member.Declaration.Computed!, each) is { } rule)
                        rules.Add(rule);
                    Collect(member.Members, each);
                }
            }
        }

        return rules;
    }

    /// <summary>Refuses cells that are computed from themselves. Asked when all tables are bound.</summary>
    public void RefuseCircles()
    {
        var done = new HashSet<int>();
        var told = new HashSet<LocatedText>();
        foreach (int cell in _cells.Keys.OrderBy(static c => c))
            Follow(cell, [], done, told);
    }

    private void Follow(int cell, List<int> way, HashSet<int> done, HashSet<LocatedText> told)
    {
        if (!_cells.TryGetValue(cell, out var computed))
            return;
        if (way.Contains(cell))
        {
            if (told.Add(computed.Said))
                sink.Report(Descriptors.RuleType, computed.Said.File, computed.Said.Span, $"{layout.Cells[cell].Address} is computed from itself; break the circle");
            return;
        }

        if (!done.Add(cell))
            return;
        way.Add(cell);
        foreach (int from in computed.From)
            Follow(from, way, done, told);
        way.RemoveAt(way.Count - 1);
    }

    private RuleInfo? Bind(TableInfo table, BlockInfo block, MemberInfo member, LocatedText said, EachLine each)
    {
        var binder = new ExpressionBinder(layout, said, sink);
        var (expression, span, message) = RuleParser.ParseSum(said.Value, new RuleNames(layout.Tables, table));
        if (expression is null)
        {
            binder.Fault(Descriptors.RuleSyntax, span, message);
            return null;
        }

        if (Endless(expression) is { } quotient)
        {
            binder.Fault(Descriptors.RuleType, quotient, "a quotient has endless decimal places; write round(…, 2) with as many as the form prints");
            return null;
        }

        if (expression.References.FirstOrDefault(static r => r.Previous) is { } previous)
        {
            binder.Fault(Descriptors.RuleType, previous.Span, "a cell is computed from this year's tables alone; last year's report may not be at hand");
            return null;
        }

        var terms = new PackedRules.Writer();
        foreach (MemberInfo line in each == EachLine.Row ? block.Rows.Lines : block.Columns.Lines)
        {
            (int row, int column) = each == EachLine.Row ? (line.Index, member.Index) : (member.Index, line.Index);
            // Where a computed row and a computed column cross, the row has the first word.
            if (!block.HasCell(row, column) || (each == EachLine.Row && line.IsComputed))
                continue;
            binder.MeetsGap = false;
            if (binder.Bind(expression, new RulePlace(table, block, each, line)) is not { } bound)
                return null;
            if (binder.MeetsGap)
                continue;
            if (bound.IsNumber)
            {
                binder.Fault(Descriptors.RuleType, "the expression names no cell, so there is nothing to compute");
                return null;
            }

            int cell = block.CellIndex(row, column);
            if (!binder.AreAlike(new BoundExpression(LinearForm.Sum([cell]), UnitProduct.Of(layout.Cells[cell].Unit, layout.Units)), bound))
                return null;
            _cells[cell] = (said, [.. bound.Side.References.Select(static r => r.Cell)]);
            terms.Add(new RuleInstance(new RuleSide(LinearForm.Sum([cell])), bound.Side));
        }

        string path = block.Id.Length == 0 ? member.Path : $"{block.Id}.{member.Path}";
        return terms.IsEmpty ? null : new RuleInfo
        {
            Id = $"{table.Id}.{path}-computed",
            Severity = Severity.Error,
            IsComputed = true,
            Assertion = $"{path} == {said.Value}",
            Terms = terms.Terms,
            Coefficients = terms.Coefficients,
            Shape = terms.Shape,
        };
    }

    // Where something is divided and not rounded, unless by a number whose reciprocal ends.
    private static TextSpan? Endless(RuleExpression expression) => expression switch
    {
        RoundExpression => null,
        OperationExpression { Operator: '/' } quotient when quotient.Right is not NumberExpression { Value: not 0 and var divisor } || 1 / divisor * divisor != 1 => quotient.Span,
        _ => expression.Operands.Select(Endless).FirstOrDefault(static s => s is not null),
    };
}
