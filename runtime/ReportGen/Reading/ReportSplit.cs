using ReportGen.Reading.Identity;
using ReportGen.Reading.Labels;
using ReportGen.Reading.Lines;
using ReportGen.Reading.Sections;

namespace ReportGen.Reading;

/// <summary>Finds where a further report begins in a document that holds several.</summary>
internal static class ReportSplit
{
    /// <summary>The lines at which reports begin, the first of them 0; one line where the document holds one report.</summary>
    public static List<int> Find(FormScan scan, DocumentLines lines)
    {
        var starts = new List<int> { 0 };
        List<List<Heading>> runs = Runs(scan);
        for (int r = 1; r < runs.Count; r++)
        {
            int before = runs[r - 1][^1].EndLine;
            starts.Add(TitleBefore(scan, lines, before, runs[r][0].Line));
        }

        return starts;
    }

    // Titles in the order of the form, again and again: each run that has enough of them is a report.
    private static List<List<Heading>> Runs(FormScan scan)
    {
        var runs = new List<List<Heading>>();
        var run = new List<Heading>();
        foreach (Heading heading in scan.SureTitles.OrderBy(static h => h.Line))
        {
            if (run.Count > 0 && heading.Section <= run[^1].Section)
            {
                // A title may stand twice where it stands; a report begins from its first sections again.
                if (heading.Section == run[^1].Section)
                    continue;
                Close(run, runs, scan.FewestTitles);
                run = [];
            }

            run.Add(heading);
        }

        Close(run, runs, scan.FewestTitles);
        return runs;
    }

    // What brings other sections than those before stands out of order; what brings them again is another report.
    private static void Close(List<Heading> run, List<List<Heading>> runs, int fewest)
    {
        int[] sections = [.. run.Select(static h => h.Section).Distinct()];
        if (sections.Length >= fewest && (runs.Count == 0 || sections.Count(s => runs[0].Exists(h => h.Section == s)) >= fewest))
            runs.Add(run);
    }

    // The title of the report above its first section; that section itself where it has none.
    private static int TitleBefore(FormScan scan, DocumentLines lines, int from, int firstSection)
    {
        for (int i = firstSection - 1; i >= from; i--)
        {
            if (TitleReader.Begins(scan.Form, lines, i))
                return i;
        }

        return firstSection;
    }
}
