namespace ReportGen.Publishing.Inputs;

/// <summary>Standard input, unless the process was started without one.</summary>
internal static class StandardInput
{
    /// <summary>What systems call a descriptor that is not open: EBADF.</summary>
    public const int Closed = 9;

    // What a program that is started does not inherit: O_CLOEXEC, as Linux writes it.
    private const int CloseOnExec = 0x80000;

    /// <summary>Opens it.</summary>
    /// <exception cref="IOException">It is closed.</exception>
    public static Stream Open() => IsClosed() ? throw new IOException(null, Closed) : Console.OpenStandardInput();

    // The runtime opens pipes of its own first, and the first gets the number that was free: reading it would wait forever.
    // Nothing that is closed when a program starts can have come from whoever started it.
    private static bool IsClosed()
    {
        const string Descriptor = "/proc/self/fdinfo/0";
        if (!OperatingSystem.IsLinux() || !Directory.Exists("/proc/self/fdinfo"))
            return false;
        try
        {
            string? flags = File.ReadLines(Descriptor).FirstOrDefault(static l => l.StartsWith("flags:", StringComparison.Ordinal));
            return flags is not null && (Convert.ToInt64(flags["flags:".Length..].Trim(), 8) & CloseOnExec) != 0;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return true;
        }
        catch (Exception e) when (FileFault.Is(e) || e is FormatException)
        {
            return false;
        }
    }
}
