namespace ReportGen.Generator.Templates;

/// <summary>The templates of a project, by file name.</summary>
internal sealed class TemplateSet(IEnumerable<TemplateFile> files)
{
    private readonly Dictionary<string, TemplateFile> _byName = files
        .OrderBy(static f => f.File.Path, StringComparer.Ordinal)
        .GroupBy(static f => f.File.Name, StringComparer.Ordinal)
        .ToDictionary(static g => g.Key, static g => g.First(), StringComparer.Ordinal);

    public IEnumerable<string> Names => _byName.Keys.OrderBy(static n => n, StringComparer.Ordinal);

    public IEnumerable<TemplateFile> Files => _byName.Values.OrderBy(static f => f.File.Name, StringComparer.Ordinal);

    /// <summary>The names asked for by includes.</summary>
    public SortedSet<string> Included { get; } = new(StringComparer.Ordinal);

    public TemplateFile? Include(string name)
    {
        Included.Add(name);
        return Find(name);
    }

    private TemplateFile? Find(string name) => _byName.TryGetValue(name, out TemplateFile? file) ? file : null;
}
