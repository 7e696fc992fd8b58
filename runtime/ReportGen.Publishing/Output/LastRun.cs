using System.Globalization;
using System.Text;
using System.Text.Json;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Storage;

namespace ReportGen.Publishing.Output;

/// <summary>
/// What a publication came to that was published whole, and the size and time of each of its files. While neither what it was
/// made from nor a file of it is another, there is nothing to do. A run that does something takes it away before it begins.
/// </summary>
/// <param name="Fingerprint">What it was made from, and by what.</param>
/// <param name="Status">What the run told the shell.</param>
/// <param name="Published">The reports published.</param>
/// <param name="Drafts">Those of them that have errors.</param>
/// <param name="Held">The reports held back for their errors.</param>
/// <param name="WithoutDate">The reports that stand in no feed.</param>
/// <param name="Told">What was said of reports.</param>
internal sealed record LastRun(string Fingerprint, int Status, int Published, int Drafts, int Held, int WithoutDate, byte[] Told)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "last";

    /// <summary>More than this a run need not have said for its next to read it.</summary>
    public const int MostTold = 4 * 1024 * 1024;

    /// <summary>The last run of a folder, if it was made from the same and every file stands as it was left; null otherwise.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="fingerprint">What the next run would be made from.</param>
    public static LastRun? Find(OutputFolder folder, string fingerprint)
    {
        string path = folder.StatePath(FileName);
        if (!File.Exists(path))
            return null;
        try
        {
            using IEnumerator<string> lines = File.ReadLines(path).GetEnumerator();
            if (!lines.MoveNext() || JsonSerializer.Deserialize(lines.Current, LastRunJson.Default.LastRunHead) is not { } head || head.Run.Fingerprint != fingerprint)
                return null;
            // No file was flushed to disk. Where the machine began anew since, the power may have gone: then bytes are compared.
            if (StartOfMachine() > head.Ended)
                return null;
            int count = 0;
            for (; lines.MoveNext(); count++)
            {
                if (!Stands(folder.Root, lines.Current.Split('\t')))
                    return null;
            }

            return count == head.Files ? head.Run : null;
        }
        catch (Exception e) when (e is JsonException or FormatException || FileFault.Is(e))
        {
            return null;
        }
    }

    /// <summary>Forgets the last run of a folder.</summary>
    public static void Forget(OutputFolder folder) => File.Delete(folder.StatePath(FileName));

    /// <summary>Leaves it for the next.</summary>
    /// <param name="folder">The folder, with its manifest written.</param>
    /// <exception cref="IOException">It cannot be written, or a file is gone already.</exception>
    public void Save(OutputFolder folder)
    {
        string[] state = [.. ((string[])[Manifest.FileName, SummaryList.FileName, ShardState.FileName]).Select(n => $"{Manifest.StateFolder}/{n}").Where(n => File.Exists(Path.Combine(folder.Root, n)))];
        using var files = new LineSpool();
        foreach (string path in folder.Paths().Concat(state))
        {
            var file = new FileInfo(Path.Combine(folder.Root, path));
            files.Add(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{path}\t{file.Length}\t{file.LastWriteTimeUtc.Ticks}\n")));
        }

        string head = JsonSerializer.Serialize(new LastRunHead(this, DateTime.UtcNow, files.Count), LastRunJson.Default.LastRunHead);
        string temporary = folder.StatePath($"{FileName}.tmp");
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024))
        {
            stream.Write(Encoding.UTF8.GetBytes(head + "\n"));
            for (int i = 0; i < files.Count; i++)
                stream.Write(files[i]);
        }

        File.Move(temporary, folder.StatePath(FileName), overwrite: true);
    }

    private static bool Stands(string root, string[] line)
    {
        if (line is not [var path, var length, var time] || (!Manifest.IsBelow(path) && !path.StartsWith($"{Manifest.StateFolder}/", StringComparison.Ordinal)))
            return false;
        var file = new FileInfo(Path.Combine(root, path));
        return file.Exists && (file.Attributes & FileAttributes.ReparsePoint) == 0
            && file.Length == long.Parse(length, CultureInfo.InvariantCulture) && file.LastWriteTimeUtc.Ticks == long.Parse(time, CultureInfo.InvariantCulture);
    }

    private static DateTime StartOfMachine() => DateTime.UtcNow - TimeSpan.FromMilliseconds(Environment.TickCount64);
}
