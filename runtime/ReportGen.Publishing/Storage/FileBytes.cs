using Microsoft.Win32.SafeHandles;

namespace ReportGen.Publishing.Storage;

/// <summary>Reads of a file at a place.</summary>
internal static class FileBytes
{
    /// <summary>Fills a buffer from a place of a file.</summary>
    /// <exception cref="EndOfStreamException">The file ends before.</exception>
    public static void ReadExactly(SafeFileHandle file, Span<byte> buffer, long offset)
    {
        while (buffer.Length > 0)
        {
            int read = RandomAccess.Read(file, buffer, offset);
            if (read == 0)
                throw new EndOfStreamException();
            buffer = buffer[read..];
            offset += read;
        }
    }
}
