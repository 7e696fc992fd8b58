using ReportGen.Forms;
using ReportGen.Publishing.Loading;
using ReportGen.Rules;

namespace ReportGen.Publishing.Consolidating;

/// <summary>Makes the tables of an organ from those of the organs below it. A blank among figures leaves the sum blank: what it would be nobody knows.</summary>
/// <param name="target">The form of the consolidated report.</param>
/// <param name="forms">The forms known, by which reports on other versions are converted.</param>
internal sealed class Consolidator(FormInfo target, IReadOnlyList<FormInfo> forms)
{
    private readonly List<(LoadedReport Source, Report Report)> _parts = [];

    /// <summary>What was lost or is unknown of reports on other versions of the form.</summary>
    public List<ConvertedPart> Converted { get; } = [];

    /// <summary>The reports that no versions join to the form.</summary>
    public List<LoadedReport> Foreign { get; } = [];

    /// <summary>How many reports are added up.</summary>
    public int Count => _parts.Count;

    /// <summary>Adds a report.</summary>
    public void Add(LoadedReport part)
    {
        Report report = part.Result.Report!;
        if (report.Form == target)
        {
            _parts.Add((part, report));
            return;
        }

        if (VersionChange.Convert(report, target, forms) is not { } change)
        {
            Foreign.Add(part);
            return;
        }

        _parts.Add((part, change.Report));
        Converted.Add(new ConvertedPart(part, report.Form, [.. change.Lost.Select(static l => l.Info)], [.. change.Unknown.Where(static c => !c.IsComputed)]));
    }

    /// <summary>The sums.</summary>
    public ConsolidatedReport Sum()
    {
        Report report = target.CreateReport();
        var open = new List<OpenCell>();
        var shares = new List<CellInfo>();
        var tooLarge = new List<CellInfo>();
        foreach (CellInfo cell in target.Cells.Where(static c => c is { Exists: true, IsComputed: false }))
        {
            (LoadedReport Source, Report Report)[] without = [.. _parts.Where(p => !p.Report.Cell(cell.Index).HasValue)];
            if (without.Length == _parts.Count && without.All(p => p.Report.Cell(cell.Index).IsBlank))
                continue;
            // Shares of different wholes have no sum.
            if (cell.Kind.IsPercent())
                shares.Add(cell);
            else if (without.Length > 0)
                open.Add(new OpenCell(cell, [.. without.Select(static p => p.Source)]));
            else if (ComputedCells.TryCell(_parts.Sum(p => p.Report.Cell(cell.Index).Value), out Cell sum))
                report.Cell(cell.Index) = sum;
            else
                tooLarge.Add(cell);
        }

        TotalCells.Fill(report);
        open.RemoveAll(o => !report.Cell(o.Cell.Index).IsBlank);
        return new ConsolidatedReport(report, open, [.. shares.Where(c => report.Cell(c.Index).IsBlank)], tooLarge);
    }
}
