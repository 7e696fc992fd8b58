using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Rendering;
using ReportGen.Rendering.Drawing;
using ReportGen.Rules;
using ReportGen.Views;

namespace ReportGen.Publishing.FormFiles.Sheets;

/// <summary>The sheet of a table: the table as the form prints it, and under it what its rules say.</summary>
internal sealed class TableSheet
{
    // Above the grid: the title of the section, and the name of the table with its unit.
    private const int FirstRow = 3;

    private const double WidestLabels = 44, LandscapeWidth = 100;

    private readonly FormContent _content;
    private readonly TableInfo _table;
    private readonly PlacedTable _grid;

    public TableSheet(FormContent content, TableInfo table)
    {
        (_content, _table, _grid) = (content, table, PlacedTable.Of(table));
        Name = content.SheetOf(table);
        foreach (PlacedCell cell in _grid.Cells)
        {
            if (cell.Cell is { } info)
                Places.Add(info.Index, new SheetPlace(Name, FirstRow + cell.Row, 1 + cell.Column));
        }
    }

    /// <summary>The name of the sheet.</summary>
    public string Name { get; }

    /// <summary>Where the cells stand, by their places in the form.</summary>
    public Dictionary<int, SheetPlace> Places { get; } = [];

    /// <summary>Whether a cell is reckoned and not filled in.</summary>
    public bool IsReckoned(CellInfo cell) => cell.IsComputed || TotalCells.Of(_content.Form).ContainsKey(cell.Index);

    /// <summary>The cells that are to be filled in.</summary>
    public IEnumerable<CellInfo> Inputs => Places.Keys.Select(p => _content.Form.Cells[p]).Where(c => !IsReckoned(c));

    /// <summary>How many cells are still to be filled in, as a formula on another sheet.</summary>
    public (string Formula, int Value) BlanksOf(string sheet)
    {
        if (!Inputs.Any())
            return ("0", 0);
        var first = new SheetPlace(Name, Places.Values.Min(static p => p.Row), Places.Values.Min(static p => p.Column));
        var last = new SheetPlace(Name, Places.Values.Max(static p => p.Row), Places.Values.Max(static p => p.Column));
        // What is never blank within the rectangle: formulas, and the heads of bands further down.
        int others = _grid.Cells.Count(c => c.Cell is { } cell ? IsReckoned(cell) : c.Text.Length > 0 && FirstRow + c.Row >= first.Row && FirstRow + c.Row <= last.Row && 1 + c.Column >= first.Column && 1 + c.Column <= last.Column);
        return ($"{Inputs.Count() + others}-COUNTA({first.To(last, sheet)})", Inputs.Count(c => _content.Report.Cell(c.Index).IsBlank));
    }

    /// <summary>Builds the sheet.</summary>
    public SheetBuilder Build(WorkbookStyles styles, FormulaWriter formulas, CheckSheet checks)
    {
        var sheet = new SheetBuilder(Name, styles);
        SetWidths(sheet);
        double width = Enumerable.Range(1, _grid.Columns).Sum(sheet.WidthOf);
        sheet.IsLandscape = width > LandscapeWidth;
        int columns = _grid.Columns;
        string title = _content.Language.Of(LocalizedText.Of(_table.Section.Title ?? _table.Name, _table.Section.TitleEn ?? _table.NameEn));
        sheet.Text(1, 1, title, FormStyles.Section, columns: columns);
        sheet.SetHeight(1, SheetText.Height(title, width, FormStyles.Section.Size) + 6);
        string unit = _table.UnitLabel is null && !string.IsNullOrEmpty(_table.Unit) ? _content.Language.UnitNote(_content.Language.Of(LocalizedText.Of(_table.Unit, _table.UnitEn))) : "";
        string name = _content.Language.Of(Names.Of(_table));
        sheet.Text(2, 1, name == title ? unit : unit.Length == 0 ? name : $"{name}{_content.Language.InBrackets(unit)}", FormStyles.Plain, columns: columns);
        foreach (PlacedCell cell in _grid.Cells)
            Put(sheet, cell, formulas);
        SetHeights(sheet);
        int last = FirstRow + _grid.Rows - 1;
        sheet.FrozenRows = FirstRow - 1 + _grid.HeadRows;
        // Labels that take most of the screen would leave no room for figures.
        sheet.FrozenColumns = Enumerable.Range(1, _grid.LabelColumns).Sum(sheet.WidthOf) < 60 ? _grid.LabelColumns : 0;
        sheet.PrintEnd = (last, columns);
        PutRules(sheet, checks, last + 2, Math.Max(width, 60));
        return sheet;
    }

    private void Put(SheetBuilder sheet, PlacedCell cell, FormulaWriter formulas)
    {
        (int row, int column) = (FirstRow + cell.Row, 1 + cell.Column);
        if (cell.Cell is not { } info)
        {
            sheet.Text(row, column, cell.Text, StyleOf(cell), cell.RowSpan, cell.ColumnSpan);
            return;
        }

        Cell value = _content.Filled.Cell(info.Index);
        if (IsReckoned(info))
        {
            string? formula = FormulaOf(info, formulas);
            FormulaValue reckoned = value.HasValue ? Stored(value, info) : FormulaValue.Blank;
            sheet.Formula(row, column, formula ?? "\"\"", reckoned, FormStyles.Total(info), cell.RowSpan, cell.ColumnSpan);
            return;
        }

        if (value.HasValue && _content.Report.Origin(info.Index).Printed is { } printed && info.Kind == NumberKind.Amount)
            sheet.Text(row, column, printed, FormStyles.Input(info), cell.RowSpan, cell.ColumnSpan);
        else if (value.HasValue)
            sheet.Number(row, column, Stored(value, info), FormStyles.Input(info), cell.RowSpan, cell.ColumnSpan);
        else
            sheet.Text(row, column, "", FormStyles.Input(info), cell.RowSpan, cell.ColumnSpan);
        sheet.Allow(row, column, new Entries(_content.Language).Of(info));
    }

    private static decimal Stored(Cell value, CellInfo cell) => cell.Kind.IsPercent() ? value.Value / 100 : value.Value;

    private string? FormulaOf(CellInfo cell, FormulaWriter formulas)
    {
        if (TotalCells.Of(_content.Form).TryGetValue(cell.Index, out LinearForm? items))
            return formulas.Total(items, cell.Index, Name);
        foreach (RuleJudge judge in RuleJudge.Of(_content.Form).Where(static j => j.Rule.IsComputed))
        {
            if (judge.Instances.FirstOrDefault(i => i.Left.References.First().Cell == cell.Index) is { } instance)
                return formulas.CanWrite(instance.Right, Name) ? formulas.Computed(instance.Right, cell.Index, Name) : null;
        }

        return null;
    }

    private static CellStyle StyleOf(PlacedCell cell) => cell.Kind switch
    {
        GridCellKind.Corner => FormStyles.Corner,
        GridCellKind.Filler => FormStyles.Gap,
        GridCellKind.RowHeader when cell.RowSpan > 1 => FormStyles.Group,
        GridCellKind.RowHeader => FormStyles.RowLabel(0),
        GridCellKind.Unit when !cell.IsHead => FormStyles.Group,
        _ => FormStyles.Head,
    };

    private void SetWidths(SheetBuilder sheet)
    {
        int labels = _grid.LabelColumns;
        for (int column = 0; column < _grid.Columns; column++)
        {
            int widest = _grid.Cells.Where(c => c.Column == column && c.ColumnSpan == 1 && c.Text.Length > 0).Select(c => c.IsHead || c.RowSpan > 1 ? (TextWidth.Of(c.Text) + 3) / 4 : TextWidth.Of(c.Text)).DefaultIfEmpty().Max();
            sheet.SetWidth(column + 1, column < labels ? Math.Clamp(widest + 3, 8, WidestLabels) : Math.Clamp(widest + 3, _grid.Columns - labels > 12 ? 7.5 : 11, 24));
        }
    }

    private void SetHeights(SheetBuilder sheet)
    {
        foreach (PlacedCell cell in _grid.Cells.Where(static c => c.Text.Length > 0).OrderBy(static c => c.RowSpan))
        {
            double width = Enumerable.Range(1 + cell.Column, cell.ColumnSpan).Sum(sheet.WidthOf);
            double needed = SheetText.Height(cell.Text, width, StyleOf(cell).Size);
            int last = FirstRow + cell.Row + cell.RowSpan - 1;
            double there = Enumerable.Range(FirstRow + cell.Row, cell.RowSpan).Sum(sheet.HeightOf);
            if (needed > there)
                sheet.SetHeight(last, sheet.HeightOf(last) + needed - there);
        }
    }

    // Below the table and outside of what is printed.
    private void PutRules(SheetBuilder sheet, CheckSheet checks, int row, double width)
    {
        var rules = checks.RulesOf(_table, Name).ToList();
        if (rules.Count == 0)
            return;
        int columns = 1;
        while (columns < _grid.Columns || Enumerable.Range(1, columns).Sum(sheet.WidthOf) < 60)
            columns++;
        sheet.Text(row++, 1, _content.Language.RulesBelow(), FormStyles.Plain with { IsBold = true }, columns: columns);
        int first = row;
        foreach (var (mark, marked, words, said) in rules)
        {
            // The mark stands before the words in one cell where the first column is as wide as a label.
            sheet.Formula(row, 1, $"{mark}&\"  \"&{words}", $"{marked.Text}  {said.Text}", FormStyles.Plain, columns: columns);
            sheet.SetHeight(row, SheetText.Height(said.Text + "    ", width, FormStyles.Plain.Size));
            row++;
        }

        sheet.Mark(first, row - 1, 1);
    }
}
