using System.Text.Json;
using ReportGen.Forms;
using ReportGen.Messages;

namespace ReportGen.Publishing.Checking.Writers.Sarif;

/// <summary>The rules of a run as SARIF describes them: what they mean, their default level and how to mend what they find.</summary>
internal sealed class SarifRules
{
    private readonly Wording _language;
    private readonly List<FormInfo> _used = [];
    private readonly IReadOnlyList<FormInfo> _known;
    private readonly SortedSet<string> _ids = new(StringComparer.Ordinal);
    private IReadOnlyList<FormInfo> _forms = [];

    /// <param name="forms">The forms known.</param>
    /// <param name="language">The language of messages.</param>
    public SarifRules(IReadOnlyList<FormInfo> forms, Wording language) => (_known, _language) = (forms, language);

    /// <summary>Takes in the rules of a report that have results, or would have if they were not off.</summary>
    public void Add(CheckedReport report)
    {
        if (!_used.Contains(report.Report.Form))
            _used.Add(report.Report.Form);
        foreach (Finding finding in report.Findings)
            _ids.Add(finding.Rule);
        foreach (var (rule, _) in report.LeftOut)
            _ids.Add(rule);
    }

    /// <summary>Takes in a rule.</summary>
    public void Add(string id) => _ids.Add(id);

    /// <summary>The place of each rule among them, in the order of their ids.</summary>
    public Dictionary<string, int> Places() => _ids.Index().ToDictionary(static r => r.Item, static r => r.Index, StringComparer.Ordinal);

    public void Write(Utf8JsonWriter json)
    {
        // What the reports were tested by comes before other forms with a rule of that name.
        _forms = [.. _used.Concat(_known).Distinct()];
        json.WriteStartArray("rules");
        foreach (string id in _ids)
            Write(json, id);
        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, string id)
    {
        FormInfo[] forms = [.. _forms.Where(f => RuleTitle.Has(f, id))];
        MessageId? builtIn = MessageId.Find(id);
        RuleInfo? rule = forms.SelectMany(static f => f.Rules).FirstOrDefault(r => r.Id == id);
        StatementInfo? statement = forms.SelectMany(static f => f.Statements).FirstOrDefault(s => s.Id == id);
        RulePage? page = RuleTitle.PageOf(id, forms);
        string summary = RuleTitle.Of(id, forms, _language);
        Severity severity = builtIn?.Severity ?? rule?.Severity ?? statement?.Severity ?? Severity.Warning;
        json.WriteStartObject();
        json.WriteString("id", id);
        SarifText.Write(json, "shortDescription", summary);
        SarifText.Write(json, "fullDescription", page?.Summary ?? Message(rule) ?? summary);
        if (page is not null && DocumentationPages.OfRule(id) is { } address)
            json.WriteString("helpUri", address);
        json.WriteStartObject("help");
        json.WriteString("text", page?.Text ?? Message(rule) ?? summary);
        if (page is not null)
            json.WriteString("markdown", page.Markdown);
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", SarifText.Level(severity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue(id.Split('.', '-') is [{ } group, _, ..] ? group : "cell");
        json.WriteEndArray();
        json.WriteString("problem.severity", severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "recommendation" });
        if (rule?.Assertion is { } assertion)
            json.WriteString("assertion", assertion);
        if (forms.Length > 0)
        {
            json.WriteStartArray("forms");
            foreach (string form in forms.Select(static f => f.ToString()).Order(StringComparer.Ordinal))
                json.WriteStringValue(form);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private string? Message(RuleInfo? rule) => rule?.Message is { } message ? _language.Of(LocalizedText.Of(message, rule.MessageEn)) : null;
}
