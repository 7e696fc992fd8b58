using System.Text;
using ReportGen.Publishing.Storage;
using ReportGen.Reading;

namespace ReportGen.Publishing.Inputs;

/// <summary>The inputs of a run in their order. They are listed once, and beyond some thousands they lie on disk.</summary>
public sealed class InputList : IDisposable
{
    private readonly LineSpool _paths = new();
    private readonly InputExpander _expander;
    private readonly List<InputFailure> _failures = [];
    private readonly List<string> _links = [];
    private readonly Lazy<InputNames> _names;
    private readonly Lazy<byte[]> _standardInput;

    /// <summary>Lists the inputs.</summary>
    /// <param name="arguments">Files, folders, patterns, or - for standard input.</param>
    /// <param name="output">The folder that the run writes to; null where it writes none.</param>
    /// <param name="standardInput">Opens standard input.</param>
    public InputList(IEnumerable<string> arguments, string? output = null, Func<Stream>? standardInput = null)
    {
        _expander = new InputExpander(output);
        _names = new(() => new InputNames(Count, RealPathOf));
        _standardInput = new(() => ReadAll(standardInput ?? Console.OpenStandardInput));
        foreach (ListedInput input in _expander.Expand(arguments))
        {
            if (input.Failure is { } failure)
                _failures.Add(new InputFailure(Count, input.Path, failure));
            else if (input.IsLink)
                _links.Add(input.Path);
            else
                _paths.Add(Encoding.UTF8.GetBytes($"{input.Path}\0{input.RealPath}"));
        }
    }

    /// <summary>How many inputs there are.</summary>
    public int Count => _paths.Count;

    /// <summary>What was named or met with and is no input, in the order in which it stood.</summary>
    public IReadOnlyList<InputFailure> Failures => _failures;

    /// <summary>The links that were met with below folders. They are not followed.</summary>
    public IReadOnlyList<string> Links => _links;

    /// <summary>An input.</summary>
    public InputSource this[int number]
    {
        get
        {
            string path = Paths(number).Shown;
            InputSource source = path == "-" ? new InputSource(path, () => new MemoryStream(_standardInput.Value, writable: false)) : InputSource.OfFile(path);
            return source with { Number = number, Namer = () => NameOf(number) };
        }
    }

    /// <summary>What the files made from an input are named for: its name without its ending, and its folders where that alone is not its own.</summary>
    public string NameOf(int number) => _names.Value[number];

    /// <summary>All inputs that have the name of this one, case apart, if there are others.</summary>
    internal IReadOnlyList<int> TwinsOf(InputSource input) => _names.Value.TwinsOf(input.Number);

    /// <summary>Whether a file below the output is an input.</summary>
    internal bool IsInput(string path) => _expander.IsAnyBelowOutput && _expander.Contains(path);

    /// <inheritdoc/>
    public void Dispose() => _paths.Dispose();

    private string RealPathOf(int number) => Paths(number).Real;

    private (string Shown, string Real) Paths(int number)
    {
        string[] parts = Encoding.UTF8.GetString(_paths[number]).Split('\0');
        return (parts[0], parts[1]);
    }

    // One byte over what is read of a file is enough for it to be refused.
    private static byte[] ReadAll(Func<Stream> open)
    {
        using Stream stream = open();
        var bytes = new byte[1 << 16];
        int length = 0, read;
        while (length <= Documents.DocumentLoader.MaxBytes && (read = stream.Read(bytes, length, bytes.Length - length)) > 0)
        {
            length += read;
            if (length == bytes.Length)
                Array.Resize(ref bytes, bytes.Length * 2);
        }

        return bytes[..length];
    }
}
