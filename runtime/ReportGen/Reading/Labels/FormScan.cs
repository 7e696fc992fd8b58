using ReportGen.Forms;
using ReportGen.Reading.Lines;
using ReportGen.Reading.Sections;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading.Labels;

/// <summary>What of a form was found in a document: its titles and the labels of its tables.</summary>
internal sealed class FormScan
{
    private FormScan(FormWords words, List<Heading> headings, List<Heading> sureTitles, List<Region> regions, List<TableScan> tables)
    {
        Words = words;
        Form = words.Form;
        Headings = headings;
        SureTitles = sureTitles;
        Regions = regions;
        Tables = tables;
    }

    /// <summary>What the form prints.</summary>
    public FormWords Words { get; }

    public FormInfo Form { get; }

    public List<Heading> Headings { get; }

    /// <summary>Every line that is a title of a section for certain, those that stand twice as well.</summary>
    public List<Heading> SureTitles { get; }

    public List<Region> Regions { get; }

    /// <summary>The tables in the order of the form.</summary>
    public List<TableScan> Tables { get; }

    /// <summary>How well the document fits the form: what was found of what the form prints, less what it does not print.</summary>
    public double Score { get; private set; }

    /// <summary>Whether enough was found for the document to be a report of this form.</summary>
    public bool Fits => Tables.Exists(static t => t.IsPresent && t.Found >= 4) || Headings.Count(static h => h.Quality >= Thresholds.SureTitle) >= FewestTitles;

    /// <summary>So many titles make a report of the form.</summary>
    public int FewestTitles => Math.Max(3, (Form.Sections.Count(static s => s.Title is not null) + 1) / 2);

    public static FormScan Of(FormWords words, DocumentLines lines, TokenStream tokens)
    {
        FormInfo form = words.Form;
        (List<Heading> headings, List<Heading> sure) = SectionFinder.Find(words, lines.Lines, tokens);
        List<Region> regions = Region.Of(form, headings, lines.Lines.Count);
        var tables = new List<TableScan>();
        foreach (Region region in regions)
        {
            TableInfo[] sought = [.. region.Sections.SelectMany(static s => s.Tables)];
            if (sought.Length > 0)
                tables.AddRange(TableScan.Seek(words, sought, tokens, [(tokens.FirstOf(region.FirstLine), tokens.FirstOf(region.EndLine))]));
        }

        var scan = new FormScan(words, headings, sure, regions, tables);
        scan.SeekElsewhere(tokens);
        tables.Sort(static (a, b) => a.Table.Blocks[0].FirstCell.CompareTo(b.Table.Blocks[0].FirstCell));
        scan.Score = scan.ComputeScore(tokens);
        return scan;
    }

    // A table that does not stand under its title may stand anywhere (as an annex).
    private void SeekElsewhere(TokenStream tokens)
    {
        for (int t = 0; t < Tables.Count; t++)
        {
            // Where everything was searched already there is no elsewhere.
            bool searchedAll = Tables.Count == 1 && Tables[t].RangeStart == 0 && Tables[t].RangeEnd == tokens.Count;
            if (Tables[t].Found >= 0.5 * Tables[t].Weight || searchedAll || tokens.Count > Thresholds.MostTokensToSearchAgain)
                continue;
            var ranges = new List<(int Start, int End)>();
            int at = 0;
            foreach (TableScan other in Tables.Where(o => o != Tables[t] && o.IsPresent).OrderBy(static o => o.First))
            {
                if (other.First > at)
                    ranges.Add((at, other.First));
                at = Math.Max(at, other.RangeEnd < other.End ? other.End : Math.Max(other.End, at));
            }

            if (at < tokens.Count)
                ranges.Add((at, tokens.Count));
            TableScan found = TableScan.Seek(Words, [Tables[t].Table], tokens, ranges)[0];
            if (found.Found >= 0.6 * found.Weight && found.Found > Tables[t].Found + 4)
            {
                (int Start, int End) range = ranges.Find(r => r.Start <= found.First && found.First < r.End);
                if (found.End <= range.End)
                    Tables[t] = found.Within(range.Start, range.End);
            }
        }
    }

    private double ComputeScore(TokenStream tokens)
    {
        double weight = Tables.Sum(static t => t.Weight);
        double found = Tables.Sum(static t => t.Found);
        double titles = Math.Max(1, Form.Sections.Count(static s => s.Title is not null));
        int words = 0;
        int own = 0;
        foreach (TableScan table in Tables)
        {
            if (table.First < 0)
                continue;
            own += table.Matches.Sum(static m => m is { } match ? match.End - match.Start : 0);
            for (int t = table.First; t < table.End && words < 20_000; t++)
                words += tokens[t].Kind == TokenKind.Text ? 1 : 0;
        }

        double foreign = words == 0 ? 0 : Math.Clamp(1 - ((double)own / words), 0, 1);
        return (weight == 0 ? 0 : 0.85 * found / weight) + (0.15 * Headings.Sum(static h => h.Quality) / titles) - (0.25 * foreign);
    }
}
