using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using ReportGen.Forms;

namespace ReportGen.Scriban;

/// <summary>
/// The sources of templates that a build put into an assembly beside what it compiled them to: what a folder of templates is
/// laid over, and what a copy to be changed is made of.
/// </summary>
public static class ShippedTemplates
{
    /// <summary>What the name of their resources begins with; the name of the file follows.</summary>
    public const string Prefix = "reportgen/templates/";

    private static readonly ConcurrentDictionary<Assembly, IReadOnlyList<(string Name, string Text)>> Known = new();

    /// <summary>The files, by name in ordinal order, their lines ended by line feeds; none where the build of the assembly put none in.</summary>
    public static IReadOnlyList<(string Name, string Text)> Of(Assembly assembly) => Known.GetOrAdd(assembly, static a =>
    [
        .. a.GetManifestResourceNames()
            .Where(static n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => (n[Prefix.Length..], Read(a, n))),
    ]);

    /// <summary>Those that the templates of a form were compiled from, with all others of its assembly.</summary>
    public static IReadOnlyList<(string Name, string Text)> Of(FormInfo form) => Of(form.CreateReport.Method.Module.Assembly);

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
