using System.Buffers.Binary;
using System.Text;
using ReportGen.Publishing.Storage;

namespace ReportGen.Publishing.Inputs;

/// <summary>
/// What the publication files of inputs are named for: the file's name without its ending, and where several have that, with
/// as many of its folders before it as tell it apart. Inputs that nothing tells apart keep one name.
/// </summary>
internal sealed class InputNames
{
    private readonly Func<int, string> _path;
    private readonly byte[] _folders;
    private readonly Dictionary<int, int[]> _twins = [];

    /// <param name="count">How many inputs there are.</param>
    /// <param name="path">The real path of each.</param>
    public InputNames(int count, Func<int, string> path)
    {
        (_path, _folders) = (path, new byte[count]);
        List<int> open = [.. Enumerable.Range(0, count)];
        for (byte folders = 0; open.Count > 0 && folders < byte.MaxValue; folders++)
            open = Part(open, folders);
    }

    /// <summary>The name of an input, with / behind each folder.</summary>
    public string this[int input] => NameOf(_path(input), _folders[input]);

    /// <summary>All inputs that have the name of this one, case and composition apart, if there are others.</summary>
    public IReadOnlyList<int> TwinsOf(int input) => _twins.GetValueOrDefault(input) ?? [];

    // Settles what this many folders tell apart, and gives back the rest.
    private List<int> Part(List<int> inputs, byte folders)
    {
        using var sorter = new LineSorter();
        foreach (int input in inputs)
        {
            string path = _path(input);
            sorter.Add([.. Encoding.UTF8.GetBytes($"{Key(NameOf(path, folders))}\0{Key(NameOf(path, byte.MaxValue))}\0"), .. Number(input)]);
        }

        var rest = new List<int>();
        var group = new List<int>();
        byte[]? name = null, whole = null;
        bool isOne = true;
        foreach (ReadOnlyMemory<byte> line in sorter.Sorted())
        {
            int end = line.Span.IndexOf((byte)0);
            int wholeEnd = end + 1 + line.Span[(end + 1)..].IndexOf((byte)0);
            ReadOnlySpan<byte> thisName = line.Span[..end], thisWhole = line.Span[(end + 1)..wholeEnd];
            if (name is null || !thisName.SequenceEqual(name))
            {
                Settle();
                (name, whole, isOne) = (thisName.ToArray(), thisWhole.ToArray(), true);
            }

            isOne &= thisWhole.SequenceEqual(whole);
            group.Add(BinaryPrimitives.ReadInt32BigEndian(Convert.FromHexString(Encoding.ASCII.GetString(line.Span[(wholeEnd + 1)..]))));
        }

        Settle();
        return rest;

        void Settle()
        {
            foreach (int input in group)
                _folders[input] = folders;
            if (!isOne)
                rest.AddRange(group);
            else if (group.Count > 1)
                AddTwins([.. group.Order()]);
            group.Clear();
        }
    }

    private void AddTwins(int[] group)
    {
        foreach (int input in group)
            _twins.Add(input, group);
    }

    // In figures: a line must not hold a line feed.
    private static byte[] Number(int input) => Encoding.ASCII.GetBytes(input.ToString("X8", System.Globalization.CultureInfo.InvariantCulture));

    // What is the same name to one system or another.
    private static string Key(string name) => FileNameKey.Of(name).Replace('\n', ' ').Replace('\0', ' ');

    private static string NameOf(string path, int folders)
    {
        if (path == "-")
            return "stdin";
        string stem = Path.GetFileNameWithoutExtension(path);
        int start = path.Length - Path.GetFileName(path).Length;
        int from = start;
        for (int i = 0; i < folders && from > 1; i++)
        {
            int separator = path.AsSpan(0, from - 1).LastIndexOfAny('/', Path.DirectorySeparatorChar);
            if (separator < 0)
                break;
            from = separator + 1;
        }

        return $"{path[from..start].Replace('\\', '/')}{stem}";
    }
}
