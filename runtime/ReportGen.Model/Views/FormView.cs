using ReportGen.Forms;

namespace ReportGen.Views;

/// <summary>Builds what templates see of the sections, tables and cells of a form.</summary>
/// <param name="isLens">Whether cells are shown over the years of an organ, and not those of one report.</param>
internal sealed class FormView(bool isLens)
{
    /// <summary>The words for what stands at a place of a table, in the order of <see cref="GridCellKind"/>.</summary>
    public static IReadOnlyList<string> CellKinds { get; } = ["band", "corner", "column", "row", "value", "unit", "filler"];

    /// <summary>The sections, tables, bands and figures that a view of a report or organ holds, each of which has an id.</summary>
    public static IEnumerable<ViewObject> Parts(ViewObject view)
    {
        foreach (string name in (string[])["sections", "tables", "blocks", "figures", "figure_groups"])
        {
            foreach (ViewObject part in view.TryGet(name, out object? list) && list is IReadOnlyList<object?> parts ? parts.OfType<ViewObject>() : [])
            {
                yield return part;
                foreach (ViewObject inner in Parts(part))
                    yield return inner;
            }
        }
    }

    /// <summary>Adds the sections to the view of a report or organ.</summary>
    public void AddTo(ViewObject view, FormInfo form)
    {
        view["sections"] = form.Sections.Select(s => (object?)Section(s)).ToList();
        view["cell"] = new ViewLookup(
            form.Cells.Where(static c => c.Exists).Select(static c => c.Address),
            address => form.Cells.FirstOrDefault(c => c.Exists && c.Address == address) is { } cell ? Value(cell) : null);
        var figures = new List<object?>();
        var groups = new List<object?>();
        foreach (FigureGroupInfo group in form.Figures)
        {
            List<object?> own = [.. group.Figures.Select((f, i) => (object?)Figure(form, group, f, figures.Count + i))];
            figures.AddRange(own);
            groups.Add(new ViewObject("group of figures")
            {
                ["id"] = group.Id,
                ["label"] = group.Label,
                ["label_en"] = group.LabelEn,
                ["is_whole"] = group.IsWhole,
                ["figures"] = own,
            });
        }

        view["figures"] = figures;
        view["figure_groups"] = groups;
    }

    private ViewObject Figure(FormInfo form, FigureGroupInfo group, FigureInfo figure, int index)
    {
        var view = new ViewObject("figure")
        {
            ["id"] = figure.Id,
            ["name"] = figure.Label,
            ["name_en"] = figure.LabelEn,
            ["unit"] = figure.Unit,
            ["unit_en"] = form.EnglishUnit(figure.Unit),
            ["format"] = FigureFormat.Of(form, figure),
            ["group"] = group.Label,
            ["group_id"] = group.Id,
            ["address"] = form.Cells[figure.Cells[0]].Address,
            ["cells"] = figure.Cells.Select(c => (object?)Value(form.Cells[c])).ToList(),
        };
        if (isLens)
        {
            view["series"] = new ViewSlot(SlotKind.FigureSeries, index);
            return view;
        }

        view["number"] = new ViewSlot(SlotKind.FigureNumber, index);
        view["text"] = new ViewSlot(SlotKind.FigureText, index);
        view["state"] = new ViewSlot(SlotKind.FigureState, index);
        view["previous"] = new ViewSlot(SlotKind.FigurePrevious, index);
        return view;
    }

    private ViewObject Section(SectionInfo section)
    {
        var view = new ViewObject("section")
        {
            ["id"] = section.Id,
            ["title"] = section.Title,
            ["title_en"] = section.TitleEn,
            ["tables"] = section.Tables.Select(t => (object?)Table(t)).ToList(),
        };
        if (!isLens)
        {
            view["wants_text"] = section.Text != TextRule.None;
            view["paragraphs"] = new ViewSlot(SlotKind.Paragraphs, section.Index);
        }

        return view;
    }

    private ViewObject Table(TableInfo table)
    {
        var grid = new TableGrid(table);
        return new ViewObject(isLens ? "table of a lens" : "table")
        {
            ["id"] = table.Id,
            ["name"] = table.Name,
            ["name_en"] = table.NameEn,
            ["title"] = table.Section.Title,
            ["note"] = table.Note,
            ["note_en"] = table.NoteEn,
            ["unit"] = table.Unit,
            ["unit_en"] = table.UnitEn,
            ["width"] = (long)grid.Width,
            ["blocks"] = table.Blocks.Select((b, i) => (object?)Block(b, grid.Blocks[i].Head, grid.Blocks[i].Body, TableGrid.LabelColumns(b))).ToList(),
        };
    }

    private ViewObject Block(BlockInfo block, IReadOnlyList<IReadOnlyList<GridCell>> head, IReadOnlyList<IReadOnlyList<GridCell>> body, int labels) => new("block")
    {
        ["id"] = block.Id,
        ["label"] = block.Label,
        ["label_en"] = block.LabelEn,
        ["corner"] = block.Corner ?? block.Table.Note,
        ["corner_en"] = block.Corner is null ? block.Table.NoteEn : block.CornerEn,
        ["has_row_labels"] = block.HasRowLabels,
        ["unit_label"] = block.HasRowLabels ? block.Table.UnitLabel : null,
        ["unit_label_en"] = block.HasRowLabels ? block.Table.UnitLabelEn : null,
        ["is_flat"] = TableGrid.IsFlat(block),
        // The printed grid, with spans.
        ["head"] = head.Select(r => (object?)GridRow(r, 0)).ToList(),
        ["body"] = body.Select(r => (object?)GridRow(r, labels)).ToList(),
        ["label_columns"] = (long)labels,
        ["width"] = (long)TableGrid.WidthOf(block),
        // The same without spans: every column and every row with its whole name.
        ["columns"] = block.Columns.Lines.Select(c => (object?)Line(block, c, "column")).ToList(),
        ["rows"] = block.Rows.Lines.Select(r => (object?)FlatRow(block, r)).ToList(),
    };

    private ViewObject GridRow(IReadOnlyList<GridCell> cells, int labels) => new("row")
    {
        // How many label columns are covered by labels of rows above.
        ["covered"] = (long)(labels - cells.Where(static c => c.Kind == GridCellKind.RowHeader).Sum(static c => c.ColumnSpan)),
        ["cells"] = cells.Select(c => (object?)Place(c)).ToList(),
    };

    private ViewObject Place(GridCell cell)
    {
        var view = cell.Cell is { } info ? Value(info) : new ViewObject("cell");
        view["kind"] = CellKinds[(int)cell.Kind];
        view["label"] = cell.Label;
        view["label_en"] = cell.LabelEn;
        view["colspan"] = (long)cell.ColumnSpan;
        view["span"] = (long)(cell.OwnSpan > 0 ? cell.OwnSpan : cell.ColumnSpan);
        view["rowspan"] = (long)cell.RowSpan;
        view["id"] = cell.Id;
        view["headers"] = string.Join(" ", cell.Headers);
        view["scope"] = cell.Scope;
        view["depth"] = (long)cell.Depth;
        view["is_total"] = cell.IsTotal;
        if (cell.Cell is null)
        {
            view["unit"] = cell.Unit;
            view["unit_en"] = cell.UnitEn;
        }

        return view;
    }

    private ViewObject Value(CellInfo cell)
    {
        var view = new ViewObject("cell")
        {
            ["address"] = cell.Address,
            ["name"] = cell.Name,
            ["name_en"] = cell.NameEn,
            ["unit"] = cell.Unit,
            ["unit_en"] = cell.UnitEn,
            ["exists"] = cell.Exists,
        };
        if (isLens)
        {
            view["series"] = List(SlotKind.CellSeries);
            return view;
        }

        view["number"] = Slot(SlotKind.CellNumber, null);
        view["text"] = Slot(SlotKind.CellText, "");
        view["is_blank"] = Slot(SlotKind.CellIsBlank, false);
        view["is_unreadable"] = Slot(SlotKind.CellIsUnreadable, false);
        view["findings"] = List(SlotKind.CellFindings);
        view["fixes"] = List(SlotKind.CellFixes);
        view["previous"] = Slot(SlotKind.CellPrevious, null);
        return view;

        object? Slot(SlotKind kind, object? otherwise) => cell.Exists ? new ViewSlot(kind, cell.Index) : otherwise;

        object? List(SlotKind kind) => Slot(kind, new List<object?>());
    }

    private static ViewObject Line(BlockInfo block, MemberInfo member, string type) => new(type)
    {
        ["id"] = member.Id,
        ["label"] = member.Label,
        ["label_en"] = member.LabelEn,
        ["path"] = Labels(member),
        ["unit"] = member.Unit,
        ["unit_en"] = block.Table.Section.Form.EnglishUnit(member.Unit),
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

    private ViewObject FlatRow(BlockInfo block, MemberInfo row)
    {
        ViewObject view = Line(block, row, "row");
        view["cells"] = block.Columns.Lines.Select(c => (object?)Value(new CellInfo(block, row, c))).ToList();
        return view;
    }
}
