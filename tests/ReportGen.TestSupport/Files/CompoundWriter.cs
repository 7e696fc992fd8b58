using System.Buffers.Binary;
using System.Text;

namespace ReportGen.TestSupport.Files;

/// <summary>Writes compound files: streams at the top, the short ones in the stream of short ones.</summary>
internal static class CompoundWriter
{
    private const uint EndOfChain = 0xFFFFFFFE, FatSector = 0xFFFFFFFD, DifatSector = 0xFFFFFFFC, Free = 0xFFFFFFFF;
    private const int Short = 4096, MiniSize = 64, HeaderPlaces = 109;

    /// <summary>Writes a file.</summary>
    /// <param name="sectorSize">512 or 4096.</param>
    /// <param name="streams">The streams.</param>
    public static byte[] Make(int sectorSize, params (string Name, byte[] Bytes)[] streams)
    {
        var sectors = new List<byte[]>();
        var fat = new List<uint>();
        var mini = new MemoryStream();
        var miniFat = new List<uint>();
        var entries = new List<byte[]>();
        foreach ((string name, byte[] bytes) in streams)
        {
            bool isShort = bytes.Length < Short;
            uint start = bytes.Length == 0 ? EndOfChain : isShort ? AddMini(mini, miniFat, bytes) : Add(sectors, fat, bytes, sectorSize);
            entries.Add(Entry(name, 2, start, bytes.Length, entries.Count + 2 <= streams.Length ? (uint)entries.Count + 2 : Free, Free));
        }

        uint miniStart = mini.Length == 0 ? EndOfChain : Add(sectors, fat, mini.ToArray(), sectorSize);
        entries.Insert(0, Entry("Root Entry", 5, miniStart, (int)mini.Length, Free, streams.Length > 0 ? 1 : Free));
        uint miniFatStart = miniFat.Count == 0 ? EndOfChain : Add(sectors, fat, Words(miniFat), sectorSize, 0xFF);
        uint directory = Add(sectors, fat, [.. entries.SelectMany(static e => e)], sectorSize);

        int perSector = sectorSize / 4;
        int fatSectors = 0;
        int difatSectors = 0;
        while (fatSectors * perSector < sectors.Count + fatSectors + difatSectors)
        {
            fatSectors++;
            difatSectors = Math.Max(0, (fatSectors - HeaderPlaces + perSector - 2) / (perSector - 1));
        }

        uint first = (uint)sectors.Count;
        fat.AddRange(Enumerable.Repeat(FatSector, fatSectors));
        fat.AddRange(Enumerable.Repeat(DifatSector, difatSectors));
        byte[] table = Padded(Words(fat), fatSectors * sectorSize, 0xFF);
        for (int i = 0; i < fatSectors; i++)
            sectors.Add(table[(i * sectorSize)..((i + 1) * sectorSize)]);
        uint[] places = [.. Enumerable.Range(0, fatSectors).Select(i => first + (uint)i)];
        for (int i = 0; i < difatSectors; i++)
        {
            uint next = i + 1 < difatSectors ? (uint)sectors.Count + 1 : EndOfChain;
            uint[] here = [.. places.Skip(HeaderPlaces + (i * (perSector - 1))).Take(perSector - 1)];
            sectors.Add(Words([.. here, .. Enumerable.Repeat(Free, perSector - 1 - here.Length), next]));
        }

        var header = new byte[sectorSize];
        ((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header, 0);
        header[24] = 0x3E;
        header[26] = (byte)(sectorSize == 512 ? 3 : 4);
        (header[28], header[29], header[30], header[32]) = (0xFE, 0xFF, (byte)(sectorSize == 512 ? 9 : 12), 6);
        foreach ((int at, uint value) in ((int, uint)[])[(44, (uint)fatSectors), (48, directory), (56, Short), (60, miniFatStart), (64, (uint)((miniFat.Count * 4) + sectorSize - 1) / (uint)sectorSize),
            (68, difatSectors > 0 ? first + (uint)fatSectors : EndOfChain), (72, (uint)difatSectors)])
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(at), value);
        for (int i = 0; i < HeaderPlaces; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(76 + (i * 4)), i < places.Length ? places[i] : Free);
        return [.. header, .. sectors.SelectMany(static s => s)];
    }

    private static uint Add(List<byte[]> sectors, List<uint> fat, byte[] bytes, int sectorSize, byte fill = 0)
    {
        uint start = (uint)sectors.Count;
        for (int at = 0; at < bytes.Length; at += sectorSize)
        {
            sectors.Add(Padded(bytes[at..Math.Min(bytes.Length, at + sectorSize)], sectorSize, fill));
            fat.Add(at + sectorSize < bytes.Length ? (uint)sectors.Count : EndOfChain);
        }

        return start;
    }

    private static uint AddMini(MemoryStream mini, List<uint> fat, byte[] bytes)
    {
        uint start = (uint)fat.Count;
        for (int at = 0; at < bytes.Length; at += MiniSize)
        {
            mini.Write(Padded(bytes[at..Math.Min(bytes.Length, at + MiniSize)], MiniSize, 0));
            fat.Add(at + MiniSize < bytes.Length ? (uint)fat.Count + 1 : EndOfChain);
        }

        return start;
    }

    private static byte[] Entry(string name, byte type, uint start, int size, uint right, uint child)
    {
        var entry = new byte[128];
        Encoding.Unicode.GetBytes(name).CopyTo(entry, 0);
        (entry[64], entry[66], entry[67]) = ((byte)((name.Length + 1) * 2), type, 1);
        foreach ((int at, uint value) in ((int, uint)[])[(68, Free), (72, right), (76, child), (116, start), (120, (uint)size)])
            BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(at), value);
        return entry;
    }

    private static byte[] Padded(byte[] bytes, int size, byte fill) => [.. bytes, .. Enumerable.Repeat(fill, size - bytes.Length)];

    private static byte[] Words(List<uint> words)
    {
        var bytes = new byte[words.Count * 4];
        for (int i = 0; i < words.Count; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * 4), words[i]);
        return bytes;
    }
}
