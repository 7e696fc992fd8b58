namespace ReportGen.Publishing.Storage;

/// <summary>Reads the lines of a stream as bytes, one at a time.</summary>
/// <param name="stream">The stream.</param>
/// <param name="longest">How many bytes are kept of a line.</param>
internal sealed class LineReader(Stream stream, int longest = int.MaxValue)
{
    private byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;

    /// <summary>The line read last, without its line feed. Valid until the next is read.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Whether the line read last ended with a line feed; false for what is left of a file cut short.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Whether the line read last was longer than what is kept of one.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Reads a line; false at the end.</summary>
    public bool Read()
    {
        int searched = 0;
        IsTooLong = false;
        while (true)
        {
            int feed = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                Line = _buffer.AsMemory(_start, searched + feed);
                _start += searched + feed + 1;
                return IsWhole = true;
            }

            searched = _end - _start;
            if (searched > longest)
            {
                // The rest of it is gone past.
                IsTooLong = true;
                _end = _start;
                searched = 0;
            }

            if (Fill())
                continue;
            Line = _buffer.AsMemory(_start, searched);
            _start = _end;
            IsWhole = false;
            return searched > 0 || IsTooLong;
        }
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
