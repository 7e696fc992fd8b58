using ReportGen.Forms;
using ReportGen.Messages;

namespace ReportGen.Publishing.FormFiles.Sheets;

/// <summary>The sheet for the text of a report: under the title of each section rows to be filled in, each of a paragraph or several.</summary>
internal sealed class TextSheet
{
    // What is pasted from a document of several paragraphs fills as many rows.
    private const int RowsOfSection = 25;

    private const double Width = 86;

    private readonly FormContent _content;
    private readonly List<(SectionInfo Section, int First, int Last)> _sections = [];

    public TextSheet(FormContent content, string name)
    {
        (_content, Name) = (content, name);
        int row = 4;
        foreach (SectionInfo section in content.Form.Sections.Where(static s => s.Text != TextRule.None))
        {
            int rows = Math.Max(RowsOfSection, content.Report.Paragraphs(section).Count + 5);
            _sections.Add((section, row + 1, row + rows));
            row += rows + 2;
        }
    }

    /// <summary>The name of the sheet.</summary>
    public string Name { get; }

    /// <summary>How many sections must hold text.</summary>
    public int Required => _sections.Count(static s => s.Section.Text == TextRule.Required);

    /// <summary>Where the text of each section stands.</summary>
    public IEnumerable<(SectionInfo Section, SheetPlace First, SheetPlace Last)> Ranges =>
        _sections.Select(s => (s.Section, new SheetPlace(Name, s.First, 1), new SheetPlace(Name, s.Last, 1)));

    /// <summary>How many sections that must hold text hold none, as a formula on another sheet.</summary>
    public (string Formula, int Value) BlanksOf(string sheet)
    {
        var required = Ranges.Where(static r => r.Section.Text == TextRule.Required).ToList();
        return required.Count == 0
            ? ("0", 0)
            : (string.Join('+', required.Select(r => $"IF(COUNTA({r.First.To(r.Last, sheet)})=0,1,0)")), required.Count(r => _content.Report.Paragraphs(r.Section).Count == 0));
    }

    /// <summary>Builds the sheet.</summary>
    public SheetBuilder Build(WorkbookStyles styles)
    {
        Wording language = _content.Language;
        var sheet = new SheetBuilder(Name, styles);
        sheet.SetWidth(1, Width);
        sheet.PrintEnd = (_sections[^1].Last, 1);
        sheet.FrozenRows = 1;
        sheet.Text(1, 1, Name, FormStyles.Section);
        string hint = language.TextHint();
        sheet.Text(2, 1, hint, FormStyles.Note);
        sheet.SetHeight(2, SheetText.Height(hint, Width, FormStyles.Note.Size));
        foreach (var (section, first, last) in _sections)
        {
            string title = section.Title is null ? language.TextBeforeTitles() : language.Of(Names.Of(section));
            sheet.Text(first - 1, 1, $"{title}{language.InBrackets(section.Text == TextRule.Required ? language.MustBeFilledIn() : language.MayBeFilledIn())}", FormStyles.Section);
            sheet.SetHeight(first - 1, 26);
            IList<Paragraph> paragraphs = _content.Report.Paragraphs(section);
            for (int row = first; row <= last; row++)
            {
                string text = row - first < paragraphs.Count ? paragraphs[row - first].Text.ToString() : "";
                sheet.Text(row, 1, text, FormStyles.Text);
                if (text.Length > 0)
                    sheet.SetHeight(row, Math.Min(400, SheetText.Height(text, Width, FormStyles.Text.Size)));
            }
        }

        return sheet;
    }
}
