using System.Globalization;
using System.Text.Json;
using ReportGen.Json;
using ReportGen.Messages;

namespace ReportGen.Publishing.Policies;

/// <summary>
/// Reads a policy: JSON with comments and trailing commas. What it does not know is a fault, told with line, column and
/// what was probably meant.
/// </summary>
internal sealed class RulePolicyReader
{
    /// <summary>The largest file read, in bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 16 };
    private static readonly string[] Levels = ["off", "info", "warning", "error"];

    private readonly byte[] _utf8;
    private readonly DataSource _source;
    private readonly IReadOnlyCollection<string> _rules;
    private readonly List<RuleSetting> _settings = [];
    private readonly List<RuleWaiver> _waivers = [];
    private readonly List<Consolidation> _consolidations = [];

    private RulePolicyReader(byte[] utf8, IReadOnlyCollection<string> rules)
    {
        _utf8 = utf8;
        _source = new DataSource(utf8);
        _rules = rules;
    }

    /// <summary>Reads the file of a policy.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rules">The ids of the rules there are.</param>
    public static (RulePolicy? Policy, Problem? Failure) ReadFile(string path, IReadOnlyCollection<string> rules)
    {
        if (!File.Exists(path))
            return (null, new Problem(new Message(MessageIds.RulesNotFound, static w => w.SettingsNotFound())));
        using FileStream stream = File.OpenRead(path);
        // One byte over the limit is enough for it to be refused.
        var bytes = new byte[MaxBytes + 1];
        return Read(path, bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)], rules);
    }

    /// <summary>Reads a policy.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="rules">The ids of the rules there are.</param>
    public static (RulePolicy? Policy, Problem? Failure) Read(string path, byte[] utf8, IReadOnlyCollection<string> rules)
    {
        if (utf8.Length > MaxBytes)
            return (null, new Problem(new Message(MessageIds.RulesTooLarge, static w => w.SettingsTooLarge(MaxBytes))));
        var reader = new RulePolicyReader(utf8.AsSpan().StartsWith("\uFEFF"u8) ? utf8[3..] : utf8, rules);
        try
        {
            reader.ReadAll();
            return (new RulePolicy(path, reader._settings, reader._waivers, reader._consolidations), null);
        }
        catch (ProblemException fault)
        {
            return (null, fault.Problem);
        }
        catch (JsonException fault)
        {
            int line = (int)(fault.LineNumber ?? 0) + 1;
            return (null, Malformed(line, reader._source.ColumnOf(line, (int)(fault.BytePositionInLine ?? 0))));
        }
    }

    private static Problem Malformed(int line, int column) => new(new Message(MessageIds.RulesJson, static w => w.SettingsMalformed()), line, column);

    private void ReadAll()
    {
        var json = new Utf8JsonReader(_utf8, Options);
        json.Read();
        Expect(ref json, JsonTokenType.StartObject, static w => w.AnObject());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextKey(ref json, seen) is { } key)
        {
            switch (Known(ref json, key, "$schema", "severity", "waivers", "consolidation"))
            {
                case "severity":
                    ReadSeverities(ref json);
                    break;
                case "waivers":
                    ReadWaivers(ref json);
                    break;
                case "consolidation":
                    ReadConsolidations(ref json);
                    break;
                default:
                    json.Read();
                    json.Skip();
                    break;
            }
        }

        // What follows the end would be left unread; the reader itself refuses it.
        json.Read();
    }

    private void ReadSeverities(ref Utf8JsonReader json)
    {
        ReadStart(ref json, JsonTokenType.StartObject, static w => w.SeveritiesByRule());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextKey(ref json, seen) is { } rule)
        {
            NamePattern pattern = Rule(ref json, rule);
            string level = Text(ref json);
            if (!Levels.Contains(level, StringComparer.Ordinal))
                throw Fault(ref json, w => w.LevelUnknown(level, Levels));
            _settings.Add(new RuleSetting(pattern, level switch { "off" => null, "info" => Severity.Info, "warning" => Severity.Warning, _ => Severity.Error }));
        }
    }

    private void ReadWaivers(ref Utf8JsonReader json)
    {
        ReadStart(ref json, JsonTokenType.StartArray, static w => w.AnArray());
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            Expect(ref json, JsonTokenType.StartObject, static w => w.AnObject());
            _waivers.Add(ReadWaiver(ref json));
        }
    }

    private RuleWaiver ReadWaiver(ref Utf8JsonReader json)
    {
        (int line, int column) = Place(ref json);
        NamePattern? rule = null;
        NamePattern? cell = null;
        NamePattern? organ = null;
        int? year = null;
        string? reason = null;
        DateOnly? expires = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextKey(ref json, seen) is { } key)
        {
            switch (Known(ref json, key, "rule", "cell", "organ", "year", "reason", "expires"))
            {
                case "rule":
                    string text = Text(ref json);
                    rule = Rule(ref json, text);
                    break;
                case "cell":
                    cell = new NamePattern(Text(ref json));
                    break;
                case "organ":
                    organ = new NamePattern(Text(ref json));
                    break;
                case "year":
                    json.Read();
                    year = json.TokenType == JsonTokenType.Number && json.TryGetInt32(out int y) ? y
                        : throw Fault(ref json, static w => w.WaiverYear());
                    break;
                case "reason":
                    reason = Text(ref json);
                    if (reason.AsSpan().Trim().IsEmpty)
                        throw Fault(ref json, static w => w.WaiverReasonEmpty());
                    break;
                default:
                    string date = Text(ref json);
                    expires = DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day
                        : throw Fault(ref json, w => w.WaiverDate(date));
                    break;
            }
        }

        string? missing = rule is null ? "rule" : reason is null ? "reason" : expires is null ? "expires" : null;
        if (missing is not null)
            throw Fault(line, column, w => w.WaiverIncomplete(missing));
        return new RuleWaiver(rule!, cell, organ, year, new Waiver(reason!, expires!.Value), line, column);
    }

    private void ReadConsolidations(ref Utf8JsonReader json)
    {
        ReadStart(ref json, JsonTokenType.StartObject, static w => w.OrgansByConsolidation());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextKey(ref json, seen) is { } organ)
        {
            (int line, int column) = Place(ref json);
            ReadStart(ref json, JsonTokenType.StartArray, static w => w.ArrayOfOrgans());
            var parts = new List<string>();
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                Expect(ref json, JsonTokenType.String, static w => w.NameOfOrgan());
                string part = String(ref json);
                if (part == organ || parts.Contains(part, StringComparer.Ordinal))
                    throw Fault(ref json, w => w.OrganTwice(part));
                parts.Add(part);
            }

            if (parts.Count == 0)
                throw Fault(line, column, w => w.NothingToConsolidate(organ));
            _consolidations.Add(new Consolidation(organ, parts));
        }
    }

    private string? NextKey(ref Utf8JsonReader json, HashSet<string> seen)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.PropertyName)
            return null;
        string key = String(ref json);
        return seen.Add(key) ? key : throw Fault(ref json, w => w.SettingTwice(key));
    }

    // Well-formed JSON may hold an escape of half a character.
    private string String(ref Utf8JsonReader json)
    {
        try
        {
            return CharacterPolicy.Clean(json.GetString()!, out _).Replace('\n', ' ');
        }
        catch (InvalidOperationException)
        {
            (int line, int column) = Place(ref json);
            throw new ProblemException(Malformed(line, column));
        }
    }

    private string Known(ref Utf8JsonReader json, string key, params ReadOnlySpan<string> keys)
    {
        if (keys.Contains(key))
            return key;
        string[] known = [.. keys.ToArray().Where(static k => k[0] != '$')];
        throw Fault(ref json, w => w.SettingUnknown(key, NearestName.Find(key, known), known));
    }

    // A setting of a rule that does not exist would do nothing: a misspelt id is a fault.
    private NamePattern Rule(ref Utf8JsonReader json, string text)
    {
        var pattern = new NamePattern(text);
        if (_rules.Any(pattern.Matches))
            return pattern;
        throw Fault(ref json, w => w.RuleUnknown(text, NearestName.Find(text, _rules)));
    }

    private string Text(ref Utf8JsonReader json)
    {
        json.Read();
        Expect(ref json, JsonTokenType.String, static w => w.AString());
        return String(ref json);
    }

    private void ReadStart(ref Utf8JsonReader json, JsonTokenType type, Func<Wording, string> shape)
    {
        json.Read();
        Expect(ref json, type, shape);
    }

    private void Expect(ref Utf8JsonReader json, JsonTokenType type, Func<Wording, string> shape)
    {
        if (json.TokenType != type)
            throw Fault(ref json, w => w.SettingExpected(shape(w)));
    }

    private (int Line, int Column) Place(ref Utf8JsonReader json) => _source.PlaceOf(ref json);

    private ProblemException Fault(ref Utf8JsonReader json, Func<Wording, string> words)
    {
        (int line, int column) = Place(ref json);
        return Fault(line, column, words);
    }

    private static ProblemException Fault(int line, int column, Func<Wording, string> words) =>
        new(new Problem(new Message(MessageIds.RulesSetting, words), line, column));
}
