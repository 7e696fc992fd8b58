using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReportGen.Publishing.Output;
using ReportGen.Views;

namespace ReportGen.Publishing.Site;

/// <summary>Where the pages of a site stand: paths below its folder, with / between the names.</summary>
internal static class SiteRoutes
{
    public const string Home = "index.html";
    public const string Missing = "404.html";
    public const string Search = "search.html";
    public const string Script = "search.js";
    public const string Style = "style.css";
    public const string Theme = "theme.css";
    public const string Feed = "feed.xml";
    public const string Sitemap = "sitemap.xml";
    public const string Dictionary = "data/index.html";
    public const string Findings = "findings/index.html";

    /// <summary>How many lines of a list stand on a page.</summary>
    public const int PageSize = 200;

    // The longest that stands behind the name of a folder of an organ.
    private const int MostBytes = 120;

    /// <summary>The path of a page of a list.</summary>
    public static string Organs(int page) => Numbered("organs/index", page);

    /// <summary>The path of a page of the reports of a year.</summary>
    public static string Year(string folder, int page) => Numbered($"{folder}/index", page);

    /// <summary>The folder of an organ, with a slash behind it.</summary>
    public static string OrganFolder(string key) => $"organs/{SafeFolder(key)}/";

    /// <summary>The page of a figure, its lines in some order.</summary>
    public static string Indicator(string folder, string sort, int page) => Numbered($"indicators/{folder}/{sort}", page);

    /// <summary>Whether a report of that name would stand where a list of its year does.</summary>
    public static bool IsReserved(string name)
    {
        const string Index = "index";
        return name.StartsWith(Index, StringComparison.OrdinalIgnoreCase)
            && (name.Length == Index.Length || (name[Index.Length] == '-' && name.AsSpan(Index.Length + 1).IndexOfAnyExceptInRange('0', '9') < 0));
    }

    /// <summary>The way from a page to the folder of the site: empty, or ../ as often as need be.</summary>
    public static string Root(string path) => string.Concat(Enumerable.Repeat("../", path.Count(static c => c == '/')));

    /// <summary>The address of a file as it stands on a page.</summary>
    public static string Link(string from, string to)
    {
        int shared = 0;
        for (int i = 0; i < from.Length && i < to.Length && from[i] == to[i]; i++)
        {
            if (from[i] == '/')
                shared = i + 1;
        }

        return Root(from[shared..]) + ViewAddress.OfPath(to[shared..]);
    }

    /// <summary>The name of a folder for any key: itself where every system can hold it, else what of it can, told apart by a hash.</summary>
    public static string SafeFolder(string key)
    {
        if (SafeName.Fault(key) is null && Encoding.UTF8.GetByteCount(key) <= MostBytes && key.IndexOfAny(['/', '\\']) < 0)
            return key;
        string letters = new([.. key.Where(char.IsLetterOrDigit).Take(20)]);
        return $"{letters}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 6))}";
    }

    private static string Numbered(string stem, int page) => page == 1 ? $"{stem}.html" : string.Create(CultureInfo.InvariantCulture, $"{stem}-{page}.html");
}
