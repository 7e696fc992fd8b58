using Microsoft.Win32.SafeHandles;
using ReportGen.Publishing.Inputs;

namespace ReportGen.Publishing.Loading;

/// <summary>Reads the bytes of inputs.</summary>
internal static class InputBytes
{
    /// <summary>An input as a whole; where it is larger than may be read, a byte more than that.</summary>
    /// <param name="source">The input.</param>
    /// <param name="most">How many bytes may be read.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] ReadAll(InputSource source, long most)
    {
        if (source.IsFile)
        {
            using SafeFileHandle file = File.OpenHandle(source.Path);
            // Of some files the system does not know the length.
            if (RandomAccess.GetLength(file) is > 0 and var length)
                return Read(file, new byte[Math.Min(length, most + 1)]);
        }

        using Stream stream = source.Open();
        var bytes = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while (bytes.Length <= most && (read = stream.Read(buffer)) > 0)
            bytes.Write(buffer, 0, read);
        return bytes.ToArray();
    }

    /// <summary>The first bytes of a file, as many as there is room for.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static Span<byte> ReadHead(InputSource source, Span<byte> room)
    {
        using SafeFileHandle file = File.OpenHandle(source.Path);
        return room[..RandomAccess.Read(file, room, 0)];
    }

    private static byte[] Read(SafeFileHandle file, byte[] bytes)
    {
        int read = 0, more;
        while (read < bytes.Length && (more = RandomAccess.Read(file, bytes.AsSpan(read), read)) > 0)
            read += more;
        return read == bytes.Length ? bytes : bytes[..read];
    }
}
