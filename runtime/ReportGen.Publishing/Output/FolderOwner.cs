using System.Text;

namespace ReportGen.Publishing.Output;

/// <summary>
/// Which project a folder of pages belongs to. Of two that publish to one folder each would take away what the other wrote.
/// </summary>
internal static class FolderOwner
{
    private const string FileName = "owner";

    /// <summary>Makes a folder that of a project, unless it is another's that is still there.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="project">The project file.</param>
    /// <returns>The other project; null where the folder is this one's.</returns>
    public static string? Claim(OutputFolder folder, string project)
    {
        string path = folder.State.PathOf(FileName);
        if (File.Exists(path) && File.ReadAllText(path) is var other && other != project && File.Exists(other))
            return other;
        AtomicFile.Write(path, Encoding.UTF8.GetBytes(project));
        return null;
    }
}
