using ReportGen.Forms;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Rules;

namespace ReportGen.Generator.Schema.Linting;

/// <summary>Finds totals that add up values of different units.</summary>
internal sealed class UnitLint(DiagnosticSink sink)
{
    public void Run(IReadOnlyList<LintTable> tables)
    {
        foreach (LintBlock block in tables.SelectMany(static t => t.Blocks))
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
            string? UnitOf(MemberInfo line, MemberInfo other) => (byRow ? new CellInfo(block, other, line) : new CellInfo(block, line, other)).Unit;
            bool Stands(MemberInfo line, MemberInfo other) => byRow ? block.HasCell(other.Index, line.Index) : block.HasCell(line.Index, other.Index);
            var apart = across.Lines.Where(other => Stands(total, other))
                .SelectMany(other => RollUps.ItemsOf(total, axis, line => Stands(line, other)).Select(item => (Item: item, Of: UnitOf(item, other), Sum: UnitOf(total, other))))
                .FirstOrDefault(static u => u.Of != u.Sum);
            if (apart.Item is null || Find(total, declared) is not { Key: var keyed })
                continue;
            sink.Report(Descriptors.RuleType, keyed.File, keyed.IdSpan, $"the total \"{total.Id}\" is in {Named(apart.Sum)} and \"{apart.Item.Id}\", which it adds up, in {Named(apart.Of)}; give both the same \"unit\"");
        }
    }

    private static string Named(string? unit) => unit ?? "no unit";

    private static DeclaredMember? Find(MemberInfo member, IReadOnlyList<DeclaredMember> roots) =>
        (member.Parent is null ? roots : Find(member.Parent, roots)?.Members)?.FirstOrDefault(d => d.Key.Id == member.Id);
}
