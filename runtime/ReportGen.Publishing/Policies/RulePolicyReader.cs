using System.Globalization;
using System.Text.Json;
using ReportGen.Messages;
using ReportGen.Publishing.Settings;

namespace ReportGen.Publishing.Policies;

/// <summary>Reads a policy.</summary>
internal sealed class RulePolicyReader : SettingsReader
{
    private static readonly string[] Levels = ["off", "info", "warning", "error"];

    private readonly IReadOnlyCollection<string> _rules;
    private readonly List<RuleSetting> _settings = [];
    private readonly List<RuleWaiver> _waivers = [];
    private readonly List<Consolidation> _consolidations = [];

    private RulePolicyReader(byte[] utf8, IReadOnlyCollection<string> rules)
        : base(utf8, MessageIds.RulesJson, MessageIds.RulesSetting) => _rules = rules;

    /// <summary>Reads the file of a policy.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rules">The ids of the rules there are.</param>
    public static (RulePolicy? Policy, Problem? Failure) ReadFile(string path, IReadOnlyCollection<string> rules)
    {
        return TryReadFile(path, MaxBytes) is { } bytes
            ? Read(path, bytes, rules)
            : (null, new Problem(new Message(MessageIds.RulesNotFound, w => Directory.Exists(path) ? w.IsFolder() : w.SettingsNotFound())));
    }

    /// <summary>Reads a policy.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="rules">The ids of the rules there are.</param>
    public static (RulePolicy? Policy, Problem? Failure) Read(string path, byte[] utf8, IReadOnlyCollection<string> rules)
    {
        if (utf8.Length > MaxBytes)
            return (null, new Problem(new Message(MessageIds.RulesTooLarge, static w => w.SettingsTooLarge(MaxBytes))));
        var reader = new RulePolicyReader(utf8, rules);
        return reader.TryRead() is { } fault
            ? (null, fault)
            : (new RulePolicy(path, reader._settings, reader._waivers, reader._consolidations), null);
    }

    protected override string MalformedText(Wording words) => words.SettingsMalformed();

    protected override void ReadAll(ref Utf8JsonReader json)
    {
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

    // A setting of a rule that does not exist would do nothing: a misspelt id is a fault.
    private NamePattern Rule(ref Utf8JsonReader json, string text)
    {
        var pattern = new NamePattern(text);
        if (_rules.Any(pattern.Matches))
            return pattern;
        throw Fault(ref json, w => w.RuleUnknown(text, NearestName.Find(text, _rules)));
    }
}
