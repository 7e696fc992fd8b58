using ReportGen.Forms;
using ReportGen.Generator.Collections;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Model;

namespace ReportGen.Generator.Schema;

/// <summary>Finds for every cell of the base version its place in the new one: the same address, or where <c>was</c> says.</summary>
internal sealed class UpgradeBuilder(SchemaDeclaration schema, DiagnosticSink sink)
{
    public UpgradeModel Build(FormModel @base, FormModel form)
    {
        var from = new FormLayout(@base);
        var to = new FormLayout(form);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var moves = new List<MoveModel>();
        foreach (TableInfo table in to.Tables)
        {
            TableInfo? old = from.Tables.FirstOrDefault(t => t.Id == table.Id);
            TableDeclaration? declared = schema.Tables.FirstOrDefault(t => t.Id == table.Id)?.Value;
            if (old is null || declared is null)
                continue;
            foreach (BlockInfo block in table.Blocks)
            {
                BlockInfo? oldBlock = old.Blocks.FirstOrDefault(b => b.Id == block.Id);
                if (oldBlock is null)
                    continue;
                BandDeclaration? band = declared.Bands.FirstOrDefault(b => b.Id == block.Id)?.Value;
                var rows = Match(band?.Rows ?? declared.Rows, block.Rows, oldBlock.Rows);
                var columns = Match(band?.Columns ?? declared.Columns, block.Columns, oldBlock.Columns);
                foreach (var (row, oldRow) in rows)
                {
                    foreach (var (column, oldColumn) in columns)
                    {
                        if (!block.HasCell(row.Index, column.Index) || !oldBlock.HasCell(oldRow.Index, oldColumn.Index))
                            continue;
                        string target = to.Cells[block.CellIndex(row.Index, column.Index)].Address;
                        string source = from.Cells[oldBlock.CellIndex(oldRow.Index, oldColumn.Index)].Address;
                        taken.Add(source);
                        if (source != target)
                            moves.Add(new MoveModel(source, target));
                    }
                }
            }
        }

        var lost = from.Cells.Where(static c => c.Exists).Select(static c => c.Address).Where(a => !taken.Contains(a));
        return new UpgradeModel(@base.Version, moves.ToEquatableArray(), lost.ToEquatableArray());
    }

    private List<(MemberInfo New, MemberInfo Old)> Match(MemberMap declared, AxisInfo axis, AxisInfo old)
    {
        var was = new Dictionary<string, string>(StringComparer.Ordinal);
        CollectWas(declared, axis.Roots, was, old);
        var pairs = new List<(MemberInfo, MemberInfo)>();
        foreach (MemberInfo line in axis.Lines)
        {
            string path = was.TryGetValue(line.Path, out string? earlier) ? earlier : line.Path;
            if (old.Lines.FirstOrDefault(l => l.Path == path) is { } source)
                pairs.Add((line, source));
        }

        return pairs;
    }

    private void CollectWas(MemberMap declared, IReadOnlyList<MemberInfo> members, Dictionary<string, string> was, AxisInfo old)
    {
        foreach (Keyed<MemberDeclaration> keyed in declared.Members)
        {
            if (keyed.Value is not { } declaration || members.FirstOrDefault(m => m.Id == keyed.Id) is not { } member)
                continue;
            if (declaration.Was is { } said)
            {
                if (old.Lines.Any(l => l.Path == said.Value))
                    was[member.Path] = said.Value;
                else
                    sink.Report(Descriptors.PatchWithoutTarget, said.File, said.Span, $"\"was\" names '{said.Value}', which held no value in the version this one extends{Suggestion.For(said.Value, old.Lines.Select(static l => l.Path))}");
            }

            CollectWas(declaration.Members, member.Members, was, old);
        }
    }
}
