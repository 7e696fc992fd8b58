using ReportGen.Forms;
using ReportGen.Rules;

namespace ReportGen.Generator.Rules;

/// <summary>The rules that the shape of a table implies, so that nobody writes them: totals, and parts of a whole.</summary>
internal static class DerivedRules
{
    public static IEnumerable<RuleInfo> Of(TableInfo table)
    {
        if (RollUp(table, byRow: true) is { } rows)
            yield return rows;
        if (RollUp(table, byRow: false) is { } columns)
            yield return columns;
        if (Parts(table) is { } parts)
            yield return parts;
    }

    // A total among the columns is tested in every row (a sum along the row), one among the rows in every column.
    private static RuleInfo? RollUp(TableInfo table, bool byRow)
    {
        var terms = new PackedRules.Writer();
        foreach (BlockInfo block in table.Blocks)
        {
            AxisInfo axis = byRow ? block.Columns : block.Rows;
            AxisInfo across = byRow ? block.Rows : block.Columns;
            foreach (MemberInfo total in axis.Lines.Where(static l => l.IsTotal))
            {
                foreach (MemberInfo line in across.Lines.Where(static l => !l.IsComputed))
                {
                    int CellOf(MemberInfo m) => byRow ? block.CellIndex(line.Index, m.Index) : block.CellIndex(m.Index, line.Index);
                    bool Stands(MemberInfo m) => byRow ? block.HasCell(line.Index, m.Index) : block.HasCell(m.Index, line.Index);
                    if (!Stands(total))
                        continue;
                    var items = RollUps.ItemsOf(total, axis, Stands);
                    if (items.Count > 0)
                        terms.Add(Instance(items.Select(CellOf), CellOf(total)));
                }
            }
        }

        return terms.IsEmpty ? null : new RuleInfo
        {
            Id = $"{table.Id}.{(byRow ? "row-sum" : "column-sum")}",
            Severity = Severity.Error,
            IsRollUp = true,
            Terms = terms.Terms,
            Coefficients = terms.Coefficients,
        };
    }

    // A row or column that holds a value and has members, of which it is not the total, is not less than any of them (其中).
    private static RuleInfo? Parts(TableInfo table)
    {
        var terms = new PackedRules.Writer();
        foreach (BlockInfo block in table.Blocks)
        {
            foreach (var (whole, part) in PartsOf(block.Rows))
            {
                foreach (MemberInfo column in block.Columns.Lines.Where(c => block.HasCell(whole.Index, c.Index) && block.HasCell(part.Index, c.Index)))
                    terms.Add(Instance([block.CellIndex(part.Index, column.Index)], block.CellIndex(whole.Index, column.Index)));
            }

            foreach (var (whole, part) in PartsOf(block.Columns))
            {
                foreach (MemberInfo row in block.Rows.Lines.Where(r => block.HasCell(r.Index, whole.Index) && block.HasCell(r.Index, part.Index)))
                    terms.Add(Instance([block.CellIndex(row.Index, part.Index)], block.CellIndex(row.Index, whole.Index)));
            }
        }

        return terms.IsEmpty ? null : new RuleInfo
        {
            Id = $"{table.Id}.part",
            Severity = Severity.Error,
            Comparison = Comparison.LessOrEqual,
            Message = "{cell}：其中项（{left}）不能大于所属总数（{right}）",
            MessageEn = "{cell}: a part ({left}) cannot exceed the whole ({right})",
            Assertion = "part <= whole",
            Terms = terms.Terms,
            Coefficients = terms.Coefficients,
        };
    }

    private static IEnumerable<(MemberInfo Whole, MemberInfo Part)> PartsOf(AxisInfo axis) =>
        from whole in axis.Lines
        where whole.IsWhole
        from part in whole.Members
        where part.HasValue
        select (whole, part);

    private static RuleInstance Instance(IEnumerable<int> items, int whole) => new(new RuleSide(LinearForm.Sum(items)), new RuleSide(LinearForm.Sum([whole])));
}
