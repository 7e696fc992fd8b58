using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReportGen.Messages;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Storage;
using ReportGen.Reading;

namespace ReportGen.Publishing.Output;

/// <summary>
/// A folder that a run writes to. What earlier runs wrote there may be replaced and is taken away when nothing asks for it
/// any more; what anybody else put there stays. Several threads may write at a time; another run waits for this one to end.
/// </summary>
/// <remarks>
/// A file is known to be ours by the manifest, and until that is written by the journal. Nothing but the manifest is flushed
/// to disk: after a power cut the next run compares bytes, and mends.
/// </remarks>
internal sealed class OutputFolder : IDisposable
{
    private readonly string _temporary;
    private readonly bool _keepsEdits;
    private readonly string _manifest;
    private readonly Func<string, bool> _isInput;
    private readonly FileStream _lock;
    private readonly Journal _journal;
    private readonly LineSorter _written = new();
    private readonly OutputSubfolders _folders;
    private Manifest? _before;
    private int _temporaries;

    /// <summary>Opens a folder, which need not be there, and mends what a run before left undone.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="isInput">Whether a file below the folder is an input of the run.</param>
    /// <param name="waits">Called once where another run has the folder.</param>
    /// <param name="keepsEdits">Whether its files are there to be edited: one that was is not replaced, and none is taken away.</param>
    /// <exception cref="IOException">The folder cannot be made or written to.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written to.</exception>
    /// <exception cref="ProblemException">A file has its name.</exception>
    public OutputFolder(string root, Func<string, bool> isInput, Action waits, bool keepsEdits = false)
    {
        (Root, _isInput, _keepsEdits, _folders) = (root, isInput, keepsEdits, new OutputSubfolders(root));
        Demand(root);
        _manifest = keepsEdits ? Manifest.DataFileName : Manifest.FileName;
        string state = Path.Combine(root, Manifest.StateFolder);
        _temporary = Path.Combine(state, "tmp");
        _journal = new Journal(Path.Combine(state, Journal.FileName));
        Directory.CreateDirectory(state);
        _lock = FolderLock.Take(Path.Combine(state, "lock"), waits);
        try
        {
            // Nobody else has the folder: whatever lies here was left by a run that was killed.
            if (Directory.Exists(_temporary))
                Directory.Delete(_temporary, recursive: true);
            Directory.CreateDirectory(_temporary);
            if (_journal.Exists)
                Recover();
            _before = Manifest.Open(root, _manifest);
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
    }

    /// <summary>The folder as it was named.</summary>
    public string Root { get; }

    /// <summary>How many files were taken away.</summary>
    public int Removed { get; private set; }

    /// <summary>Writes a file whose bytes are not there yet; a failure says why it could not be.</summary>
    /// <param name="path">Its path below the folder, with / between the names.</param>
    /// <param name="content">Its bytes.</param>
    public Problem? Write(string path, ReadOnlySpan<byte> content) => Write(path, new NewFile(content));

    /// <summary>Writes a file that is too large to be kept in memory.</summary>
    /// <param name="path">Its path below the folder, with / between the names.</param>
    /// <param name="write">Writes its bytes.</param>
    public Problem? Write(string path, Action<Stream> write)
    {
        string temporary = Temporary();
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024))
                write(stream);
            return Write(path, new NewFile(temporary));
        }
        catch (Exception e) when (FileFault.Is(e))
        {
            return Unwritten(Path.Combine(Root, path), e);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private Problem? Write(string path, NewFile content)
    {
        string full = Path.Combine(Root, path);
        try
        {
            if ((_folders.FaultOf(path) ?? WriteInFolder(path, full, content)) is { } fault)
                return fault;
            byte[] line = Encoding.UTF8.GetBytes(LineOf(path, content.Bytes));
            lock (_written)
                _written.Add(line);
            return null;
        }
        catch (Exception e) when (FileFault.Is(e))
        {
            return Unwritten(full, e);
        }
    }

    private Problem? WriteInFolder(string path, string full, NewFile content)
    {
        var file = new FileInfo(full);
        if (file.Exists)
        {
            if (file.LinkTarget is not null)
                return Taken(full, static w => w.LinkThere());
            if (_isInput(full))
                return Taken(full, static w => w.InputThere());
            if (content.IsIn(file))
                return null;
            if (_before?.Contains(_keepsEdits ? LineOf(path, File.ReadAllBytes(full)) : path) != true)
            {
                return _keepsEdits
                    ? Taken(full, static w => w.EditedFileThere())
                    : Taken(full, static w => w.OtherFileThere());
            }
        }
        else if (Directory.Exists(full) || file.LinkTarget is not null)
        {
            return Taken(full, static w => w.FolderThere());
        }
        else
        {
            _journal.Enter(LineOf(path, content.Bytes));
        }

        content.Put(Temporary(), full);
        return null;
    }

    /// <summary>Whether a file stands as it was left, and this run might leave it so.</summary>
    /// <param name="stamp">Its path, size and time.</param>
    /// <returns>Its path; null where it does not.</returns>
    public string? Stands(string stamp)
    {
        string path = SortedMerge.KeyOf(stamp);
        try
        {
            return Manifest.IsBelow(path) && FileStamp.Of(path, Path.Combine(Root, path)) == stamp && _folders.FaultOf(path) is null && !_isInput(Path.Combine(Root, path)) ? path : null;
        }
        catch (Exception e) when (FileFault.Is(e))
        {
            return null;
        }
    }

    /// <summary>Leaves a file as it stands, as if this run had written it.</summary>
    /// <param name="path">Its path below the folder.</param>
    public void Stay(string path)
    {
        byte[] line = Encoding.UTF8.GetBytes(path);
        lock (_written)
            _written.Add(line);
    }

    /// <summary>The path, size and time of a file, parted by tabs; null where there is none.</summary>
    /// <param name="path">Its path below the folder.</param>
    public string? Stamp(string path) => FileStamp.Of(path, Path.Combine(Root, path));

    /// <summary>The same of what a run leaves beside the files; null where it has left none of that name.</summary>
    public string? StateStamp(string name) => FileStamp.Of(name, StatePath(name));

    /// <summary>Whether that stands as it was left.</summary>
    public bool HasState(string stamp) => StateStamp(SortedMerge.KeyOf(stamp)) == stamp;

    /// <summary>Takes away what earlier runs wrote and this one did not, and writes down what there is now.</summary>
    /// <param name="keeps">Which of those files stay all the same; null: none but what is kept for its edits.</param>
    /// <exception cref="IOException">The manifest cannot be written.</exception>
    public void Finish(Func<string, bool>? keeps = null)
    {
        WriteManifest(Present(keeps ?? (_ => _keepsEdits)));
        _journal.Delete();
        Directory.Delete(_temporary, recursive: true);
    }

    /// <summary>Leaves everything as it is.</summary>
    public void Leave() => Directory.Delete(_temporary, recursive: true);

    /// <summary>The paths of the files that are there as the manifest has them, below the folder, with / between the names.</summary>
    public IEnumerable<string> Paths()
    {
        using var manifest = Manifest.Open(Root, _manifest);
        foreach (string line in manifest?.Lines() ?? [])
            yield return SortedMerge.KeyOf(line);
    }

    public void Dispose()
    {
        _before?.Dispose();
        _journal.Dispose();
        _written.Dispose();
        _lock.Dispose();
    }

    // The files of this run, and of those of before what stays; the others are gone when this has gone past them.
    private IEnumerable<string> Present(Func<string, bool> keeps)
    {
        foreach (var (line, isWritten) in SortedMerge.Merge(_written, _before?.Lines() ?? []))
        {
            if (isWritten || keeps(SortedMerge.KeyOf(line)) || !TryRemove(SortedMerge.KeyOf(line)))
                yield return line;
        }
    }

    // Twice as many bits as it takes for no two of all the files there will ever be to have one.
    private string LineOf(string path, ReadOnlySpan<byte> content)
    {
        if (!_keepsEdits)
            return path;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return $"{path}\t{Convert.ToHexStringLower(hash[..16])}";
    }

    // What has become a link or a folder since is somebody else's. What cannot be deleted stays known as ours.
    private bool TryRemove(string path)
    {
        string full = Path.Combine(Root, path);
        try
        {
            if (!File.Exists(full) || RealPath.LinkTarget(full) is not null || _folders.FaultOf(path) is not null)
                return true;
            File.Delete(full);
            Removed++;
            for (string? folder = Path.GetDirectoryName(path); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
            {
                if (Directory.EnumerateFileSystemEntries(Path.Combine(Root, folder)).Any())
                    break;
                Directory.Delete(Path.Combine(Root, folder));
                _folders.Forget();
            }

            return true;
        }
        catch (Exception e) when (FileFault.Is(e))
        {
            return !File.Exists(full);
        }
    }

    // A run that was killed wrote files that no manifest names.
    private void Recover()
    {
        using var sorter = new LineSorter();
        foreach (string line in _journal.Lines())
            sorter.Add(Encoding.UTF8.GetBytes(line));
        _before = Manifest.Open(Root, _manifest);
        WriteManifest(SortedMerge.Merge(sorter, _before?.Lines() ?? []).Select(static m => m.Line));
        _journal.Delete();
    }

    private void WriteManifest(IEnumerable<string> lines)
    {
        string next = WriteLines(Manifest.Head, lines);
        _before?.Dispose();
        _before = null;
        AtomicFile.Move(next, StatePath(_manifest));
    }

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

    /// <summary>The path of a file that a run leaves for the next.</summary>
    public string StatePath(string name) => Path.Combine(Root, Manifest.StateFolder, name);

    private string Temporary() => Path.Combine(_temporary, Interlocked.Increment(ref _temporaries).ToString(CultureInfo.InvariantCulture));

    /// <summary>The message about a file that could not be written.</summary>
    public static Problem Unwritten(string path, Exception fault)
    {
        Func<Wording, string> reason = FileFault.Explain(fault);
        return new Problem(new Message(MessageIds.PublishIo, w => w.CannotWrite(Shown(path), reason(w))));
    }

    /// <summary>Refuses a folder in whose place a file stands.</summary>
    /// <exception cref="ProblemException">A file has its name.</exception>
    public static void Demand(string folder)
    {
        if (File.Exists(folder))
            throw new ProblemException(Taken(folder, static w => w.FileThere()) with { File = folder });
    }

    /// <summary>The message about what stands in the place of a file.</summary>
    public static Problem Taken(string path, Func<Wording, string> obstacle) =>
        new(new Message(MessageIds.PublishTaken, w => w.NotWritten(Shown(path), obstacle(w))));

    private static string Shown(string path) => path.Replace('\\', '/');
}
