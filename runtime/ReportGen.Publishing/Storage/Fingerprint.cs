using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ReportGen.Publishing.Storage;

/// <summary>
/// Makes a number of whatever something depends on: another number, as good as certainly, where any of it is another.
/// </summary>
internal sealed class Fingerprint : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The fingerprint of bytes.</summary>
    public static UInt128 Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    /// <summary>The fingerprint of all that a stream holds from where it stands.</summary>
    public static UInt128 Of(Stream stream)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(stream, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    /// <summary>The fingerprint of texts and numbers, in their order.</summary>
    public static UInt128 Of(params ReadOnlySpan<object?> parts)
    {
        using var fingerprint = new Fingerprint();
        foreach (object? part in parts)
            fingerprint.Add(part switch { UInt128 number => number.ToString("X32", null), null => "\0", _ => $"{part}" });
        return fingerprint.End();
    }

    /// <summary>The fingerprint of lines behind something else.</summary>
    public static UInt128 OfLines(UInt128 head, IEnumerable<string> lines)
    {
        using var fingerprint = new Fingerprint();
        fingerprint.Add(head);
        foreach (string line in lines)
            fingerprint.Add(line);
        return fingerprint.End();
    }

    /// <summary>Takes in text, which is kept apart from what comes before and behind it.</summary>
    public Fingerprint Add(string text) => Add(Encoding.UTF8.GetBytes(text));

    /// <summary>Takes in bytes, which are kept apart in the same way.</summary>
    public Fingerprint Add(ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        _hash.AppendData(length);
        _hash.AppendData(bytes);
        return this;
    }

    /// <summary>Takes in another fingerprint.</summary>
    public Fingerprint Add(UInt128 other)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, other);
        return Add(bytes);
    }

    /// <summary>The fingerprint of all that was taken in; the next begins empty.</summary>
    public UInt128 End()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetHashAndReset(hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    public void Dispose() => _hash.Dispose();
}
