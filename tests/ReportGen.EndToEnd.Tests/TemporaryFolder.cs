namespace ReportGen.EndToEnd.Tests;

/// <summary>A folder that is gone when the test is.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("reportgen-").FullName;

    public string Write(string name, string content)
    {
        string file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        return file;
    }

    public string At(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>The files below it, with / between the names, but for what a run keeps for the next.</summary>
    public string[] Files(string below = "") => FilesOf(At(below));

    /// <summary>The files of reports below it, but for the tables of their figures: not the pages around them.</summary>
    public string[] Reports(string below = "") => [.. Files(below).Where(static f => f.Contains('/', StringComparison.Ordinal) && (char.IsAsciiDigit(f[0]) || f.StartsWith("undated/", StringComparison.Ordinal) || f.StartsWith("data/b", StringComparison.Ordinal)) && !f.Contains("/index", StringComparison.Ordinal) && !f.EndsWith(".csv", StringComparison.Ordinal) && !f.EndsWith(".fragment.html", StringComparison.Ordinal))];

    public static string[] FilesOf(string folder) => !Directory.Exists(folder) ? [] :
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => System.IO.Path.GetRelativePath(folder, f).Replace('\\', '/')).Where(static f => !f.Contains(".reportgen/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
