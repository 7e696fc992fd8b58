using System.Text;
using ReportGen.Publishing.Storage;

namespace ReportGen.Publishing.Output;

/// <summary>
/// The list, in a folder, of the files that were written there: their paths below it, with / between the names, sorted by
/// their bytes, one a line, behind a tab the hash of what was written where edits are kept. It is searched where it lies.
/// </summary>
internal sealed class Manifest : IDisposable
{
    /// <summary>The folder that holds the list and what else a run leaves for the next, below the one written to.</summary>
    public const string StateFolder = ".reportgen";

    /// <summary>The name of the list of a publication.</summary>
    public const string FileName = "manifest";

    /// <summary>The name of the list in a folder of data, whose files are there to be edited.</summary>
    public const string DataFileName = "written";

    /// <summary>The first line.</summary>
    public static ReadOnlySpan<byte> Head => "reportgen manifest 1\n"u8;

    private readonly FileStream _file;
    private readonly SortedLines _lines;

    private Manifest(FileStream file) => (_file, _lines) = (file, new SortedLines(file, Head.Length));

    /// <summary>The list of a folder; null where there is none, or none that can be read as such.</summary>
    public static Manifest? Open(string directory, string fileName = FileName)
    {
        string path = Path.Combine(directory, StateFolder, fileName);
        if (!File.Exists(path))
            return null;
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> head = stackalloc byte[Head.Length];
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual(Head))
            return new Manifest(file);
        file.Dispose();
        return null;
    }

    /// <summary>Whether a line is there: a path, with the hash of its file where there are hashes.</summary>
    public bool Contains(string line) => _lines.Contains(Encoding.UTF8.GetBytes(line));

    /// <summary>
    /// Every line in order. Whatever the list has become, the paths lead nowhere but below the folder.
    /// </summary>
    public IEnumerable<string> Lines()
    {
        _file.Position = Head.Length;
        var reader = new LineReader(_file);
        while (reader.Read())
        {
            string line = Encoding.UTF8.GetString(reader.Line.Span);
            if (IsBelow(SortedMerge.KeyOf(line)))
                yield return line;
        }
    }

    /// <summary>Whether a path stays below the folder it starts from, and names no state of the list itself.</summary>
    public static bool IsBelow(string path) =>
        path.Length > 0 && !path.StartsWith($"{StateFolder}/", StringComparison.OrdinalIgnoreCase) && !Path.IsPathRooted(path) && !path.AsSpan().ContainsAnyInRange('\0', '\u001F')
        && path.Split('/', '\\').All(static n => n.Length > 0 && n is not ("." or ".."));

    public void Dispose() => _lines.Dispose();
}
