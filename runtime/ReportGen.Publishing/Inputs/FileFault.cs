namespace ReportGen.Publishing.Inputs;

/// <summary>Why a file or folder could not be read or written, in the reader's words.</summary>
internal static class FileFault
{
    // What the systems call them: ENOSPC, EDQUOT, ENAMETOOLONG, ELOOP and what Windows has in their place.
    private const int DiskFull = 28, QuotaFull = 122, NameTooLong = 36, NameTooLongMac = 63, WindowsDiskFull = unchecked((int)0x80070070), WindowsHandleDiskFull = unchecked((int)0x80070027);

    /// <summary>The reason, a sentence in each language.</summary>
    public static (string Zh, string En) Explain(Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => ("文件或文件夹已不存在，可能在处理期间被移动或删除。", "it is no longer there: it was moved or deleted meanwhile."),
        UnauthorizedAccessException => ("没有权限。请检查文件和文件夹的权限。", "access is denied. Check the permissions of the file and its folder."),
        PathTooLongException => ("路径过长。请缩短文件名或移到较浅的文件夹。", "the path is too long. Shorten the name, or move it to a folder less deep."),
        IOException { HResult: DiskFull or QuotaFull or WindowsDiskFull or WindowsHandleDiskFull } => ("磁盘已满。请清理空间后重新运行。", "the disk is full. Free some space and run it again."),
        IOException { HResult: NameTooLong or NameTooLongMac } => ("文件名过长。请缩短文件名。", "the name is too long. Shorten it."),
        _ => (fault.Message, fault.Message),
    };

    /// <summary>Whether an exception is one of those that this explains.</summary>
    public static bool Is(Exception fault) => fault is IOException or UnauthorizedAccessException;
}
