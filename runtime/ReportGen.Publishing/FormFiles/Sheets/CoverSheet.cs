using System.Globalization;
using ReportGen.Forms;
using ReportGen.Json;
using ReportGen.Messages;

namespace ReportGen.Publishing.FormFiles.Sheets;

/// <summary>The first sheet: whose report it is, how it is filled in, and what is still to be done.</summary>
internal sealed class CoverSheet(FormContent content, string name)
{
    private const int LabelColumn = 1, EntryColumn = 2, Columns = 4;
    private const int OrganRow = 3, YearRow = 4, PublishedRow = 5, NoticeRow = 6;
    private const int StateRow = 10;

    /// <summary>The name of the sheet.</summary>
    public string Name => name;

    public SheetPlace Organ => new(name, OrganRow, EntryColumn);

    public SheetPlace Year => new(name, YearRow, EntryColumn);

    public SheetPlace Published => new(name, PublishedRow, EntryColumn);

    /// <summary>Builds the sheet.</summary>
    public SheetBuilder Build(WorkbookStyles styles, IReadOnlyList<TableSheet> tables, TextSheet? texts, CheckSheet checks)
    {
        Wording language = content.Language;
        FormInfo form = content.Form;
        var sheet = new SheetBuilder(name, styles);
        foreach (var (column, width) in (ReadOnlySpan<(int, double)>)[(LabelColumn, 34), (EntryColumn, 20), (3, 16), (4, 16)])
            sheet.SetWidth(column, width);
        sheet.Text(1, 1, language.Of(Names.Of(form)), FormStyles.Title, columns: Columns);
        sheet.SetHeight(1, 42);
        var entries = new Entries(language);
        Put(sheet, OrganRow, language.OrganLabel(), content.Report.Organ ?? "", FormStyles.Entry, Entries.Words(language.OrganPrompt()));
        Put(sheet, YearRow, language.YearLabel(), "", FormStyles.Year with { Align = "left" }, entries.Year(form, ReportJson.FirstYear, ReportJson.LastYear));
        if (content.Report.Year is { } year)
            sheet.Number(YearRow, EntryColumn, year, FormStyles.Year with { Align = "left" }, columns: Columns - 1);
        Put(sheet, PublishedRow, language.PublishedLabel(), content.Report.Published?.ToString() ?? "", FormStyles.Entry, Entries.Words(language.PublishedPrompt()));
        if (form.Source is { } source)
            Put(sheet, NoticeRow, language.NoticeLabel(), source, FormStyles.Label, null);
        string hint = language.FillInHint();
        sheet.Text(NoticeRow + 2, 1, hint, FormStyles.Note, columns: Columns);
        sheet.SetHeight(NoticeRow + 2, SheetText.Height(hint, 84, FormStyles.Note.Size));
        int row = StateRow;
        foreach (var (column, text) in (ReadOnlySpan<(int, string)>)[(1, language.TableHead()), (2, language.ToFillInHead()), (3, language.BlankHead()), (4, language.BrokenHead())])
            sheet.Text(row, column, text, FormStyles.Head);
        foreach (TableSheet table in tables)
        {
            row++;
            TableInfo info = form.Tables.First(t => content.SheetOf(t) == table.Name);
            string section = language.Of(LocalizedText.Of(info.Section.Title ?? "", info.Section.TitleEn));
            string called = section.Length == 0 || section == table.Name ? table.Name : $"{table.Name}  {section}";
            (string blanks, int blank) = table.BlanksOf(name);
            (string broken, int wrong) = checks.BrokenOf(info, name);
            PutState(sheet, row, called, table.Inputs.Count(), blanks, blank, broken, wrong);
        }

        if (texts is not null)
        {
            row++;
            (string blanks, int blank) = texts.BlanksOf(name);
            PutState(sheet, row, texts.Name, texts.Required, blanks, blank, null, 0);
        }

        if (checks.LacksPrevious)
        {
            string lack = language.PreviousLacking();
            sheet.Text(row + 2, 1, lack, FormStyles.Note, columns: Columns);
            sheet.SetHeight(row + 2, SheetText.Height(lack, 84, FormStyles.Note.Size));
        }

        return sheet;
    }

    private static void Put(SheetBuilder sheet, int row, string label, string text, CellStyle style, EntryRule? rule)
    {
        sheet.Text(row, LabelColumn, label, FormStyles.Head);
        sheet.Text(row, EntryColumn, text, style, columns: Columns - 1);
        sheet.SetHeight(row, 24);
        if (rule is not null)
            sheet.Allow(row, EntryColumn, rule);
    }

    private static void PutState(SheetBuilder sheet, int row, string called, int inputs, string blanks, int blank, string? broken, int wrong)
    {
        sheet.Text(row, 1, called, FormStyles.Label);
        sheet.SetHeight(row, SheetText.Height(called, sheet.WidthOf(1), FormStyles.Label.Size) + 4);
        sheet.Number(row, 2, inputs, FormStyles.Group);
        sheet.Formula(row, 3, blanks, (decimal)blank, FormStyles.Group);
        if (broken is null)
            sheet.Text(row, 4, "", FormStyles.Gap);
        else
            sheet.Formula(row, 4, broken, (decimal)wrong, FormStyles.Group);
    }
}
