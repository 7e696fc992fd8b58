using ReportGen.TestSupport;

namespace ReportGen.Generator.Tests.Templates.Corpus;

/// <summary>A template of the corpus, with what it renders beside it: name.verified.txt, and name.empty.verified.txt where an empty report gives another page.</summary>
public sealed record CorpusTemplate(string Name, string Path)
{
    public static string Folder { get; } = Repository.Path("tests", "ReportGen.Generator.Tests", "Templates", "Corpus");

    public static IReadOnlyList<CorpusTemplate> All { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.sbn-*", SearchOption.AllDirectories)
            .Where(static f => System.IO.Path.GetFileName(f)[0] != '_')
            .Order(StringComparer.Ordinal)
            .Select(static f => new CorpusTemplate(System.IO.Path.GetRelativePath(Folder, f).Replace('\\', '/'), f)),
    ];

    public static IEnumerable<string> Partials => Directory.EnumerateFiles(Folder, "_*.sbn-*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    public string Text => File.ReadAllText(Path);

    /// <summary>The page of a report; the empty one is verified by the same file where it gives the same page.</summary>
    public string Verified(bool isEmpty)
    {
        string empty = VerifiedPath(isEmpty: true);
        return File.ReadAllText(isEmpty && File.Exists(empty) ? empty : VerifiedPath(isEmpty: false));
    }

    private string VerifiedPath(bool isEmpty) =>
        System.IO.Path.ChangeExtension(Path, null) + (isEmpty ? ".empty.verified.txt" : ".verified.txt");
}
