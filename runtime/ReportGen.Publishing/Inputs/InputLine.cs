using ReportGen.Messages;

namespace ReportGen.Publishing.Inputs;

/// <summary>A line of a file of inputs: data, or the path of a file, or neither.</summary>
/// <param name="Place">The file and the line, as the user would recognise them.</param>
internal readonly record struct InputLine(string Place)
{
    /// <summary>The path of a file, folder or pattern; null where it is none.</summary>
    public string? Path { get; init; }

    /// <summary>A report's data; null where it is none.</summary>
    public byte[]? Data { get; init; }

    /// <summary>What the files made from the data are named for.</summary>
    public string? Name { get; init; }

    /// <summary>Why it is neither.</summary>
    public Problem? Failure { get; init; }
}
