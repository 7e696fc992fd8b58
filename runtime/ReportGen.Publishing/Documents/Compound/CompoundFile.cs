using System.Text;

namespace ReportGen.Publishing.Documents.Compound;

/// <summary>
/// A compound file ([MS-CFB]), in which the Office programs up to 2003 and WPS keep the streams of a document. Only the
/// streams at the top are seen: those in storages belong to embedded objects. No chain of sectors is followed further than
/// there are sectors, no stream is longer than the file.
/// </summary>
internal sealed class CompoundFile
{
    private const uint LastSector = 0xFFFFFFFA;
    private const uint Free = 0xFFFFFFFF;
    private const int EntrySize = 128;
    private const int HeaderFatSectors = 109;
    private const int HeaderFatPlace = 76;

    private static readonly byte[] Signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private readonly BinaryBlock _file;
    private readonly int _sectorSize;
    private readonly int _miniSize;
    private readonly uint _miniLimit;
    private readonly int _sectors;
    private readonly uint[] _fat;
    private readonly Dictionary<string, (uint Start, long Size)> _streams = new(StringComparer.OrdinalIgnoreCase);
    private readonly (uint Start, long Size) _root;
    private BinaryBlock? _miniFat;
    private byte[]? _mini;

    /// <summary>Opens a file.</summary>
    /// <param name="bytes">The bytes of the file.</param>
    public CompoundFile(byte[] bytes)
    {
        _file = new BinaryBlock(bytes);
        if (bytes.Length < 512)
            throw DocumentFaults.Damaged(static w => w.FileCutShort());
        (int shift, int miniShift) = (_file.UInt16(30), _file.UInt16(32));
        if (shift is not (9 or 12) || miniShift != 6)
            throw DocumentFaults.Damaged(static w => w.SectorsBroken());
        (_sectorSize, _miniSize, _miniLimit) = (1 << shift, 1 << miniShift, _file.UInt32(56));
        _sectors = Math.Max(0, (bytes.Length - 1) / _sectorSize);
        _fat = ReadFat();
        byte[] directory = Chain(_file.UInt32(48));
        if (directory.Length < EntrySize)
            throw DocumentFaults.Damaged(static w => w.SectorsBroken());
        var entries = new BinaryBlock(directory);
        _root = Extent(entries.Part(0, EntrySize));
        ReadDirectory(entries);
    }

    /// <summary>Whether bytes begin as such a file does.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Signature);

    /// <summary>Whether there is a stream of a name.</summary>
    public bool Has(string name) => _streams.ContainsKey(name);

    /// <summary>Reads a stream; null where there is none of the name.</summary>
    public byte[]? Read(string name)
    {
        if (!_streams.TryGetValue(name, out (uint Start, long Size) stream))
            return null;
        return stream.Size < _miniLimit ? MiniStream(stream.Start, stream.Size) : Chain(stream.Start, stream.Size);
    }

    // Which sector follows each. The list of the sectors that hold it begins in the header and goes on in sectors of its own.
    private uint[] ReadFat()
    {
        var fat = new uint[_sectors];
        Array.Fill(fat, Free);
        int perSector = _sectorSize / 4;
        int needed = (_sectors + perSector - 1) / perSector;
        var places = new List<uint>();
        for (int i = 0; i < HeaderFatSectors && places.Count < needed; i++)
            places.Add(_file.UInt32(HeaderFatPlace + (i * 4)));
        uint next = _file.UInt32(68);
        for (int visited = 0; places.Count < needed && next <= LastSector; visited++)
        {
            if (visited > _sectors)
                throw DocumentFaults.Damaged(static w => w.SectorsBroken());
            BinaryBlock sector = Sector(next);
            for (int i = 0; i < perSector - 1 && places.Count < needed; i++)
                places.Add(sector.UInt32(i * 4));
            next = sector.UInt32(_sectorSize - 4);
        }

        for (int i = 0; i < places.Count; i++)
        {
            if (places[i] > LastSector)
                continue;
            BinaryBlock sector = Sector(places[i]);
            for (int k = 0; k < perSector && (i * perSector) + k < _sectors; k++)
                fat[(i * perSector) + k] = sector.UInt32(k * 4);
        }

        return fat;
    }

    // The entries of the top form a tree; a damaged one may lead round in a circle.
    private void ReadDirectory(BinaryBlock entries)
    {
        int count = entries.Length / EntrySize;
        var seen = new bool[count];
        var open = new Stack<uint>([entries.UInt32(76)]);
        while (open.TryPop(out uint at))
        {
            if (at == Free)
                continue;
            if (at >= count || seen[at])
                throw DocumentFaults.Damaged(static w => w.SectorsBroken());
            seen[at] = true;
            BinaryBlock entry = entries.Part(at * (long)EntrySize, EntrySize);
            open.Push(entry.UInt32(68));
            open.Push(entry.UInt32(72));
            const int Stream = 2;
            if (entry.Byte(66) != Stream)
                continue;
            if (_streams.Count == PackageParts.MaxEntries)
                throw DocumentFaults.TooLarge(static w => w.PackageFiles(), PackageParts.MaxEntries);
            string name = Encoding.Unicode.GetString(entry.Span(0, Math.Clamp(entry.UInt16(64) - 2, 0, 62)));
            if (!_streams.TryAdd(name, Extent(entry)))
                throw DocumentFaults.Damaged(w => w.PackageNameTwice(name));
        }
    }

    // In files with short sectors only half of the size counts: some programs leave the other half as it was.
    private (uint Start, long Size) Extent(BinaryBlock entry)
    {
        long size = entry.UInt32(120) + (_sectorSize > 512 ? (long)entry.UInt32(124) << 32 : 0);
        return (entry.UInt32(116), size);
    }

    private byte[] MiniStream(uint start, long size)
    {
        _miniFat ??= new BinaryBlock(Chain(_file.UInt32(60)));
        _mini ??= Chain(_root.Start, _root.Size);
        if (size > _mini.Length)
            throw DocumentFaults.Damaged(static w => w.FileCutShort());
        var bytes = new byte[size];
        for (int done = 0; done < size; done += _miniSize)
        {
            long from = start * (long)_miniSize;
            int length = (int)Math.Min(_miniSize, size - done);
            if (start > LastSector || from + length > _mini.Length)
                throw DocumentFaults.Damaged(static w => w.SectorsBroken());
            _mini.AsSpan((int)from, length).CopyTo(bytes.AsSpan(done));
            start = _miniFat.Value.UInt32(start * 4L);
        }

        return bytes;
    }

    private byte[] Chain(uint start, long size)
    {
        if (size > _file.Length)
            throw DocumentFaults.Damaged(static w => w.FileCutShort());
        var bytes = new byte[size];
        for (int done = 0; done < size; done += _sectorSize)
        {
            if (start > LastSector)
                throw DocumentFaults.Damaged(static w => w.SectorsBroken());
            // The last sector of a file may be left short by its writer.
            BinaryBlock sector = Sector(start, Math.Min(_sectorSize, (int)(size - done)));
            sector.Span(0, sector.Length).CopyTo(bytes.AsSpan(done));
            start = _fat[start];
        }

        return bytes;
    }

    // A chain of which nobody says how long it is.
    private byte[] Chain(uint start)
    {
        long length = 0;
        for (uint at = start; at <= LastSector; at = _fat[at])
        {
            length += _sectorSize;
            if (at >= _sectors || length > (long)_sectors * _sectorSize)
                throw DocumentFaults.Damaged(static w => w.SectorsBroken());
        }

        var bytes = new byte[length];
        for (int done = 0; start <= LastSector; start = _fat[start], done += _sectorSize)
            Sector(start).Span(0, _sectorSize).CopyTo(bytes.AsSpan(done));
        return bytes;
    }

    private BinaryBlock Sector(uint number) => Sector(number, _sectorSize);

    private BinaryBlock Sector(uint number, int length)
    {
        long from = (number + 1L) * _sectorSize;
        if (number >= _sectors || !_file.Holds(from, length))
            throw DocumentFaults.Damaged(static w => w.FileCutShort());
        return _file.Part(from, length);
    }
}
