using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Storage;

namespace ReportGen.Publishing.Output;

/// <summary>
/// What a publication came to that was published whole, and the size and time of each of its files. While neither what it was
/// made from nor a file of it is another, there is nothing to do. A run that does something takes it away before it begins.
/// It is a matter of this machine and this moment, so it lies with what programs keep for themselves, not in the publication.
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
    /// <summary>Names the folder in which it is kept, in place of the one of the system; where it is empty nothing is kept.</summary>
    public const string FolderVariable = "REPORTGEN_CACHE";

    /// <summary>More than this a run need not have said for its next to read it.</summary>
    public const int MostTold = 4 * 1024 * 1024;

    // That of a publication that nobody has made for so long is of no use.
    private static readonly TimeSpan LongestKept = TimeSpan.FromDays(30);

    /// <summary>The last run of a folder, if it was made from the same and every file stands as it was left; null otherwise.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="fingerprint">What the next run would be made from.</param>
    public static LastRun? Find(OutputFolder folder, string fingerprint)
    {
        if (PathOf(folder) is not { } path || !File.Exists(path))
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
    public static void Forget(OutputFolder folder)
    {
        if (PathOf(folder) is { } path && File.Exists(path))
            File.Delete(path);
    }

    /// <summary>Leaves it for the next.</summary>
    /// <param name="folder">The folder, with its manifest written.</param>
    /// <exception cref="IOException">It cannot be written, or a file is gone already.</exception>
    public void Save(OutputFolder folder)
    {
        if (PathOf(folder) is not { } path)
            return;
        string[] state = [.. ((string[])[Manifest.FileName, SummaryList.FileName, ShardState.FileName]).Select(n => $"{Manifest.StateFolder}/{n}").Where(n => File.Exists(Path.Combine(folder.Root, n)))];
        using var files = new LineSpool();
        foreach (string one in folder.Paths().Concat(state))
        {
            var file = new FileInfo(Path.Combine(folder.Root, one));
            files.Add(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{one}\t{file.Length}\t{file.LastWriteTimeUtc.Ticks}\n")));
        }

        string head = JsonSerializer.Serialize(new LastRunHead(this, DateTime.UtcNow, files.Count), LastRunJson.Default.LastRunHead);
        DirectoryInfo kept = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        foreach (FileInfo old in kept.EnumerateFiles().Where(f => DateTime.UtcNow - f.LastWriteTimeUtc > LongestKept))
            old.Delete();
        string temporary = $"{path}.tmp";
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024))
        {
            stream.Write(Encoding.UTF8.GetBytes(head + "\n"));
            for (int i = 0; i < files.Count; i++)
                stream.Write(files[i]);
        }

        File.Move(temporary, path, overwrite: true);
    }

    // By the name of the folder, which is one however it is spelt.
    private static string? PathOf(OutputFolder folder)
    {
        string kept = Environment.GetEnvironmentVariable(FolderVariable)
            ?? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return kept.Length == 0 ? null : Path.Combine(kept, "reportgen", "published", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(RealPath.Of(folder.Root))))[..32]);
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
