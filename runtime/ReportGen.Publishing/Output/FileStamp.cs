using System.Globalization;

namespace ReportGen.Publishing.Output;

/// <summary>What tells whether a file stands as it was left, without reading it.</summary>
internal static class FileStamp
{
    /// <summary>The path, size and time of a file, parted by tabs; null where there is none, or a link in its place.</summary>
    /// <param name="path">What it is called.</param>
    /// <param name="full">Where it is.</param>
    public static string? Of(string path, string full)
    {
        var file = new FileInfo(full);
        return file.Exists && (file.Attributes & FileAttributes.ReparsePoint) == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{path}\t{file.Length}\t{file.LastWriteTimeUtc.Ticks}")
            : null;
    }
}
