using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Loading;
using ReportGen.Reading;

namespace ReportGen.Publishing.Consolidating;

/// <summary>Chooses among the reports at hand those that make up a consolidated one, and says what is missing or in the way.</summary>
/// <param name="organ">The organ that consolidates.</param>
/// <param name="wanted">The organs that it consolidates; null for all that are at hand but itself.</param>
/// <param name="organs">What tells organs apart.</param>
internal sealed class PartList(string organ, IReadOnlyList<string>? wanted, OrganKeys organs)
{
    private readonly List<LoadedReport> _reports = [];

    /// <summary>What keeps the sums from being made, or makes them doubtful.</summary>
    public List<Func<Wording, string>> Faults { get; } = [];

    /// <summary>What is to be said beside that.</summary>
    public List<Func<Wording, string>> Notes { get; } = [];

    /// <summary>Takes a report that may be one of them.</summary>
    public void Add(LoadedReport report)
    {
        if (IsWanted(report.Result.Report!.Organ))
            _reports.Add(report);
    }

    /// <summary>The year that the reports are of; null where that is not one.</summary>
    public int? OnlyYear => _reports.Select(static r => r.Result.Report!.Year).Distinct().ToArray() is [int only] ? only : null;

    /// <summary>The years of the reports; null among them where one does not say its year.</summary>
    public IReadOnlyList<int?> Years => [.. _reports.Select(static r => r.Result.Report!.Year).Distinct().Order()];

    /// <summary>What the reports of a year are called.</summary>
    public IEnumerable<string> ReportsOf(int year) => FormsOf(year).Select(static f => f.Report).Distinct();

    /// <summary>The forms that the reports of a year are on.</summary>
    public IReadOnlyList<FormInfo> FormsOf(int year) => [.. _reports.Where(r => r.Result.Report!.Year == year).Select(static r => r.Result.Report!.Form).Distinct()];

    /// <summary>The reports of a year.</summary>
    /// <param name="year">The year.</param>
    /// <param name="report">The name of the report.</param>
    public IReadOnlyList<LoadedReport> Of(int year, string report)
    {
        var chosen = new List<LoadedReport>();
        foreach (var group in _reports.Where(r => r.Result.Report!.Form.Report == report).GroupBy(r => organs.Of(r.Result.Report!.Organ)))
        {
            LoadedReport[] ofYear = [.. group.Where(r => r.Result.Report!.Year == year)];
            string name = group.First().Result.Report!.Organ ?? "";
            if (ofYear.Length == 0)
            {
                int?[] others = [.. group.Select(static r => r.Result.Report!.Year)];
                // With a list the organ is missing, and is named as such.
                if (wanted is null)
                    Notes.Add(w => w.PartOfOtherYear(name, w.List(NamesOf(others, w)), year));
                continue;
            }

            LoadedReport first = ofYear[0];
            if (ofYear.Skip(1).FirstOrDefault(r => !Same(first, r)) is { } other)
            {
                Faults.Add(w => w.PartTwice(name, year, first.Source.Shown, other.Source.Shown));
                continue;
            }

            chosen.Add(first);
        }

        foreach (string name in wanted ?? [])
        {
            if (_reports.Any(r => organs.Of(r.Result.Report!.Organ) == organs.Of(name) && r.Result.Report.Year == year && r.Result.Report.Form.Report == report))
                continue;
            string[] others = [.. _reports.Where(r => organs.Of(r.Result.Report!.Organ) == organs.Of(name)).Select(static r => r.Result.Report!.Year).OfType<int>().Distinct().Order().Select(static y => $"{y}")];
            Faults.Add(w => w.SubordinateMissing(name, year, others));
        }

        foreach (LoadedReport part in chosen)
        {
            int errors = CheckedReport.Check(part.Source, part.Result.Report!, part.Result.Findings, previous: null).Count(Severity.Error);
            if (errors > 0)
                Faults.Add(w => w.PartHasErrors(part.Result.Report!.Organ ?? w.OrganNotNamed(), part.Source.Shown, errors));
        }

        return chosen;
    }

    /// <summary>Years in words.</summary>
    public static string[] NamesOf(IReadOnlyList<int?> years, Wording language) => [.. years.Select(y => y is { } known ? $"{known}" : language.YearNotNamed())];

    private bool IsWanted(string? name) => wanted is null
        ? organs.Of(name) != organs.Of(organ)
        : wanted.Any(p => organs.Of(p) == organs.Of(name));

    private static bool Same(LoadedReport one, LoadedReport other) =>
        one.Result.Report!.Form == other.Result.Report!.Form && one.Result.Report.Cells.SequenceEqual(other.Result.Report.Cells);
}
