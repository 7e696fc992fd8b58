using ReportGen.Forms;
using ReportGen.Generator.Templates;
using ReportGen.Views;

namespace ReportGen.Scriban;

/// <summary>The files of a folder of templates that no page uses, though somebody who put them there may expect it.</summary>
internal static class UnusedFiles
{
    // What a page is made of. Anything else beside the templates (a README, a licence) is there for people.
    private static readonly HashSet<string> OfPages = new(StringComparer.OrdinalIgnoreCase)
    {
        ".html", ".htm", ".xhtml", ".xml", ".css", ".scss", ".less", ".js", ".mjs", ".ts", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".ico",
        ".woff", ".woff2", ".ttf", ".otf", ".sbn", ".scriban", ".liquid",
    };

    /// <summary>Tells each of them, with what was probably meant.</summary>
    /// <param name="folder">The folder. Folders in it may be there for other tools; only what is used in the folder itself is missed there.</param>
    /// <param name="templates">The names of templates, of the folder and built in.</param>
    /// <param name="forms">All forms known.</param>
    /// <param name="assets">The files that are used if they lie in the folder itself.</param>
    public static IEnumerable<TemplateProblem> Find(string folder, IReadOnlyCollection<string> templates, IReadOnlyList<FormInfo> forms, IReadOnlyCollection<string> assets)
    {
        foreach (string path in List(folder))
        {
            string name = Path.GetFileName(path);
            bool isAsset = assets.Contains(name);
            bool isInFolder = Path.GetRelativePath(folder, path) == name;
            if (isAsset == isInFolder || TemplateFile.IsTemplate(path) || name.StartsWith('.') || !OfPages.Contains(Path.GetExtension(name)))
                continue;
            string remedy = isAsset ? $"; move it to '{folder}'"
                : Suggestion.Near(name, assets) ?? Template(name, templates, forms)
                ?? $"; besides templates, only {string.Join(" and ", assets.Select(static a => $"'{a}'"))} can stand here";
            yield return new TemplateProblem(path, 0, 0, "RG1008", Severity.Warning, $"'{name}' is not a template, and no page uses it{remedy}");
        }
    }

    private static IEnumerable<string> List(string folder)
    {
        var options = new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden };
        // Sources of tools lie deeper.
        return Directory.EnumerateFiles(folder, "*", options)
            .Concat(Directory.EnumerateDirectories(folder, "*", options).SelectMany(d => Directory.EnumerateFiles(d, "*", options)))
            .Order(StringComparer.Ordinal);
    }

    // A page that was named as what it becomes: Disclosure.organ.html for Disclosure.organ.sbn-html.
    private static string? Template(string name, IEnumerable<string> templates, IReadOnlyList<FormInfo> forms)
    {
        string extension = Path.GetExtension(name);
        string format = extension is ".sbn" or ".scriban" or ".liquid" ? "html" : extension[1..];
        string stem = Path.GetFileNameWithoutExtension(name);
        string? meant = PageKinds.OfSites.Contains(stem) ? $"{PageKinds.SitePrefix}.{stem}"
            : forms.Any(f => f.Report == stem.Split('.')[0]) ? stem
            : NearestName.Find(stem, templates.Where(TemplateFile.IsTemplate).Select(static t => TemplateFile.Parse(t, "").Stem));
        return meant is null ? null : $"; did you mean '{meant}.sbn-{format}'?";
    }
}
