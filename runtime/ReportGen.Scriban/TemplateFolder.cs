using System.Text;
using ReportGen.Generator.Templates;

namespace ReportGen.Scriban;

/// <summary>
/// The templates and partials of a folder as they were when it was read: by file name alone, without links, and nothing
/// outside it.
/// </summary>
internal sealed class TemplateFolder
{
    // A folder of templates holds dozens; one that holds more is another folder.
    private const int MaxFiles = 10_000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, (TemplateFile? File, string? Fault)> _files = new(StringComparer.Ordinal);

    private TemplateFolder()
    {
    }

    /// <summary>The files that could be read.</summary>
    public IEnumerable<TemplateFile> Files => _files.Values.Select(static f => f.File).OfType<TemplateFile>();

    /// <summary>Those that could not: the path, and why.</summary>
    public List<(string Path, string Fault)> Unreadable { get; } = [];

    /// <summary>Those whose name another file has that is used instead.</summary>
    public List<TemplateFile> Doubles { get; } = [];

    /// <summary>Reads the templates of a folder and of the folders in it.</summary>
    /// <exception cref="TemplateException">The folder is not there or cannot be read.</exception>
    public static TemplateFolder Read(string path, int maxLength)
    {
        var folder = new TemplateFolder();
        foreach (string file in List(path))
            folder.Add(file, maxLength);
        return folder;
    }

    /// <summary>The names of its templates, whether they could be read or not.</summary>
    public IReadOnlyCollection<string> Names => _files.Keys;

    /// <summary>These templates, and others where it has none of their name.</summary>
    public TemplateFolder Over(IEnumerable<TemplateFile> others)
    {
        var both = new TemplateFolder();
        foreach (var (name, found) in _files)
            both._files.Add(name, found);
        foreach (TemplateFile other in others)
            both._files.TryAdd(other.Name, (other, null));
        return both;
    }

    /// <summary>The text of a template, with line feeds; null where there is none or it cannot be read.</summary>
    public string? TextOf(string name) => _files.GetValueOrDefault(name).File?.Text;

    /// <summary>Whether there is a template of a name.</summary>
    public bool Has(string name) => _files.ContainsKey(name);

    /// <summary>A template by its file name.</summary>
    /// <exception cref="TemplateException">There is none, or it cannot be read.</exception>
    public TemplateFile Get(string name) => !_files.TryGetValue(name, out var found)
        ? throw new TemplateException($"there is no template '{name}'; write the name of a file of the folder, as in '_table.sbn-html'")
        : found.File ?? throw new TemplateException($"'{name}' {found.Fault}");

    private static List<string> List(string path)
    {
        // A link may lead anywhere, whatever its name is.
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, MatchCasing = MatchCasing.CaseSensitive };
        try
        {
            var files = Directory.EnumerateFiles(path, "*", options).Where(TemplateFile.IsTemplate).Take(MaxFiles + 1).Order(StringComparer.Ordinal).ToList();
            return files.Count <= MaxFiles ? files : throw new TemplateException($"'{path}' has more than {MaxFiles} templates");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new TemplateException($"the folder of templates '{path}' cannot be read: {fault.Message}", fault);
        }
    }

    private void Add(string path, int maxLength)
    {
        string? text = null;
        string? fault = null;
        try
        {
            using FileStream stream = File.OpenRead(path);
            if (stream.Length > maxLength)
            {
                fault = $"has more than {maxLength} bytes";
            }
            else
            {
                byte[] bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                text = Utf8.GetString(bytes);
            }
        }
        catch (DecoderFallbackException)
        {
            fault = "is not UTF-8; save it as UTF-8";
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            fault = $"cannot be read: {thrown.Message}";
        }

        if (fault is not null)
            Unreadable.Add((path, fault));
        TemplateFile? file = text is null ? null : TemplateFile.Parse(path, text);
        if (!_files.TryAdd(Path.GetFileName(path), (file, fault)) && file is not null)
            Doubles.Add(file);
    }
}
