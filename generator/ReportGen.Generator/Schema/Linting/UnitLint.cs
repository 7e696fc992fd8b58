using ReportGen.Forms;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Rules;
using ReportGen.Generator.Schema.Resolution;

namespace ReportGen.Generator.Schema.Linting;

/// <summary>Finds totals that add up values of different units.</summary>
internal sealed class UnitLint(DiagnosticSink sink)
{
    public void Run(IReadOnlyList<DeclaredTable> tables)
    {
        foreach (DeclaredBlock block in tables.SelectMany(static t => t.Blocks))
        {
            Check(block.Info, byRow: false, block.Rows);
            Check(block.Info, byRow: true, block.Columns);
        }
    }

    private void Check(BlockInfo block, bool byRow, IReadOnlyList<DeclaredMember> declared)
    {
        AxisInfo axis = byRow ? block.Columns : block.Rows;
        AxisInfo across = byRow ? block.Rows : block.Columns;
        foreach (MemberInfo total in axis.Lines.Where(static l => l.IsTotal))
        {
            foreach (MemberInfo other in across.Lines)
            {
                CellInfo At(MemberInfo line) => byRow ? new CellInfo(block, other, line) : new CellInfo(block, line, other);
                if (!At(total).Exists || FirstApart(total, RollUps.ItemsOf(total, axis, i => At(i).Exists), l => At(l).Unit) is not var (one, another) || Find(total, declared) is not { Key: var keyed })
                    continue;
                sink.Report(Descriptors.RuleType, keyed.File, keyed.IdSpan, $"the total \"{total.Id}\" adds up unlike things: \"{one.Id}\" is in {At(one).Unit}, \"{another.Id}\" in {At(another).Unit}; give both the same \"unit\"");
                break;
            }
        }
    }

    // A line that names no unit goes with any.
    private static (MemberInfo One, MemberInfo Another)? FirstApart(MemberInfo total, List<MemberInfo> items, Func<MemberInfo, string?> unitOf)
    {
        MemberInfo? first = null;
        foreach (MemberInfo line in items.Prepend(total))
        {
            if (unitOf(line) is not { } unit)
                continue;
            if (first is not null && unitOf(first) != unit)
                return (first, line);
            first ??= line;
        }

        return null;
    }

    private static DeclaredMember? Find(MemberInfo member, IReadOnlyList<DeclaredMember> roots) =>
        (member.Parent is null ? roots : Find(member.Parent, roots)?.Members)?.FirstOrDefault(d => d.Key.Id == member.Id);
}
