namespace ReportGen.Publishing.Storage;

/// <summary>A file for what is not kept in memory. However the process ends, it leaves nothing behind.</summary>
internal static class ScratchFile
{
    /// <summary>An empty file in the system's folder for such, open for writing and reading.</summary>
    public static FileStream Create()
    {
        string path = Path.Combine(Path.GetTempPath(), $"reportgen-{Guid.NewGuid():N}");
        // Windows deletes it with the last handle; elsewhere a file may lose its name while it is open.
        bool canLoseName = !OperatingSystem.IsWindows();
        var stream = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, canLoseName ? FileOptions.None : FileOptions.DeleteOnClose);
        if (canLoseName)
            File.Delete(path);
        return stream;
    }
}
