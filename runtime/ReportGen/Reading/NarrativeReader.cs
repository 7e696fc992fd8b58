using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading.Cells;
using ReportGen.Reading.Headers;
using ReportGen.Reading.Identity;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Lines;
using ReportGen.Reading.Sections;
using ReportGen.Reading.Tables;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading;

/// <summary>Gives each section its text: every line that is neither title, nor table, nor page around the report.</summary>
internal sealed class NarrativeReader
{
    private readonly FormScan _scan;
    private readonly (int First, int Last, TableReading Table)[] _zones;
    private readonly DocumentLines _lines;
    private readonly TokenStream _tokens;
    private readonly IdentityReader _identity;
    private readonly bool[] _isOfTable;

    private NarrativeReader(FormScan scan, IReadOnlyList<TableReading> tables, DocumentLines lines, TokenStream tokens, IdentityReader identity)
    {
        _scan = scan;
        _lines = lines;
        _tokens = tokens;
        _identity = identity;
        _isOfTable = new bool[tokens.Count];
        foreach (TableReading table in tables)
            table.MarkOwn(_isOfTable);
        _zones = [.. tables.Where(static t => t.First >= 0 && t.End > t.First).Select(t => (tokens[t.First].Line, tokens[t.End - 1].Line, t))];
    }

    /// <summary>The paragraphs in order, each with its section.</summary>
    public List<(SectionInfo Section, Paragraph Paragraph)> Paragraphs { get; } = [];

    /// <summary>The lines of the page around the report.</summary>
    public List<int> Chrome { get; } = [];

    /// <summary>Lines among the tables that are no sentence.</summary>
    public List<int> Dropped { get; } = [];

    /// <summary>Rows of tables that the form does not have.</summary>
    public List<int> Rows { get; } = [];

    /// <summary>Lines above tables with a unit of which theirs is a multiple: 单位：元, where the form counts in 万元.</summary>
    public List<(int Line, string Printed, string Own)> OtherUnits { get; } = [];

    /// <summary>Reads the text of a document.</summary>
    /// <param name="scan">What of the form was found.</param>
    /// <param name="tables">The tables, those that stand a second time too.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="tokens">The same as tokens.</param>
    /// <param name="identity">What the document says of itself.</param>
    public static NarrativeReader Read(FormScan scan, IReadOnlyList<TableReading> tables, DocumentLines lines, TokenStream tokens, IdentityReader identity)
    {
        var reader = new NarrativeReader(scan, tables, lines, tokens, identity);
        foreach (Region region in scan.Regions)
        {
            int end = region == scan.Regions[^1] || region.EndLine == lines.Lines.Count ? reader.EndOfReport(region) : region.EndLine;
            for (int i = end; i < region.EndLine; i++)
                reader.AddChrome(i);
            reader.ReadRegion(region, end);
        }

        return reader;
    }

    private void ReadRegion(Region region, int end)
    {
        SectionInfo? section = region.Sections.Count > 0 ? region.Sections[0] : null;
        bool isOpening = region.Heading is null;
        if (isOpening && section is { Title: not null })
        {
            // The form has no place before its first title: the text goes to the first section that takes any.
            section = _scan.Form.Sections.FirstOrDefault(static s => s.Text != TextRule.None) ?? section;
        }

        int start = isOpening ? StartOfOpening(region.FirstLine, end) : region.FirstLine;
        for (int i = region.FirstLine; i < start; i++)
            AddChrome(i);
        if (region.Heading?.RunOn is { Length: > 0 } runOn && section is not null)
            Add(section, runOn, region.Heading.Line, 0);
        for (int i = start; i < end; i++)
        {
            if (!_lines.Lines[i].IsBlank && !Bars.AreAll(_lines.Lines[i].Text))
                ReadLine(region, section, isOpening, i);
        }
    }

    private void ReadLine(Region region, SectionInfo? section, bool isOpening, int index)
    {
        SourceLine line = _lines.Lines[index];
        string text = line.Written.Trim();
        int zone = Array.FindIndex(_zones, z => index >= z.First && index <= z.Last);
        SectionInfo? target = zone >= 0 ? _zones[zone].Table.Table.Section : Nearest(region, index) ?? section;
        bool isRow = line.Cells is { Length: > 2 } ? !IsLoneText(line.Cells) : IsRow(index);
        bool isSentence = PageChrome.IsSentence(line.Trimmed) && !isRow;
        if (target is null || _identity.TitleLines.Contains(index) || _scan.Words.Titles.ExactSection(line.Skeleton) >= 0 || PageChrome.IsPageNumber(text))
        {
            AddChrome(index);
            return;
        }

        // It says nothing that is not said elsewhere.
        if (target.Tables.Any(t => TableCaption.Is(t, line.Skeleton, _identity.Organ, _identity.Year)))
            return;
        if (zone >= 0 && (IsOfTable(index) || !isSentence))
            AddDropped(target, index);
        else if (isOpening && (PageChrome.IsChrome(text) || (!isSentence && text.Length < Thresholds.ShortestOpening)))
            AddChrome(index);
        else if (zone < 0 && isRow)
            Rows.Add(index);
        else if (target.Tables.Count > 0 && target.Text == TextRule.None && !isSentence)
            AddDropped(target, index);
        else
            Add(target, text, index, line.Text.Length - line.Text.TrimStart().Length);
    }

    // In a region of several sections text below a table belongs to the section of the table.
    private SectionInfo? Nearest(Region region, int line)
    {
        SectionInfo? nearest = null;
        int last = -1;
        foreach ((int first, int end, TableReading table) in _zones)
        {
            if (first >= region.FirstLine && end < region.EndLine && end < line && end > last && region.Sections.Contains(table.Table.Section))
                (nearest, last) = (table.Table.Section, end);
        }

        return nearest;
    }

    // A heading or a sentence in a sheet stands in one cell of a row that is as wide as the sheet.
    private static bool IsLoneText(string[] cells)
    {
        string[] filled = [.. cells.Where(static c => c.AsSpan().Trim().Length > 0).Take(2)];
        // 无 is a word as well as a mark for nothing.
        return filled is [var only] && (only.AsSpan().Trim()[0] >= '\u4E00' || !CellValueParser.LooksLikeValue(only.Trim()));
    }

    // Several cells, and none of them a sentence; or more figures than words. A sentence, even one that a layout cut at its
    // commas, holds words.
    private bool IsRow(int line)
    {
        int figures = 0;
        int cells = 0;
        int longest = 0;
        int first = _tokens.FirstOf(line);
        int end = _tokens.FirstOf(line + 1);
        for (int t = first; t < end; t++)
        {
            figures += _tokens[t].Kind != TokenKind.Text ? 1 : 0;
            cells += _tokens[t].Delimited ? 1 : 0;
            longest = Math.Max(longest, _tokens[t].Text.Length);
        }

        return end - first > 1 && ((figures * 2 > end - first && end - first > 2) || (cells == end - first && figures > 0 && longest <= Thresholds.LongestCell));
    }

    private bool IsOfTable(int line)
    {
        for (int t = _tokens.FirstOf(line); t < _tokens.FirstOf(line + 1); t++)
        {
            if (_isOfTable[t])
                return true;
        }

        return false;
    }

    private void AddDropped(SectionInfo section, int line)
    {
        if (IsOfTable(line) || section.Tables.Any(t => IsUnitNote(t, _lines.Lines[line].Skeleton)))
            return;
        if (OtherUnit(section, _lines.Lines[line].Trimmed) is { } unit)
        {
            OtherUnits.Add((line, unit.Printed, unit.Own));
            return;
        }

        for (int t = _tokens.FirstOf(line); t < _tokens.FirstOf(line + 1); t++)
        {
            if (_tokens[t].Kind == TokenKind.Text && !CellValueParser.IsUnit(_tokens[t].Text))
            {
                Dropped.Add(line);
                return;
            }
        }
    }

    // 单位：件, where the table counts in 件; with any other unit it is no part of the form.
    private static bool IsUnitNote(TableInfo table, string line) => table.Unit is { } unit
        && Wording.All.Any(w => LabelNormalizer.Skeleton(w.UnitNote(unit)) == line);

    private static (string Printed, string Own)? OtherUnit(SectionInfo section, string line)
    {
        if (HeaderUnit.OfNote(line) is not { } printed)
            return null;
        CellInfo[] cells = [.. section.Form.Cells.Where(c => c.Block.Table.Section == section && c.FactorFrom(printed) is not null)];
        return cells is [{ Unit: { } own }, ..] && Array.TrueForAll(cells, c => c.FactorFrom(printed) is { IsOne: false }) ? (printed, own) : null;
    }

    // What stands above the title is the page; without a title, what does not read as text.
    private int StartOfOpening(int first, int end)
    {
        int start = first;
        for (int i = first; i < end; i++)
        {
            if (_identity.TitleLines.Contains(i))
                start = i;
        }

        for (int i = first; i < start; i++)
        {
            if (!_identity.TitleLines.Contains(i) && _lines.Lines[i].Trimmed is var text && PageChrome.IsSentence(text) && text.Length >= Thresholds.ShortestSentenceAboveTitle && !PageChrome.IsChrome(text))
                return i;
        }

        return start;
    }

    // From the first line that is page for certain on, where nothing after it reads as text.
    private int EndOfReport(Region region)
    {
        int end = region.EndLine;
        int firstCertain = -1;
        for (int i = region.EndLine - 1; i >= region.FirstLine; i--)
        {
            string text = _lines.Lines[i].Trimmed;
            if (_lines.Lines[i].IsBlank || text.Length == 0)
                continue;
            if (PageChrome.IsChrome(text))
                firstCertain = i;
            else if (PageChrome.IsSentence(text) || text.Length > Thresholds.LongestChrome || Array.Exists(_zones, z => z.First <= i && z.Last >= i))
                break;
        }

        return firstCertain >= 0 ? firstCertain : end;
    }

    private void AddChrome(int line)
    {
        if (!_lines.Lines[line].IsBlank)
            Chrome.Add(line);
    }

    private void Add(SectionInfo section, string text, int line, int offset)
    {
        SourcePlace place = _lines.PlaceOf(line, 0, offset);
        Paragraphs.Add((section, new Paragraph(text, place.Line, place.Column)));
    }
}
