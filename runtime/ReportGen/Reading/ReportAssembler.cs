using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading.Identity;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Lines;
using ReportGen.Reading.Sections;
using ReportGen.Reading.Tables;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading;

/// <summary>Makes the report of the form that fits best, with all that was found on the way.</summary>
internal sealed class ReportAssembler
{
    private readonly FormScan _scan;
    private readonly IdentityReader _identity;
    private readonly TokenStream _tokens;
    private readonly DocumentLines _lines;
    private readonly SourceDocument _document;
    private readonly FindingList _findings;

    private ReportAssembler(FormScan scan, IdentityReader identity, TokenStream tokens, DocumentLines lines, SourceDocument document)
    {
        _scan = scan;
        _identity = identity;
        _tokens = tokens;
        _lines = lines;
        _document = document;
        _findings = new FindingList(lines);
    }

    public static ReadResult Assemble(FormScan scan, IdentityReader identity, TokenStream tokens, DocumentLines lines, SourceDocument document) =>
        new ReportAssembler(scan, identity, tokens, lines, document).Read();

    private ReadResult Read()
    {
        TableReading[] tables = [.. _scan.Tables.Select(t => t.First < 0
            ? UnlabelledTable.Read(_scan.Form, t, _scan.Headings.Find(h => h.Section == t.Table.Section.Index), PictureUnder(t.Table.Section.Index), _tokens, _lines)
            : TableReader.Read(_scan.Form, t, _tokens, _lines))];
        if (TruncationCheck.Find(_scan, tables, _tokens, _lines) is { } cut)
            return ReadResult.Fail(Failures.Truncated(cut.Last, _lines.PlaceOf(cut.Line)));
        List<TableReading> repeated = RepeatedTables.Find(_scan.Words, tables, _tokens, _lines);

        Report report = _scan.Form.CreateReport();
        report.Organ = _identity.Organ;
        report.Year = _identity.Year;
        report.Published = _document.Published;
        report.Identity = _identity.Identity;
        report.IsPaged = _document.IsPaged;
        report.Flow = _document.Flow;
        ReportIdentity();
        ReportSections();
        RepeatedTables.Report(_scan.Form, tables, repeated, _tokens, _lines, _findings);
        foreach (TableReading table in tables)
        {
            table.WriteTo(report);
            _findings.Add(table.Findings);
        }

        ReportForm();
        if (_lines.IsTraditional)
            _findings.AddLine(new Message(MessageIds.ReadTraditional, static w => w.TraditionalCharacters()), 0);
        NarrativeReader narrative = NarrativeReader.Read(_scan, [.. tables, .. repeated], _lines, _tokens, _identity);
        if (narrative.Paragraphs.Count > SourceDocument.MaxParagraphs)
            return ReadResult.Fail(Failures.TooManyParagraphs());
        ReadNarrative(report, narrative);
        ReportMarks([.. tables, .. repeated]);
        foreach (DocumentNote note in _document.Notes)
            _findings.AddLine(note.Message, note.Line < 0 ? -1 : _lines.IndexOf(note.Line), cell: note.Cell);
        return ReadResult.Success(report, _findings.All);
    }

    // A picture between the title of a section and the next: a table that was pasted as one.
    private DocumentPicture? PictureUnder(int section)
    {
        int heading = _scan.Headings.FindIndex(h => h.Section == section);
        if (heading < 0)
            return null;
        int from = _scan.Headings[heading].Line;
        int end = heading + 1 < _scan.Headings.Count ? _scan.Headings[heading + 1].Line : int.MaxValue;
        return _document.Pictures.FirstOrDefault(p => p.Line >= _document.Lines.Count ? end == int.MaxValue : _lines.IndexOf(p.Line) is var line && line > from && line <= end);
    }

    private void ReportIdentity()
    {
        if (_identity.Identity.Title is null)
            _findings.AddLine(new Message(MessageIds.ReadTitleMissing, w => w.TitleMissing(_document.Name, _scan.Form.Title)), -1, expected: _scan.Form.Title);
        if (_identity.OrganFrom >= 0 && _identity.Organ is { } organ)
            _findings.AddLine(new Message(MessageIds.ReadOrganInferred, w => _identity.Identity.Title is not null && _identity.IsOrganUnusual ? w.OrganUnusual(organ) : w.OrganInferred(organ)), _identity.OrganFrom, actual: organ);
        if (_identity.InferredFrom >= 0 && _identity.Year is { } year)
            _findings.AddLine(new Message(MessageIds.ReadYearInferred, w => w.YearInferred(year, _identity.YearFrom)), _identity.InferredFrom, actual: $"{year}");
    }

    private void ReportSections()
    {
        SectionInfo[] missing = [.. _scan.Form.Sections.Where(s => s.Title is not null && !_scan.Headings.Exists(h => h.Section == s.Index))];
        if (missing.Length > 0)
            _findings.AddMissing(new Message(MessageIds.ReadSectionMissing, w => w.SectionsMissing([.. missing.Select(static s => s.Title!)])), missing);

        for (int h = 0; h < _scan.Headings.Count; h++)
        {
            Heading heading = _scan.Headings[h];
            string title = _scan.Form.Sections[heading.Section].Title!;
            if (h > 0 && _scan.Headings[h - 1].Section > heading.Section)
            {
                string before = _scan.Form.Sections[_scan.Headings[h - 1].Section].Title!;
                _findings.AddLine(new Message(MessageIds.ReadSectionOrder, w => w.SectionOutOfOrder(title, before)), heading.Line, expected: title);
            }

            if (!LabelNormalizer.Skeleton(heading.Printed).Equals(LabelNormalizer.Skeleton(title), StringComparison.Ordinal))
            {
                MessageId id = SameButNumber(heading.Printed, title) ? MessageIds.ReadLabelDiffers with { Severity = Severity.Info } : MessageIds.ReadLabelDiffers;
                _findings.AddLine(new Message(id, w => w.TitleDiffers(FindingList.Shorten(heading.Printed), title)), heading.Line, expected: title, actual: heading.Printed);
            }
        }
    }

    // Numbered 1. or 第一部分, or by the page itself (a list shows no numbers once it is text).
    private static bool SameButNumber(string printed, string title)
    {
        string number = LabelNormalizer.Number(printed);
        return LabelNormalizer.Body(printed).Equals(LabelNormalizer.Body(title), StringComparison.Ordinal)
            && (number.Length == 0 || Numeral(number) == Numeral(LabelNormalizer.Number(title)));
    }

    private static string Numeral(string number) =>
        number.Length == 1 && "一二三四五六七八九".IndexOf(number[0], StringComparison.Ordinal) is >= 0 and var digit ? $"{digit + 1}" : number;

    // Width, blanks and punctuation of labels: said once of all of them.
    private void ReportForm()
    {
        foreach (TableScan table in _scan.Tables)
        {
            if (LabelFindings.FirstDifferenceOfForm(table, _tokens) is not { } differs)
                continue;
            string printed = FindingList.Shorten(differs.Printed);
            string label = FindingList.Shorten(differs.Label);
            _findings.Add(new Message(MessageIds.ReadBlanksInLabel, w => w.LabelsDifferInForm(printed, label)), differs.Token, expected: differs.Label, actual: differs.Printed);
            return;
        }
    }

    private void ReadNarrative(Report report, NarrativeReader narrative)
    {
        foreach ((SectionInfo section, Paragraph paragraph) in narrative.Paragraphs)
            report.Paragraphs(section).Add(paragraph);

        // The title itself is kept as such; what repeats it is not.
        int[] chrome = [.. narrative.Chrome.Where(l => !_identity.OwnTitleLines.Contains(l))];
        ReportLines(chrome, MessageIds.ReadChrome, (w, lines, first) => _document.Flow is null && !_document.IsPaged ? w.LinesOfPage(lines, first) : w.LinesBesideSections(lines, first));
        ReportLines(narrative.Dropped, MessageIds.ReadChrome, static (w, lines, first) => w.LinesAmongTables(lines, first));
        foreach ((int line, string printed, string own) in narrative.OtherUnits)
            _findings.AddLine(new Message(MessageIds.ReadUnitDiffers, w => w.UnitAboveDiffers(printed, own)), line, actual: printed);
        ReportLines(narrative.Rows, MessageIds.ReadRowsUnused, static (w, lines, first) => w.RowsOfOtherTable(lines, first));
    }

    private void ReportLines(IReadOnlyList<int> found, MessageId id, Func<Wording, string, string, string> words)
    {
        if (found.Count == 0)
            return;
        string ranges = FindingList.Ranges(found.Select(l => _lines.PlaceOf(l).Line));
        string first = FindingList.Shorten(_lines.Lines[found[0]].Trimmed);
        _findings.AddLine(new Message(id, w => words(w, On(w, found), first)), found[0], actual: ranges);
    }

    // The places of lines, as a person finds them.
    private string On(Wording language, IReadOnlyList<int> found)
    {
        SourcePlace[] places = [.. found.Select(l => _lines.PlaceOf(l))];
        if (_document.Flow is null)
            return (_document.IsPaged ? language.LinesOnPages : (Func<string, string>)language.LinesOf)(FindingList.Ranges(places.Select(static p => p.Line)));
        const int MostTables = 5;
        IGrouping<int, FlowPlace>[] parts = [.. places.Select(static p => p.Flow ?? default).GroupBy(static f => f.Table)];
        return language.List([.. parts.Take(MostTables).Select(p => p.Key == 0 ? language.ParagraphsOf(FindingList.Ranges(p.Select(static f => f.Number))) : language.RowsOfTable(p.Key, FindingList.Ranges(p.Select(static f => f.Number))))])
            + (parts.Length > MostTables ? "…" : "");
    }

    // What was struck out or hidden outside the cells of tables, and characters that were removed anywhere.
    private void ReportMarks(IReadOnlyList<TableReading> tables)
    {
        HashSet<int> inTables = [.. tables.SelectMany(static t => t.MarkedLines)];
        foreach (char kind in (ReadOnlySpan<char>)[TextMarks.StruckOut, TextMarks.Hidden])
        {
            int[] found = [.. Enumerable.Range(0, _lines.Lines.Count).Where(i => !inTables.Contains(i) && _lines.Lines[i].Marks.Any(m => m.Kind == kind))];
            if (found.Length == 0)
                continue;
            string text = FindingList.Shorten(_lines.Lines[found[0]].Marks.First(m => m.Kind == kind).Text);
            _findings.AddLine(kind == TextMarks.StruckOut
                ? new Message(MessageIds.ReadStruckOut, w => w.StruckOut(On(w, found), text))
                : new Message(MessageIds.ReadHidden, w => w.Hidden(On(w, found), text)), found[0], actual: text);
        }

        if (_lines.Removed is { Count: > 0 } removed)
            _findings.AddLine(RemovedCharacters.Tell(removed), _lines.FirstRemoved);
    }
}
