using System.Globalization;
using System.Text;
using ReportGen.Publishing.Storage;

namespace ReportGen.Publishing.Output;

/// <summary>
/// What runs keep of a folder beside its files: the lock, the manifest of what they wrote, the journal of what is not in it
/// yet, and files that are not finished. Opened, it mends what a run before left undone.
/// </summary>
/// <remarks>
/// Nothing but the manifest and the lists beside it is flushed to disk: after a power cut the next run compares bytes, and
/// mends.
/// </remarks>
internal sealed class FolderState : IDisposable
{
    private readonly string _root;
    private readonly string _manifest;
    private readonly string _temporary;
    private readonly FileStream _lock;
    private readonly Journal _journal;
    private int _temporaries;

    /// <param name="root">The folder; it is made where it is not there.</param>
    /// <param name="manifest">The name of its manifest.</param>
    /// <param name="waits">Called once where another run has the folder.</param>
    /// <exception cref="IOException">The folder cannot be made or written to.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written to.</exception>
    public FolderState(string root, string manifest, Action waits)
    {
        (_root, _manifest) = (root, manifest);
        _temporary = PathOf("tmp");
        _journal = new Journal(PathOf(Journal.FileName));
        Directory.CreateDirectory(Path.Combine(root, Manifest.StateFolder));
        _lock = FolderLock.Take(PathOf("lock"), waits);
        try
        {
            // Nobody else has the folder: whatever lies here was left by a run that was killed.
            if (Directory.Exists(_temporary))
                Directory.Delete(_temporary, recursive: true);
            Directory.CreateDirectory(_temporary);
            if (_journal.Exists)
                Recover();
            Before = Manifest.Open(root, manifest);
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
    }

    /// <summary>What earlier runs wrote; null where none did, or this run has written its own.</summary>
    public Manifest? Before { get; private set; }

    /// <summary>The path of a file that a run leaves for the next.</summary>
    public string PathOf(string name) => Path.Combine(_root, Manifest.StateFolder, name);

    /// <summary>The name, size and time of such a file, parted by tabs; null where there is none.</summary>
    public string? Stamp(string name) => FileStamp.Of(name, PathOf(name));

    /// <summary>Whether it stands as it was left.</summary>
    public bool Has(string stamp) => Stamp(SortedMerge.KeyOf(stamp)) == stamp;

    /// <summary>A path for a file that is not finished, on the same disk as the folder.</summary>
    public string Temporary() => Path.Combine(_temporary, Interlocked.Increment(ref _temporaries).ToString(CultureInfo.InvariantCulture));

    /// <summary>Notes a file that is about to be written for the first time, as its line of the manifest.</summary>
    public void Enter(string line) => _journal.Enter(line);

    /// <summary>Writes lines to a file without a name yet, down to the disk, and gives its path.</summary>
    public string WriteLines(ReadOnlySpan<byte> head, IEnumerable<string> lines)
    {
        string path = Temporary();
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024);
        file.Write(head);
        foreach (string line in lines)
            file.Write(Encoding.UTF8.GetBytes(line + "\n"));
        file.Flush(flushToDisk: true);
        return path;
    }

    /// <summary>Puts the manifest of what there is now in the place of that of before.</summary>
    public void WriteManifest(IEnumerable<string> lines)
    {
        string next = WriteLines(Manifest.Head, lines);
        Before?.Dispose();
        Before = null;
        AtomicFile.Move(next, PathOf(_manifest));
    }

    /// <summary>Ends a run that has written its manifest.</summary>
    public void Finish()
    {
        _journal.Delete();
        Leave();
    }

    /// <summary>Ends a run that has written nothing.</summary>
    public void Leave() => Directory.Delete(_temporary, recursive: true);

    public void Dispose()
    {
        Before?.Dispose();
        _journal.Dispose();
        _lock.Dispose();
    }

    // A run that was killed wrote files that no manifest names.
    private void Recover()
    {
        using var sorter = new LineSorter();
        foreach (string line in _journal.Lines())
            sorter.Add(Encoding.UTF8.GetBytes(line));
        Before = Manifest.Open(_root, _manifest);
        WriteManifest(SortedMerge.Merge(sorter, Before?.Lines() ?? []).Select(static m => m.Line));
        _journal.Delete();
    }
}
