using ReportGen.Forms;

namespace ReportGen.Views;

/// <summary>
/// Builds what templates see of a form. The generator evaluates templates over it at build time; rendered at run time,
/// the slots are filled from a report.
/// </summary>
public static class ReportView
{
    /// <summary>The members at the top of a template: <c>report</c>.</summary>
    public static ViewObject Build(string title, string? titleEn, string version, string? source, IReadOnlyList<SectionInfo> sections)
    {
        var report = new ViewObject("report")
        {
            ["title"] = title,
            ["title_en"] = titleEn,
            ["form"] = version,
            ["source"] = source,
            ["organ"] = new ViewSlot(SlotKind.Organ),
            ["year"] = new ViewSlot(SlotKind.Year),
            ["draft"] = new ViewSlot(SlotKind.Draft),
        };
        var list = new List<object?>();
        for (int i = 0; i < sections.Count; i++)
            list.Add(Section(sections[i], i));
        report["sections"] = list;
        return new ViewObject("template") { ["report"] = report };
    }

    private static ViewObject Section(SectionInfo section, int index) => new("section")
    {
        ["id"] = section.Id,
        ["title"] = section.Title,
        ["title_en"] = section.TitleEn,
        ["wants_text"] = section.Text != TextRule.None,
        ["paragraphs"] = new ViewSlot(SlotKind.Paragraphs, index),
        ["tables"] = section.Tables.Select(static t => (object?)Table(t)).ToList(),
    };

    private static ViewObject Table(TableInfo table)
    {
        var grid = new TableGrid(table);
        return new ViewObject("table")
        {
            ["id"] = table.Id,
            ["name"] = table.Name,
            ["name_en"] = table.NameEn,
            ["title"] = table.Section.Title,
            ["note"] = table.Note,
            ["unit"] = table.Unit,
            ["width"] = (long)grid.Width,
            ["blocks"] = table.Blocks.Select((b, i) => (object?)Block(b, grid.Blocks[i].Head, grid.Blocks[i].Body, TableGrid.LabelColumns(b))).ToList(),
        };
    }

    private static ViewObject Block(BlockInfo block, IReadOnlyList<IReadOnlyList<GridCell>> head, IReadOnlyList<IReadOnlyList<GridCell>> body, int labels) => new("block")
    {
        ["id"] = block.Id,
        ["label"] = block.Label,
        ["label_en"] = block.LabelEn,
        ["corner"] = block.Corner ?? block.Table.Note,
        ["has_row_labels"] = block.HasRowLabels,
        ["unit_label"] = block.HasRowLabels ? block.Table.UnitLabel : null,
        ["is_flat"] = TableGrid.IsFlat(block),
        // The printed grid, with spans.
        ["head"] = head.Select(static r => (object?)GridRow(r, 0)).ToList(),
        ["body"] = body.Select(r => (object?)GridRow(r, labels)).ToList(),
        ["label_columns"] = (long)labels,
        // The same without spans: every column and every row with its whole name.
        ["columns"] = block.Columns.Lines.Select(static c => (object?)Line(c, "column")).ToList(),
        ["rows"] = block.Rows.Lines.Select(r => (object?)FlatRow(block, r)).ToList(),
    };

    private static ViewObject GridRow(IReadOnlyList<GridCell> cells, int labels) => new("row")
    {
        // How many label columns are covered by labels of rows above.
        ["covered"] = (long)(labels - cells.Where(static c => c.Kind == GridCellKind.RowHeader).Sum(static c => c.ColumnSpan)),
        ["cells"] = cells.Select(static c => (object?)Place(c)).ToList(),
    };

    private static ViewObject Place(GridCell cell)
    {
        var view = cell.Cell is { } info ? Value(info) : new ViewObject("cell");
        view["kind"] = cell.Kind switch
        {
            GridCellKind.Band => "band",
            GridCellKind.Corner => "corner",
            GridCellKind.ColumnHeader => "column",
            GridCellKind.RowHeader => "row",
            GridCellKind.Value => "value",
            GridCellKind.Unit => "unit",
            _ => "filler",
        };
        view["label"] = cell.Label;
        view["label_en"] = cell.LabelEn;
        view["colspan"] = (long)cell.ColumnSpan;
        view["rowspan"] = (long)cell.RowSpan;
        view["id"] = cell.Id;
        view["headers"] = string.Join(" ", cell.Headers);
        view["scope"] = cell.Scope;
        view["depth"] = (long)cell.Depth;
        view["is_total"] = cell.IsTotal;
        if (cell.Cell is null)
            view["unit"] = cell.Unit;
        return view;
    }

    private static ViewObject Value(CellInfo cell) => new("cell")
    {
        ["address"] = cell.Address,
        ["name"] = cell.Name,
        ["name_en"] = cell.NameEn,
        ["unit"] = cell.Unit,
        ["number"] = cell.Kind switch
        {
            NumberKind.Count => "count",
            NumberKind.Signed => "signed",
            NumberKind.Decimal => "decimal",
            NumberKind.SignedDecimal => "signed_decimal",
            NumberKind.Percent => "percent",
            NumberKind.SignedPercent => "signed_percent",
            _ => "amount",
        },
        ["exists"] = cell.Exists,
        ["text"] = cell.Exists ? new ViewSlot(SlotKind.CellText, cell.Index) : "",
        ["is_blank"] = cell.Exists ? new ViewSlot(SlotKind.CellIsBlank, cell.Index) : false,
        ["is_unreadable"] = cell.Exists ? new ViewSlot(SlotKind.CellIsUnreadable, cell.Index) : false,
    };

    private static ViewObject Line(MemberInfo member, string type) => new(type)
    {
        ["id"] = member.Id,
        ["label"] = member.Label,
        ["label_en"] = member.LabelEn,
        ["path"] = Labels(member),
        ["unit"] = member.Unit,
        ["depth"] = (long)member.Depth,
        ["is_total"] = member.IsTotal,
    };

    // Without merged headers a column is named by all the labels above it; a heading over everything says nothing.
    private static string Labels(MemberInfo member)
    {
        var labels = new List<string>();
        for (MemberInfo? m = member; m is not null && m.Path.Length > 0; m = m.Parent)
            labels.Insert(0, m.Label);
        return labels.Count == 0 ? member.Label : string.Join(" / ", labels);
    }

    private static ViewObject FlatRow(BlockInfo block, MemberInfo row)
    {
        ViewObject view = Line(row, "row");
        view["cells"] = block.Columns.Lines.Select(c => (object?)Value(new CellInfo(block, row, c))).ToList();
        return view;
    }
}
