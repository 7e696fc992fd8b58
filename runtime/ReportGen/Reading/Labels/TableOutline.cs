using ReportGen.Forms;

namespace ReportGen.Reading.Labels;

/// <summary>The labels of a table in the order in which it prints them: line by line.</summary>
internal sealed class TableOutline
{
    private readonly Dictionary<BlockInfo, BlockOutline> _blocks;

    public TableOutline(TableInfo table)
    {
        Labels = LabelsOf(table);
        Texts = [.. Labels.SelectMany(static l => l.Aliases.Append(l.Skeleton))];
        Weight = Labels.Sum(static l => l.Weight);
        _blocks = table.Blocks.ToDictionary(static b => b, b => new BlockOutline(b, Labels));
        bool hasRows = table.Blocks.Any(static b => b.HasRowLabels);
        Telling = [.. Labels.Where(l => l.Role == (hasRows ? LabelRole.Row : LabelRole.Header)).Select(static l => l.Skeleton)];
    }

    public List<ExpectedLabel> Labels { get; }

    /// <summary>Everything that it prints, in every wording that the form knows.</summary>
    public HashSet<string> Texts { get; }

    /// <summary>What shows that the table stands somewhere: the labels of its rows, else its headers.</summary>
    public HashSet<string> Telling { get; }

    /// <summary>What all labels together weigh.</summary>
    public double Weight { get; }

    /// <summary>Where the labels of a block stand among them.</summary>
    public BlockOutline Of(BlockInfo block) => _blocks[block];

    private static List<ExpectedLabel> LabelsOf(TableInfo table)
    {
        var labels = new List<ExpectedLabel>();
        foreach (BlockInfo block in table.Blocks)
        {
            if (block.Label is { Length: > 0 } band)
                labels.Add(new ExpectedLabel(LabelRole.Band, block, null, band, block.Aliases));
            if (table.Note is { Length: > 0 } note && block == table.Blocks[0])
                labels.Add(new ExpectedLabel(LabelRole.Corner, block, null, note, []));
            if (block.Corner is { Length: > 0 } corner)
                labels.Add(new ExpectedLabel(LabelRole.Corner, block, null, corner, []));
            for (int depth = 0; depth < block.Columns.Depth; depth++)
            {
                foreach (MemberInfo column in block.Columns.All)
                {
                    if (column.Depth == depth)
                        Add(labels, LabelRole.Header, block, column);
                }
            }

            foreach (MemberInfo row in block.Rows.All)
                Add(labels, row.HasValue ? LabelRole.Row : LabelRole.Group, block, row);
        }

        return labels;
    }

    private static void Add(List<ExpectedLabel> labels, LabelRole role, BlockInfo block, MemberInfo member)
    {
        if (member.Label.Length > 0)
            labels.Add(new ExpectedLabel(role, block, member, member.Label, member.Aliases) { WithUnit = [.. WithUnit(role, member).Select(LabelNormalizer.Skeleton)] });
    }

    // A head may say the unit of its column, as our own pages do.
    private static IEnumerable<string> WithUnit(LabelRole role, MemberInfo member)
    {
        if (role != LabelRole.Header || member.Unit is not { } unit)
            yield break;
        foreach (string label in member.Aliases.Prepend(member.Label))
        {
            yield return $"{label}（{unit}）";
            yield return $"{label}（单位：{unit}）";
        }
    }
}
