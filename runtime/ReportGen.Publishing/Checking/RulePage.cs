using System.Reflection;
using System.Text;

namespace ReportGen.Publishing.Checking;

/// <summary>What docs/rules/ says of a rule.</summary>
internal sealed class RulePage
{
    private const string Prefix = "rules/";
    private const string Suffix = ".md";

    private RulePage(string id, string markdown)
    {
        Markdown = markdown;
        string[] paragraphs = markdown.Split("\n\n", StringSplitOptions.TrimEntries);
        Title = paragraphs[0].Replace($"# {id}:", "", StringComparison.Ordinal).Trim();
        Summary = paragraphs.Length > 1 ? paragraphs[1].Replace('\n', ' ') : Title;
    }

    /// <summary>The page.</summary>
    public string Markdown { get; }

    /// <summary>The heading without the id.</summary>
    public string Title { get; }

    /// <summary>The first paragraph: what the rule means.</summary>
    public string Summary { get; }

    /// <summary>The page without marks of headings and code.</summary>
    public string Text => Markdown.Replace("## ", "", StringComparison.Ordinal).Replace("# ", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);

    /// <summary>The ids that have a page, in order.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [.. Assembly.GetManifestResourceNames().Where(static n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(static n => n[Prefix.Length..^Suffix.Length]).Order(StringComparer.Ordinal)];

    private static Assembly Assembly => typeof(RulePage).Assembly;

    /// <summary>The page of a rule; null where there is none.</summary>
    public static RulePage? Find(string id)
    {
        using Stream? stream = Assembly.GetManifestResourceStream($"{Prefix}{id}{Suffix}");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new RulePage(id, reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
