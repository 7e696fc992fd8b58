namespace ReportGen.Publishing.Inputs;

/// <summary>A file, or standard input, that is to hold a report.</summary>
/// <param name="Path">The path as the user would recognise it, with / between folders; - for standard input.</param>
/// <param name="Open">Opens it for reading.</param>
public sealed record InputSource(string Path, Func<Stream> Open)
{
    /// <summary>A file.</summary>
    public static InputSource OfFile(string path) => new(path, () => File.OpenRead(path)) { IsFile = true };

    /// <summary>Whether <see cref="Path"/> is that of a file which is read as it stands.</summary>
    internal bool IsFile { get; init; }

    /// <summary>What tells its name among others; null where it is the only one.</summary>
    internal Func<string>? Namer { get; init; }

    /// <summary>Its number among the inputs of a run.</summary>
    internal int Number { get; init; }

    /// <summary>What the file calls the part of it that holds the report (a sheet of a workbook); null where it holds but one.</summary>
    public string? Part { get; init; }

    /// <summary>The file, with the part of it where it holds several reports: a/b.xlsx (2024).</summary>
    internal string Shown => Part is null ? Path : $"{Path} ({Part})";

    /// <summary>
    /// What the files made from it are named for: the file name without its ending, and with its folders where others have
    /// that name; of a part with what the file calls it.
    /// </summary>
    public string Name => Part is null ? FileName : $"{FileName}-{Part}";

    private string FileName => field ??= Namer?.Invoke() ?? (Path == "-" ? "stdin" : System.IO.Path.GetFileNameWithoutExtension(Path));

    /// <summary>Whether the file is data rather than a published document.</summary>
    public bool IsData
    {
        get => field || System.IO.Path.GetExtension(Path).Equals(".json", StringComparison.OrdinalIgnoreCase);
        init;
    }
}
