using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Publishing.Inputs;
using ReportGen.Rules;

namespace ReportGen.Publishing.Checking;

/// <summary>A report and everything found in it, reading included.</summary>
/// <param name="Source">The input it came from.</param>
/// <param name="Report">The report.</param>
/// <param name="Findings">What was found.</param>
public sealed record CheckedReport(InputSource Source, Report Report, IReadOnlyList<Finding> Findings)
{
    /// <summary>How many fixes are shown; of others as small only the number is given.</summary>
    public const int ShownFixes = 3;

    /// <summary>The smallest changes under which every rule would hold; where none is broken, the blanks that the rules settle.</summary>
    public FixResult Fixes => field ??= FixSearch.Find(Report);

    /// <summary>The rules that are off, with how many findings of each are left out.</summary>
    public IReadOnlyList<(string Rule, int Count)> LeftOut { get; init; } = [];

    /// <summary>The report of the year before that it was compared with; null where there was none.</summary>
    public Report? Previous { get; init; }

    /// <summary>Whether the same organ has a report of a year among the inputs, looked up when it is asked for.</summary>
    internal Func<int, bool> HasReportOf { get; init; } = static _ => false;

    /// <summary>Whether nothing was found that cannot be true, or it was accepted.</summary>
    public bool IsValid => Count(Severity.Error) == 0;

    /// <summary>
    /// Why checks that found no error do not vouch for the report all the same: no cell is filled in, errors are accepted, or
    /// rules are off or count for less than the form has it. Null where they do.
    /// </summary>
    internal string? Reservation(Wording language)
    {
        bool isBlank = true;
        foreach (ref readonly Cell cell in Report.Cells)
            isBlank &= !cell.HasValue && cell.State != CellState.Unreadable;
        int waived = Findings.Count(static f => f.Severity == Severity.Error && f.Waiver is not null);
        int off = LeftOut.Sum(static l => l.Count) + Findings.Count(static f => f.Waiver is null && f.DeclaredSeverity == Severity.Error && f.Severity != Severity.Error);
        return isBlank || waived > 0 || off > 0 ? language.Reservation(isBlank, waived, off) : null;
    }

    /// <summary>How many findings have a severity; those that are accepted do not count.</summary>
    public int Count(Severity severity) => Findings.Count(f => f.Severity == severity && f.Waiver is null);

    /// <summary>A cell that a fix would change although a waiver covers it, whose giver stands by its figure; null where there is none.</summary>
    internal CellInfo? WaivedCell(Fix fix) => fix.Changes.Select(static c => c.Cell).FirstOrDefault(c => Findings.Any(f => f.Waiver is not null && f.Cells.Contains(c)));

    /// <summary>Tests a report that was read.</summary>
    public static CheckedReport Check(InputSource source, Report report, IReadOnlyList<Finding> readFindings, Report? previous)
    {
        IReadOnlyList<Finding> findings = report.Validate(previous);
        return new CheckedReport(source, report, [.. readFindings, .. findings.Select(f => Untold(f, readFindings)).OfType<Finding>()]) { Previous = previous };
    }

    // The reader told in its own words, with what it saw, of cells that are unreadable or blank because their row, their
    // table or their figures are lost, and of sections that are not there. That they are empty is no second matter.
    private static Finding? Untold(Finding finding, IReadOnlyList<Finding> read)
    {
        if (finding.Sections.Count == 0)
            return IsTold(finding, read) ? null : finding;
        SectionInfo[] sections = [.. finding.Sections.Where(s => !read.Any(f => f.Sections.Contains(s)))];
        return sections.Length == finding.Sections.Count ? finding : sections.Length == 0 ? null : TextFindings.Missing(sections);
    }

    private static bool IsTold(Finding finding, IReadOnlyList<Finding> read)
    {
        bool isUnreadable = finding.Message.Id == MessageIds.Unreadable;
        bool isBlank = finding.Rule is "blank" or "blank-throughout";
        return (isUnreadable || isBlank) && finding.Cells.All(c => read.Any(f => (isUnreadable ? f.Severity == Severity.Error : TellsOfLoss(f)) && f.Cells.Contains(c)));
    }

    private static bool TellsOfLoss(Finding finding) => finding.Rule is "read.table-missing" or "read.label-missing" or "read.values-unreadable" or "read.table-twice";
}
