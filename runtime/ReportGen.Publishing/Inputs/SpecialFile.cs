using System.Formats.Tar;

namespace ReportGen.Publishing.Inputs;

/// <summary>Tells pipes, sockets and devices from files. To open one of them to read could wait for ever or never end.</summary>
internal static class SpecialFile
{
    // Of the header of an entry: where the byte for its kind stands.
    private const int KindOffset = 156;

    /// <summary>Whether something that is there and has no bytes is no file.</summary>
    public static bool Is(string path)
    {
        if (OperatingSystem.IsWindows())
            return false;
        // .NET tells what kind of thing a name stands for nowhere but here. It opens files and nothing else.
        using var archive = new MemoryStream();
        try
        {
            using var writer = new TarWriter(archive, TarEntryFormat.Ustar, leaveOpen: true);
            writer.WriteEntry(path, "x");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            // Whoever reads the file will tell.
            return false;
        }
        catch (IOException)
        {
            // Sockets are not archived at all.
            return true;
        }

        return archive.Length <= KindOffset || archive.GetBuffer()[KindOffset] is not ((byte)TarEntryType.RegularFile or (byte)TarEntryType.V7RegularFile);
    }
}
