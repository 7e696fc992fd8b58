namespace ReportGen.Narrative;

/// <summary>A figure found in a text.</summary>
/// <param name="Text">The paragraph.</param>
/// <param name="Start">Where the words begin, in the marked text.</param>
/// <param name="End">Where they end.</param>
/// <param name="Value">The figure; 0 where the text says there was none.</param>
internal readonly record struct StatedFigure(MarkedText Text, int Start, int End, decimal Value)
{
    /// <summary>The words around the figure, as written.</summary>
    public string Quote()
    {
        Range clause = Text.Clause(Start, End);
        return Text.Quote(clause.Start.Value..Math.Max(End, clause.End.Value));
    }
}
