using System.Text;

namespace ReportGen.Publishing.Site;

/// <summary>The one stylesheet of a site, with the properties that its file sets behind.</summary>
internal static class SiteStyle
{
    /// <summary>Writes it.</summary>
    public static void Write(Stream output, SiteSettings settings)
    {
        output.Write(Encoding.UTF8.GetBytes(SiteAssets.Text("style.css")));
        if (settings.Theme.Count == 0)
            return;
        output.Write(":root {\n"u8);
        foreach (var (name, value) in settings.Theme)
            output.Write(Encoding.UTF8.GetBytes($"  --{name}: {value};\n"));
        output.Write("}\n"u8);
    }
}
