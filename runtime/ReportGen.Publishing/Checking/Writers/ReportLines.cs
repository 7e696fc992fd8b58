using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading;

namespace ReportGen.Publishing.Checking.Writers;

/// <summary>The lines of text for people about a report or an input.</summary>
internal sealed class ReportLines(Wording language)
{
    // More would bury what is said.
    private const int MaxPictures = 3;

    // No editor shows more of a line at once: beyond it the column too says where to look.
    private const int WidestLine = 120;

    // A shifted row changes a dozen cells; of a column of blanks the first few say what is meant.
    private const int ShownChanges = 12;

    /// <summary>The report with what was found in it.</summary>
    /// <param name="text">Where the lines go.</param>
    /// <param name="report">The report.</param>
    /// <param name="wanted">Which findings.</param>
    public void Add(StyledText text, CheckedReport report, Func<Finding, bool> wanted)
    {
        string organ = report.Report.Organ ?? language.OrganNotNamed();
        string year = report.Report.Year is { } y ? $"{y}" : language.YearNotNamed();
        text.Add(Style.Bold, report.Source.Shown).Add($"  {organ}  {year}  {language.VersionOfForm(report.Report.Form.Version)}").Line();
        var drawn = new HashSet<(BlockInfo, MemberInfo)>();
        foreach (Finding finding in report.Findings.Where(wanted).OrderByDescending(static f => (int)(f.Waiver is null ? f.Severity : Severity.Info)))
        {
            Add(text, finding, report.Report);
            // Findings about one row share a picture; what reading met with is not about figures.
            if (finding is { Severity: > Severity.Info, Cells: [var cell, ..] } && !finding.Rule.StartsWith("read.", StringComparison.Ordinal) && drawn.Count < MaxPictures && drawn.Add((cell.Block, cell.Row)))
                Draw(text, TablePicture.Draw(report.Report, finding, language));
        }

        foreach (var (rule, count) in report.LeftOut)
            text.Add("  ").Add(Style.Grey, language.Off()).Add($" {rule}  {language.FindingsLeftOut(count)}").Line();
    }

    /// <summary>A finding.</summary>
    /// <param name="text">Where it goes.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="report">The report that it is about; null where it is about none.</param>
    public void Add(StyledText text, Finding finding, Report? report = null)
    {
        string place = finding.Line == 0 ? "" : $"  [{PlaceOf(finding, report)}]";
        text.Add("  ").Add(finding.Waiver is null ? StyleOf(finding.Severity) : Style.Grey, language.SeverityName(finding.Severity))
            .Add($" {finding.Rule}  {finding.Mark(language)}{finding.Message.In(language)}{place}").Line();
    }

    private string PlaceOf(Finding finding, Report? report)
    {
        if (report?.Flow is { } flow && finding.Line <= flow.Count)
            return language.In(flow[finding.Line - 1], Math.Max(1, finding.Column));
        return report?.IsPaged is true ? language.OnPage(finding.Line)
            : finding.Column > WidestLine ? language.OnLineAndColumn(finding.Line, finding.Column) : language.OnLine(finding.Line);
    }

    /// <summary>An input that could not be read or written.</summary>
    public void Add(StyledText text, string path, Problem failure)
    {
        string place = failure.Line == 0 ? "" : $"({failure.Line},{Math.Max(1, failure.Column)})";
        text.Add(Style.Bold, path).Add(place).Line();
        bool isOfOutput = failure.Rule.StartsWith("publish.", StringComparison.Ordinal);
        text.Add("  ").Add(Style.Red, isOfOutput ? language.CannotBeWritten() : language.CannotBeRead()).Add($" {failure.Rule}  {failure.Message.In(language)}").Line();
    }

    /// <summary>What would mend a report. It is what the figures allow, not what happened: the organ alone knows that.</summary>
    public void Add(StyledText text, FixResult result)
    {
        foreach (Fix fix in result.Fixes.Take(CheckedReport.ShownFixes))
        {
            List<string> changes = [.. fix.Changes.Take(ShownChanges).Select(c => c.In(language))];
            if (fix.Changes.Count > ShownChanges)
                changes.Add(language.ChangesInAll(fix.Changes.Count));
            text.Add("  ").Add(Style.Green, language.Suggestion()).Add($" {language.FixDescribed(language.Clauses(changes), fix.Describe(language))}").Line();
        }

        if (result.Alternatives > 1)
            text.Add($"  {language.FixesAsSmall(result.Alternatives, result.AlternativesIsLowerBound)}").Line();
    }

    private static void Draw(StyledText text, IReadOnlyList<TablePicture.Line> lines)
    {
        foreach (TablePicture.Line line in lines)
            text.Add("      ").Add(Style.Grey, line.Before).Add(Style.Bold, line.Marked).Add(Style.Grey, line.After).Line();
    }

    private static Style StyleOf(Severity severity) => severity switch
    {
        Severity.Error => Style.Red,
        Severity.Warning => Style.Yellow,
        _ => Style.Blue,
    };
}
