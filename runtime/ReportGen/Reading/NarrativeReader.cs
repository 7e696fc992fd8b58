using ReportGen.Forms;

namespace ReportGen.Reading;

/// <summary>Gives each section its text: every line that is neither title, nor table, nor page around the report.</summary>
internal sealed class NarrativeReader(Report report, FormScan scan, DocumentLines lines, TokenStream tokens, HashSet<int> titleLines, HeadingMatcher headings)
{
    private readonly List<int> _chrome = [];
    private readonly List<int> _dropped = [];

    /// <summary>The lines of the page around the report.</summary>
    public IReadOnlyList<int> Chrome => _chrome;

    /// <summary>Lines among the tables that are no sentence.</summary>
    public IReadOnlyList<int> Dropped => _dropped;

    public void Read()
    {
        var zones = new (int First, int Last, SectionInfo Section)[scan.Tables.Count];
        for (int t = 0; t < zones.Length; t++)
        {
            TableScan table = scan.Tables[t];
            zones[t] = table.First < 0 || table.End <= table.First ? (-1, -1, table.Table.Section) : (tokens[table.First].Line, tokens[table.End - 1].Line, table.Table.Section);
        }

        foreach (Region region in scan.Regions)
        {
            int end = region == scan.Regions[^1] || region.EndLine == lines.Lines.Count ? EndOfReport(region) : region.EndLine;
            for (int i = end; i < region.EndLine; i++)
                AddChrome(i);
            ReadRegion(region, end, zones);
        }
    }

    private void ReadRegion(Region region, int end, (int First, int Last, SectionInfo Section)[] zones)
    {
        SectionInfo? section = region.Sections.Count > 0 ? region.Sections[0] : null;
        bool isOpening = region.Heading is null;
        if (isOpening && section is { Title: not null })
        {
            // The form has no place before its first title: the text goes to the first section that takes any.
            section = scan.Form.Sections.FirstOrDefault(static s => s.Text != TextRule.None) ?? section;
        }

        int start = isOpening ? StartOfOpening(region.FirstLine, end) : region.FirstLine;
        for (int i = region.FirstLine; i < start; i++)
            AddChrome(i);
        if (region.Heading?.RunOn is { Length: > 0 } runOn && section is not null)
            Add(section, runOn, region.Heading.Line);
        for (int i = start; i < end; i++)
        {
            SourceLine line = lines.Lines[i];
            string text = line.Written.Trim();
            if (line.IsBlank || Tokenizer.IsBarsOnly(text))
                continue;
            int zone = Array.FindIndex(zones, z => i >= z.First && i <= z.Last && z.First >= 0);
            SectionInfo? target = zone >= 0 ? zones[zone].Section : Nearest(region, zones, i) ?? section;
            bool sentence = PageChrome.IsSentence(line.Trimmed) && line.Cells is not { Length: > 2 } && !IsRow(i);
            if (target is null || titleLines.Contains(i) || headings.ExactSection(line.Skeleton) >= 0 || PageChrome.IsPageNumber(text))
                AddChrome(i);
            else if (zone >= 0 && (IsOfTable(i) || !sentence))
                AddDropped(i);
            else if (target.Tables.Count > 0 && target.Text == TextRule.None && !sentence)
                AddDropped(i);
            else if (isOpening && (PageChrome.IsChrome(text) || (!sentence && text.Length < 20)))
                AddChrome(i);
            else
                Add(target, text, i, 1 + line.Text.Length - line.Text.TrimStart().Length);
        }
    }

    // In a region of several sections text below a table belongs to the section of the table.
    private static SectionInfo? Nearest(Region region, (int First, int Last, SectionInfo Section)[] zones, int line)
    {
        SectionInfo? nearest = null;
        int last = -1;
        foreach ((int first, int end, SectionInfo section) in zones)
        {
            if (first >= region.FirstLine && end < region.EndLine && end < line && end > last && region.Sections.Contains(section))
                (nearest, last) = (section, end);
        }

        return nearest;
    }

    // More figures than words; a sentence, even one that a layout cut at its commas, holds words.
    private bool IsRow(int line)
    {
        int figures = 0;
        int first = tokens.FirstOf(line);
        int end = tokens.FirstOf(line + 1);
        for (int t = first; t < end; t++)
            figures += tokens[t].Kind != TokenKind.Text ? 1 : 0;
        return end - first > 2 && figures * 2 > end - first;
    }

    private bool IsOfTable(int line)
    {
        for (int t = tokens.FirstOf(line); t < tokens.FirstOf(line + 1); t++)
        {
            foreach (TableScan table in scan.Tables)
            {
                if (table.Claimed.Contains(t) || (t >= table.First && t < table.End && Array.Exists(table.Matches, m => m is { } match && t >= match.Start && t < match.End)))
                    return true;
            }
        }

        return false;
    }

    private void AddDropped(int line)
    {
        if (!IsOfTable(line))
        {
            for (int t = tokens.FirstOf(line); t < tokens.FirstOf(line + 1); t++)
            {
                if (tokens[t].Kind == TokenKind.Text && !CellValueParser.IsUnit(tokens[t].Text))
                {
                    _dropped.Add(line);
                    return;
                }
            }
        }
    }

    // What stands above the title is the page; without a title, what does not read as text.
    private int StartOfOpening(int first, int end)
    {
        int start = first;
        for (int i = first; i < end; i++)
        {
            if (titleLines.Contains(i))
                start = i;
        }

        for (int i = first; i < start; i++)
        {
            if (!titleLines.Contains(i) && lines.Lines[i].Trimmed is var text && PageChrome.IsSentence(text) && text.Length >= 30 && !PageChrome.IsChrome(text))
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
            string text = lines.Lines[i].Trimmed;
            if (lines.Lines[i].IsBlank || text.Length == 0)
                continue;
            if (PageChrome.IsChrome(text))
                firstCertain = i;
            else if (PageChrome.IsSentence(text) || text.Length > 60 || scan.Tables.Exists(t => t.First >= 0 && tokens[t.First].Line <= i && tokens[t.End - 1].Line >= i))
                break;
        }

        return firstCertain >= 0 ? firstCertain : end;
    }

    private void AddChrome(int line)
    {
        if (!lines.Lines[line].IsBlank)
            _chrome.Add(line);
    }

    private void Add(SectionInfo section, string text, int line, int column = 0) => report.Paragraphs(section).Add(new Paragraph(text, lines.PlaceOf(line).Line, column));
}
