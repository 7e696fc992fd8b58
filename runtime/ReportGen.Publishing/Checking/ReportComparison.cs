using ReportGen.Messages;
using ReportGen.Publishing.Loading;

namespace ReportGen.Publishing.Checking;

/// <summary>Finds the report of the year before, and others of the same organ and year.</summary>
internal sealed class ReportComparison(ReportLibrary library)
{
    /// <summary>
    /// The same organ's report of the year before, null where it is not at hand or not certain, and what is found of reports
    /// that are there twice.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="place">Where it stands.</param>
    public (Report? Previous, IReadOnlyList<Finding> Findings) Compare(Report report, ReportPlace place)
    {
        if (report.Year is not { } year)
            return (null, []);
        ReportKey key = library.KeyOf(report);
        List<Finding> findings = key.Organ.Length == 0 ? [] : Twice(report, place, key);
        Report? previous = null;
        if (key.Organ.Length > 0)
        {
            LoadedReport[] earlier = [.. library.Find(key with { Year = year - 1 }).Select(static f => f.Report).Where(static r => r.Result.Report is not null)];
            previous = earlier.FirstOrDefault()?.Result.Report;
            if (earlier.FirstOrDefault(r => !HaveSameCells(r.Result.Report!, previous!)) is { } other)
            {
                findings.Add(Contradictory(year - 1, earlier[0].Source.Shown, other.Source.Shown));
                return (null, findings);
            }

            // The site file says that they are one organ, whatever it was called then.
            if (previous is { Organ: { } then } && report.Organ is { } now && OrganKeys.ByName.Of(then) != OrganKeys.ByName.Of(now))
                previous = Renamed(previous, now);
        }

        // Where one of two does not name its organ they are taken for the same if there is no choice.
        if (previous is null && library.OnlyOf(report.Form.Report, year - 1)?.Result.Report is { } only && (key.Organ.Length == 0 || only.Organ is null))
            previous = only;
        if (previous is null && library.GivenFor(key)?.Result.Report is { } given)
            findings.Add(Missing(year - 1, given));
        return (previous, findings);
    }

    /// <summary>Whether the inputs hold a report of the same organ for a year.</summary>
    public bool Has(Report report, int year) =>
        library.KeyOf(report) is { Organ.Length: > 0 } key && library.Find(key with { Year = year }).Any(static f => !f.Place.IsHistory && f.Report.Result.Report is not null);

    private static Report Renamed(Report report, string organ)
    {
        Report copy = report.Form.CreateReport();
        (copy.Organ, copy.Year) = (organ, report.Year);
        report.Cells.CopyTo(copy.Cells);
        for (int i = 0; i < report.Cells.Length; i++)
            copy.SetOrigin(i, report.Origin(i));
        return copy;
    }

    private List<Finding> Twice(Report report, ReportPlace place, ReportKey key)
    {
        var findings = new List<Finding>();
        foreach (var (at, other) in library.Find(key))
        {
            if (at.IsHistory || at == place || other.Result.Report is not { } second)
                continue;
            findings.Add(HaveSameCells(report, second) && HaveSameText(report, second) ? Repeated(other.Source.Shown) : Duplicate(report, other.Source.Shown));
        }

        return findings;
    }

    private static bool HaveSameCells(Report one, Report other) => one == other || (one.Form == other.Form && one.Cells.SequenceEqual(other.Cells));

    private static bool HaveSameText(Report one, Report other) =>
        Enumerable.Range(0, one.Form.Sections.Count).All(s => one.Paragraphs(s).Select(static p => p.Text.ToString()).SequenceEqual(other.Paragraphs(s).Select(static p => p.Text.ToString())));

    private static Finding Duplicate(Report report, string path)
    {
        (string organ, int year) = (report.Organ!, report.Year!.Value);
        return new() { Message = new Message(MessageIds.IdentityDuplicate, w => w.ReportDiffersFromDouble(organ, year, path)) };
    }

    private static Finding Repeated(string path) => new() { Message = new Message(MessageIds.IdentityRepeated, w => w.ReportRepeated(path)) };

    private static Finding Missing(int year, Report other)
    {
        (string? organ, int? otherYear) = (other.Organ, other.Year);
        LocalizedText title = Names.Of(other.Form);
        return new() { Message = new Message(MessageIds.HistoryMissing, w => w.NothingToCompare(year, organ, otherYear, title)), Expected = $"{year}", Actual = $"{otherYear}" };
    }

    private static Finding Contradictory(int year, string one, string other) => new() { Message = new Message(MessageIds.HistoryContradictory, w => w.LastYearContradictory(year, one, other)) };
}
