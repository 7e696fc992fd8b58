namespace ReportGen.Publishing.Inputs;

/// <summary>The one path of a file or folder, however it is spelt and through whatever links it is reached.</summary>
internal static class RealPath
{
    // As many as the systems follow themselves.
    private const int MaxLinks = 40;

    /// <summary>Whether names that differ by case alone are one file here.</summary>
    public static bool IsCaseBlind { get; } = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();

    /// <summary>The path with every link on the way resolved; what does not exist stays as it is.</summary>
    public static string Of(string path)
    {
        string rest = Path.GetFullPath(path);
        string real = Path.GetPathRoot(rest)!;
        rest = rest[real.Length..];
        int links = 0;
        while (rest.Length > 0)
        {
            int end = rest.IndexOf(Path.DirectorySeparatorChar, StringComparison.Ordinal);
            string name = end < 0 ? rest : rest[..end];
            rest = end < 0 ? "" : rest[(end + 1)..];
            if (name.Length == 0)
                continue;
            string here = Path.Combine(real, name);
            if (links < MaxLinks && LinkTarget(here) is { } target)
            {
                links++;
                string full = Path.GetFullPath(Path.Combine(real, target));
                real = Path.GetPathRoot(full)!;
                rest = Path.Combine(full[real.Length..], rest);
            }
            else
            {
                real = here;
            }
        }

        return real;
    }

    /// <summary>Where a link leads; null for what is no link or not there.</summary>
    public static string? LinkTarget(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
