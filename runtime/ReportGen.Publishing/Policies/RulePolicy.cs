namespace ReportGen.Publishing.Policies;

/// <summary>What an organ decides about the rules without touching a schema: severities, waivers, and who is consolidated into whom.</summary>
/// <param name="Path">The file it was read from.</param>
/// <param name="Settings">The severities set.</param>
/// <param name="Waivers">The findings that are accepted, each for a reason and a time.</param>
/// <param name="Consolidations">The organs whose figures are the sums of others'.</param>
internal sealed record RulePolicy(
    string Path, IReadOnlyList<RuleSetting> Settings, IReadOnlyList<RuleWaiver> Waivers, IReadOnlyList<Consolidation> Consolidations)
{
    /// <summary>What is set for a rule; null where nothing is. A whole id comes before a pattern, a longer pattern before a shorter.</summary>
    public RuleSetting? SettingOf(string rule) =>
        Settings.Where(s => s.Rule.Matches(rule)).OrderByDescending(s => s.Rule.IsWhole).ThenByDescending(static s => s.Rule.Text.Length).FirstOrDefault();
}

/// <summary>A severity set for a rule.</summary>
/// <param name="Rule">The rule, or a pattern of rules.</param>
/// <param name="Severity">The severity; null: the rule is off.</param>
internal sealed record RuleSetting(NamePattern Rule, Severity? Severity);

/// <summary>A finding that is accepted for a reason and a time.</summary>
/// <param name="Rule">The rule, or a pattern of rules.</param>
/// <param name="Cell">The address of the cell of a finding, or a pattern; null for any.</param>
/// <param name="Organ">The organ, or a pattern; null for any.</param>
/// <param name="Year">The year; null for any.</param>
/// <param name="Waiver">Why, and until when.</param>
/// <param name="Line">Where it stands in the file.</param>
/// <param name="Column">Where it stands in the line.</param>
internal sealed record RuleWaiver(NamePattern Rule, NamePattern? Cell, NamePattern? Organ, int? Year, Waiver Waiver, int Line, int Column)
{
    public bool Covers(Report report, Finding finding) =>
        Rule.Matches(finding.Rule)
        && (Year is not { } year || report.Year == year)
        && (Organ is not { } organ || (report.Organ is { } name && organ.Matches(name)))
        && (Cell is not { } cell || (finding.Cells.Count > 0 && cell.Matches(finding.Cells[0].Address)));
}

/// <summary>An organ whose figures are the sums of others', its own office among them.</summary>
internal sealed record Consolidation(string Organ, IReadOnlyList<string> Parts);
