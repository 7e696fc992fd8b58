using System.Buffers;
using System.Globalization;
using System.Text;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Publishing.FormFiles.Packages;
using ReportGen.Reading.Fields;
using ReportGen.Rendering;
using ReportGen.Rendering.Drawing;

namespace ReportGen.Publishing.FormFiles.Word;

/// <summary>
/// Writes a report as a document of Word, as the notice prints its form and GB/T 9704 sets an official document: finished, or with
/// fields to be filled in.
/// </summary>
internal sealed class ReportDocument
{
    // Two en spaces: a cell that looks empty, can be clicked on, and is blank to whatever reads it.
    private const string EmptyCell = "\u2002\u2002";

    private const string Break = "<w:r><w:br/></w:r>";

    // Of 二号 twenty characters take the width of the text.
    private const int TitleWidth = 40;

    private readonly Report _report;
    private readonly Wording _language;
    private readonly WordControl? _controls;
    private readonly StringBuilder _body = new();
    private bool _isLying;

    private ReportDocument(Report report, bool isForm, Wording language) => (_report, _controls, _language) = (report, isForm ? new WordControl() : null, language);

    /// <summary>Writes a report with a field in every place that is to be filled in.</summary>
    public static void WriteForm(Report report, IBufferWriter<byte> output, Wording language) => new ReportDocument(report, isForm: true, language).Write(output, note: null);

    /// <summary>Writes a finished report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="note">What is said above the title, as of a draft; null for nothing.</param>
    public static void Write(Report report, IBufferWriter<byte> output, string? note) => new ReportDocument(report, isForm: false, Wording.Chinese).Write(output, note);

    private void Write(IBufferWriter<byte> output, string? note)
    {
        FormInfo form = _report.Form;
        if (note is not null)
            _body.Append(WordText.Paragraph("Caption", WordText.Run(note, "<w:b/>")));
        _body.Append(WordText.Paragraph("Title", Title()));
        foreach (SectionInfo section in form.Sections)
            AppendSection(section);
        var package = new OfficePackage();
        package.Add("[Content_Types].xml", PackageNames.Types([
            ("word/document.xml", "wordprocessingml.document.main+xml"), ("word/styles.xml", "wordprocessingml.styles+xml"), ("word/settings.xml", "wordprocessingml.settings+xml"),
            ("word/footer1.xml", "wordprocessingml.footer+xml"), ("word/footer2.xml", "wordprocessingml.footer+xml"), .. FormProperties.Types]));
        package.Add("_rels/.rels", PackageNames.Links([("document", "officeDocument", "word/document.xml"), .. FormProperties.Links]));
        package.Add("word/document.xml", $"<w:document xmlns:w=\"{PackageNames.Word}\" xmlns:r=\"{PackageNames.Relations}\"><w:body>{_body}{WordLook.Section(_isLying)}</w:body></w:document>");
        package.Add("word/_rels/document.xml.rels", PackageNames.Links([("styles", "styles", "styles.xml"), ("settings", "settings", "settings.xml"), ("odd", "footer", "footer1.xml"), ("even", "footer", "footer2.xml")]));
        package.Add("word/styles.xml", WordLook.Styles());
        package.Add("word/settings.xml", WordLook.Settings());
        package.Add("word/footer1.xml", WordLook.Footer(isEven: false));
        package.Add("word/footer2.xml", WordLook.Footer(isEven: true));
        FormProperties.Add(package, FieldNames.Of(form), $"{_report.Organ}{form.Title}", _report.Published);
        package.WriteTo(output);
    }

    private string Title()
    {
        string year = _report.Year is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}年") : "";
        string organ = _report.Organ ?? "";
        // A title that is longer than its line is broken where the sense is.
        if (_controls is null)
            return TextWidth.Of($"{organ}{year}{_report.Form.Title}") <= TitleWidth ? WordText.Run($"{organ}{year}{_report.Form.Title}") : $"{WordText.Run(organ)}{(organ.Length == 0 ? "" : Break)}{WordText.Run($"{year}{_report.Form.Title}")}";
        return _controls.Inline(FieldNames.Organ, _language.OrganLabel(), organ, _language.OrganPlaceholder(), "") + Break
            + _controls.Inline(FieldNames.Year, _language.YearLabel(), year, _language.YearPlaceholder(), "") + WordText.Run(_report.Form.Title);
    }

    private void AppendSection(SectionInfo section)
    {
        string title = section.Title is null ? "" : WordText.Paragraph("Heading1", WordText.Run(section.Title));
        PlacedTable[] tables = [.. section.Tables.Select(PlacedTable.Of)];
        // The title goes with the table that follows it.
        Turn(tables.Length > 0 && WordColumns.Of(tables[0]).IsLying);
        _body.Append(title);
        for (int i = 0; i < tables.Length; i++)
            AppendTable(section.Tables[i], tables[i]);
        IList<Paragraph> paragraphs = _report.Paragraphs(section);
        if (_controls is not null && section.Text != TextRule.None)
        {
            Turn(isLying: false);
            _body.Append(_controls.Block(FieldNames.Of(section), section.Title ?? _language.TextBeforeTitles(), [.. paragraphs.Select(static p => p.Text.ToString())], _language.TextPlaceholder()));
        }
        else if (paragraphs.Count > 0)
        {
            Turn(isLying: false);
            foreach (Paragraph paragraph in paragraphs)
                _body.Append(WordText.Paragraph(null, WordText.Run(paragraph.Text.ToString())));
        }
    }

    private void AppendTable(TableInfo table, PlacedTable placed)
    {
        WordColumns columns = WordColumns.Of(placed);
        Turn(columns.IsLying);
        string caption = Caption(table);
        if (caption.Length > 0)
            _body.Append(WordText.Paragraph("Caption", WordText.Run(caption), table.Section.Tables.Count == 1 ? "<w:jc w:val=\"right\"/>" : ""));
        // Two tables without anything between them would be one to Word.
        _body.Append(new WordTable(placed, columns, Value).ToXml()).Append(WordText.Paragraph("Caption", ""));
    }

    // The notice prints a table under the title of its section; several need their names, and a unit must be said somewhere.
    private static string Caption(TableInfo table)
    {
        string unit = table.UnitLabel is null && !string.IsNullOrEmpty(table.Unit) ? Wording.Chinese.UnitNote(table.Unit) : "";
        return table.Section.Tables.Count == 1 ? unit : unit.Length == 0 ? table.Name : $"{table.Name}{Wording.Chinese.InBrackets(unit)}";
    }

    private string Value(CellInfo cell, string run)
    {
        string text = CellFormat.Print(_report, cell.Index);
        // What the form computes nobody fills in.
        return _controls is null || cell.IsComputed ? WordText.Run(text, run) : _controls.Inline(FieldNames.Of(cell, WordControl.Longest), _language.Of(Names.Of(cell)), text, EmptyCell, run);
    }

    // Ends the pages of before where those that follow lie otherwise. The first pages are begun by what they hold.
    private void Turn(bool isLying)
    {
        if (isLying == _isLying)
            return;
        _body.Append(WordText.Paragraph("Caption", "", WordLook.Section(_isLying)));
        _isLying = isLying;
    }
}
