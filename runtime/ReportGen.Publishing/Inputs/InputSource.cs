namespace ReportGen.Publishing.Inputs;

/// <summary>A file, or standard input, that is to hold a report.</summary>
/// <param name="Path">The path as the user would recognise it, with / between folders; - for standard input.</param>
/// <param name="Open">Opens it for reading.</param>
public sealed record InputSource(string Path, Func<Stream> Open)
{
    /// <summary>What publication files are named for: the file name without its ending.</summary>
    public string Name => Path == "-" ? "stdin" : System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Whether the file is data rather than a published document.</summary>
    public bool IsData => System.IO.Path.GetExtension(Path).Equals(".json", StringComparison.OrdinalIgnoreCase);
}
