namespace ReportGen.TestSupport;

/// <summary>Where the sources of the project stand, for files that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory)
        ?? throw new InvalidOperationException("The tests run inside a checkout; ReportGen.sln was not found above them.");

    /// <summary>A path below the root.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>The published reports that tests read; null where the folder is absent.</summary>
    public static string? Seeds => Beside("seeds");

    /// <summary>Small inputs with the outcome expected, that tests read; null where the folder is absent.</summary>
    public static string? Cases => Beside("cases");

    private static string? Beside(string name)
    {
        string folder = System.IO.Path.GetFullPath(Path("..", "shared", name));
        return Directory.Exists(folder) ? folder : null;
    }

    // Deterministic builds give source paths as /_/…
    public static string Locate(string sourceFile) =>
        sourceFile.StartsWith("/_/", StringComparison.Ordinal) ? Path(sourceFile[3..]) : sourceFile;

    private static string? Find(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "ReportGen.sln")))
                return folder.FullName;
        }

        return null;
    }
}
