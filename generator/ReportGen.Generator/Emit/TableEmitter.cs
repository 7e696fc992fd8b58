using ReportGen.Forms;
using ReportGen.Generator.Schema;

namespace ReportGen.Generator.Emit;

/// <summary>The types of a form's tables: structs of a reference and an offset for bands, rows and headings.</summary>
internal sealed class TableEmitter(FormInfo form, TypeNames names, SourceWriter writer)
{
    // The C# compiler takes more than twice as long for twice as many members: of a form with more rows and columns than the first
    // number, those of a block are no properties where it has more of them than the second. docs/csharp.md says so.
    private const int MaxLines = 2_000;
    private const int MaxLinesOfBlock = 500;

    private readonly bool _isLong = form.Tables.SelectMany(static t => t.Blocks).Sum(static b => b.Rows.All.Count + b.Columns.All.Count) > MaxLines;
    private readonly Dictionary<string, string> _columnTypes = new(StringComparer.Ordinal);
    private readonly List<Action> _pending = [];

    /// <summary>The name of the type of a table, which is written later.</summary>
    public string Add(TableInfo table)
    {
        string type = names.Take($"{Identifier.Pascal(table.Id)}Table");
        _pending.Add(() => WriteTable(type, table));
        return type;
    }

    /// <summary>Writes the types of the tables that were added, and those that they are made of.</summary>
    public void WritePending()
    {
        while (_pending.Count > 0)
        {
            Action next = _pending[0];
            _pending.RemoveAt(0);
            writer.Line();
            next();
        }
    }

    private void WriteTable(string type, TableInfo table)
    {
        string prefix = Identifier.Pascal(table.Id);
        Struct(type, Descriptions.Of(table.Name, table.NameEn == table.Name ? null : table.NameEn), "", () =>
        {
            foreach (BlockInfo block in table.Blocks)
            {
                if (block.Id.Length == 0)
                {
                    WriteBlock(new Place(block, prefix));
                    continue;
                }

                string id = Identifier.Member(block.Id);
                string band = names.Take($"{prefix}{id}Band");
                writer.Summary(Descriptions.Of(block.Label ?? block.Id, block.LabelEn));
                writer.Line($"public {band} {id} => new(report);");
                _pending.Add(() => Struct(band, Descriptions.Of(block.Label ?? block.Id, block.LabelEn), "", () => WriteBlock(new Place(block, prefix + id))));
            }
        });
    }

    private void WriteBlock(in Place place)
    {
        BlockInfo block = place.Block;
        if (HasPathsAlone(block.Rows))
            Indexer("row", $"{ColumnType(place, new Columns(block.Columns.Named, "", ""), [])} this[string row]", $"new(report, {Paths}Row(report, {Number(block.FirstCell)}, row))");
        else if (block.HasRowLabels)
            WriteRows(place, block.Rows.Named, "");
        else
            WriteColumns(place, new Columns(block.Columns.Named, "", ""), [], o => Number(block.FirstCell + o), 0);
    }

    private const string Paths = "global::ReportGen.Forms.LinePaths.";

    private bool HasPathsAlone(AxisInfo axis) => _isLong && axis.All.Count > MaxLinesOfBlock;

    private void Indexer(string what, string signature, string body)
    {
        writer.Summary($"A {what} by its path: the ids of the headings above it and its own, with dots between them.");
        writer.Line($"/// <exception cref=\"global::System.ArgumentException\">There is no such {what}.</exception>");
        writer.Line($"public {signature} => {body};");
    }

    private void WriteRows(Place place, IReadOnlyList<MemberInfo> rows, string above)
    {
        BlockInfo block = place.Block;
        foreach (MemberInfo row in rows)
        {
            string name = Identifier.Member(row.Id);
            string path = above + name;
            writer.Summary(Descriptions.Of(row));
            var columns = new Columns(block.Columns.Named, path, "");
            if (row.Members.Count == 0)
            {
                writer.Line($"public {ColumnType(place, columns, GapsOf(row, block))} {name} => new(report, {block.CellIndex(row.Index, 0)});");
                continue;
            }

            string type = names.Take($"{place.Prefix}{path}Rows");
            writer.Line($"public {type} {name} => new(report);");
            _pending.Add(() => Struct(type, Descriptions.Of(row), "", () =>
            {
                // A row that stands above its items has cells of its own beside them.
                if (row.HasValue)
                    WriteColumns(place, columns, GapsOf(row, block), o => Number(block.CellIndex(row.Index, 0) + o), 0);
                WriteRows(place, row.Members, path);
            }));
        }
    }

    // Where a row has no cell, counted from its first.
    private static int[] GapsOf(MemberInfo row, BlockInfo block) =>
        [.. block.Columns.Lines.Where(c => !block.HasCell(row.Index, c.Index)).Select(static c => c.Index)];

    // Rows that have all cells share a type, and one that lacks some has its own: named for where they stand and for nothing else,
    // so that no name changes with what is added elsewhere.
    private string ColumnType(Place place, in Columns columns, int[] gaps)
    {
        if (HasPathsAlone(place.Block.Columns))
            gaps = [];
        Columns own = gaps.Length == 0 ? columns with { Row = "" } : columns;
        string name = $"{place.Prefix}{own.Row}{own.Path}{(own.Path.Length == 0 ? "Row" : "Columns")}";
        if (_columnTypes.TryGetValue($"{place.Prefix} {own.Row} {own.Path}", out string? known))
            return known;
        string type = names.Take(name);
        _columnTypes.Add($"{place.Prefix} {own.Row} {own.Path}", type);
        _pending.Add(() => Struct(type, own.Path.Length == 0 ? "The cells of a row." : "The cells of a row below a heading.", ", int first", () => WriteColumns(place, own, gaps, static o => o == 0 ? "first" : $"first + {Number(o)}", 0)));
        return type;
    }

    private void WriteColumns(Place place, Columns columns, int[] gaps, Func<int, string> at, int offset)
    {
        if (HasPathsAlone(place.Block.Columns))
        {
            Indexer("column", "ref global::ReportGen.Cell this[string column]", $"ref report.Cell({Paths}Column(report, {at(0)}, column))");
            return;
        }

        foreach (MemberInfo column in columns.Members)
        {
            int own = column.HasValue ? 1 : 0;
            if (own == 1 && !gaps.Contains(offset))
            {
                writer.Summary(Descriptions.Of(column));
                writer.Line($"public ref global::ReportGen.Cell {Identifier.Member(column.Id)} => ref report.Cell({at(offset)});");
            }

            // A total's own cell comes first, its items after it.
            int below = column.Count - own;
            int[] gapsBelow = [.. gaps.Where(g => g >= offset + own && g < offset + own + below).Select(g => g - offset - own)];
            if (below > gapsBelow.Length)
            {
                string name = Identifier.Member(column.Id) + (own == 1 ? "Items" : "");
                writer.Summary(own == 1 ? $"The items of {Descriptions.Of(column)}" : Descriptions.Of(column));
                writer.Line($"public {ColumnType(place, columns with { Members = column.Members, Path = columns.Path + name }, gapsBelow)} {name} => new(report, {at(offset + own)});");
            }

            offset += own + below;
        }
    }

    // What only generated code makes.
    private void Struct(string type, string summary, string more, Action members)
    {
        writer.Summary(summary);
        writer.Line("[method: global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Block($"public readonly struct {type}(global::ReportGen.Report report{more})", members);
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // A block, and what the names of its types begin with.
    private readonly record struct Place(BlockInfo Block, string Prefix);

    // Columns under a heading, the row in which they stand and the headings above them, as names are made of them.
    private readonly record struct Columns(IReadOnlyList<MemberInfo> Members, string Row, string Path);
}
