namespace ReportGen.Fixes;

/// <summary>Cells of a group and the numbers they must hold.</summary>
internal readonly record struct Solution(int[] Cells, long[] Values);
