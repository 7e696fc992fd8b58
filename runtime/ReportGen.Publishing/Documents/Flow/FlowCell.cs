namespace ReportGen.Publishing.Documents.Flow;

/// <summary>A cell of a row.</summary>
/// <param name="Width">Its width, in twentieths of a point.</param>
/// <param name="Across">
/// How it is merged with its neighbours, 0 where it is not. The descriptions of the format contradict each other on which
/// number the first of them has and which the others: the first that stands there has the number of a first.
/// </param>
/// <param name="Down">How it is merged with the cells above and below.</param>
internal readonly record struct FlowCell(int Width, int Across = 0, CellMerge Down = CellMerge.None);
