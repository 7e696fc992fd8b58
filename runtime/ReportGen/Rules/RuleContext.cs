using ReportGen.Forms;

namespace ReportGen;

/// <summary>The report a rule is tested on, and the one of the year before.</summary>
internal sealed class RuleContext(Report report, Report? previous)
{
    private readonly Dictionary<string, string>? _moves = previous is not null && report.Form.Upgrade is { } upgrade && upgrade.FromVersion == previous.Form.Version
        ? upgrade.Moves.ToDictionary(static m => m.To, static m => m.From, StringComparer.Ordinal)
        : null;

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

        cell = default;
        if (previous is null)
            return false;
        int index = -2 - reference;
        if (previous.Form == Report.Form)
        {
            cell = previous.Cell(index);
            return true;
        }

        string address = Report.Form.Cells[index].Address;
        if (_moves is not null && _moves.TryGetValue(address, out string? moved))
            address = moved;
        if (previous.Form.FindCell(address) is not { } there)
            return false;
        cell = previous.Cell(there.Index);
        return true;
    }
}
