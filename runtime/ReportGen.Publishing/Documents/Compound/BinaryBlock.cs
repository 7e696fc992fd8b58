using System.Buffers.Binary;

namespace ReportGen.Publishing.Documents.Compound;

/// <summary>Some bytes of a binary file. Whoever asks for bytes outside of them is told that the file is damaged.</summary>
internal readonly struct BinaryBlock
{
    private readonly byte[] _bytes;
    private readonly int _start;

    public BinaryBlock(byte[] bytes)
        : this(bytes, 0, bytes.Length)
    {
    }

    private BinaryBlock(byte[] bytes, int start, int length) => (_bytes, _start, Length) = (bytes, start, length);

    /// <summary>How many bytes there are.</summary>
    public int Length { get; }

    public byte Byte(long at) => Span(at, 1)[0];

    public ushort UInt16(long at) => BinaryPrimitives.ReadUInt16LittleEndian(Span(at, 2));

    public short Int16(long at) => BinaryPrimitives.ReadInt16LittleEndian(Span(at, 2));

    public uint UInt32(long at) => BinaryPrimitives.ReadUInt32LittleEndian(Span(at, 4));

    public int Int32(long at) => BinaryPrimitives.ReadInt32LittleEndian(Span(at, 4));

    public double Double(long at) => BinaryPrimitives.ReadDoubleLittleEndian(Span(at, 8));

    /// <summary>Bytes from a place on.</summary>
    public ReadOnlySpan<byte> Span(long at, long length)
    {
        if (!Holds(at, length))
            throw DocumentFaults.Damaged(static w => w.PlaceOutsideFile());
        return _bytes.AsSpan(_start + (int)at, (int)length);
    }

    /// <summary>Part of the bytes.</summary>
    public BinaryBlock Part(long at, long length)
    {
        if (!Holds(at, length))
            throw DocumentFaults.Damaged(static w => w.PlaceOutsideFile());
        return new BinaryBlock(_bytes, _start + (int)at, (int)length);
    }

    /// <summary>The bytes from a place to the end.</summary>
    public BinaryBlock From(long at) => Part(at, Length - at);

    /// <summary>Characters of UTF-16.</summary>
    public string Text(long at, int characters) => System.Text.Encoding.Unicode.GetString(Span(at, characters * 2L));

    /// <summary>Whether so many bytes are there.</summary>
    public bool Holds(long at, long length) => at >= 0 && length >= 0 && at + length <= Length;
}
