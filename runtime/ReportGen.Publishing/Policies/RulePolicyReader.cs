using System.Globalization;
using System.Text.Json;
using ReportGen.Json;
using ReportGen.Reading;

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
    public static (RulePolicy? Policy, ReadFailure? Failure) ReadFile(string path, IReadOnlyCollection<string> rules)
    {
        if (!File.Exists(path))
            return (null, new ReadFailure("rules.not-found", "没有找到规则设置文件。请核对 --rules 的路径。", "The file of rule settings was not found. Check the path given with --rules."));
        using FileStream stream = File.OpenRead(path);
        // One byte over the limit is enough for it to be refused.
        var bytes = new byte[MaxBytes + 1];
        return Read(path, bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)], rules);
    }

    /// <summary>Reads a policy.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="rules">The ids of the rules there are.</param>
    public static (RulePolicy? Policy, ReadFailure? Failure) Read(string path, byte[] utf8, IReadOnlyCollection<string> rules)
    {
        if (utf8.Length > MaxBytes)
            return (null, new ReadFailure("rules.too-large", $"规则设置文件超过上限 {MaxBytes} 字节。", $"The file of rule settings is larger than {MaxBytes} bytes."));
        var reader = new RulePolicyReader(utf8.AsSpan().StartsWith("\uFEFF"u8) ? utf8[3..] : utf8, rules);
        try
        {
            reader.ReadAll();
            return (new RulePolicy(path, reader._settings, reader._waivers, reader._consolidations), null);
        }
        catch (PolicyFault fault)
        {
            return (null, fault.Failure);
        }
        catch (JsonException fault)
        {
            int line = (int)(fault.LineNumber ?? 0) + 1;
            return (null, Malformed(line, reader._source.ColumnOf(line, (int)(fault.BytePositionInLine ?? 0))));
        }
    }

    private static ReadFailure Malformed(int line, int column) => new(
        "rules.json", "规则设置文件不是合法的 JSON。请检查此处的逗号、引号和括号。", "The file of rule settings is not well-formed JSON. Look for a comma, quote or bracket here.", line, column);

    private void ReadAll()
    {
        var json = new Utf8JsonReader(_utf8, Options);
        json.Read();
        Expect(ref json, JsonTokenType.StartObject, "对象 {…}", "an object {…}");
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
        ReadStart(ref json, JsonTokenType.StartObject, "对象 {\"规则\": \"级别\"}", "an object {\"rule\": \"level\"}");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextKey(ref json, seen) is { } rule)
        {
            NamePattern pattern = Rule(ref json, rule);
            string level = Text(ref json);
            if (!Levels.Contains(level, StringComparer.Ordinal))
                throw Fault(ref json, $"“{level}”不是级别。可用：{string.Join("、", Levels)}。", $"\"{level}\" is no level. There is {string.Join(", ", Levels)}.");
            _settings.Add(new RuleSetting(pattern, level switch { "off" => null, "info" => Severity.Info, "warning" => Severity.Warning, _ => Severity.Error }));
        }
    }

    private void ReadWaivers(ref Utf8JsonReader json)
    {
        ReadStart(ref json, JsonTokenType.StartArray, "数组 […]", "an array […]");
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            Expect(ref json, JsonTokenType.StartObject, "对象 {…}", "an object {…}");
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
                        : throw Fault(ref json, "“year”应是四位年份数字，例如 2024。", "\"year\" takes a year, for example 2024.");
                    break;
                case "reason":
                    reason = Text(ref json);
                    if (reason.AsSpan().Trim().IsEmpty)
                        throw Fault(ref json, "“reason”不能为空：请写明豁免的理由。", "\"reason\" cannot be empty: say why this is accepted.");
                    break;
                default:
                    string date = Text(ref json);
                    expires = DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day
                        : throw Fault(ref json, $"“{date}”不是日期，应写作 2025-12-31。", $"\"{date}\" is no date; write 2025-12-31.");
                    break;
            }
        }

        string? missing = rule is null ? "rule" : reason is null ? "reason" : expires is null ? "expires" : null;
        if (missing is not null)
            throw Fault(line, column, $"豁免缺少“{missing}”：须写明 rule（规则）、reason（理由）和 expires（到期日）。", $"The waiver lacks \"{missing}\": it needs rule, reason and expires.");
        return new RuleWaiver(rule!, cell, organ, year, new Waiver(reason!, expires!.Value), line, column);
    }

    private void ReadConsolidations(ref Utf8JsonReader json)
    {
        ReadStart(ref json, JsonTokenType.StartObject, "对象 {\"汇总机关\": [\"机关\", …]}", "an object {\"organ\": [\"organ\", …]}");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextKey(ref json, seen) is { } organ)
        {
            (int line, int column) = Place(ref json);
            ReadStart(ref json, JsonTokenType.StartArray, "机关名称的数组", "an array of organs");
            var parts = new List<string>();
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                Expect(ref json, JsonTokenType.String, "机关名称", "the name of an organ");
                string part = String(ref json);
                if (part == organ || parts.Contains(part, StringComparer.Ordinal))
                    throw Fault(ref json, $"“{part}”重复列出，数字会重复计算。请删去一处。", $"\"{part}\" is listed twice, so its figures would count twice. Remove one.");
                parts.Add(part);
            }

            if (parts.Count == 0)
                throw Fault(line, column, $"“{organ}”没有列出参加汇总的机关。", $"\"{organ}\" lists no organs to add up.");
            _consolidations.Add(new Consolidation(organ, parts));
        }
    }

    private string? NextKey(ref Utf8JsonReader json, HashSet<string> seen)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.PropertyName)
            return null;
        string key = String(ref json);
        return seen.Add(key) ? key : throw Fault(ref json, $"“{key}”写了两次，只有一处能生效。请删去一处。", $"\"{key}\" stands here twice, and one would count for nothing. Remove one.");
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
            throw new PolicyFault(Malformed(line, column));
        }
    }

    private string Known(ref Utf8JsonReader json, string key, params ReadOnlySpan<string> keys)
    {
        if (keys.Contains(key))
            return key;
        string list = string.Join(", ", keys.ToArray().Where(static k => k[0] != '$'));
        string? near = NearestName.Find(key, keys.ToArray());
        throw Fault(ref json,
            $"没有“{key}”这一项{(near is null ? "" : $"，是不是“{near}”？")}。可用：{list}。",
            $"There is no \"{key}\" here{(near is null ? "." : $"; did you mean \"{near}\"?")} There is {list}.");
    }

    // A rule that nothing can break would be set in vain: a misspelt id is a fault.
    private NamePattern Rule(ref Utf8JsonReader json, string text)
    {
        var pattern = new NamePattern(text);
        if (_rules.Any(pattern.Matches))
            return pattern;
        string? near = NearestName.Find(text, _rules);
        throw Fault(ref json,
            $"没有“{text}”这条规则{(near is null ? "" : $"，是不是“{near}”？")}。规则见 docs/rules.md；一组规则写作 narrative.*。",
            $"There is no rule \"{text}\"{(near is null ? "" : $"; did you mean \"{near}\"?")} See docs/rules.md; write narrative.* for a group.");
    }

    private string Text(ref Utf8JsonReader json)
    {
        json.Read();
        Expect(ref json, JsonTokenType.String, "字符串", "a string");
        return String(ref json);
    }

    private void ReadStart(ref Utf8JsonReader json, JsonTokenType type, string zh, string en)
    {
        json.Read();
        Expect(ref json, type, zh, en);
    }

    private void Expect(ref Utf8JsonReader json, JsonTokenType type, string zh, string en)
    {
        if (json.TokenType != type)
            throw Fault(ref json, $"此处应是{zh}。", $"Here {en} is expected.");
    }

    private (int Line, int Column) Place(ref Utf8JsonReader json) => _source.PlaceOf(ref json);

    private PolicyFault Fault(ref Utf8JsonReader json, string zh, string en)
    {
        (int line, int column) = Place(ref json);
        return Fault(line, column, zh, en);
    }

    private static PolicyFault Fault(int line, int column, string zh, string en) => new(new ReadFailure("rules.setting", zh, en, line, column));
}
