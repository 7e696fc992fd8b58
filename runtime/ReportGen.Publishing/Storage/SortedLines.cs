using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace ReportGen.Publishing.Storage;

/// <summary>
/// A file of lines sorted by their bytes, searched where it lies: memory holds none of it. Several threads may search at a
/// time.
/// </summary>
internal sealed class SortedLines : IDisposable
{
    private const int BlockSize = 1024;

    // Of a file that is searched often the beginnings of some lines are remembered, some kilobytes apart and never many.
    private const int MostMarks = 4096, LeastApart = 4096, LongestMark = 512, Often = 32;

    private readonly SafeFileHandle _file;
    private readonly FileStream? _owned;
    private readonly long _start;
    private readonly long _length;
    private readonly Lazy<List<(byte[] Line, long Begin)>> _marks;
    private int _searches;

    /// <param name="file">The file, which is closed with this.</param>
    /// <param name="start">Where the first line begins.</param>
    /// <param name="end">Where the last one ends; null: with the file.</param>
    public SortedLines(FileStream file, long start = 0, long? end = null)
    {
        file.Flush();
        (_owned, _file, _start, _length) = (file, file.SafeFileHandle, start, end ?? file.Length);
        _marks = new(ReadMarks);
    }

    /// <summary>Whether a line is there.</summary>
    public bool Contains(ReadOnlySpan<byte> line)
    {
        byte[]? found = LineAt(LowerBound(line), out _);
        return found is not null && line.SequenceEqual(found);
    }

    /// <summary>The lines that begin so, in order, and of many the first.</summary>
    public List<byte[]> StartingWith(ReadOnlySpan<byte> prefix, int most = int.MaxValue)
    {
        var lines = new List<byte[]>();
        long at = LowerBound(prefix);
        while (lines.Count < most && LineAt(at, out at) is { } line && line.AsSpan().StartsWith(prefix))
            lines.Add(line);
        return lines;
    }

    public void Dispose() => _owned?.Dispose();

    // Where the first line begins that is not less.
    private long LowerBound(ReadOnlySpan<byte> line)
    {
        (long low, long high) = (_start, _length);
        if (_searches > Often || Interlocked.Increment(ref _searches) > Often)
            Narrow(line, ref low, ref high);
        while (high - low > LeastApart * 2)
        {
            long middle = low + ((high - low) / 2);
            long begin = LineBegin(middle, low);
            byte[] found = LineAt(begin, out long next)!;
            if (found.AsSpan().SequenceCompareTo(line) < 0)
                low = next;
            else
                high = begin;
        }

        return low >= high ? low : low + LowerBound(line, low, (int)(high - low));
    }

    // The same within a stretch of whole lines, read at once: as many bytes behind its beginning.
    private int LowerBound(ReadOnlySpan<byte> line, long from, int length)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            FileBytes.ReadExactly(_file, buffer.AsSpan(0, length), from);
            int at = 0;
            while (at < length)
            {
                ReadOnlySpan<byte> rest = buffer.AsSpan(at, length - at);
                int feed = rest.IndexOf((byte)'\n');
                if ((feed < 0 ? rest : rest[..feed]).SequenceCompareTo(line) >= 0)
                    return at;
                at = feed < 0 ? length : at + feed + 1;
            }

            return length;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // To the lines between two that are remembered.
    private void Narrow(ReadOnlySpan<byte> line, ref long low, ref long high)
    {
        List<(byte[] Line, long Begin)> marks = _marks.Value;
        (int first, int end) = (0, marks.Count);
        while (first < end)
        {
            int middle = (first + end) / 2;
            if (marks[middle].Line.AsSpan().SequenceCompareTo(line) < 0)
                first = middle + 1;
            else
                end = middle;
        }

        low = first > 0 ? marks[first - 1].Begin : low;
        high = first < marks.Count ? marks[first].Begin : high;
    }

    private List<(byte[] Line, long Begin)> ReadMarks()
    {
        var marks = new List<(byte[] Line, long Begin)>();
        long apart = Math.Max(LeastApart, (_length - _start) / MostMarks);
        for (long at = _start + apart; at < _length; at += apart)
        {
            long begin = LineBegin(at, _start);
            if ((marks.Count == 0 || begin > marks[^1].Begin) && LineAt(begin, out _) is { Length: <= LongestMark } line)
                marks.Add((line, begin));
        }

        return marks;
    }

    // The beginning of the line that a byte is part of.
    private long LineBegin(long at, long lowest)
    {
        Span<byte> block = stackalloc byte[BlockSize];
        while (at > lowest)
        {
            long from = Math.Max(lowest, at - BlockSize);
            Span<byte> before = block[..(int)(at - from)];
            FileBytes.ReadExactly(_file, before, from);
            int feed = before.LastIndexOf((byte)'\n');
            if (feed >= 0)
                return from + feed + 1;
            at = from;
        }

        return lowest;
    }

    // The line that begins here; null at the end.
    private byte[]? LineAt(long at, out long next)
    {
        next = at;
        if (at >= _length)
            return null;
        Span<byte> block = stackalloc byte[BlockSize];
        byte[] line = [];
        while (next < _length)
        {
            Span<byte> part = block[..(int)Math.Min(BlockSize, _length - next)];
            FileBytes.ReadExactly(_file, part, next);
            int feed = part.IndexOf((byte)'\n');
            line = [.. line, .. feed < 0 ? part : part[..feed]];
            next += feed < 0 ? part.Length : feed + 1;
            if (feed >= 0)
                break;
        }

        return line;
    }
}
