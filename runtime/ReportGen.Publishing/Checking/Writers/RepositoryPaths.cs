namespace ReportGen.Publishing.Checking.Writers;

/// <summary>
/// Paths as code hosting resolves them: below the root of the repository, with / between the names. Outside of one they are
/// below the folder that the tool is run in, where they can be.
/// </summary>
/// <param name="root">The root; null outside of a repository.</param>
internal sealed class RepositoryPaths(string? root)
{
    /// <summary>Those of the repository that a folder is part of.</summary>
    public static RepositoryPaths Of(string folder)
    {
        for (string? at = Path.GetFullPath(folder); at is not null; at = Path.GetDirectoryName(at))
        {
            // A worktree or submodule has a file of that name.
            if (Path.Exists(Path.Combine(at, ".git")))
                return new RepositoryPaths(at);
        }

        return new RepositoryPaths(null);
    }

    /// <summary>A path as it was named, below the root.</summary>
    public string this[string path]
    {
        get
        {
            if (path == "-")
                return path;
            string full = Path.GetFullPath(path);
            string shown = Below(root, full) ?? Below(Directory.GetCurrentDirectory(), full) ?? path;
            return shown.Replace('\\', '/');
        }
    }

    private static string? Below(string? folder, string full)
    {
        if (folder is null)
            return null;
        string prefix = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return full.StartsWith(prefix, StringComparison.Ordinal) ? full[prefix.Length..] : null;
    }
}
