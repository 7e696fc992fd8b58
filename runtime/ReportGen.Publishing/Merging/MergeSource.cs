using ReportGen.Publishing.Output;

namespace ReportGen.Publishing.Merging;

/// <summary>A publication that is to go into another.</summary>
/// <param name="Directory">Its folder as it was named.</param>
/// <param name="State">Which part of a list it holds; null where it is no part of one.</param>
internal sealed record MergeSource(string Directory, ShardState? State)
{
    /// <summary>What those reports were published with that knew of each other; null where it is no part of a list.</summary>
    public string? Run => State?.Run;

    /// <summary>Its reports, sorted by path.</summary>
    public IEnumerable<ReportSummary> Reports()
    {
        string list = Path.Combine(Directory, Manifest.StateFolder, SummaryList.FileName);
        return File.Exists(list) ? File.ReadLines(list).Select(SummaryLine.Parse).OfType<ReportSummary>().Where(static r => Manifest.IsBelow(r.Path)) : [];
    }

    /// <summary>Where a file of it lies.</summary>
    public string PathOf(string file) => $"{Directory.TrimEnd('/', Path.DirectorySeparatorChar)}/{file}";

    /// <summary>Whether its run is still going on or was killed.</summary>
    public bool IsBrokenOff => State is { IsFinished: false } || File.Exists(Path.Combine(Directory, Manifest.StateFolder, Journal.FileName));

    /// <summary>Whether a folder holds a publication, or the beginning of one.</summary>
    public static bool IsPublication(string directory) =>
        new[] { Manifest.FileName, Journal.FileName, ShardState.FileName }.Any(f => File.Exists(Path.Combine(directory, Manifest.StateFolder, f)));
}
