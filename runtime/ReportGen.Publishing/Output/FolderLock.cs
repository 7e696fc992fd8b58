namespace ReportGen.Publishing.Output;

/// <summary>A file that one process holds at a time; the system lets go of it however that process ends.</summary>
internal static class FolderLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Takes the lock, and waits for it where another process has it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="waits">Called once before waiting.</param>
    public static FileStream Take(string path, Action waits)
    {
        bool hasWaited = false;
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                if (!hasWaited)
                    waits();
                hasWaited = true;
                Thread.Sleep(Pause);
            }
        }
    }
}
