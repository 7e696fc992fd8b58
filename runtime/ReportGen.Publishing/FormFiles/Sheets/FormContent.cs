using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Rules;

namespace ReportGen.Publishing.FormFiles.Sheets;

/// <summary>What a workbook is made of: the report as far as it is filled in, and where its tables go.</summary>
internal sealed class FormContent
{
    private readonly Dictionary<TableInfo, string> _sheets;

    public FormContent(Report report, Report? previous, SheetNames names, Wording language)
    {
        (Report, Previous, Language) = (report, previous, language);
        Filled = report.Form.CreateReport();
        (Filled.Organ, Filled.Year) = (report.Organ, report.Year);
        report.Cells.CopyTo(Filled.Cells);
        TotalCells.Fill(Filled);
        _sheets = Form.Tables.ToDictionary(static t => t, t => names.Take(language.Of(Names.Of(t))));
    }

    public FormInfo Form => Report.Form;

    /// <summary>The report.</summary>
    public Report Report { get; }

    /// <summary>The same with what follows from it: what formulas come to.</summary>
    public Report Filled { get; }

    /// <summary>Last year's report; null for none.</summary>
    public Report? Previous { get; }

    /// <summary>The language of what the form does not print.</summary>
    public Wording Language { get; }

    /// <summary>The sheet of a table.</summary>
    public string SheetOf(TableInfo table) => _sheets[table];
}
