using System.Collections.Concurrent;
using ReportGen.Messages;
using ReportGen.Publishing.Inputs;
using ReportGen.Reading;

namespace ReportGen.Publishing.Output;

/// <summary>
/// The folders below one that a run writes to. They are made when a file is to go there, and what was found of them is
/// remembered. Several threads may ask at a time.
/// </summary>
/// <param name="root">The folder that they are below.</param>
internal sealed class OutputSubfolders(string root)
{
    private const int MostRemembered = 4096;

    private readonly ConcurrentDictionary<string, Problem?> _known = new(StringComparer.Ordinal);

    /// <summary>What keeps a file from the folder it belongs in: a link, through which it would land elsewhere, or a file; null where the folder is there now.</summary>
    /// <param name="path">The path of the file below the root, with / between the names.</param>
    public Problem? FaultOf(string path)
    {
        int slash = path.LastIndexOf('/');
        if (slash < 0)
            return null;
        string folder = path[..slash];
        if (_known.TryGetValue(folder, out Problem? known))
            return known;
        // They come one after the other: those of long ago are forgotten.
        if (_known.Count >= MostRemembered)
            Forget();
        string full = Path.Combine(root, folder);
        Problem? fault = FaultOf(folder);
        if (fault is null)
        {
            if (RealPath.LinkTarget(full) is not null)
                fault = OutputFault.Taken(full, static w => w.LinkOnTheWay());
            else if (File.Exists(full))
                fault = OutputFault.Taken(full, static w => w.FileThere());
            else
                Directory.CreateDirectory(full);
        }

        return _known[folder] = fault;
    }

    /// <summary>Looks at all of them anew: one was taken away.</summary>
    public void Forget() => _known.Clear();
}
