using ReportGen.Messages;
using ReportGen.Publishing.Site;

namespace ReportGen.Publishing.Output;

/// <summary>
/// The last step of a publication, once the files of its reports are there: the pages over many reports, made from their
/// summaries, and the lists that are left for the next run. Publishing and merging end alike, so that a merged publication is
/// what one run would have made.
/// </summary>
internal static class SiteStep
{
    /// <summary>Does it.</summary>
    /// <param name="folder">The folder of the publication.</param>
    /// <param name="summaries">Its reports, those of this run taken in.</param>
    /// <param name="keeps">Which files of before stay though this run did not write them.</param>
    /// <param name="site">What makes the pages over many reports; null where there are none, as over a part of them.</param>
    /// <returns>What could not be written.</returns>
    /// <exception cref="IOException">The lists cannot be written.</exception>
    public static IReadOnlyList<Problem> Finish(OutputFolder folder, SummaryList summaries, Func<string, bool> keeps, SitePublisher? site)
    {
        var failures = new List<Problem>();
        summaries.Close(keeps);
        if (site is not null)
            failures.AddRange(site.Write(summaries));
        summaries.Save();
        folder.Finish(keeps);
        return failures;
    }
}
