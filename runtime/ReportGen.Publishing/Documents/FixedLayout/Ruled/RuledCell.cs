using ReportGen.Publishing.Documents.FixedLayout.Glyphs;
using ReportGen.Reading;
using ReportGen.Reading.Cells;

namespace ReportGen.Publishing.Documents.FixedLayout.Ruled;

/// <summary>A cell between drawn lines.</summary>
/// <param name="box">Where it is.</param>
/// <param name="row">Its first row, from 0.</param>
/// <param name="endRow">The row after its last.</param>
internal sealed class RuledCell(Box box, int row, int endRow)
{
    public Box Box => box;

    /// <summary>Whether it lies at the end of a row where a side of the table is not drawn, as it is along other rows: the row has no cell there.</summary>
    public bool IsOutside { get; init; }

    public int Row { get; set; } = row;

    public int EndRow { get; set; } = endRow;

    /// <summary>The characters in it.</summary>
    public List<Glyph> Glyphs { get; } = [];

    /// <summary>What is written in it, line by line.</summary>
    public List<string> Lines { get; } = [];

    public bool IsEmpty => Lines.Count == 0;

    public string Text => CellText.Fold(Lines);
}
