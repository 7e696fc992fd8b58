using ReportGen.Forms;

namespace ReportGen;

/// <summary>A broken rule that no fix mends.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Cells">The cells of the instance that is broken; the total, or what stands on the right, last.</param>
public sealed record SuspectRule(RuleInfo Rule, IReadOnlyList<CellInfo> Cells);

/// <summary>A row in which a mistake is likely.</summary>
/// <param name="Block">The block of the row.</param>
/// <param name="Row">The row.</param>
/// <param name="Cells">The cells of the row that no rule supports: every rule they stand in is broken.</param>
public sealed record SuspectRow(BlockInfo Block, MemberInfo Row, IReadOnlyList<CellInfo> Cells);
