using ReportGen.Forms;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Keys;
using ReportGen.Generator.Schema.Resolution;

namespace ReportGen.Generator.Schema.Linting;

/// <summary>Finds what is said of numbers that the cells in question do not have: decimal places of whole numbers, a unit of percentages.</summary>
internal sealed class NumberLint(DiagnosticSink sink)
{
    public void Run(IReadOnlyList<DeclaredTable> tables)
    {
        foreach (DeclaredTable table in tables)
        {
            Check(table.Key.Value!.SaidPlaces, table.Key.Value.Unit, table.Blocks.SelectMany(static b => Cells(b.Info, 0, b.Info.Rows.Lines.Count, 0, b.Info.Columns.Lines.Count)));
            foreach (DeclaredBlock block in table.Blocks)
            {
                Check(block.Rows, m => Cells(block.Info, m.First, m.Count, 0, block.Info.Columns.Lines.Count));
                Check(block.Columns, m => Cells(block.Info, 0, block.Info.Rows.Lines.Count, m.First, m.Count));
            }
        }
    }

    private void Check(IReadOnlyList<DeclaredMember> members, Func<MemberInfo, IEnumerable<CellInfo>> cellsOf)
    {
        foreach (DeclaredMember member in members)
        {
            if (member.Info is not { } info)
                continue;
            Check(member.Declaration.SaidPlaces, member.Declaration.Unit, cellsOf(info));
            Check(member.Members, cellsOf);
        }
    }

    private void Check(Located<int>? places, LocatedText? unit, IEnumerable<CellInfo> cells)
    {
        if (places is not null && cells.All(static c => !c.Kind.TakesPlaces()))
            sink.Report(Descriptors.RuleType, places.File, places.Span, "\"places\" says how many decimal places are printed, and there is no decimal number here; add \"kind\": \"decimal\", or remove it");
        if (unit is { Value: not "%" } && cells.All(static c => c.Kind.IsPercent()))
            sink.Report(Descriptors.RuleType, unit.File, unit.Span, $"a percentage is in %, so the unit \"{unit.Value}\" is never used; remove it, or write \"kind\": \"decimal\"");
    }

    private static IEnumerable<CellInfo> Cells(BlockInfo block, int row, int rows, int column, int columns) =>
        from r in block.Rows.Lines.Skip(row).Take(rows)
        from c in block.Columns.Lines.Skip(column).Take(columns)
        where block.HasCell(r.Index, c.Index)
        select new CellInfo(block, r, c);
}
