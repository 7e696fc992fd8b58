using ReportGen.Forms;

namespace ReportGen.Upgrades;

/// <summary>The way from one version of a form to another: down to the version both descend from, then up.</summary>
internal static class VersionPath
{
    /// <summary>The versions from <paramref name="source"/> to <paramref name="target"/>, both included; null where nothing joins them.</summary>
    public static IReadOnlyList<FormInfo>? Find(FormInfo source, FormInfo target, IReadOnlyList<FormInfo> forms)
    {
        List<FormInfo> down = Ancestry(source, forms);
        List<FormInfo> up = Ancestry(target, forms);
        int shared = down.FindIndex(f => up.Exists(t => Same(t, f)));
        if (shared < 0)
            return null;
        int top = up.FindIndex(f => Same(f, down[shared]));
        return [.. down.Take(shared + 1), .. Enumerable.Reverse(up[..top])];
    }

    /// <summary>Whether <paramref name="form"/> is the version that <paramref name="later"/> extends.</summary>
    public static bool IsBaseOf(FormInfo form, FormInfo later) =>
        later.Upgrade is { } upgrade && upgrade.FromVersion == form.Version && later.Report == form.Report;

    private static List<FormInfo> Ancestry(FormInfo form, IReadOnlyList<FormInfo> forms)
    {
        List<FormInfo> line = [form];
        // Forms made by hand may extend each other in a circle; those of a schema cannot.
        while (forms.FirstOrDefault(f => IsBaseOf(f, line[^1])) is { } earlier && !line.Exists(f => Same(f, earlier)))
            line.Add(earlier);
        return line;
    }

    private static bool Same(FormInfo a, FormInfo b) => a.Report == b.Report && a.Version == b.Version;
}
