using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportGen.Views;

namespace ReportGen.Publishing.Site;

/// <summary>
/// The script that finds an organ by its name or a former one: what it does is an asset, what it knows is put before that. It
/// is a file of its own, so that it works from a disk and under a policy that allows no script in pages.
/// </summary>
/// <param name="settings">The site file, for former names.</param>
internal sealed class SearchScript(SiteSettings settings)
{
    // It is a file of its own, not part of a page: Chinese stays readable, and half as long.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, SiteOrgan> _known = settings.Organs.ToDictionary(static o => o.Code, StringComparer.Ordinal);
    private readonly List<byte[]> _organs = [];

    /// <summary>Takes in an organ.</summary>
    public void Add(OrganGroup organ)
    {
        // An organ's name and the way to it: a hundred bytes.
        string[] names = [organ.Name, .. _known.GetValueOrDefault(organ.Key)?.FormerNames ?? [], .. organ.Reports.Select(static r => r.Organ).OfType<string>()];
        _organs.Add(JsonSerializer.SerializeToUtf8Bytes((string[])[ViewAddress.OfPath(organ.Path), organ.Region ?? "", .. names.Distinct(StringComparer.Ordinal)], Options));
    }

    /// <summary>Writes the script.</summary>
    /// <param name="output">Takes it.</param>
    /// <param name="own">What a website has in place of that which is built in; null for that. The organs are put before either.</param>
    public void Write(Stream output, string? own)
    {
        output.Write("\"use strict\";\nconst organs = [\n"u8);
        for (int i = 0; i < _organs.Count; i++)
        {
            output.Write(_organs[i]);
            output.Write(i + 1 < _organs.Count ? ",\n"u8 : "\n"u8);
        }

        output.Write("];\n"u8);
        output.Write(Encoding.UTF8.GetBytes(own ?? SiteAssets.Text(SiteRoutes.Script)));
    }
}
