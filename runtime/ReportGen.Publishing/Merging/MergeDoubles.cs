using System.Globalization;
using System.Text;
using ReportGen.Messages;
using ReportGen.Publishing.Loading;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Storage;

namespace ReportGen.Publishing.Merging;

/// <summary>
/// Finds what stands in several publications and is not the same there: files of one path, and reports of one organ and year.
/// Which of them is right nobody can tell from here, so that none is merged. Parts of one list were checked with all of it
/// before them, and what stands twice among those was judged then.
/// </summary>
/// <param name="sources">The publications.</param>
/// <param name="organs">What tells organs apart.</param>
internal sealed class MergeDoubles(IReadOnlyList<MergeSource> sources, OrganKeys organs)
{
    private static readonly string[] WithoutLinks = ["txt", "md"];

    /// <summary>The reports that are merged, sorted by path, each with the publication it is taken from.</summary>
    /// <param name="fail">Told of those that are not, and why.</param>
    public IEnumerable<(int Source, ReportSummary Report)> Merged(Action<string, Problem> fail)
    {
        HashSet<(int, string)> refused = SameReports(fail);
        foreach (List<(int Source, ReportSummary Report)> group in Groups(static (_, r) => r.Path))
        {
            if (group.FirstOrDefault(g => !AreSame(group[0], g)) is { Report: not null } other)
                Refuse(group[0], other, fail);
            else if (!group.Any(g => refused.Contains((g.Source, g.Report.Path))))
                yield return group[0];
        }
    }

    private HashSet<(int, string)> SameReports(Action<string, Problem> fail)
    {
        var refused = new HashSet<(int, string)>();
        if (sources.DistinctBy(RunOf).Count() < 2)
            return refused;
        string? KeyOf(int source, ReportSummary report) => report.Organ is null || report.Year is null ? null : $"{report.Report}\0{organs.Of(report.Organ)}\0{report.Year}";
        foreach (List<(int Source, ReportSummary Report)> group in Groups(KeyOf))
        {
            // Those of one path are reported with the files.
            foreach (var one in group.Skip(1).Where(g => RunOf(sources[g.Source]) != RunOf(sources[group[0].Source]) && g.Report.Path != group[0].Report.Path && !AreSame(group[0], g)))
            {
                Refuse(group[0], one, fail);
                refused.Add((group[0].Source, group[0].Report.Path));
                refused.Add((one.Source, one.Report.Path));
            }
        }

        return refused;
    }

    // A publication that is no part of a list knew of no other.
    private static string RunOf(MergeSource source) => source.Run ?? $"\0{source.Directory}";

    private IEnumerable<List<(int Source, ReportSummary Report)>> Groups(Func<int, ReportSummary, string?> keyOf)
    {
        using var sorter = new LineSorter();
        for (int source = 0; source < sources.Count; source++)
        {
            foreach (ReportSummary report in sources[source].Reports())
            {
                if (keyOf(source, report) is { } key)
                    sorter.Add(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{key}\u0001{source:X8}{SummaryLine.Write(report)}")));
            }
        }

        var group = new List<(int, ReportSummary)>();
        string? last = null;
        foreach (ReadOnlyMemory<byte> bytes in sorter.Sorted())
        {
            string line = Encoding.UTF8.GetString(bytes.Span);
            int end = line.IndexOf('\u0001', StringComparison.Ordinal);
            if (last is not null && !line.AsSpan(0, end).SequenceEqual(last))
            {
                yield return group;
                group = [];
            }

            last = line[..end];
            group.Add((int.Parse(line.AsSpan(end + 1, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture), SummaryLine.Parse(line[(end + 9)..])!));
        }

        if (group.Count > 0)
            yield return group;
    }

    private bool AreSame((int Source, ReportSummary Report) one, (int Source, ReportSummary Report) other)
    {
        if (one == other)
            return true;
        // Whatever was written of one path is one file in the end.
        if (one.Report.Path == other.Report.Path)
            return one.Report.Files.Select(static f => f.Format).Where(f => Has(other, f)).All(f => AreSameFiles(FileOf(one, f), FileOf(other, f))) && AreSameFigures(one, other);
        // Pages name their files, and differ where the reports do not: data is compared, else what is written without links.
        return Has(one, ReportPublisher.DataFormat) && Has(other, ReportPublisher.DataFormat)
            ? AreSameFiles(FileOf(one, ReportPublisher.DataFormat), FileOf(other, ReportPublisher.DataFormat))
            : AreSameFigures(one, other) && WithoutLinks.All(f => !Has(one, f) || !Has(other, f) || AreSameFiles(FileOf(one, f), FileOf(other, f)));
    }

    private static bool AreSameFigures((int Source, ReportSummary Report) one, (int Source, ReportSummary Report) other) =>
        SummaryLine.Write(one.Report with { Path = other.Report.Path, Files = other.Report.Files }) == SummaryLine.Write(other.Report);

    private static bool Has((int Source, ReportSummary Report) one, string format) => one.Report.Files.Any(f => f.Format == format);

    private static bool AreSameFiles(string one, string other) => File.Exists(one) && File.Exists(other) && AtomicFile.AreSame(one, other);

    private string FileOf((int Source, ReportSummary Report) one, string format) => sources[one.Source].PathOf($"{one.Report.Path}.{format}");

    private void Refuse((int Source, ReportSummary Report) one, (int Source, ReportSummary Report) other, Action<string, Problem> fail)
    {
        string first = sources[one.Source].PathOf(one.Report.Path);
        fail(sources[other.Source].PathOf(other.Report.Path), new Problem(new Message(MessageIds.MergeDouble, w => w.StandsTwice(first, other.Report.Organ, other.Report.Year?.ToString(CultureInfo.InvariantCulture)))));
    }
}
