using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ReportGen.Generator.Templates;

namespace ReportGen.Scriban;

/// <summary>
/// Templates that are shipped, and over them, file by file, those of a folder. What is neither replaced nor includes
/// anything that is stays as it was compiled.
/// </summary>
internal sealed partial class TemplateOverlay
{
    // What is shipped is the same in every folder that is laid over it; a preview lays one over it at every save.
    private static readonly ConditionalWeakTable<string, TemplateFile> Parsed = [];
    private static readonly ConditionalWeakTable<TemplateFile, string?[]> IncludesOf = [];

    private readonly Dictionary<string, TemplateFile> _files;
    private readonly HashSet<string> _replaced;
    private readonly Dictionary<string, bool> _touched = new(StringComparer.Ordinal);

    /// <param name="own">Those of the folder.</param>
    /// <param name="shipped">Those that are shipped, by file name; of two with one name the first counts.</param>
    public TemplateOverlay(TemplateFolder own, IEnumerable<(string Name, string Text)> shipped)
    {
        TemplateFile[] below = [.. shipped.Select(static t => Parse(t.Name, t.Text))];
        ILookup<string, TemplateFile> known = below.ToLookup(static t => t.Name, StringComparer.Ordinal);
        // A copy that nobody has changed replaces nothing.
        _replaced = [.. own.Names.Where(n => own.TextOf(n) is not { } text || known[n].FirstOrDefault()?.Text != text)];
        Folder = own.Over(below);
        _files = Folder.Files.ToDictionary(static f => f.Name, StringComparer.Ordinal);
        Shipped = [.. known.Select(static t => t.Key).Where(n => !own.Has(n))];
    }

    /// <summary>All of them, as includes find them.</summary>
    public TemplateFolder Folder { get; }

    /// <summary>The names of those that come from no file of the folder.</summary>
    public IReadOnlyCollection<string> Shipped { get; }

    /// <summary>The names that the files ask for by includes.</summary>
    public IEnumerable<string> Included => _files.Values.SelectMany(Includes).OfType<string>();

    /// <summary>Whether what a template renders may be other than what was compiled.</summary>
    public bool IsTouched(TemplateFile file) => IsTouched(file.Name);

    /// <summary>A file of the folder by which a template is other than it was compiled; null where it is one itself, or there is none.</summary>
    public string? ReplacedIn(string name) => _replaced.Contains(name) ? null : Reach(name).FirstOrDefault(n => n is not null && _replaced.Contains(n));

    private bool IsTouched(string name)
    {
        if (!_touched.TryGetValue(name, out bool isTouched))
            _touched[name] = isTouched = Reach(name).Any(n => n is null || _replaced.Contains(n));
        return isTouched;
    }

    // The names of a template and of all it includes, through others as well; null among them where one is known only when it runs.
    private IEnumerable<string?> Reach(string name)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { name };
        var open = new Queue<string>([name]);
        while (open.TryDequeue(out string? next))
        {
            yield return next;
            foreach (string? included in _files.TryGetValue(next, out TemplateFile? file) ? Includes(file) : [])
            {
                if (included is null)
                    yield return null;
                else if (seen.Add(included))
                    open.Enqueue(included);
            }
        }
    }

    private static string?[] Includes(TemplateFile file) => IncludesOf.GetValue(
        file, static f => [.. Include().Matches(f.Text).Select(static m => m.Groups["name"] is { Success: true } name ? name.Value : null)]);

    private static TemplateFile Parse(string name, string text)
    {
        TemplateFile file = Parsed.GetValue(text, _ => TemplateFile.Parse(name, text));
        // Two files may share their text.
        return file.Name == name ? file : TemplateFile.Parse(name, text);
    }

    // The word in the text of a page costs time, never truth: what may be touched is rendered anew.
    [GeneratedRegex("""\binclude\b\s*\(?\s*(?:'(?<name>[^'\\]*)'|"(?<name>[^"\\]*)")?""", RegexOptions.CultureInvariant)]
    private static partial Regex Include();
}
