using System.Text.Json;
using System.Text.RegularExpressions;
using ReportGen.Messages;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Loading;
using ReportGen.Publishing.Output;
using ReportGen.Publishing.Settings;

namespace ReportGen.Publishing.Site;

/// <summary>Reads a site file.</summary>
internal sealed partial class SiteFileReader : SettingsReader
{
    /// <summary>The largest file read, in bytes: a hundred thousand organs have room.</summary>
    public new const int MaxBytes = 32 * 1024 * 1024;

    /// <summary>The properties of the stylesheet that a site may set.</summary>
    /// <summary>Among the properties of the theme: those of the dark scheme.</summary>
    internal const string Dark = "dark";

    internal static readonly string[] ThemeProperties = ["ink", "quiet", "paper", "shade", "line", "link", "good", "bad", "font", "series-1", "series-2", "series-3", "series-4", "series-5", "series-6"];

    private static readonly string[] Keys =
    [
        "$schema", "SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType",
        "base", "language", "theme", "regions", "organs",
    ];

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<SiteOrgan> _organs = [];
    private readonly List<string> _regions = [];
    private readonly SortedDictionary<string, string> _theme = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _darkTheme = new(StringComparer.Ordinal);
    private readonly List<(SiteOrgan Organ, int Line, int Column)> _places = [];
    private bool _hasRegions;
    private SiteSettings _settings = SiteSettings.None;

    private SiteFileReader(byte[] utf8)
        : base(utf8, MessageIds.SiteJson, MessageIds.SiteSetting)
    {
    }

    /// <summary>Reads a site file; a failure says what is wrong with it, and where.</summary>
    public static (SiteSettings? Site, Problem? Failure) ReadFile(string path)
    {
        try
        {
            return TryReadFile(path, MaxBytes) is { } bytes
                ? Read(bytes)
                : (null, new Problem(new Message(MessageIds.SiteNotFound, static w => w.SiteFileNotFound())));
        }
        catch (Exception e) when (FileFault.Is(e))
        {
            Func<Wording, string> reason = FileFault.Explain(e);
            return (null, new Problem(new Message(MessageIds.SiteNotFound, w => w.FileUnreadable(reason(w)))));
        }
    }

    /// <summary>Reads the bytes of one.</summary>
    public static (SiteSettings? Site, Problem? Failure) Read(byte[] utf8)
    {
        if (utf8.Length > MaxBytes)
            return (null, new Problem(new Message(MessageIds.SiteTooLarge, static w => w.SiteFileTooLarge(MaxBytes))));
        var reader = new SiteFileReader(utf8);
        return reader.TryRead() is { } fault ? (null, fault) : (reader._settings, null);
    }

    protected override string MalformedText(Wording words) => words.SiteFileMalformed();

    protected override void ReadAll(ref Utf8JsonReader json)
    {
        string? address = null;
        string language = SiteSettings.None.Language;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextKey(ref json, seen) is { } key)
        {
            switch (Known(ref json, key, Keys))
            {
                case "base":
                    address = BaseAddress(ref json);
                    break;
                case "language":
                    language = Text(ref json);
                    if (!LanguageTag().IsMatch(language))
                        throw Fault(ref json, w => w.SiteLanguage(language));
                    break;
                case "theme":
                    ReadTheme(ref json, _theme);
                    break;
                case "regions":
                    ReadRegions(ref json);
                    break;
                case "organs":
                    ReadOrgans(ref json);
                    break;
                default:
                    string text = Text(ref json);
                    if (text.Trim().Length > 0)
                        _names[key] = text.Trim();
                    break;
            }
        }

        CheckRegions();
        _settings = new SiteSettings
        {
            Name = _names.GetValueOrDefault("SiteName"),
            Domain = _names.GetValueOrDefault("SiteDomain"),
            IdCode = _names.GetValueOrDefault("SiteIDCode"),
            ColumnName = _names.GetValueOrDefault("ColumnName"),
            ColumnDescription = _names.GetValueOrDefault("ColumnDescription"),
            ColumnKeywords = _names.GetValueOrDefault("ColumnKeywords"),
            ColumnType = _names.GetValueOrDefault("ColumnType"),
            BaseAddress = address,
            Language = language,
            Theme = _theme,
            DarkTheme = _darkTheme,
            Regions = _regions,
            Organs = _organs,
        };
    }

    // Feeds and site maps hold whole addresses; the pages themselves lead to each other by their places.
    private string BaseAddress(ref Utf8JsonReader json)
    {
        string text = Text(ref json);
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https") || address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
            throw Fault(ref json, w => w.SiteBase(text));
        return address.AbsoluteUri.EndsWith('/') ? address.AbsoluteUri : address.AbsoluteUri + "/";
    }

    private void ReadTheme(ref Utf8JsonReader json, SortedDictionary<string, string> theme)
    {
        ReadStart(ref json, JsonTokenType.StartObject, static w => w.AnObject());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextKey(ref json, seen) is { } key)
        {
            string name = Known(ref json, key, theme == _darkTheme ? ThemeProperties : [.. ThemeProperties, Dark]);
            if (name == Dark)
            {
                ReadTheme(ref json, _darkTheme);
                continue;
            }

            string value = Text(ref json).Trim();
            // It goes into a stylesheet as it stands: nothing that could end the declaration, load a file or begin a comment.
            if (!ThemeValue().IsMatch(value) || value.Contains("url", StringComparison.OrdinalIgnoreCase))
                throw Fault(ref json, w => w.SiteThemeValue(value));
            theme[name] = value;
        }
    }

    private void ReadRegions(ref Utf8JsonReader json)
    {
        _hasRegions = true;
        ReadStart(ref json, JsonTokenType.StartArray, static w => w.AnArray());
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            Expect(ref json, JsonTokenType.String, static w => w.AString());
            string region = String(ref json);
            if (_regions.Contains(region))
                throw Fault(ref json, w => w.SettingTwice(region));
            _regions.Add(region);
        }
    }

    private void ReadOrgans(ref Utf8JsonReader json)
    {
        ReadStart(ref json, JsonTokenType.StartObject, static w => w.OrgansByCode());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        // Two codes that differ in case alone would be one folder on some systems.
        var codes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        while (NextKey(ref json, seen) is { } code)
        {
            if (SafeName.Fault(code) is { } reason || code.Contains('/'))
                throw Fault(ref json, w => w.SiteCode(code));
            if (!codes.TryAdd(code, code))
                throw Fault(ref json, w => w.SettingTwice(code));
            (int line, int column) = Place(ref json);
            SiteOrgan organ = ReadOrgan(ref json, code, names);
            _organs.Add(organ);
            _places.Add((organ, line, column));
        }
    }

    private SiteOrgan ReadOrgan(ref Utf8JsonReader json, string code, Dictionary<string, string> names)
    {
        (int line, int column) = Place(ref json);
        ReadStart(ref json, JsonTokenType.StartObject, static w => w.AnObject());
        string? name = null;
        string? region = null;
        var former = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextKey(ref json, seen) is { } key)
        {
            switch (Known(ref json, key, "name", "formerly", "region"))
            {
                case "name":
                    json.Read();
                    name = OrganName(ref json, code, names);
                    break;
                case "region":
                    region = Text(ref json);
                    break;
                default:
                    ReadStart(ref json, JsonTokenType.StartArray, static w => w.ArrayOfOrgans());
                    while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                        former.Add(OrganName(ref json, code, names));
                    break;
            }
        }

        return name is null ? throw Fault(line, column, w => w.SiteOrganWithoutName(code)) : new SiteOrgan(code, name, former, region);
    }

    // A name leads to one organ.
    private string OrganName(ref Utf8JsonReader json, string code, Dictionary<string, string> names)
    {
        Expect(ref json, JsonTokenType.String, static w => w.NameOfOrgan());
        string name = String(ref json).Trim();
        if (name.Length == 0)
            throw Fault(ref json, w => w.SettingExpected(w.NameOfOrgan()));
        if (!names.TryAdd(OrganKeys.Bare(name), code) && names[OrganKeys.Bare(name)] is { } other && other != code)
            throw Fault(ref json, w => w.SiteNameOfTwo(name, other, code));
        return name;
    }

    // Where the regions are listed, one that is not in the list is misspelt; else they stand in the order in which organs name them.
    private void CheckRegions()
    {
        foreach (var (organ, line, column) in _places)
        {
            if (organ.Region is not { } region || _regions.Contains(region))
                continue;
            if (_hasRegions)
                throw Fault(line, column, w => w.SiteRegionUnknown(organ.Code, region, NearestName.Find(region, _regions), _regions));
            _regions.Add(region);
        }
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex LanguageTag();

    [GeneratedRegex("""^[A-Za-z0-9#%.,()"' \u0080-\uFFFF-]{1,200}$""")]
    private static partial Regex ThemeValue();
}
