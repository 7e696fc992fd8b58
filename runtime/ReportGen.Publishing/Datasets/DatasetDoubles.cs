using ReportGen.Messages;
using ReportGen.Publishing.Loading;

namespace ReportGen.Publishing.Datasets;

/// <summary>
/// Finds reports of one organ and year that are there twice: their figures would count twice. Of equal ones the first counts;
/// where they differ nobody can tell from here which is right, and none does.
/// </summary>
/// <param name="library">The reports at hand.</param>
internal sealed class DatasetDoubles(ReportLibrary library)
{
    /// <summary>Why a report does not count; null where it does.</summary>
    /// <param name="report">The report.</param>
    /// <param name="place">Where it stands.</param>
    public Double? Find(Report report, ReportPlace place)
    {
        ReportKey key = library.KeyOf(report);
        if (key.Organ.Length == 0 || key.Year is not { } year)
            return null;
        bool isRepeated = false;
        foreach (var (at, other) in library.Find(key))
        {
            if (at == place || other.Result.Report is not { } second)
                continue;
            if (second.Form != report.Form || !second.Cells.SequenceEqual(report.Cells))
            {
                string path = other.Source.Path;
                return new Double(new Problem(new Message(MessageIds.IdentityDuplicate, w => w.ReportDiffersFromDouble(report.Organ!, year, path))));
            }

            isRepeated |= (at.Input, at.Part).CompareTo((place.Input, place.Part)) < 0;
        }

        return isRepeated ? new Double(null) : null;
    }

    /// <summary>A report that does not count.</summary>
    /// <param name="Failure">What is to be told; null where an equal one counts in its place.</param>
    public sealed record Double(Problem? Failure);
}
