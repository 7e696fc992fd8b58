using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Storage;

namespace ReportGen.Publishing.Output;

/// <summary>
/// What a run knows of the one before, and keeps for the one behind: what is made from the same, and stands as it was left, is
/// not made again. Several threads may ask and add at a time.
/// </summary>
/// <param name="folder">The folder of the publication.</param>
/// <param name="settings">What the run is told, and what makes it.</param>
internal sealed class RunMemory(OutputFolder folder, string settings) : IDisposable
{
    // That of a publication that nobody has made for so long is of no use.
    private static readonly TimeSpan LongestKept = TimeSpan.FromDays(30);

    private readonly RunRecord? _last = RunRecord.Open(folder, settings);
    private readonly LineSorter _index = new();
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Lock _gate = new();
    private string? _path;
    private FileStream? _entries;
    private long _length;

    /// <summary>What the last run came to; null where it is of no use to this one.</summary>
    public RunHead? Last => _last?.Head;

    /// <summary>Whether every file stands as the last run left it.</summary>
    public bool Stands() => _last?.Lines(RecordEntry.File).All(f => folder.Stands(f) is not null) == true;

    /// <summary>What the last run said of reports.</summary>
    public IEnumerable<byte[]> Told() => _last?.Lines(RecordEntry.Told).Select(Convert.FromBase64String) ?? [];

    /// <summary>Begins to keep what this run comes to. What the last came to is known to this run alone from now on.</summary>
    public void Begin()
    {
        if (RunRecord.PathOf(folder) is not { } path)
            return;
        // If it cannot be forgotten, nothing must be done that it does not know of.
        if (File.Exists(path))
            File.Delete(path);
        try
        {
            DirectoryInfo kept = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            foreach (FileInfo old in kept.EnumerateFiles().Where(f => DateTime.UtcNow - f.LastWriteTimeUtc > LongestKept))
                old.Delete();
            _entries = new FileStream($"{path}.tmp", FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 18);
            _path = path;
        }
        catch (Exception e) when (FileFault.Is(e))
        {
            // The next run does it all again.
        }
    }

    /// <summary>What came of an input that holds what it held; null where that is not known.</summary>
    public RecordEntry? OfContent(string path, UInt128 content) =>
        content != 0 && _last?.Find(RecordLine.KeyOf(RecordLine.Input, path)) is { } entry && entry.Line.Content == content ? entry : null;

    /// <summary>What came of the same before, if its files stand: they stay.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="name">Its name.</param>
    /// <param name="fingerprint">What it would be made from.</param>
    public RecordEntry? Find(char kind, string name, UInt128 fingerprint) => Find(kind, name, _ => fingerprint);

    /// <summary>The same, where what it was made from is not known before the last run is asked.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="name">Its name.</param>
    /// <param name="fingerprint">What it would be made from, by what came of it before.</param>
    public RecordEntry? Find(char kind, string name, Func<RecordEntry, UInt128> fingerprint) =>
        _last?.Find(RecordLine.KeyOf(kind, name)) is { } entry && entry.Line.Fingerprint == fingerprint(entry) && TryStay([entry]) ? entry : null;

    /// <summary>Whether the pages around the reports stay as they are, all of them; null where they do not.</summary>
    /// <param name="fingerprint">What they would be made from.</param>
    /// <returns>How many reports stand in no feed.</returns>
    public int? KeepSite(UInt128 fingerprint)
    {
        if (_last?.Find(RecordLine.KeyOf(RecordLine.Site, "")) is not { } site || site.Line.Fingerprint != fingerprint)
            return null;
        List<RecordEntry> pages = [.. _last.Of(RecordLine.Page)];
        if (!TryStay(pages))
            return null;
        pages.ForEach(Keep);
        Keep(site);
        return _last.Head.WithoutDate;
    }

    /// <summary>Keeps what was found for the next run.</summary>
    public void Keep(RecordEntry entry) => Add(entry.Line, entry.Bytes);

    /// <summary>Keeps a page or file around the reports for the next run.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="fingerprint">What it was made from.</param>
    /// <param name="siteMembers">Which members of the site it read.</param>
    public void AddPage(string path, UInt128 fingerprint, ulong siteMembers)
    {
        if (_entries is not null && folder.Stamp(path) is { } stamp)
            Add(new RecordLine(RecordLine.KeyOf(RecordLine.Page, path), fingerprint, 0, 0, 0), RecordEntry.OfPage(stamp, siteMembers));
    }

    /// <summary>Keeps that all of them were made.</summary>
    public void AddSite(UInt128 fingerprint) => Add(new RecordLine(RecordLine.KeyOf(RecordLine.Site, ""), fingerprint, 0, 0, 0), []);

    /// <summary>Keeps what came of an input for the next run.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="fingerprint">What that was made from.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="entry">What came of it.</param>
    public void AddInput(string path, UInt128 fingerprint, UInt128 content, byte[] entry) => Add(new RecordLine(RecordLine.KeyOf(RecordLine.Input, path), fingerprint, content, 0, 0), entry);

    /// <summary>Leaves it for the next run. To be asked once, when the lists of the folder are written.</summary>
    /// <param name="head">What the run came to.</param>
    public void Save(RunHead head)
    {
        if (_entries is null)
            return;
        try
        {
            foreach (ReadOnlyMemory<byte> line in _index.Sorted())
            {
                Append(line.Span);
                Append("\n"u8);
            }

            string[] state = [.. ((string[])[Manifest.FileName, SummaryList.FileName, ShardState.FileName]).Select(folder.State.Stamp).OfType<string>()];
            byte[] last = JsonSerializer.SerializeToUtf8Bytes(
                head with { Settings = settings, Ended = DateTime.UtcNow, State = state, Entries = _length, Hash = Convert.ToHexStringLower(_hash.GetHashAndReset()) }, RunHeadJson.Default.RunHead);
            _entries.Write(last);
            _entries.Write(Encoding.ASCII.GetBytes(last.Length.ToString("X8", CultureInfo.InvariantCulture)));
            _entries.Dispose();
            _last?.Dispose();
            File.Move($"{_path}.tmp", _path!, overwrite: true);
        }
        catch (Exception e) when (FileFault.Is(e))
        {
            // The next run does it all again.
        }
    }

    public void Dispose()
    {
        _last?.Dispose();
        _index.Dispose();
        _hash.Dispose();
        if (_entries is null)
            return;
        _entries.Dispose();
        File.Delete($"{_path}.tmp");
    }

    // Looked at first, so that nothing stays in part.
    private bool TryStay(IReadOnlyList<RecordEntry> entries)
    {
        var paths = new List<string>();
        foreach (string file in entries.SelectMany(static e => e.Files))
        {
            if (folder.Stands(file) is not { } path)
                return false;
            paths.Add(path);
        }

        paths.ForEach(folder.Stay);
        return true;
    }

    private void Add(RecordLine line, byte[] entry)
    {
        lock (_gate)
        {
            if (_entries is null)
                return;
            try
            {
                _index.Add((line with { Start = _length, Length = entry.Length }).ToBytes());
                Append(entry);
                _length += entry.Length;
            }
            catch (Exception e) when (FileFault.Is(e))
            {
                _entries.Dispose();
                _entries = null;
            }
        }
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        _entries!.Write(bytes);
        _hash.AppendData(bytes);
    }
}
