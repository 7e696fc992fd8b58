using System.Text;
using ReportGen.Publishing.Storage;

namespace ReportGen.Publishing.Output;

/// <summary>
/// The files that a run is about to write and that no manifest names yet. A run that ends takes it away; one that is killed
/// leaves it to the next. Several threads may write to it.
/// </summary>
internal sealed class Journal(string path) : IDisposable
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "journal";

    private readonly Lock _gate = new();
    private FileStream? _file;

    /// <summary>Whether a run was killed.</summary>
    public bool Exists => File.Exists(path);

    /// <summary>What a run that was killed had begun. A last line that was cut short counts for nothing.</summary>
    public IEnumerable<string> Lines()
    {
        using FileStream file = File.OpenRead(path);
        var reader = new LineReader(file);
        while (reader.Read())
        {
            string entry = Encoding.UTF8.GetString(reader.Line.Span);
            if (reader.IsWhole && Manifest.IsBelow(SortedMerge.KeyOf(entry)))
                yield return entry;
        }
    }

    /// <summary>Writes down a file before it is written.</summary>
    public void Enter(string entry)
    {
        byte[] line = Encoding.UTF8.GetBytes(entry + "\n");
        lock (_gate)
        {
            // Unbuffered: what was handed to the system outlives the process.
            _file ??= new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
            _file.Write(line);
        }
    }

    public void Delete()
    {
        Dispose();
        File.Delete(path);
    }

    public void Dispose()
    {
        _file?.Dispose();
        _file = null;
    }
}
