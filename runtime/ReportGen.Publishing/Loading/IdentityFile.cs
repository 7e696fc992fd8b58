using ReportGen.Publishing.Output;

namespace ReportGen.Publishing.Loading;

/// <summary>
/// The identities of a run in a file that other runs over the same inputs share, such as those that each do a part of them.
/// Whoever comes first makes it; the others wait. One that is of other inputs, or of inputs since changed, is made anew.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="waits">Called once where another run is making it.</param>
internal sealed class IdentityFile(string path, Action waits)
{
    /// <summary>Opens it, or makes it first.</summary>
    /// <param name="fingerprint">What the reports are of.</param>
    /// <param name="fill">Hands over the reports.</param>
    /// <param name="stop">Asked for when that was broken off: what was handed over is not all, and is left to nobody.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public IdentityIndex Open(string fingerprint, Action<Action<ReportKey?, ReportPlace>> fill, CancellationToken stop)
    {
        if (IdentityIndex.Open(path, fingerprint) is { } there)
            return there;
        string full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        using FileStream held = FolderLock.Take(full + ".lock", waits);
        if (IdentityIndex.Open(path, fingerprint) is { } made)
            return made;
        // Where a system knows no locks two may be making it.
        string temporary = $"{full}.{Guid.NewGuid():N}.tmp";
        try
        {
            IdentityIndex index = IdentityIndex.Build(fingerprint, fill, new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, 64 * 1024));
            // It may get its name while it is open, since it may be deleted then.
            if (!stop.IsCancellationRequested)
                File.Move(temporary, full, overwrite: true);
            return index;
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
