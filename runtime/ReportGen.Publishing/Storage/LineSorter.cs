namespace ReportGen.Publishing.Storage;

/// <summary>
/// Sorts lines by their bytes, in memory as far as a bound and on disk beyond it. Lines hold no line feed. However many
/// lines there are, the files open at a time stay few: sorted runs are merged as soon as there are as many as are merged at
/// once, and so are the runs that come of it.
/// </summary>
/// <param name="memory">How many bytes are kept in memory.</param>
internal sealed class LineSorter(int memory = 16 * 1024 * 1024) : IDisposable
{
    /// <summary>How many runs are merged at once.</summary>
    internal const int FanIn = 16;

    // What a line costs beyond its bytes.
    private const int LineCost = 8;

    // Runs by how often their lines have been merged: a run of a level holds what FanIn runs of the one below held.
    private readonly List<List<FileStream>> _levels = [];
    private readonly List<(int Start, int Length)> _lines = [];
    private byte[] _text = new byte[Math.Min(memory, 64 * 1024)];
    private int _used;

    /// <summary>How many files are open.</summary>
    internal int OpenRuns => _levels.Sum(static l => l.Count);

    /// <summary>Adds a line. Not from several threads at a time.</summary>
    public void Add(ReadOnlySpan<byte> line)
    {
        if (_lines.Count > 0 && _used + line.Length + ((long)_lines.Count * LineCost) > memory)
            Spill();
        if (_used + line.Length > _text.Length)
            Array.Resize(ref _text, Math.Max(_used + line.Length, Math.Min(memory, _text.Length * 2)));
        line.CopyTo(_text.AsSpan(_used));
        _lines.Add((_used, line.Length));
        _used += line.Length;
    }

    /// <summary>The lines in the order of their bytes, those that are equal as often as they were added. To be asked once.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Sorted()
    {
        if (_levels.Count == 0)
        {
            Sort();
            return _lines.Select(l => new ReadOnlyMemory<byte>(_text, l.Start, l.Length));
        }

        Spill();
        // What is left in memory is empty; the buffer goes while the runs are read.
        _text = [];
        _lines.Capacity = 0;
        // The smaller levels are few and cheap to merge into one run before the last pass.
        while (_levels.Count > 1 && OpenRuns > FanIn)
        {
            FileStream merged = MergeToRun(_levels[0]);
            _levels.RemoveAt(0);
            _levels[0].Add(merged);
        }

        return Merge([.. _levels.SelectMany(static l => l)]);
    }

    public void Dispose()
    {
        foreach (FileStream run in _levels.SelectMany(static l => l))
            run.Dispose();
    }

    private void Sort() =>
        _lines.Sort((a, b) => _text.AsSpan(a.Start, a.Length).SequenceCompareTo(_text.AsSpan(b.Start, b.Length)));

    private void Spill()
    {
        if (_lines.Count == 0)
            return;
        Sort();
        AddRun(level: 0, Write(_lines.Select(l => new ReadOnlyMemory<byte>(_text, l.Start, l.Length))));
        _lines.Clear();
        _used = 0;
    }

    private void AddRun(int level, FileStream run)
    {
        if (level == _levels.Count)
            _levels.Add([]);
        _levels[level].Add(run);
        if (_levels[level].Count == FanIn)
            AddRun(level + 1, MergeToRun(_levels[level]));
    }

    // The runs are gone afterwards.
    private static FileStream MergeToRun(List<FileStream> runs)
    {
        FileStream merged = Write(Merge(runs));
        runs.ForEach(static r => r.Dispose());
        runs.Clear();
        return merged;
    }

    private static FileStream Write(IEnumerable<ReadOnlyMemory<byte>> lines)
    {
        FileStream run = ScratchFile.Create();
        try
        {
            foreach (ReadOnlyMemory<byte> line in lines)
            {
                run.Write(line.Span);
                run.WriteByte((byte)'\n');
            }

            return run;
        }
        catch
        {
            run.Dispose();
            throw;
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Merge(IReadOnlyList<FileStream> runs)
    {
        var next = new PriorityQueue<LineReader, ReadOnlyMemory<byte>>(Comparer<ReadOnlyMemory<byte>>.Create(static (a, b) => a.Span.SequenceCompareTo(b.Span)));
        foreach (FileStream run in runs)
        {
            run.Position = 0;
            var reader = new LineReader(run);
            if (reader.Read())
                next.Enqueue(reader, reader.Line);
        }

        while (next.TryDequeue(out LineReader? reader, out ReadOnlyMemory<byte> line))
        {
            yield return line;
            if (reader.Read())
                next.Enqueue(reader, reader.Line);
        }
    }
}
