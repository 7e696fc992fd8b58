namespace ReportGen.Publishing.Inputs;

/// <summary>Something that was met with below a folder.</summary>
/// <param name="Path">Its path below the folder, with / between the names; empty for the folder itself.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Fault">Why a folder could not be read.</param>
internal readonly record struct FoundPath(string Path, FoundKind Kind, Exception? Fault = null);

/// <summary>What stands at a path.</summary>
internal enum FoundKind
{
    /// <summary>A file.</summary>
    File,

    /// <summary>A link to a file or folder. It is not followed.</summary>
    Link,

    /// <summary>A pipe, a socket or a device.</summary>
    Special,

    /// <summary>A folder that could not be read.</summary>
    UnreadableFolder,
}
