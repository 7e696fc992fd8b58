using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReportGen.Publishing.Storage;
using ReportGen.Reading;

namespace ReportGen.Publishing.Inputs;

/// <summary>The inputs of a run in their order. They are listed once, and beyond some thousands they lie on disk.</summary>
public sealed class InputList : IDisposable
{
    private readonly LineSpool _paths = new();
    private readonly LineSpool _data = new();
    private readonly InputExpander _expander;
    private readonly List<InputFailure> _failures = [];
    private readonly List<string> _links = [];
    private readonly Lazy<InputNames> _names;
    private readonly Lazy<byte[]> _standardInput;

    /// <summary>Lists the inputs.</summary>
    /// <param name="arguments">Files, folders, patterns, or - for standard input.</param>
    /// <param name="output">The folder that the run writes to; null where it writes none.</param>
    /// <param name="standardInput">Opens standard input.</param>
    /// <param name="settings">Files that the run reads as something else; none of them is an input.</param>
    public InputList(IEnumerable<string> arguments, string? output = null, Func<Stream>? standardInput = null, IEnumerable<string>? settings = null)
        : this(output, standardInput, settings) => Add(_expander.Expand(arguments));

    private InputList(string? output, Func<Stream>? standardInput, IEnumerable<string>? settings = null)
    {
        _expander = new InputExpander(output, settings);
        _names = new(() => new InputNames(Count, i => Paths(i).Real));
        _standardInput = new(() => ReadAll(standardInput ?? StandardInput.Open));
    }

    /// <summary>
    /// Lists the inputs that files of lines hold. They are read to their end first: reports are compared with each other.
    /// </summary>
    /// <param name="files">The files, or - for standard input.</param>
    /// <param name="output">The folder that the run writes to; null where it writes none.</param>
    /// <param name="standardInput">Opens standard input.</param>
    public static InputList OfLines(IEnumerable<string> files, string? output = null, Func<Stream>? standardInput = null)
    {
        var list = new InputList(output, standardInput);
        foreach (string file in files)
        {
            foreach (InputLine line in InputLines.Read(file, standardInput ?? StandardInput.Open))
            {
                if (line.Failure is { } failure)
                    list._failures.Add(new InputFailure(list.Count, line.Place, failure));
                else if (line.Path is { } path)
                    list.Add(list._expander.Expand([path]));
                else
                    list.AddData(line);
            }
        }

        return list;
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
            var (path, _, data) = Paths(number);
            InputSource source = data is { } line ? new InputSource(path, () => new MemoryStream(_data[line], writable: false)) { IsData = true }
                : path == "-" ? new InputSource(path, () => new MemoryStream(_standardInput.Value, writable: false))
                : InputSource.OfFile(path);
            return source with { Number = number, Namer = () => NameOf(number) };
        }
    }

    /// <summary>What the files made from an input are named for: its name without its ending, and its folders where that alone is not its own.</summary>
    public string NameOf(int number) => _names.Value[number];

    /// <summary>All inputs that have the name of this one, case apart, if there are others.</summary>
    internal IReadOnlyList<int> TwinsOf(InputSource input) => _names.Value.TwinsOf(input.Number);

    /// <summary>Whether a file below the output is an input.</summary>
    internal bool IsInput(string path) => _expander.IsAnyBelowOutput && _expander.Contains(path);

    /// <summary>The path of an input as the user would recognise it.</summary>
    internal string PathOf(int number) => Paths(number).Shown;

    /// <summary>What tells whether an input is as it was: its path, length and time, or what it holds where it is no file.</summary>
    internal string StampOf(int number)
    {
        var (shown, real, data) = Paths(number);
        if (data is not null || shown == "-")
            return $"{shown}\0{Convert.ToHexStringLower(SHA256.HashData(data is { } line ? _data[line] : _standardInput.Value))}";
        var file = new FileInfo(real);
        return file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{shown}\0{file.Length}\0{file.LastWriteTimeUtc.Ticks}") : shown;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _paths.Dispose();
        _data.Dispose();
    }

    private void Add(IEnumerable<ListedInput> inputs)
    {
        foreach (ListedInput input in inputs)
        {
            if (input.Failure is { } failure)
                _failures.Add(new InputFailure(Count, input.Path, failure));
            else if (input.IsLink)
                _links.Add(input.Path);
            else
                _paths.Add(Encoding.UTF8.GetBytes($"{input.Path}\0{input.RealPath}"));
        }
    }

    // Its name stands where the path of a file would, so that names are told apart in one way.
    private void AddData(InputLine line)
    {
        _paths.Add(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{line.Place}\0{line.Name}.json\0{_data.Count}")));
        _data.Add(line.Data!);
    }

    private (string Shown, string Real, int? Data) Paths(int number)
    {
        string[] parts = Encoding.UTF8.GetString(_paths[number]).Split('\0');
        return (parts[0], parts[1], parts.Length > 2 ? int.Parse(parts[2], CultureInfo.InvariantCulture) : null);
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
