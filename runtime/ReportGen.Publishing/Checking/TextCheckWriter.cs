using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading;
using Spectre.Console;

namespace ReportGen.Publishing.Checking;

/// <summary>Writes the outcome for people, grouped by report; the last line says valid or invalid, with counts.</summary>
internal sealed class TextCheckWriter(IAnsiConsole console, Language language)
{
    // More would bury what is said.
    private const int MaxPictures = 3;

    // A shifted row changes a dozen cells; of a column of blanks the first few say what is meant.
    private const int ShownChanges = 12;

    public void Write(CheckResult result)
    {
        foreach (CheckedReport report in result.Reports)
        {
            Write(report, static _ => true);
            WriteFixes(report.Fixes);
        }

        if (result.Policy is var (policy, findings) && findings.Count > 0)
        {
            console.MarkupLineInterpolated($"[bold]{policy}[/]  {language.Pick("规则设置", "settings of rules")}");
            foreach (Finding finding in findings)
                Write(finding);
        }

        foreach (var (path, failure) in result.Failures)
            Write(path, failure);
        WriteSummary(result);
    }

    public void Write(CheckedReport report, Func<Finding, bool> wanted)
    {
        string organ = report.Report.Organ ?? language.Pick("（未写明机关）", "(organ not named)");
        string year = report.Report.Year is { } y ? $"{y}" : language.Pick("（未写明年份）", "(year not named)");
        console.MarkupLineInterpolated($"[bold]{report.Source.Path}[/]  {organ}  {year}  {language.Pick("格式", "form")} {report.Report.Form.Version}");
        var drawn = new HashSet<(BlockInfo, MemberInfo)>();
        foreach (Finding finding in report.Findings.Where(wanted).OrderByDescending(static f => f.Waiver is null ? f.Severity : Severity.Info))
        {
            Write(finding);
            // Findings about one row share a picture; what reading met with is not about figures.
            if (finding is { Severity: > Severity.Info, Cells: [var cell, ..] } && !finding.Rule.StartsWith("read.", StringComparison.Ordinal) && drawn.Count < MaxPictures && drawn.Add((cell.Block, cell.Row)))
                Draw(TablePicture.Draw(report.Report, finding, language));
        }

        foreach (var (rule, count) in report.LeftOut)
            console.MarkupLineInterpolated($"  [grey]{language.Pick("已关闭", "off")}[/] {rule}  {language.Pick($"{count} 处没有列出", $"{count} findings left out")}");
    }

    private void Write(Finding finding)
    {
        string place = finding.Line == 0 ? "" : language.Pick($"第 {finding.Line} 行", $"line {finding.Line}");
        string style = finding.Waiver is null ? Style(finding.Severity) : "grey";
        console.Markup($"  [{style}]{finding.Severity.Name(language)}[/] ");
        console.MarkupLineInterpolated($"{finding.Rule}  {finding.Mark(language)}{finding.Message(language)}{(place.Length == 0 ? "" : $"  [{place}]")}");
    }

    private void Draw(IReadOnlyList<TablePicture.Line> lines)
    {
        foreach (TablePicture.Line line in lines)
            console.MarkupLineInterpolated($"      [grey]{line.Before}[/][bold]{line.Marked}[/][grey]{line.After}[/]");
    }

    // A suggestion is what the figures allow, not what happened: the organ alone knows that.
    private void WriteFixes(FixResult result)
    {
        foreach (Fix fix in result.Fixes.Take(CheckedReport.ShownFixes))
        {
            string changes = string.Join(language.Pick("；", "; "), fix.Changes.Take(ShownChanges).Select(c => $"{language.Pick(c.Cell.Name, c.Cell.NameEn)} {(c.From.HasValue ? c.From.ToString() : "—")} → {c.To}"));
            if (fix.Changes.Count > ShownChanges)
                changes += language.Pick($"；等 {fix.Changes.Count} 处", $"; {fix.Changes.Count} in all");
            console.Markup($"  [green]{language.Pick("建议", "suggestion")}[/] ");
            console.MarkupLineInterpolated($"{changes}  {language.Pick($"（{fix.Describe(Wording.Chinese)}；请对照原始台账确认）", $"({fix.Describe(Wording.English)}; confirm against your records)")}");
        }

        if (result.Alternatives > 1)
        {
            string number = $"{result.Alternatives}{(result.AlternativesIsLowerBound ? "+" : "")}";
            console.MarkupLineInterpolated($"  {language.Pick($"同样小的改法共有 {number} 种", $"there are {number} changes as small as these")}");
        }
    }

    public void Write(string path, ReadFailure failure)
    {
        string place = failure.Line == 0 ? "" : $"({failure.Line},{Math.Max(1, failure.Column)})";
        console.MarkupLineInterpolated($"[bold]{path}[/]{place}");
        console.Markup($"  [red]{language.Pick("无法读取", "cannot be read")}[/] ");
        console.MarkupLineInterpolated($"{failure.Rule}  {failure.Message(language)}");
    }

    private static string Style(Severity severity) => severity switch
    {
        Severity.Error => "red",
        Severity.Warning => "yellow",
        _ => "blue",
    };

    private void WriteSummary(CheckResult result)
    {
        int valid = result.Reports.Count(static r => r.IsValid);
        int invalid = result.Reports.Count - valid;
        string verdict = result.IsValid ? language.Pick("有效 (valid)", "valid") : language.Pick("无效 (invalid)", "invalid");
        console.MarkupLineInterpolated(language == Language.Zh
            ? $"{verdict}：报告 {result.Reports.Count} 份，有效 {valid}，无效 {invalid}；无法读取 {result.Failures.Count} 份；错误 {result.Count(Severity.Error)}，警告 {result.Count(Severity.Warning)}，提示 {result.Count(Severity.Info)}{(result.WaivedCount == 0 ? "" : $"；已豁免 {result.WaivedCount}")}"
            : (FormattableString)$"{verdict}: {result.Reports.Count} reports, {valid} valid, {invalid} invalid; {result.Failures.Count} inputs not read; {result.Count(Severity.Error)} errors, {result.Count(Severity.Warning)} warnings, {result.Count(Severity.Info)} notes{(result.WaivedCount == 0 ? "" : $"; {result.WaivedCount} waived")}");
    }
}
