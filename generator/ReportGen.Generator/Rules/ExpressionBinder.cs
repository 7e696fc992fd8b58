using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ReportGen.Forms;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;
using ReportGen.Generator.Schema.Model;
using ReportGen.Rules;

namespace ReportGen.Generator.Rules;

/// <summary>An expression at one place: what its value is made of, and its unit; null for a mere number.</summary>
internal sealed record BoundExpression(RuleSide Side, UnitProduct? Unit)
{
    public BoundExpression(LinearForm sum, UnitProduct? unit)
        : this(new RuleSide(sum), unit)
    {
    }

    public bool IsNumber => Side.Linear is { IsConstant: true };
}

/// <summary>Where an expression is bound: the table it belongs to, and the row or column that a rule with "each" is at.</summary>
internal sealed record RulePlace(TableInfo? Table, BlockInfo? Block = null, EachLine? Each = null, MemberInfo? Line = null);

/// <summary>Binds the expressions of one text of a schema to cells. What is wrong goes to the sink.</summary>
internal sealed class ExpressionBinder(FormInfo layout, LocatedText text, DiagnosticSink sink)
{
    /// <summary>Whether a path that runs along the other axis came to a place without a cell.</summary>
    public bool MeetsGap { get; set; }

    /// <summary>The expression at a place; null where it is faulty.</summary>
    public BoundExpression? Bind(RuleExpression expression, RulePlace place) => Guarded(() => BindAt(expression, place));

    /// <summary>What comes of some reckoning; null where its numbers are too large.</summary>
    public T? Guarded<T>(Func<T?> reckon)
        where T : class
    {
        try
        {
            return reckon();
        }
        catch (OverflowException)
        {
            Fault(Descriptors.RuleType, "the numbers multiply to more than a decimal holds; use smaller ones");
            return null;
        }
    }

    private BoundExpression? BindAt(RuleExpression expression, RulePlace place)
    {
        switch (expression)
        {
            case NumberExpression number:
                return new BoundExpression(new LinearForm([], number.Value), null);
            case NegateExpression negate:
                return BindAt(negate.Operand, place) is { } negated ? Times(negated, new BoundExpression(new LinearForm([], -1), null)) : null;
            case RoundExpression round:
                return BindAt(round.Operand, place) is { } rounded ? rounded with { Side = rounded.Side.Rounded(round.Places) } : null;
            case ReferenceExpression reference:
                return BindReference(reference, place);
            case OperationExpression operation:
                return BindAt(operation.Left, place) is { } left && BindAt(operation.Right, place) is { } right ? Bind(operation, left, right) : null;
            default:
                return null;
        }
    }

    /// <summary>Whether what two expressions come to may be compared; what is wrong is reported.</summary>
    public bool AreAlike(BoundExpression left, BoundExpression right) =>
        left.Unit is null || right.Unit is null || left.Unit.Suits(right.Unit) || Mixed(left.Unit, right.Unit) is not null;

    public void Fault(DiagnosticDescriptor descriptor, TextSpan span, string message) => sink.Report(descriptor, text.File, text.SpanOf(span.Start, span.Length), message);

    /// <summary>Says of the text as a whole what is wrong.</summary>
    public void Fault(DiagnosticDescriptor descriptor, string message) => Fault(descriptor, new TextSpan(0, text.Value.Length), message);

    private BoundExpression? Bind(OperationExpression operation, BoundExpression left, BoundExpression right)
    {
        switch (operation.Operator)
        {
            case '*':
                return Times(left, right);
            case '/' when right.IsNumber && right.Side.Linear!.Constant == 0 && !MeetsGap:
                Fault(Descriptors.RuleType, operation.Span, "this divides by 0");
                return null;
            case '/':
                return Divide(left, right);
        }

        if (!AreAlike(left, right))
            return null;
        bool adds = operation.Operator == '+';
        UnitProduct? unit = left.Unit ?? right.Unit;
        return left.Side.Linear is { } one && right.Side.Linear is { } other
            ? new BoundExpression(one.Plus(other, adds ? 1 : -1), unit)
            : new BoundExpression(RuleSide.Of(left.Side, adds ? RuleOperation.Add : RuleOperation.Subtract, right.Side), unit);
    }

    private static BoundExpression Times(BoundExpression left, BoundExpression right)
    {
        if (left.IsNumber)
            (left, right) = (right, left);
        if (!right.IsNumber)
            return new BoundExpression(RuleSide.Of(left.Side, RuleOperation.Multiply, right.Side), Product(left.Unit, right.Unit, 1));
        decimal number = right.Side.Linear!.Constant;
        return new BoundExpression(left.Side.Linear is { } sum ? new RuleSide(sum.Times(number)) : RuleSide.Of(left.Side, RuleOperation.Multiply, right.Side), left.Unit?.Times(number));
    }

    private static BoundExpression Divide(BoundExpression left, BoundExpression right)
    {
        UnitProduct? unit = right.IsNumber ? left.Unit?.Times(right.Side.Linear!.Constant, -1) : Product(left.Unit, right.Unit, -1);
        // A hundredth is a number, a third is none.
        return right.IsNumber && left.Side.Linear is { } sum && Reciprocal(right.Side.Linear!.Constant) is { } factor
            ? new BoundExpression(sum.Times(factor), unit)
            : new BoundExpression(RuleSide.Of(left.Side, RuleOperation.Divide, right.Side), unit);
    }

    private static decimal? Reciprocal(decimal number) => number != 0 && 1 / number is var factor && factor * number == 1 && factor == decimal.Round(factor, 12) ? factor : null;

    private static UnitProduct Product(UnitProduct? left, UnitProduct? right, int power) =>
        (left ?? UnitProduct.Of(null, [])).Times(right ?? UnitProduct.Of(null, []), power);

    private BoundExpression? Mixed(UnitProduct one, UnitProduct other)
    {
        string remedy = one.IsNone || other.IsNone || one.IsOfSameKind(other) ? ""
            : $"; compare a quotient of the two with a number, as in round(a / b, 2) <= 50, or give the factor between them a cell in {one}/{other}";
        Fault(Descriptors.RuleType, $"the assertion mixes the units {one} and {other}{remedy}");
        return null;
    }

    private BoundExpression? BindReference(ReferenceExpression reference, RulePlace place)
    {
        TableInfo? table = place.Table;
        if (reference.Table is { } named)
        {
            table = layout.Tables.FirstOrDefault(t => t.Id == named.Text);
            if (table is null)
            {
                Fault(Descriptors.RulePath, named.Span, $"'{named.Text}' is not a table of this form{Meant(named.Text, layout.Tables.Select(static t => t.Id).Concat(place.Table is null ? [] : Lines(place)))}");
                return null;
            }
        }

        if (table is null || Split(table, reference.Path) is not var (block, path))
            return null;
        // row[column] and, in a table without rows, a column alone name a cell; inside "each" a path names a line of the other axis.
        bool crosses = place.Each is not null && reference.Bracket is null;
        AxisInfo axis = crosses
            ? place.Each == EachLine.Column ? block.Rows : block.Columns
            : reference.Bracket is null && !block.HasRowLabels ? block.Columns : block.Rows;
        // What stands across from the lines: the line the rule runs along, the column in brackets, the one row of a table without rows.
        if (Member(axis, path, table.Id, reference.IsSum) is not { } member || Across(reference, place, table, block, crosses) is not { } across)
            return null;
        bool alongColumn = crosses ? place.Each == EachLine.Column : reference.Bracket is not null;
        int CellOf(MemberInfo line) => alongColumn ? block.CellIndex(line.Index, across.Index) : block.CellIndex(across.Index, line.Index);
        bool Stands(MemberInfo line) => alongColumn ? block.HasCell(line.Index, across.Index) : block.HasCell(across.Index, line.Index);
        List<MemberInfo> lines = reference.IsSum ? RollUps.LinesUnder(member, Stands) : Stands(member) ? [member] : [];
        MeetsGap |= lines.Count == 0 && crosses;
        UnitProduct[] units = [.. lines.Select(l => UnitProduct.Of(layout.Cells[CellOf(l)].Unit, layout.Units)).Distinct()];
        if (units.Length > 1)
            return Mixed(units[0], units[1]);
        if (lines.Count > 0 || crosses)
            return new BoundExpression(new LinearForm([.. lines.Select(l => new LinearTerm(1, new CellReference(CellOf(l), reference.Previous)))]), units.FirstOrDefault());
        Fault(Descriptors.RulePath, reference.Span, $"the form has no cell '{reference.Path.Text}' here: one of row and column is declared \"without\" the other");
        return null;
    }

    private MemberInfo? Across(ReferenceExpression reference, RulePlace place, TableInfo table, BlockInfo block, bool crosses)
    {
        if (crosses)
        {
            AxisInfo other = place.Each == EachLine.Column ? block.Columns : block.Rows;
            MemberInfo? across = block == place.Block ? place.Line : other.Lines.FirstOrDefault(l => l.Path == place.Line!.Path);
            if (across is null)
                Fault(Descriptors.RuleType, reference.Span, $"'{table.Id}' has no {(place.Each == EachLine.Row ? "row" : "column")} '{place.Line!.Path}' to go with this one; name one cell with row[column]");
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
            Fault(Descriptors.RulePath, path.Span, $"'{table}' has no {what} '{path.Text}'{Meant(path.Text, axis.All.Where(static m => m.Path.Length > 0).Select(static m => m.Path))}");
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

    private static IEnumerable<string> Lines(RulePlace place) => place.Table!.Blocks.SelectMany(static b => b.Rows.All.Concat(b.Columns.All)).Select(static m => m.Path).Where(static p => p.Length > 0);
}
