namespace ReportGen.Publishing.Storage;

/// <summary>
/// Sorts lines by their bytes, in memory as far as a bound and on disk beyond it. Lines hold no line feed.
/// </summary>
/// <param name="memory">How many bytes are kept in memory.</param>
internal sealed class LineSorter(int memory = 16 * 1024 * 1024) : IDisposable
{
    private readonly List<FileStream> _runs = [];
    private readonly List<(int Start, int Length)> _lines = [];
    private byte[] _text = new byte[Math.Min(memory, 64 * 1024)];
    private int _used;

    /// <summary>Adds a line. Not from several threads at a time.</summary>
    public void Add(ReadOnlySpan<byte> line)
    {
        if (_used + line.Length > memory && _lines.Count > 0)
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
        Sort();
        if (_runs.Count == 0)
        {
            foreach (var (start, length) in _lines)
                yield return _text.AsMemory(start, length);
            yield break;
        }

        Spill();
        var next = new PriorityQueue<LineReader, ReadOnlyMemory<byte>>(Comparer<ReadOnlyMemory<byte>>.Create(static (a, b) => a.Span.SequenceCompareTo(b.Span)));
        foreach (FileStream run in _runs)
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

    public void Dispose() => _runs.ForEach(static r => r.Dispose());

    private void Sort() =>
        _lines.Sort((a, b) => _text.AsSpan(a.Start, a.Length).SequenceCompareTo(_text.AsSpan(b.Start, b.Length)));

    private void Spill()
    {
        Sort();
        FileStream run = ScratchFile.Create();
        _runs.Add(run);
        foreach (var (start, length) in _lines)
        {
            run.Write(_text.AsSpan(start, length));
            run.WriteByte((byte)'\n');
        }

        _lines.Clear();
        _used = 0;
    }
}
