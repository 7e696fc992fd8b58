using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Storage;

namespace ReportGen.Publishing.Output;

/// <summary>
/// What a publication left of itself for its next run: of each input and each page around the reports what it was made from,
/// and what came of it. It is a matter of this machine and this moment, so it lies with what programs keep for themselves, not
/// in the publication. It is searched where it lies; several threads may search at a time.
/// </summary>
/// <remarks>The entries in the order in which they were made, an index of them sorted by key, the head as JSON, and its length.</remarks>
internal sealed class RunRecord : IDisposable
{
    /// <summary>Names the folder in which it is kept, in place of the one of the system; where it is empty nothing is kept.</summary>
    public const string FolderVariable = "REPORTGEN_CACHE";

    /// <summary>How many bytes say how long the head is.</summary>
    public const int TailLength = 8;

    private readonly FileStream _file;
    private readonly SortedLines _index;

    private RunRecord(FileStream file, RunHead head, long indexEnd)
    {
        (_file, Head) = (file, head);
        _index = new SortedLines(file, head.Entries, indexEnd);
    }

    /// <summary>What the run came to.</summary>
    public RunHead Head { get; }

    /// <summary>The record of the last run of a folder, if that was told the same and its lists stand; null otherwise, and where it is damaged.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="settings">What the next run is told.</param>
    public static RunRecord? Open(OutputFolder folder, string settings)
    {
        if (PathOf(folder) is not { } path || !File.Exists(path))
            return null;
        FileStream? file = null;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024);
            // No file of a publication is flushed to disk. Where the machine began anew since, the power may have gone: then bytes are compared.
            if (ReadHead(file) is var (head, end) && head.Settings == settings && StartOfMachine() <= head.Ended && head.Hash == Hash(file, end) && head.State.All(folder.State.Has))
                return new RunRecord(file, head, end);
        }
        catch (Exception e) when (e is JsonException or FormatException or OverflowException || FileFault.Is(e))
        {
            // As if there were none.
        }

        file?.Dispose();
        return null;
    }

    /// <summary>The entry of a key; null for none.</summary>
    public RecordEntry? Find(string key) => _index.StartingWith(Encoding.ASCII.GetBytes(key), 1) is [var line] ? Read(RecordLine.Parse(line)) : null;

    /// <summary>The entries of a kind.</summary>
    public IEnumerable<RecordEntry> Of(char kind)
    {
        foreach (byte[] line in _index.StartingWith([(byte)kind]))
            yield return Read(RecordLine.Parse(line));
    }

    /// <summary>The lines of all entries that begin with a letter, in the order in which they were made, without it.</summary>
    public IEnumerable<string> Lines(char letter)
    {
        _file.Position = 0;
        var reader = new LineReader(_file);
        for (long read = 0; read < Head.Entries && reader.Read(); read += reader.Line.Length + 1)
        {
            if (reader.Line.Length > 0 && reader.Line.Span[0] == letter)
                yield return Encoding.UTF8.GetString(reader.Line.Span[1..]);
        }
    }

    /// <summary>Where the record of a folder is kept, by the name of the folder, which is one however it is spelt; null where none is.</summary>
    public static string? PathOf(OutputFolder folder)
    {
        string kept = Environment.GetEnvironmentVariable(FolderVariable)
            ?? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return kept.Length == 0 ? null : Path.Combine(kept, "reportgen", "published", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(RealPath.Of(folder.Root))))[..32]);
    }

    public void Dispose() => _index.Dispose();

    private static (RunHead Head, long IndexEnd)? ReadHead(FileStream file)
    {
        if (file.Length < TailLength)
            return null;
        var tail = new byte[TailLength];
        FileBytes.ReadExactly(file.SafeFileHandle, tail, file.Length - TailLength);
        int length = int.Parse(Encoding.ASCII.GetString(tail), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        long end = file.Length - TailLength - length;
        if (length < 0 || end < 0)
            return null;
        var head = new byte[length];
        FileBytes.ReadExactly(file.SafeFileHandle, head, end);
        return JsonSerializer.Deserialize(head, RunHeadJson.Default.RunHead) is { Entries: >= 0 } read && read.Entries <= end ? (read, end) : null;
    }

    private static string Hash(FileStream file, long end)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 20];
        for (long at = 0; at < end;)
        {
            Span<byte> part = buffer.AsSpan(0, (int)Math.Min(buffer.Length, end - at));
            FileBytes.ReadExactly(file.SafeFileHandle, part, at);
            hash.AppendData(part);
            at += part.Length;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static DateTime StartOfMachine() => DateTime.UtcNow - TimeSpan.FromMilliseconds(Environment.TickCount64);

    private RecordEntry Read(RecordLine line)
    {
        var bytes = new byte[line.Length];
        FileBytes.ReadExactly(_file.SafeFileHandle, bytes, line.Start);
        return new RecordEntry(line, bytes);
    }
}
