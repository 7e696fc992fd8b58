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
/// <remarks>A file is known to be ours by the manifest, and until that is written by the journal.</remarks>
internal sealed class OutputFolder : IDisposable
{
    private readonly bool _keepsEdits;
    private readonly string _manifest;
    private readonly Func<string, bool> _isInput;
    private readonly LineSorter _written = new();
    private readonly OutputSubfolders _folders;

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
        OutputFault.Demand(root);
        _manifest = keepsEdits ? Manifest.DataFileName : Manifest.FileName;
        State = new FolderState(root, _manifest, waits);
    }

    /// <summary>The folder as it was named.</summary>
    public string Root { get; }

    /// <summary>What runs keep of it beside its files.</summary>
    public FolderState State { get; }

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
        string temporary = State.Temporary();
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024))
                write(stream);
            return Write(path, new NewFile(temporary));
        }
        catch (Exception e) when (FileFault.Is(e))
        {
            return OutputFault.Unwritten(Path.Combine(Root, path), e);
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
            return OutputFault.Unwritten(full, e);
        }
    }

    private Problem? WriteInFolder(string path, string full, NewFile content)
    {
        var file = new FileInfo(full);
        if (file.Exists)
        {
            if (file.LinkTarget is not null)
                return OutputFault.Taken(full, static w => w.LinkThere());
            if (_isInput(full))
                return OutputFault.Taken(full, static w => w.InputThere());
            if (content.IsIn(file))
                return null;
            if (State.Before?.Contains(_keepsEdits ? LineOf(path, File.ReadAllBytes(full)) : path) != true)
            {
                return _keepsEdits
                    ? OutputFault.Taken(full, static w => w.EditedFileThere())
                    : OutputFault.Taken(full, static w => w.OtherFileThere());
            }
        }
        else if (Directory.Exists(full) || file.LinkTarget is not null)
        {
            return OutputFault.Taken(full, static w => w.FolderThere());
        }
        else
        {
            State.Enter(LineOf(path, content.Bytes));
        }

        content.Put(State.Temporary(), full);
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

    /// <summary>Takes away what earlier runs wrote and this one did not, and writes down what there is now.</summary>
    /// <param name="keeps">Which of those files stay all the same; null: none but what is kept for its edits.</param>
    /// <exception cref="IOException">The manifest cannot be written.</exception>
    public void Finish(Func<string, bool>? keeps = null)
    {
        State.WriteManifest(Present(keeps ?? (_ => _keepsEdits)));
        State.Finish();
    }

    /// <summary>Leaves everything as it is.</summary>
    public void Leave() => State.Leave();

    /// <summary>The paths of the files that are there as the manifest has them, below the folder, with / between the names.</summary>
    public IEnumerable<string> Paths()
    {
        using var manifest = Manifest.Open(Root, _manifest);
        foreach (string line in manifest?.Lines() ?? [])
            yield return SortedMerge.KeyOf(line);
    }

    public void Dispose()
    {
        State.Dispose();
        _written.Dispose();
    }

    // The files of this run, and of those of before what stays; the others are gone when this has gone past them.
    private IEnumerable<string> Present(Func<string, bool> keeps)
    {
        foreach (var (line, isWritten) in SortedMerge.Merge(_written, State.Before?.Lines() ?? []))
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
}
