using Microsoft.CodeAnalysis.Text;
using ReportGen.Forms;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Rules;
using ReportGen.Generator.Schema.Resolution;
using ReportGen.Rules;

namespace ReportGen.Generator.Schema.Linting;

/// <summary>
/// Finds cells that no rule tests. It names the largest thing that this holds for: the table, the band, the heading, the
/// row or column; never of each cell.
/// </summary>
internal sealed class CoverageLint(FormInfo form, DiagnosticSink sink)
{
    private readonly bool[] _tested = new bool[form.Cells.Count];
    private readonly HashSet<int> _told = [];

    public void Run(IReadOnlyList<DeclaredTable> tables)
    {
        // A rule that is faulty tests nothing yet; what it will test is not to be guessed.
        var bound = new HashSet<string>(form.Rules.Select(static r => r.Id), StringComparer.Ordinal);
        if (tables.SelectMany(static t => t.Rules).Any(r => !bound.Contains(r.Id)))
            return;
        for (int i = 0; i < _tested.Length; i++)
            _tested[i] = !form.Cells[i].Exists || form.Cells[i].IsComputed;
        foreach (CellReference reference in form.Rules.SelectMany(References))
            _tested[reference.Cell] = true;
        foreach (DeclaredTable table in tables)
        {
            if (table.Blocks.All(b => CountOpen(b.Info) == CountCells(b.Info)))
            {
                Report(table.Key.File, table.Key.IdSpan, $"the table \"{table.Info.Id}\"", table.Blocks.Sum(static b => CountCells(b.Info)));
                continue;
            }

            foreach (DeclaredBlock block in table.Blocks)
                Check(block);
        }
    }

    /// <summary>The cells that a rule speaks of.</summary>
    public static IEnumerable<CellReference> References(RuleInfo rule) => rule.Instances.SelectMany(static i => i.References);

    private int CountOpen(BlockInfo block) => Enumerable.Range(block.FirstCell, block.CellCount).Count(i => !_tested[i]);

    private static int CountCells(BlockInfo block) => block.CellCount - block.Gaps.Count;

    private void Check(DeclaredBlock block)
    {
        int open = CountOpen(block.Info);
        if (open == 0)
            return;
        if (open == CountCells(block.Info))
        {
            Report(block.File, block.Key, $"\"{block.Info.Id}\"", open);
            return;
        }

        Walk(block.Rows, (row, column) => block.Info.CellIndex(row, column), block.Info.Columns.Lines.Count, wholeOnly: true, "row");
        Walk(block.Columns, (column, row) => block.Info.CellIndex(row, column), block.Info.Rows.Lines.Count, wholeOnly: false, "column");
    }

    private void Walk(
        IReadOnlyList<DeclaredMember> declared, Func<int, int, int> cell, int across, bool wholeOnly, string what)
    {
        foreach (DeclaredMember keyed in declared)
        {
            if (keyed.Info is not { } member)
                continue;
            // Cells told of with their row are not told of again with their column.
            int[] cells = [.. Cells(member.First, member.Count, across, cell).Where(c => form.Cells[c].Exists && !_told.Contains(c))];
            int[] open = [.. cells.Where(c => !_tested[c])];
            if (open.Length == 0)
                continue;
            if (open.Length == cells.Length || (!wholeOnly && member.Members.Count == 0))
            {
                Report(keyed.Key.File, keyed.Key.IdSpan, $"the {what} \"{keyed.Key.Id}\"", open.Length);
                _told.UnionWith(open);
                continue;
            }

            // A row that stands above its items has cells of its own.
            int[] ownCells = member.HasValue ? [.. Cells(member.Index, 1, across, cell).Intersect(open)] : [];
            if (ownCells.Length > 0 && (!wholeOnly || ownCells.Length == Cells(member.Index, 1, across, cell).Count(c => form.Cells[c].Exists)))
            {
                Report(keyed.Key.File, keyed.Key.IdSpan, $"the {what} \"{keyed.Key.Id}\" itself", ownCells.Length);
                _told.UnionWith(ownCells);
            }

            Walk(keyed.Members, cell, across, wholeOnly, what);
        }
    }

    private static IEnumerable<int> Cells(int first, int count, int across, Func<int, int, int> cell) =>
        Enumerable.Range(first, count).SelectMany(line => Enumerable.Range(0, across).Select(other => cell(line, other)));

    private void Report(InputFile file, TextSpan key, string what, int cells) =>
        sink.Report(Descriptors.Untested, file, key, $"no rule tests {(cells == 1 ? "the cell" : $"{cells} cells")} of {what}; where something ties {(cells == 1 ? "it" : "them")} to other cells, say so under \"rules\"");
}
