using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace ReportGen.Publishing.Output;

/// <summary>Replaces a file whole, and only when its bytes change, so that nobody ever reads half of one.</summary>
internal static class AtomicFile
{
    /// <summary>True where the file was written, false where it was the same already.</summary>
    public static bool Write(string path, ReadOnlySpan<byte> content)
    {
        var file = new FileInfo(path);
        if (file.Exists && Holds(path, file.Length, content))
            return false;
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        // Short, whatever the name of the file: the two of them would exceed what a name may have.
        Replace(Path.Combine(folder, $".{Guid.NewGuid():N}.tmp"), path, content);
        return true;
    }

    /// <summary>Writes a file under another name and gives it its own.</summary>
    /// <param name="temporary">A name that is not there, in the same file system.</param>
    /// <param name="path">The file.</param>
    /// <param name="content">Its bytes.</param>
    public static void Replace(string temporary, string path, ReadOnlySpan<byte> content)
    {
        try
        {
            using (SafeFileHandle handle = File.OpenHandle(temporary, FileMode.CreateNew, FileAccess.Write))
                RandomAccess.Write(handle, content, 0);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Gives a file that was written under another name its own, unless one with the same bytes has it.</summary>
    public static void Move(string temporary, string path)
    {
        if (File.Exists(path) && AreSame(temporary, path))
            File.Delete(temporary);
        else
            File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Whether two files hold the same bytes.</summary>
    public static bool AreSame(string one, string other)
    {
        using FileStream a = File.OpenRead(one), b = File.OpenRead(other);
        if (a.Length != b.Length)
            return false;
        byte[] left = new byte[81920], right = new byte[81920];
        int read;
        while ((read = a.ReadAtLeast(left, left.Length, throwOnEndOfStream: false)) > 0)
        {
            if (b.ReadAtLeast(right.AsSpan(0, read), read, throwOnEndOfStream: false) != read || !left.AsSpan(0, read).SequenceEqual(right.AsSpan(0, read)))
                return false;
        }

        return true;
    }

    /// <summary>Whether a file that is there holds these bytes.</summary>
    public static bool Holds(string path, long length, ReadOnlySpan<byte> content)
    {
        if (length != content.Length)
            return false;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Math.Max(1, content.Length));
        try
        {
            using SafeFileHandle handle = File.OpenHandle(path);
            int read = 0, more;
            while (read < content.Length && (more = RandomAccess.Read(handle, buffer.AsSpan(read, content.Length - read), read)) > 0)
                read += more;
            return content.SequenceEqual(buffer.AsSpan(0, read));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
