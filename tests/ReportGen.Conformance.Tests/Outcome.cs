using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Inputs;

namespace ReportGen.Conformance.Tests;

/// <summary>What a checker says of a case, in the terms of the corpus.</summary>
internal sealed record Outcome(IReadOnlyList<string> Findings, string? Fix, int Alternatives)
{
    public static Outcome Of(Report report, Report? previous)
    {
        CheckedReport result = CheckedReport.Check(new InputSource("-", static () => Stream.Null), report, [], previous);
        FixResult fixes = result.Fixes;
        return new Outcome(
            [.. result.Findings.Select(static f => Finding(f.Rule, Name(f.Severity), f.Cells.Select(static c => c.Address)))],
            fixes.Fixes.Count == 0 ? null : Changes(fixes.Fixes[0].Changes.Select(static c => (c.Cell.Address, Text(c.From), Text(c.To)))),
            fixes.Alternatives);
    }

    /// <summary>A finding as one line, to compare.</summary>
    public static string Finding(string rule, string severity, IEnumerable<string> cells) => $"{severity} {rule} {string.Join(' ', cells)}".TrimEnd();

    /// <summary>The changes of a fix as one line, to compare.</summary>
    public static string Changes(IEnumerable<(string Cell, string From, string To)> changes) => string.Join(", ", changes.Select(static c => $"{c.Cell}: {c.From} -> {c.To}"));

    public static string Name(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };

    private static string Text(Cell cell) => cell.HasValue ? cell.ToString() : "null";
}
