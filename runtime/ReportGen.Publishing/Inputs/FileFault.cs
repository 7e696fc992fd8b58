using ReportGen.Messages;

namespace ReportGen.Publishing.Inputs;

/// <summary>Why a file or folder could not be read or written, in the reader's words.</summary>
internal static class FileFault
{
    // What the systems call them: ENOSPC, EDQUOT, ENAMETOOLONG, ELOOP, EWOULDBLOCK and what Windows has in their place.
    private const int DiskFull = 28, QuotaFull = 122, NameTooLong = 36, NameTooLongMac = 63, WindowsDiskFull = unchecked((int)0x80070070), WindowsHandleDiskFull = unchecked((int)0x80070027),
        Locked = 11, LockedMac = 35, WindowsShared = unchecked((int)0x80070020), WindowsLocked = unchecked((int)0x80070021);

    /// <summary>The reason, as a sentence.</summary>
    public static Func<Wording, string> Explain(Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => static w => w.FileGone(),
        UnauthorizedAccessException => static w => w.AccessDenied(),
        PathTooLongException => static w => w.PathTooLong(),
        IOException { HResult: DiskFull or QuotaFull or WindowsDiskFull or WindowsHandleDiskFull } => static w => w.DiskFull(),
        IOException { HResult: Locked or LockedMac or WindowsShared or WindowsLocked } => static w => w.FileInUse(),
        IOException { HResult: StandardInput.Closed } => static w => w.StandardInputClosed(),
        IOException { HResult: NameTooLong or NameTooLongMac } => static w => w.FileNameTooLong(),
        _ => _ => fault.Message,
    };

    /// <summary>Whether an exception is one of those that this explains.</summary>
    public static bool Is(Exception fault) => fault is IOException or UnauthorizedAccessException;
}
