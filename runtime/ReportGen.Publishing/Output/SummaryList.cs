using System.Text;
using ReportGen.Publishing.Storage;

namespace ReportGen.Publishing.Output;

/// <summary>
/// The summaries of the reports of a publication. They lie on disk, sorted by path, beside the manifest, so that site pages
/// can be made from them, of this run or of several.
/// </summary>
/// <param name="folder">The folder of the publication.</param>
internal sealed class SummaryList(OutputFolder folder) : IDisposable
{
    /// <summary>The name of the list.</summary>
    public const string FileName = "reports";

    private readonly LineSorter _lines = new();
    private string? _file;

    /// <summary>Takes in a report of this run.</summary>
    public void Add(ReportSummary summary) => Add(SummaryLine.Write(summary));

    /// <summary>Takes in the line of one.</summary>
    public void Add(string line) => _lines.Add(Encoding.UTF8.GetBytes(line));

    /// <summary>Puts together the reports of this run and those of before that stay.</summary>
    /// <param name="keeps">Which files of before stay.</param>
    public void Close(Func<string, bool> keeps)
    {
        string before = folder.State.PathOf(FileName);
        IEnumerable<string> kept = !File.Exists(before) ? [] : File.ReadLines(before).Where(l => SummaryLine.Parse(l) is { } summary && keeps($"{summary.Path}.{(summary.Files.Count > 0 ? summary.Files[0].Format : ReportPublisher.DataFormat)}"));
        _file = folder.State.WriteLines([], SortedMerge.Merge(_lines, kept).Select(static m => m.Line));
    }

    /// <summary>All of them, sorted by path. To be asked once the list was closed.</summary>
    public IEnumerable<ReportSummary> All() => File.ReadLines(_file!).Select(SummaryLine.Parse).OfType<ReportSummary>();

    /// <summary>A fingerprint of all of them. To be asked once the list was closed.</summary>
    public UInt128 Fingerprint()
    {
        using FileStream stream = File.OpenRead(_file!);
        return Storage.Fingerprint.Of(stream);
    }

    /// <summary>Leaves the list for the next run.</summary>
    public void Save() => AtomicFile.Move(_file!, folder.State.PathOf(FileName));

    public void Dispose() => _lines.Dispose();
}
