using System.Text.Json;
using ReportGen.Forms;
using ReportGen.Messages;

namespace ReportGen.Publishing.Checking;

/// <summary>The rules of a run as SARIF describes them: what they mean, their default level and how to mend what they find.</summary>
internal sealed class SarifRules
{
    // The pages of docs/rules are about the forms of this report; others may use the same ids for rules of their own.
    private const string DocumentedReport = "Disclosure";

    private readonly IReadOnlyList<FormInfo> _forms;
    private readonly Language _language;
    private readonly string[] _ids;

    /// <summary>The rules that have results, or would have if they were not off, in the order of their ids.</summary>
    public SarifRules(CheckResult result, IReadOnlyList<FormInfo> forms, Language language)
    {
        _language = language;
        // What the reports were tested by comes before other forms with a rule of that name.
        _forms = [.. result.Reports.Select(static r => r.Report.Form).Concat(forms).Distinct()];
        _ids = [.. result.Reports.SelectMany(static r => r.Findings).Concat(result.Policy?.Findings ?? []).Select(static f => f.Rule)
            .Concat(result.Reports.SelectMany(static r => r.LeftOut).Select(static l => l.Rule))
            .Concat(result.Failures.Select(static f => f.Failure.Rule)).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The place of a rule among them.</summary>
    public int IndexOf(string id) => Array.BinarySearch(_ids, id, StringComparer.Ordinal);

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("rules");
        foreach (string id in _ids)
            Write(json, id);
        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, string id)
    {
        FormInfo[] forms = [.. _forms.Where(f => f.Rules.Any(r => r.Id == id) || f.Statements.Any(s => s.Id == id))];
        MessageId? builtIn = MessageId.Find(id);
        RuleInfo? rule = forms.SelectMany(static f => f.Rules).FirstOrDefault(r => r.Id == id);
        StatementInfo? statement = forms.SelectMany(static f => f.Statements).FirstOrDefault(s => s.Id == id);
        RulePage? page = builtIn is not null || forms is [{ Report: DocumentedReport }, ..] ? RulePage.Find(id) : null;
        string summary = Summary(id, builtIn, rule, statement, page);
        Severity severity = builtIn?.Severity ?? rule?.Severity ?? statement?.Severity ?? Severity.Warning;
        json.WriteStartObject();
        json.WriteString("id", id);
        SarifText.Write(json, "shortDescription", summary);
        SarifText.Write(json, "fullDescription", page?.Summary ?? Message(rule) ?? summary);
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

    private string Summary(string id, MessageId? builtIn, RuleInfo? rule, StatementInfo? statement, RulePage? page)
    {
        if (builtIn is not null)
            return builtIn.Summary(_language.Wording())!;
        if (page is not null && _language == Language.Zh)
            return page.Title;
        if (statement is not null)
            return _language.Pick($"正文与表格一致：{statement.Label}", $"Text and tables agree on {statement.LabelEn ?? statement.Label}");
        return rule switch
        {
            { IsRollUp: true } => _language.Pick("各项之和等于总计", "The items add up to their total"),
            { Assertion: { } assertion } => assertion,
            _ => id,
        };
    }

    private string? Message(RuleInfo? rule) => _language == Language.En ? rule?.MessageEn ?? rule?.Message : rule?.Message;
}
