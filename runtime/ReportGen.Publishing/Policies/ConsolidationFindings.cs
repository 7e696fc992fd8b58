using System.Globalization;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Publishing.Loading;

namespace ReportGen.Publishing.Policies;

/// <summary>Finds figures of a consolidated report that are not the sums of the reports it consolidates.</summary>
/// <param name="consolidations">Which organs consolidate which.</param>
/// <param name="organs">What tells organs apart.</param>
/// <param name="find">Finds the report of an organ and year.</param>
internal sealed class ConsolidationFindings(IReadOnlyList<Consolidation> consolidations, OrganKeys organs, Func<ReportKey, Report?> find)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _parts = consolidations
        .GroupBy(c => organs.Of(c.Organ), StringComparer.Ordinal)
        .ToDictionary(static g => g.Key, IReadOnlyList<string> (g) => [.. g.First().Parts.Select(organs.Of)], StringComparer.Ordinal);

    /// <summary>The keys of the organs that an organ consolidates.</summary>
    public IReadOnlyList<string> PartsOf(string organ) => _parts.GetValueOrDefault(organ) ?? [];

    /// <summary>What is found in a report; nothing where it consolidates none.</summary>
    public IEnumerable<Finding> Of(Report report)
    {
        if (report.Year is not { } year)
            yield break;
        string organ = organs.Of(report.Organ);
        if (consolidations.FirstOrDefault(c => organs.Of(c.Organ) == organ) is not { } consolidation)
            yield break;
        Report?[] parts = [.. consolidation.Parts.Select(p => find(new ReportKey(report.Form.Report, organs.Of(p), year)))];
        string[] missing = [.. consolidation.Parts.Where((_, i) => parts[i] is null)];
        if (missing.Length > 0)
        {
            yield return new Finding
            {
                Message = new Message(MessageIds.ConsolidationIncomplete, w => w.ConsolidationIncomplete(year, missing)),
            };
            yield break;
        }

        foreach (BlockInfo block in report.Form.Tables.SelectMany(static t => t.Blocks))
        {
            foreach (MemberInfo row in block.Rows.Lines)
            {
                if (Test(report, parts!, block, row) is { } finding)
                    yield return finding;
            }
        }
    }

    // One finding a row: figures of a row go wrong together.
    private static Finding? Test(Report report, Report[] parts, BlockInfo block, MemberInfo row)
    {
        List<(CellInfo Cell, string Stated, string Sum)> cells = [];
        foreach (MemberInfo column in block.Columns.Lines)
        {
            CellInfo cell = report.Form.Cells[block.CellIndex(row.Index, column.Index)];
            Cell stated = report.Cell(cell.Index);
            if (!cell.IsComputed && stated.HasValue && Sum(parts, cell.Address) is { } sum && sum != stated.Value)
                cells.Add((cell, stated.ToString(), sum.ToString(CultureInfo.InvariantCulture)));
        }

        if (cells.Count == 0)
            return null;
        (CellInfo first, string entered, string total) = cells[0];
        CellOrigin origin = report.Origin(first.Index);
        return new Finding
        {
            Message = new Message(MessageIds.Consolidation, w => w.ConsolidationDiffers(
                first, entered, parts.Length, total, w.Clauses([.. cells.Skip(1).Select(c => w.ConsolidationDiffersToo(Names.Of(c.Cell.Column), c.Stated, c.Sum))]))),
            Cells = [.. cells.Select(static c => c.Cell)],
            Expected = total,
            Actual = entered,
            Line = origin.Line,
            Column = origin.Column,
        };
    }

    // Null where a part does not have the cell, or has no value there.
    private static decimal? Sum(Report[] parts, string address)
    {
        decimal sum = 0;
        foreach (Report part in parts)
        {
            if (part.Form.FindCell(address) is not { } cell || !part.Cell(cell.Index).HasValue)
                return null;
            sum += part.Cell(cell.Index).Value;
        }

        return sum;
    }
}
