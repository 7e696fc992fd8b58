using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using ReportGen.Publishing.Documents;

namespace ReportGen.Publishing.FormFiles.Packages;

/// <summary>
/// Writes the parts of an Office file as a zip package, in the order given. Equal parts give equal bytes: every date is the first
/// that the format knows, and nothing says on which system it was written.
/// </summary>
internal sealed class OfficePackage
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const ushort Version = 20, Utf8Names = 0x800, Deflated = 8;

    // 1980-01-01 in the manner of DOS.
    private const uint Epoch = 0x0021_0000;

    private readonly List<(byte[] Name, byte[] Packed, uint Crc, int Length)> _parts = [];

    /// <summary>Adds a part of XML, without its declaration.</summary>
    public void Add(string name, string xml)
    {
        byte[] content = Encoding.UTF8.GetBytes(Head + xml);
        var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(content);
        _parts.Add((Encoding.UTF8.GetBytes(name), packed.ToArray(), Crc32.Of(content), content.Length));
    }

    /// <summary>Writes the package.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        var offsets = new List<uint>();
        uint at = 0;
        Span<byte> head = stackalloc byte[30];
        foreach (var (name, packed, crc, length) in _parts)
        {
            offsets.Add(at);
            BinaryPrimitives.WriteUInt32LittleEndian(head, 0x04034B50);
            BinaryPrimitives.WriteUInt16LittleEndian(head[4..], Version);
            Describe(head[6..], crc, packed.Length, length, name.Length);
            output.Write(head);
            output.Write(name);
            output.Write(packed);
            at += (uint)(head.Length + name.Length + packed.Length);
        }

        uint directory = at;
        Span<byte> entry = stackalloc byte[46];
        for (int i = 0; i < _parts.Count; i++)
        {
            var (name, packed, crc, length) = _parts[i];
            entry.Clear();
            BinaryPrimitives.WriteUInt32LittleEndian(entry, 0x02014B50);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[4..], Version);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[6..], Version);
            Describe(entry[8..], crc, packed.Length, length, name.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[42..], offsets[i]);
            output.Write(entry);
            output.Write(name);
            at += (uint)(entry.Length + name.Length);
        }

        Span<byte> end = stackalloc byte[22];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)_parts.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)_parts.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], at - directory);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], directory);
        output.Write(end);
    }

    // What the head of a part and its entry in the directory have in common.
    private static void Describe(Span<byte> fields, uint crc, int packed, int length, int name)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(fields, Utf8Names);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[2..], Deflated);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[4..], Epoch);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[8..], crc);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[12..], (uint)packed);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[16..], (uint)length);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[20..], (ushort)name);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[22..], 0);
    }
}
