using ReportGen.Forms;

namespace ReportGen.Views;

/// <summary>A table as the form prints it: rows of places with spans, headers merged.</summary>
public sealed class TableGrid
{
    private readonly TableInfo _table;

    /// <summary>Lays out a table.</summary>
    public TableGrid(TableInfo table)
    {
        _table = table;
        Width = table.Blocks.Max(WidthOf);
        foreach (BlockInfo block in table.Blocks)
        {
            var head = new List<IReadOnlyList<GridCell>>();
            var body = new List<IReadOnlyList<GridCell>>();
            AddHead(block, head);
            AddBody(block, body);
            Blocks.Add((head, body));
        }
    }

    /// <summary>How many columns the table has, label columns included.</summary>
    public int Width { get; }

    /// <summary>For each block its header rows and its rows of values.</summary>
    public List<(IReadOnlyList<IReadOnlyList<GridCell>> Head, IReadOnlyList<IReadOnlyList<GridCell>> Body)> Blocks { get; } = [];

    /// <summary>Whether rows are printed one under the other in a single label column, because headings hold values or stand alone.</summary>
    public static bool IsFlat(BlockInfo block) => block.Rows.All.Any(static m => m.HasValue && m.Members.Count > 0);

    /// <summary>How many columns of a block hold row labels.</summary>
    public static int LabelColumns(BlockInfo block) => !block.HasRowLabels ? 0 : IsFlat(block) ? 1 : block.Rows.Depth;

    /// <summary>How many columns a block has, label columns included, where it is a table of its own.</summary>
    public static int WidthOf(BlockInfo block) => LabelColumns(block) + UnitColumns(block) + block.Columns.Lines.Count;

    private static int UnitColumns(BlockInfo block) => block.Table.UnitLabel is not null && block.HasRowLabels ? 1 : 0;

    private string Prefix(BlockInfo block) => block.Id.Length == 0 ? _table.Id : $"{_table.Id}-{block.Id}";

    private string ColumnId(BlockInfo block, MemberInfo member) => $"{Prefix(block)}-col-{Slug(member)}";

    private string RowId(BlockInfo block, MemberInfo member) => $"{Prefix(block)}-row-{Slug(member)}";

    private string BandId(BlockInfo block) => $"{Prefix(block)}-band";

    private static string Slug(MemberInfo member) => member.Path.Length == 0 ? member.Id : member.Path.Replace('.', '-');

    private List<string> BandHeaders(BlockInfo block) => block.Label is null ? [] : [BandId(block)];

    private void AddHead(BlockInfo block, List<IReadOnlyList<GridCell>> rows)
    {
        if (block.Label is not null)
            rows.Add([new GridCell { Kind = GridCellKind.Band, Label = block.Label, LabelEn = block.LabelEn, ColumnSpan = Width, OwnSpan = WidthOf(block), Id = BandId(block), Scope = "col" }]);
        int depth = block.Columns.Depth;
        int labels = LabelColumns(block);
        for (int level = 0; level < depth; level++)
        {
            var row = new List<GridCell>();
            if (level == 0 && labels > 0)
            {
                row.Add(new GridCell
                {
                    Kind = GridCellKind.Corner,
                    Label = block.Corner ?? _table.Note ?? "",
                    LabelEn = block.Corner is null ? _table.NoteEn : block.CornerEn,
                    ColumnSpan = labels,
                    RowSpan = depth,
                    // A note heads nothing.
                    Scope = string.IsNullOrEmpty(block.Corner) ? null : "col",
                });
            }

            if (level == 0 && UnitColumns(block) > 0)
                row.Add(new GridCell { Kind = GridCellKind.Unit, Label = _table.UnitLabel!, LabelEn = _table.UnitLabelEn, RowSpan = depth, Scope = "col" });
            foreach (MemberInfo member in block.Columns.All.Where(m => m.Depth == level))
            {
                string? unit = member.Kind == NumberKind.Amount ? null : member.Unit;
                bool leaf = member.Members.Count == 0;
                row.Add(new GridCell
                {
                    Kind = GridCellKind.ColumnHeader,
                    Label = member.Label,
                    LabelEn = member.LabelEn,
                    ColumnSpan = member.Count + Stretch(block, member),
                    OwnSpan = member.Count,
                    RowSpan = leaf ? depth - level : 1,
                    Id = ColumnId(block, member),
                    Headers = [.. BandHeaders(block), .. Ancestors(member).Select(a => ColumnId(block, a))],
                    Scope = "col",
                    Unit = unit,
                    UnitEn = _table.Section.Form.EnglishUnit(unit),
                    IsTotal = member.IsTotal,
                });
            }

            rows.Add(row);
        }
    }

    // A band with fewer columns than the table is wide stretches its last column.
    private int Stretch(BlockInfo block, MemberInfo column) =>
        column.First + column.Count == block.Columns.Lines.Count ? Width - LabelColumns(block) - UnitColumns(block) - block.Columns.Lines.Count : 0;

    private static List<MemberInfo> Ancestors(MemberInfo member)
    {
        var ancestors = new List<MemberInfo>();
        for (MemberInfo? up = member.Parent; up is not null; up = up.Parent)
            ancestors.Insert(0, up);
        return ancestors;
    }

    private void AddBody(BlockInfo block, List<IReadOnlyList<GridCell>> rows)
    {
        int labels = LabelColumns(block);
        if (IsFlat(block))
        {
            foreach (MemberInfo member in block.Rows.All)
            {
                var row = new List<GridCell> { RowHeader(block, member, 1, 1) };
                AddValues(block, member, row);
                rows.Add(row);
            }

            return;
        }

        foreach (MemberInfo line in block.Rows.Lines)
        {
            var row = new List<GridCell>();
            if (labels > 0)
            {
                foreach (MemberInfo heading in Ancestors(line).Where(a => a.First == line.Index))
                    row.Add(RowHeader(block, heading, 1, heading.Count));
                row.Add(RowHeader(block, line, labels - line.Depth, 1));
            }

            AddValues(block, line, row);
            rows.Add(row);
        }
    }

    private GridCell RowHeader(BlockInfo block, MemberInfo member, int columnSpan, int rowSpan) => new()
    {
        Kind = GridCellKind.RowHeader,
        Label = member.Label,
        LabelEn = member.LabelEn,
        ColumnSpan = columnSpan,
        RowSpan = rowSpan,
        Id = RowId(block, member),
        Headers = [.. BandHeaders(block), .. Ancestors(member).Select(a => RowId(block, a))],
        Scope = IsFlat(block) && member.Depth == 0 && member.Members.Count > 0 ? "rowgroup" : "row",
        Depth = member.Depth,
        IsTotal = member.IsTotal,
    };

    private void AddValues(BlockInfo block, MemberInfo line, List<GridCell> row)
    {
        List<string> labels = block.HasRowLabels ? [.. BandHeaders(block), .. Ancestors(line).Append(line).Select(m => RowId(block, m))] : BandHeaders(block);
        if (UnitColumns(block) > 0)
        {
            GridCell unit = Unit(block, line, labels);
            row.Add(unit);
            if (unit.Id is { } id)
                labels.Add(id);
        }

        foreach (MemberInfo column in block.Columns.Lines)
        {
            if (!line.HasValue || !block.HasCell(line.Index, column.Index))
            {
                row.Add(new GridCell { Kind = GridCellKind.Filler, ColumnSpan = 1 + Stretch(block, column), OwnSpan = 1 });
                continue;
            }

            row.Add(new GridCell
            {
                Kind = GridCellKind.Value,
                ColumnSpan = 1 + Stretch(block, column),
                OwnSpan = 1,
                Cell = new CellInfo(block, line, column),
                Headers = [.. labels, .. Ancestors(column).Append(column).Select(m => ColumnId(block, m))],
                IsTotal = line.IsTotal || column.IsTotal,
            });
        }
    }

    // The unit is part of what a value is called. A row that only groups carries ---- in its place, as the form prints it.
    private GridCell Unit(BlockInfo block, MemberInfo line, List<string> labels)
    {
        string? unit = line.HasValue ? line.Unit ?? _table.Unit : null;
        return string.IsNullOrEmpty(unit)
            ? new GridCell { Kind = GridCellKind.Unit, Label = line.HasValue ? "" : "----" }
            : new GridCell { Kind = GridCellKind.Unit, Label = unit!, LabelEn = _table.Section.Form.EnglishUnit(unit), Id = $"{RowId(block, line)}-unit", Headers = [.. labels], Scope = "row" };
    }
}
