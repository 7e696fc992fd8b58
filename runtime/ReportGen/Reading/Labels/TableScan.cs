using ReportGen.Forms;
using ReportGen.Reading.Tokens;

namespace ReportGen.Reading.Labels;

/// <summary>The labels of a table and where in the text they were found.</summary>
internal sealed class TableScan(TableInfo table, TableOutline outline, LabelMatch?[] matches, int rangeStart, int rangeEnd)
{
    public TableInfo Table => table;

    /// <summary>What the table prints.</summary>
    public TableOutline Outline => outline;

    public List<ExpectedLabel> Labels => outline.Labels;

    /// <summary>The match of each label; its label index counts within this table.</summary>
    public LabelMatch?[] Matches => matches;

    /// <summary>The first token of the text in which the table was sought.</summary>
    public int RangeStart => rangeStart;

    /// <summary>The end of it.</summary>
    public int RangeEnd => rangeEnd;

    /// <summary>The first token of its labels; -1 where nothing of the table was found.</summary>
    public int First { get; } = matches.Min(static m => m?.Start) ?? -1;

    /// <summary>The token after the last of its labels.</summary>
    public int End { get; } = matches.Max(static m => m?.End) ?? -1;

    public double Weight => outline.Weight;

    public double Found { get; } = outline.Labels.Select((l, i) => matches[i] is { } m ? l.Weight * m.Quality : 0).Sum();

    /// <summary>Whether enough was found for the table to be there.</summary>
    public bool IsPresent => Found >= 0.25 * Weight;

    /// <summary>The same as if it had been sought among these tokens.</summary>
    public TableScan Within(int start, int end) => new(table, outline, matches, start, end);

    /// <summary>Seeks the tables of a region together, so that their labels keep the order of the form.</summary>
    public static List<TableScan> Seek(FormWords words, IReadOnlyList<TableInfo> tables, TokenStream tokens, IReadOnlyList<(int Start, int End)> ranges)
    {
        LabelMatcher matcher = words.Matcher(tables);
        List<ExpectedLabel> all = matcher.Labels;
        var firsts = new List<int>();
        int first = 0;
        foreach (TableInfo table in tables)
        {
            firsts.Add(first);
            first += words.Outline(table).Labels.Count;
        }

        LabelMatch?[] matches = LabelAlignment.Align(all, matcher.FindAll(tokens, ranges));
        var scans = new List<TableScan>();
        for (int t = 0; t < tables.Count; t++)
        {
            int end = t + 1 < tables.Count ? firsts[t + 1] : all.Count;
            var own = new LabelMatch?[end - firsts[t]];
            for (int i = 0; i < own.Length; i++)
                own[i] = matches[firsts[t] + i] is { } m ? m with { Label = i } : null;
            scans.Add(new TableScan(tables[t], words.Outline(tables[t]), own, ranges.Count > 0 ? ranges[0].Start : 0, ranges.Count > 0 ? ranges[^1].End : 0));
        }

        // A table ends where the next begins.
        for (int t = scans.Count - 2; t >= 0; t--)
        {
            int next = scans.Skip(t + 1).Select(static s => s.First).FirstOrDefault(static f => f >= 0, scans[t].RangeEnd);
            if (scans[t].RangeEnd > next)
                scans[t] = scans[t].Within(scans[t].RangeStart, next);
        }

        return scans;
    }
}
