namespace ReportGen.Publishing.Storage;

/// <summary>
/// Lines that are written once and then read by their number, by several threads at a time. Beyond a bound they lie on disk,
/// and memory holds eight bytes for each.
/// </summary>
/// <param name="memory">How many bytes are kept in memory.</param>
internal sealed class LineSpool(int memory = 1024 * 1024) : IDisposable
{
    private readonly List<long> _ends = [];
    private readonly MemoryStream _recent = new();
    private FileStream? _file;
    private long _onDisk;

    /// <summary>How many lines there are.</summary>
    public int Count => _ends.Count;

    /// <summary>Adds a line, which may hold any byte. Not while others read.</summary>
    public void Add(ReadOnlySpan<byte> line)
    {
        if (_recent.Length + line.Length > memory)
            Spill();
        _recent.Write(line);
        _ends.Add(_onDisk + _recent.Length);
    }

    /// <summary>The line with a number, from 0.</summary>
    public byte[] this[int number]
    {
        get
        {
            long start = number == 0 ? 0 : _ends[number - 1];
            var line = new byte[_ends[number] - start];
            if (start >= _onDisk)
                _recent.GetBuffer().AsSpan((int)(start - _onDisk), line.Length).CopyTo(line);
            else
                FileBytes.ReadExactly(_file!.SafeFileHandle, line, start);
            return line;
        }
    }

    public void Dispose() => _file?.Dispose();

    private void Spill()
    {
        _file ??= ScratchFile.Create();
        _recent.WriteTo(_file);
        _file.Flush();
        _onDisk += _recent.Length;
        _recent.SetLength(0);
    }
}
