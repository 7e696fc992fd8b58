using Microsoft.CodeAnalysis.Text;
using ReportGen.Forms;
using ReportGen.Generator.Collections;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;
using ReportGen.Generator.Schema.Model;
using ReportGen.Rules;

namespace ReportGen.Generator.Rules;

/// <summary>Binds the assertions of a table to cells: each instance becomes two linear forms over the cells of the report.</summary>
internal sealed class RuleBinder(FormLayout layout, DiagnosticSink sink)
{
    private LocatedText _assert = null!;

    // Set where a path that runs along the other axis comes to a place without a cell.
    private bool _meetsGap;

    /// <summary>The rule, or null where it is faulty; what is wrong went to the sink.</summary>
    public RuleModel? Bind(TableInfo table, Keyed<RuleDeclaration> keyed)
    {
        try
        {
            return BindAll(table, keyed);
        }
        catch (OverflowException)
        {
            Fault(Descriptors.RuleType, new TextSpan(0, _assert.Value.Length), "the numbers of the assertion multiply to more than a decimal holds; use smaller ones");
            return null;
        }
    }

    private RuleModel? BindAll(TableInfo table, Keyed<RuleDeclaration> keyed)
    {
        RuleDeclaration rule = keyed.Value!;
        if (rule.Assert is null)
        {
            sink.Report(Descriptors.MissingKey, keyed.File, keyed.IdSpan, $"the rule \"{keyed.Id}\" needs \"assert\", for example \"received + carriedIn == results.total + carriedOut\"");
            return null;
        }

        if (Parse(rule.Assert) is not { } assertion)
            return null;
        RuleAssertion? condition = null;
        if (rule.When is { } when && (condition = Parse(when)) is null)
            return null;
        var terms = new PackedRules.Writer();
        var conditions = new PackedRules.Writer();
        foreach (Instance instance in Instances(table, rule.Each, assertion))
        {
            _meetsGap = false;
            if (Bind(rule.Assert, assertion, instance) is not { } claim)
                return null;
            RuleInstance? held = null;
            if (condition is not null && (held = Bind(rule.When!, condition, instance)) is null)
                return null;

            // Where the form has no cell for the rule there is nothing to test.
            if (_meetsGap)
                continue;
            terms.Add(claim);
            if (held is not null)
                conditions.Add(held);
        }

        if (terms.IsEmpty)
        {
            // Without an instance the cause was told already, unless gaps are the cause.
            if (_meetsGap)
                Fault(Descriptors.RuleType, new TextSpan(0, rule.Assert.Value.Length), $"the rule tests nothing: in no {(rule.Each == EachLine.Row ? "row" : "column")} does the form have all the cells it names (see \"without\")");
            return null;
        }

        return new RuleModel(
            $"{table.Id}.{keyed.Id}",
            rule.Severity ?? Severity.Error,
            assertion.Comparison,
            rule.Missing ?? MissingPolicy.Skip,
            rule.Tolerance ?? 0,
            IsRollUp: false,
            rule.Message?.Value,
            rule.MessageEn?.Value,
            rule.Assert.Value,
            rule.Since?.Value,
            rule.Until?.Value,
            PackedModel.Of(terms),
            condition is null ? null : new ConditionModel(condition.Comparison, rule.When!.Value, PackedModel.Of(conditions)),
            (rule.Organs ?? []).Select(static o => o.Value).ToEquatableArray());
    }

    /// <summary>A sum of cells of the form, each named with its table; null where it is faulty.</summary>
    public LinearForm? BindSum(LocatedText said)
    {
        _assert = said;
        var (sum, span, message) = RuleParser.ParseSum(said.Value);
        if (sum is null)
        {
            Fault(Descriptors.RuleSyntax, span, message);
            return null;
        }

        if (References(sum).FirstOrDefault(static r => r.Table is null || r.Previous) is { } reference)
        {
            Fault(Descriptors.RuleType, reference.Span, reference.Previous
                ? "what a text states is compared with this year's tables, not with last year's"
                : $"a statement belongs to no table, so a cell is named with its own: {layout.Tables.FirstOrDefault()?.Id ?? "table"}/{reference.Path.Text}");
            return null;
        }

        try
        {
            if (Evaluate(sum, new Instance(null!, null, null, null)) is not { } form)
                return null;
            if (form.IsConstant)
            {
                Fault(Descriptors.RuleType, new TextSpan(0, said.Value.Length), "the sum names no cell");
                return null;
            }

            return SameUnit(form.Terms) ? form : null;
        }
        catch (OverflowException)
        {
            Fault(Descriptors.RuleType, new TextSpan(0, said.Value.Length), "the numbers of the sum multiply to more than a decimal holds; use smaller ones");
            return null;
        }
    }

    private RuleAssertion? Parse(LocatedText said)
    {
        _assert = said;
        var (assertion, span, message) = RuleParser.Parse(said.Value);
        if (assertion is null)
            Fault(Descriptors.RuleSyntax, span, message);
        return assertion;
    }

    private RuleInstance? Bind(LocatedText said, RuleAssertion assertion, Instance instance)
    {
        _assert = said;
        if (Evaluate(assertion.Left, instance) is not { } left || Evaluate(assertion.Right, instance) is not { } right)
            return null;
        var bound = new RuleInstance(new RuleSide(left), new RuleSide(right));
        if (_meetsGap)
            return bound;
        if (left.IsConstant && right.IsConstant)
        {
            Fault(Descriptors.RuleType, new TextSpan(0, said.Value.Length), "the assertion names no cell, so it says nothing about a report");
            return null;
        }

        // That two numbers should not be alike may be said of unlike things; within a sum they never mix.
        bool isApart = assertion.Comparison == Comparison.NotEqual;
        return (isApart ? SameUnit(left.Terms) && SameUnit(right.Terms) : SameUnit([.. left.Terms, .. right.Terms])) ? bound : null;
    }

    private IEnumerable<Instance> Instances(TableInfo table, EachLine? each, RuleAssertion assertion)
    {
        if (each is null)
        {
            yield return new Instance(table, null, null, null);
            yield break;
        }

        // In a table of bands the first path says which band: its columns are what the rule runs over.
        BlockInfo? block = table.Blocks.Count == 1 ? table.Blocks[0] : null;
        if (block is null)
        {
            ReferenceExpression? first = References(assertion.Left).Concat(References(assertion.Right)).FirstOrDefault(static r => r.Table is null);
            string id = first?.Path.Text.Split('.')[0] ?? "";
            block = table.Blocks.FirstOrDefault(b => b.Id == id);
            if (block is null)
            {
                Fault(Descriptors.RulePath, first?.Path.Span ?? new TextSpan(0, _assert.Value.Length), $"'{table.Id}' has bands, so a path begins with one{Suggestion.For(id, table.Blocks.Select(static b => b.Id))}");
                yield break;
            }
        }

        foreach (MemberInfo line in each == EachLine.Column ? block.Columns.Lines : block.Rows.Lines)
            yield return new Instance(table, block, each, line);
    }

    private static IEnumerable<ReferenceExpression> References(RuleExpression expression) => expression switch
    {
        ReferenceExpression reference => [reference],
        NegateExpression negate => References(negate.Operand),
        OperationExpression operation => References(operation.Left).Concat(References(operation.Right)),
        _ => [],
    };

    private LinearForm? Evaluate(RuleExpression expression, Instance instance)
    {
        switch (expression)
        {
            case NumberExpression number:
                return new LinearForm([], number.Value);
            case NegateExpression negate:
                return Evaluate(negate.Operand, instance)?.Times(-1);
            case OperationExpression { Operator: '*' } product:
                if (Evaluate(product.Left, instance) is not { } a || Evaluate(product.Right, instance) is not { } b)
                    return null;
                if (!a.IsConstant && !b.IsConstant)
                {
                    Fault(Descriptors.RuleType, product.Span, "'*' takes a number on one side: a product of two cells is no sum");
                    return null;
                }

                return a.IsConstant ? b.Times(a.Constant) : a.Times(b.Constant);
            case OperationExpression sum:
                if (Evaluate(sum.Left, instance) is not { } left || Evaluate(sum.Right, instance) is not { } right)
                    return null;
                return left.Plus(right, sum.Operator == '-' ? -1 : 1);
            case ReferenceExpression reference:
                return Resolve(reference, instance);
            default:
                return null;
        }
    }

    private LinearForm? Resolve(ReferenceExpression reference, Instance instance)
    {
        TableInfo? table = instance.Table;
        if (reference.Table is { } named)
        {
            table = layout.Tables.FirstOrDefault(t => t.Id == named.Text);
            if (table is null)
            {
                Fault(Descriptors.RulePath, named.Span, $"'{named.Text}' is no table of this form{Meant(named.Text, layout.Tables.Select(static t => t.Id))}");
                return null;
            }
        }

        if (Split(table, reference.Path) is not var (block, path))
            return null;
        // row[column] and, in a table without rows, a column alone name a cell; inside "each" a path names a line of the other axis.
        bool crosses = instance.Each is not null && reference.Bracket is null;
        AxisInfo axis = crosses
            ? instance.Each == EachLine.Column ? block.Rows : block.Columns
            : reference.Bracket is null && !block.HasRowLabels ? block.Columns : block.Rows;
        // What stands across from the lines: the line the rule runs along, the column in brackets, the one row of a table without rows.
        if (Member(axis, path, table.Id, reference.IsSum) is not { } member || Across(reference, instance, table, block, crosses) is not { } across)
            return null;
        bool alongColumn = crosses ? instance.Each == EachLine.Column : reference.Bracket is not null;
        int CellOf(MemberInfo line) => alongColumn ? block.CellIndex(line.Index, across.Index) : block.CellIndex(across.Index, line.Index);
        bool Stands(MemberInfo line) => alongColumn ? block.HasCell(line.Index, across.Index) : block.HasCell(across.Index, line.Index);
        List<MemberInfo> lines = reference.IsSum ? RollUps.LinesUnder(member, Stands) : Stands(member) ? [member] : [];
        _meetsGap |= lines.Count == 0 && crosses;
        if (lines.Count > 0 || crosses)
            return new LinearForm([.. lines.Select(l => new LinearTerm(1, new CellReference(CellOf(l), reference.Previous)))]);
        Fault(Descriptors.RulePath, reference.Span, $"the form has no cell '{reference.Path.Text}' here: one of row and column is declared \"without\" the other");
        return null;
    }

    private MemberInfo? Across(ReferenceExpression reference, Instance instance, TableInfo table, BlockInfo block, bool crosses)
    {
        if (crosses)
        {
            AxisInfo other = instance.Each == EachLine.Column ? block.Columns : block.Rows;
            MemberInfo? across = block == instance.Block ? instance.Line : other.Lines.FirstOrDefault(l => l.Path == instance.Line!.Path);
            if (across is null)
                Fault(Descriptors.RuleType, reference.Span, $"'{table.Id}' has no {(instance.Each == EachLine.Row ? "row" : "column")} '{instance.Line!.Path}' to go with this one; name one cell with row[column]");
            return across;
        }

        if (reference.Bracket is { } bracket)
            return Member(block.Columns, bracket, table.Id, wantSum: false);
        if (!block.HasRowLabels)
            return block.Rows.Lines[0];
        Fault(Descriptors.RuleType, reference.Span, $"'{reference.Path.Text}' is a row, not a cell; name its column as {reference.Path.Text}[{block.Columns.Lines[0].Path}], or give the rule \"each\": \"column\"");
        return null;
    }

    // Takes the band off the front of a path.
    private (BlockInfo Block, RulePath Path)? Split(TableInfo table, RulePath path)
    {
        if (table.Blocks.Count == 1 && table.Blocks[0].Id.Length == 0)
            return (table.Blocks[0], path);
        int dot = path.Text.IndexOf('.');
        string id = dot < 0 ? path.Text : path.Text.Substring(0, dot);
        if (dot > 0 && table.Blocks.FirstOrDefault(b => b.Id == id) is { } block)
            return (block, new RulePath(TextSpan.FromBounds(path.Span.Start + dot + 1, path.Span.End), path.Text.Substring(dot + 1)));
        Fault(Descriptors.RulePath, new TextSpan(path.Span.Start, id.Length), $"'{table.Id}' has bands, so a path begins with one{Suggestion.For(id, table.Blocks.Select(static b => b.Id))}");
        return null;
    }

    private MemberInfo? Member(AxisInfo axis, RulePath path, string table, bool wantSum)
    {
        MemberInfo? member = axis.All.FirstOrDefault(m => m.Path.Length > 0 && m.Path == path.Text);
        if (member is null)
        {
            string what = axis.All.Count > 0 && axis.All.Any(static m => m.Path.Length > 0) ? "row or column" : "line";
            Fault(Descriptors.RulePath, path.Span, $"'{path.Text}' names no {what} of '{table}'{Meant(path.Text, axis.All.Where(static m => m.Path.Length > 0).Select(static m => m.Path))}");
            return null;
        }

        if (wantSum ? member.Members.Count > 0 : member.HasValue)
            return member;
        Fault(Descriptors.RuleType, path.Span, wantSum
            ? $"'{path.Text}' has nothing below it to sum; write it without sum()"
            : $"'{path.Text}' is a heading without values of its own; write sum({path.Text})");
        return null;
    }

    // A misspelt "previous." is taken for the beginning of the path.
    private static string Meant(string path, IEnumerable<string> names)
    {
        int dot = path.IndexOf('.');
        string previous = dot > 0 && NearestName.Find(path.Substring(0, dot), ["previous"]) is not null ? "previous." : "";
        return Suggestion.For(path, names.Select(n => previous + n));
    }

    private bool SameUnit(LinearTerm[] terms)
    {
        string[] units = [.. terms.Select(t => layout.Cells[t.Reference.Cell].Unit ?? "").Distinct()];
        if (units.Length <= 1)
            return true;
        Fault(Descriptors.RuleType, new TextSpan(0, _assert.Value.Length), $"the assertion mixes the units {string.Join(" and ", units.Select(static u => u.Length == 0 ? "(none)" : u))}");
        return false;
    }

    private void Fault(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, TextSpan span, string message) =>
        sink.Report(descriptor, _assert.File, _assert.SpanOf(span.Start, span.Length), message);

    private sealed record Instance(TableInfo Table, BlockInfo? Block, EachLine? Each, MemberInfo? Line);
}
