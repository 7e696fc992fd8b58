using ReportGen.Forms;

namespace ReportGen.Reading.Labels;

/// <summary>Where the labels of one block stand among those of its table.</summary>
internal sealed class BlockOutline
{
    public BlockOutline(BlockInfo block, IReadOnlyList<ExpectedLabel> labels)
    {
        int[] own = [.. Enumerable.Range(0, labels.Count).Where(i => labels[i].Block == block)];
        Headers = [.. own.Where(i => labels[i].Role == LabelRole.Header)];
        Members = [.. Headers.Select(i => labels[i].Member!)];
        Corner = Array.FindIndex(own, i => labels[i].Role == LabelRole.Corner && labels[i].Text == block.Corner) is >= 0 and var corner ? own[corner] : -1;
        FirstRow = Array.FindIndex(own, i => labels[i].Role is LabelRole.Row or LabelRole.Group) is >= 0 and var row ? own[row] : -1;
        int deepest = Members.Select(static m => m.Depth).DefaultIfEmpty(0).Max();
        LastLine = Members.Count(m => m.Depth == deepest);
        FirstLine = Members.Count(static m => m.Depth == 0);
    }

    /// <summary>The headers, in the order in which the form prints them: line by line.</summary>
    public int[] Headers { get; }

    /// <summary>The column or group of columns under each of the headers.</summary>
    public MemberInfo[] Members { get; }

    /// <summary>The corner over the row labels; -1 where there is none.</summary>
    public int Corner { get; }

    /// <summary>The first row, or the heading over it; -1 where the block has no row labels.</summary>
    public int FirstRow { get; }

    /// <summary>How many headers stand on the highest level.</summary>
    public int FirstLine { get; }

    /// <summary>How many stand on the lowest.</summary>
    public int LastLine { get; }
}
