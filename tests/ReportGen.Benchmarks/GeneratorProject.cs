using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ReportGen.Benchmarks;

/// <summary>A project with the real forms and templates, for the generator to run on.</summary>
internal static class GeneratorProject
{
    public static CSharpCompilation Compilation { get; } = CSharpCompilation.Create("b", [CSharpSyntaxTree.ParseText("class A;")]);

    private static string Root
    {
        get
        {
            string root = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(root, "ReportGen.sln")))
                root = Path.GetDirectoryName(root)!;
            return root;
        }
    }

    public static AdditionalText[] Schemas() => Read(Directory.EnumerateFiles(Path.Combine(Root, "runtime", "ReportGen.Disclosure", "Schemas"), "*.report.json"));

    public static AdditionalText[] Templates() => Read(Directory.EnumerateFiles(Path.Combine(Root, "templates")));

    /// <summary>The schema and templates of a sample, or those whose names hold a text.</summary>
    public static AdditionalText[] Sample(string name, string part) =>
        Read(Directory.EnumerateFiles(Path.Combine(Root, "samples", name)).Where(p => (p.EndsWith(".report.json", StringComparison.Ordinal) || p.Contains(".sbn-", StringComparison.Ordinal)) && p.Contains(part, StringComparison.Ordinal)));

    /// <summary>The forms, and copies of that of 2021 under other versions, each for a year of its own: so many in all.</summary>
    public static AdditionalText[] Schemas(int count)
    {
        AdditionalText[] schemas = Schemas();
        AdditionalText last = schemas.Single(static s => s.Path.EndsWith("2021.report.json", StringComparison.Ordinal));
        string text = last.GetText()!.ToString();
        return
        [
            .. schemas,
            .. Enumerable.Range(2100, count - schemas.Length).Select(year => new MemoryText(
                last.Path.Replace("2021", $"{year}", StringComparison.Ordinal),
                Replaced(Replaced(text, "\"version\": \"2021\"", $"\"version\": \"{year}\""), "\"years\": \"2021..\"", $"\"years\": \"{year}\""))),
        ];
    }

    public static AdditionalText Text(string path, string text) => new MemoryText(path, text);

    private static string Replaced(string text, string old, string @new) => text.Contains(old, StringComparison.Ordinal)
        ? text.Replace(old, @new, StringComparison.Ordinal)
        : throw new InvalidOperationException($"the form does not say {old}");

    private static AdditionalText[] Read(IEnumerable<string> paths) => [.. paths.Select(static p => new MemoryText(p, File.ReadAllText(p)))];

    private sealed class MemoryText(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
