using ReportGen.Forms;
using ReportGen.Upgrades;

namespace ReportGen.Rules;

/// <summary>The report a rule is tested on, and the one of the year before.</summary>
internal readonly struct RuleContext(Report report, Report? previous)
{
    /// <summary>For each cell of the report its place in last year's; null where both are on one form.</summary>
    private readonly int[]? _places = previous is null || previous.Form == report.Form ? null : CellMap.Between(report.Form, previous.Form);

    public Report Report { get; } = report;

    /// <summary>Last year's report; null where it is not at hand.</summary>
    public Report? Previous => previous;

    /// <summary>Resolves the reference of a term. False where it means a cell that last year's report does not have.</summary>
    public bool TryGet(int reference, out Cell cell)
    {
        if (reference >= 0)
        {
            cell = Report.Cell(reference);
            return true;
        }

        int index = -2 - reference;
        if (previous is not null && _places is not null)
            index = _places[index];
        if (previous is null || index < 0)
        {
            cell = default;
            return false;
        }

        cell = previous.Cell(index);
        return true;
    }
}
