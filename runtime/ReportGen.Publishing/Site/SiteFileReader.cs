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

    /// <summary>Among the properties of the theme: those of the dark scheme.</summary>
    internal const string Dark = "dark";

    /// <summary>Among the properties of the theme: the only one that is no colour.</summary>
    internal const string Font = "font";

    // From where on text is read well, by WCAG 2.2.
    private const double LeastContrast = 4.5;

    /// <summary>The properties of the stylesheet that a site may set.</summary>
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
    private readonly List<Problem> _remarks = [];
    private bool _hasRegions;
    private SiteSettings _settings = SiteSettings.None;

    private SiteFileReader(byte[] utf8)
        : base(utf8, MessageIds.SiteJson, MessageIds.SiteSetting)
    {
    }

    /// <summary>Reads a site file; failures say all that is wrong with it, and where.</summary>
    public static (SiteSettings? Site, IReadOnlyList<Problem> Failures) ReadFile(string path)
    {
        try
        {
            return TryReadFile(path, MaxBytes) is { } bytes
                ? Read(bytes)
                : (null, [new Problem(new Message(MessageIds.SiteNotFound, w => Directory.Exists(path) ? w.IsFolder() : w.SiteFileNotFound()))]);
        }
        catch (Exception e) when (FileFault.Is(e))
        {
            Func<Wording, string> reason = FileFault.Explain(e);
            return (null, [new Problem(new Message(MessageIds.SiteNotFound, w => w.FileUnreadable(reason(w))))]);
        }
    }

    /// <summary>Reads the bytes of one.</summary>
    public static (SiteSettings? Site, IReadOnlyList<Problem> Failures) Read(byte[] utf8)
    {
        if (utf8.Length > MaxBytes)
            return (null, [new Problem(new Message(MessageIds.SiteTooLarge, static w => w.SiteFileTooLarge(MaxBytes)))]);
        var reader = new SiteFileReader(utf8);
        return reader.ReadWhole() is { Count: > 0 } faults ? (null, faults) : (reader._settings, []);
    }

    protected override string MalformedText(Wording words) => words.SiteFileMalformed();

    protected override void ReadAll(ref Utf8JsonReader json)
    {
        string? address = null;
        string language = SiteSettings.None.Language;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextKey(ref json, seen) is { } key)
        {
            Part(ref json, (ref Utf8JsonReader part) =>
            {
                switch (Known(ref part, key, Keys))
                {
                    case "base":
                        address = BaseAddress(ref part);
                        break;
                    case "language":
                        language = LanguageOf(ref part);
                        break;
                    case "theme":
                        ReadTheme(ref part, _theme);
                        break;
                    case "regions":
                        ReadRegions(ref part);
                        break;
                    case "organs":
                        ReadOrgans(ref part);
                        break;
                    default:
                        string text = Text(ref part);
                        if (text.Trim().Length > 0)
                            _names[key] = text.Trim();
                        break;
                }
            });
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
            Remarks = _remarks,
        };
    }

    private string LanguageOf(ref Utf8JsonReader json)
    {
        string language = Text(ref json);
        return LanguageTag().IsMatch(language) ? language : throw Fault(ref json, w => w.SiteLanguage(language));
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
        var places = new Dictionary<string, (int Line, int Column)>(StringComparer.Ordinal);
        while (NextKey(ref json, seen) is { } key)
        {
            Part(ref json, (ref Utf8JsonReader part) =>
            {
                string name = Known(ref part, key, theme == _darkTheme ? ThemeProperties : [.. ThemeProperties, Dark]);
                if (name == Dark)
                {
                    ReadTheme(ref part, _darkTheme);
                    return;
                }

                string value = Text(ref part).Trim();
                // It goes into a stylesheet as it stands: nothing that could end the declaration, load a file or begin a comment.
                if (!ThemeValue().IsMatch(value) || value.Contains("url", StringComparison.OrdinalIgnoreCase) || (name != Font && !ThemeColour.Is(value)))
                    throw Fault(ref part, w => name == Font ? w.SiteThemeFont(value) : w.SiteThemeColour(value));
                theme[name] = value;
                places[name] = Place(ref part);
            });
        }

        foreach (string name in BaseColours.OfText)
            CheckContrast(theme, name, places);
    }

    // Of what the site has set in one scheme, the rest of which is as it is shipped.
    private void CheckContrast(SortedDictionary<string, string> theme, string name, Dictionary<string, (int Line, int Column)> places)
    {
        if ((places.TryGetValue(name, out var place) || places.TryGetValue(BaseColours.Paper, out place))
            && ThemeColour.Contrast(Colour(name), Colour(BaseColours.Paper)) is { } contrast and < LeastContrast)
        {
            // Cut, not rounded: 4.49 is not 4.5.
            decimal shown = Math.Floor((decimal)contrast * 10) / 10;
            _remarks.Add(new Problem(new Message(MessageIds.SiteSetting, w => w.SiteContrast(name, Colour(name), Colour(BaseColours.Paper), shown)), place.Line, place.Column));
        }

        string Colour(string property) => theme.GetValueOrDefault(property) ?? BaseColours.Of(property, theme == _darkTheme);
    }

    private void ReadRegions(ref Utf8JsonReader json)
    {
        _hasRegions = true;
        ReadStart(ref json, JsonTokenType.StartArray, static w => w.AnArray());
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            Part(ref json, (ref Utf8JsonReader part) =>
            {
                Expect(ref part, JsonTokenType.String, static w => w.AString());
                string region = String(ref part);
                if (_regions.Contains(region))
                    throw Fault(ref part, w => w.SettingTwice(region));
                _regions.Add(region);
            });
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
            Part(ref json, (ref Utf8JsonReader part) =>
            {
                if (SafeName.Fault(code) is not null || code.Contains('/'))
                    throw Fault(ref part, w => w.SiteCode(code));
                if (!codes.TryAdd(code, code))
                    throw Fault(ref part, w => w.SettingTwice(code));
                (int line, int column) = Place(ref part);
                SiteOrgan organ = ReadOrgan(ref part, code, names);
                _organs.Add(organ);
                _places.Add((organ, line, column));
            });
        }
    }

    private SiteOrgan ReadOrgan(ref Utf8JsonReader json, string code, Dictionary<string, string> names)
    {
        (int line, int column) = Place(ref json);
        ReadStart(ref json, JsonTokenType.StartObject, static w => w.AnObject());
        string? name = null;
        int faultsBefore = FaultCount;
        string? region = null;
        var former = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextKey(ref json, seen) is { } key)
        {
            Part(ref json, (ref Utf8JsonReader part) =>
            {
                switch (Known(ref part, key, "name", "formerly", "region"))
                {
                    case "name":
                        part.Read();
                        name = OrganName(ref part, code, names);
                        break;
                    case "region":
                        region = Text(ref part);
                        break;
                    default:
                        ReadStart(ref part, JsonTokenType.StartArray, static w => w.ArrayOfOrgans());
                        while (part.Read() && part.TokenType != JsonTokenType.EndArray)
                            former.Add(OrganName(ref part, code, names));
                        break;
                }
            });
        }

        // A name that is misspelt or no text has been told of.
        if (name is null && FaultCount == faultsBefore)
            Keep(Fault(line, column, w => w.SiteOrganWithoutName(code)));
        return new SiteOrgan(code, name ?? code, former, region);
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
                Keep(Fault(line, column, w => w.SiteRegionUnknown(organ.Code, region, NearestName.Find(region, _regions), _regions)));
            else
                _regions.Add(region);
        }
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex LanguageTag();

    [GeneratedRegex("""^[A-Za-z0-9#%.,()"' \u0080-\uFFFF-]{1,200}$""")]
    private static partial Regex ThemeValue();
}
