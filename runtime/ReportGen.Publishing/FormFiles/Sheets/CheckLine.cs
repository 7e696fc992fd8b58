using ReportGen.Forms;
using ReportGen.Rules;

namespace ReportGen.Publishing.FormFiles.Sheets;

/// <summary>A rule at one of its places, as a line of the sheet of checks.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Instance">What is compared.</param>
/// <param name="Number">The place of that among those of the rule.</param>
/// <param name="Main">The cell that the line is about.</param>
internal sealed record CheckLine(RuleJudge Rule, RuleInstance Instance, int Number, CellInfo Main)
{
    /// <summary>The row of the sheet.</summary>
    public int Row { get; set; }
}
