using ReportGen.Forms;
using ReportGen.Generator.Collections;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;
using ReportGen.Generator.Schema.Model;

namespace ReportGen.Generator.Schema;

/// <summary>Finds for every cell of the base version its place in the new one: the same address, or where <c>was</c> says.</summary>
internal sealed class UpgradeBuilder(SchemaDeclaration schema, DiagnosticSink sink)
{
    private readonly WasResolver _was = new(schema);

    /// <summary>Refuses every <c>was</c> of a version that extends none.</summary>
    public static void RefuseWas(SchemaDeclaration schema, DiagnosticSink sink)
    {
        foreach (LocatedText said in WasResolver.All(schema))
            sink.Report(Descriptors.PatchWithoutTarget, said.File, said.Span, "\"was\" says where a value stood in the version this one extends, and this one extends none; remove it");
    }

    public UpgradeModel Build(FormModel @base, FormModel form)
    {
        var from = FormLayout.Of(@base);
        var to = FormLayout.Of(form);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var moves = new List<MoveModel>();
        foreach (TableInfo table in to.Tables)
        {
            TableInfo? old = from.Tables.FirstOrDefault(t => t.Id == table.Id);
            if (schema.Tables.FirstOrDefault(t => t.Id == table.Id)?.Value is not { } declared)
                continue;
            foreach (BlockInfo block in table.Blocks)
            {
                BlockInfo? oldBlock = old?.Blocks.FirstOrDefault(b => b.Id == block.Id);
                BandDeclaration? band = declared.Bands.FirstOrDefault(b => b.Id == block.Id)?.Value;
                var rows = _was.Match(band?.Rows ?? declared.Rows, block.Rows, oldBlock?.Rows);
                // A band without columns of its own has those of the table.
                var columns = _was.Match(band is { Columns.Count: > 0 } ? band.Columns : declared.Columns, block.Columns, oldBlock?.Columns);
                foreach (var (row, oldRow) in rows)
                {
                    foreach (var (column, oldColumn) in columns)
                    {
                        if (!block.HasCell(row.Index, column.Index) || !oldBlock!.HasCell(oldRow.Index, oldColumn.Index))
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

        foreach (var (said, inFragment, candidates) in _was.Unmatched())
        {
            string where = inFragment ? $"'{said.Value}' below the members that use the fragment, where no value stood" : $"'{said.Value}', which held no value";
            sink.Report(Descriptors.PatchWithoutTarget, said.File, said.Span, $"\"was\" names {where} in the version this one extends{Suggestion.For(said.Value, candidates)}");
        }

        var lost = from.Cells.Where(static c => c.Exists).Select(static c => c.Address).Where(a => !taken.Contains(a));
        return new UpgradeModel(@base.Version, moves.ToEquatableArray(), lost.ToEquatableArray());
    }
}
